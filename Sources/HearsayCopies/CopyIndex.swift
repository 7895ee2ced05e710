/// Keys and the reports that have them, in memory: chains of postings, sixteen bytes each.
///
/// Adding a report costs the same however many there are, and never sorts anything anew.
package struct CopyIndex: Sendable {
    private struct Posting {
        let key: UInt64
        let report: UInt32
        /// The next posting of the chain.
        var next: UInt32
    }

    private static let none = UInt32.max
    private var heads: [UInt32]
    private var postings: [Posting] = []

    /// How many postings there are.
    package var count: Int { postings.count }

    /// An empty index.
    /// - Parameter reports: how many reports are expected; more may come.
    package init(expecting reports: Int = 0) {
        let keys = max(1, reports) * 64
        var chains = 1 << 10
        while chains < keys { chains *= 2 }
        heads = [UInt32](repeating: Self.none, count: chains)
        if reports > 0 { postings.reserveCapacity(keys) }
    }

    /// Adds a report, once.
    /// - Parameters:
    ///   - report: its number, from 0 and below 2³².
    ///   - keys: those of its fingerprint, or those kept of it elsewhere.
    package mutating func add(_ report: Int, keys: [UInt64]) {
        precondition(UInt32(exactly: report) != nil, "a report's number has 32 bits")
        precondition(postings.count + keys.count < Int(Self.none), "four thousand million keys")
        if postings.count + keys.count > heads.count * 2 { widen() }
        for key in keys {
            let chain = chain(of: key)
            postings.append(
                Posting(key: key, report: UInt32(report), next: heads[chain]))
            heads[chain] = UInt32(postings.count - 1)
        }
    }

    /// The chain of a key: keys are stirred, and their low bits as good as any.
    private func chain(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: key) & (heads.count - 1)
    }

    /// Twice as many chains.
    private mutating func widen() {
        heads = [UInt32](repeating: Self.none, count: heads.count * 2)
        for place in postings.indices {
            let chain = chain(of: postings[place].key)
            postings[place].next = heads[chain]
            heads[chain] = UInt32(place)
        }
    }

    /// The reports that have a key, the last one added first.
    /// - Parameters:
    ///   - key: a key.
    ///   - limit: how many to return at most.
    /// - Returns: their numbers; a report that was added twice stands there twice.
    package func reports(with key: UInt64, limit: Int = .max) -> [Int] {
        var found: [Int] = []
        var place = heads[chain(of: key)]
        while place != Self.none, found.count < limit {
            let posting = postings[Int(place)]
            if posting.key == key { found.append(Int(posting.report)) }
            place = posting.next
        }
        return found
    }
}
