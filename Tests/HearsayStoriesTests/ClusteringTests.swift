import Testing

@testable import HearsayStories

@Suite("Average linkage")
struct ClusteringTests {
    @Test("joins what is alike on average, and no more")
    func average() {
        // 0 and 1 are one; 2 is like 1 but not like 0: too little on average.
        let pairs = [Likeness(0, 1, 0.9), Likeness(1, 2, 0.6), Likeness(3, 4, 0.5)]
        #expect(averageLinkage(count: 5, pairs: pairs, least: 0.4) == [0, 0, 2, 3, 3])
        #expect(averageLinkage(count: 5, pairs: pairs, least: 0.3) == [0, 0, 0, 3, 3])
        #expect(averageLinkage(count: 5, pairs: [], least: 0.3) == [0, 1, 2, 3, 4])
    }

    @Test("groups that stand already stay, and others join them")
    func known() {
        let pairs = [Likeness(0, 1, 0.1), Likeness(1, 2, 0.9), Likeness(0, 2, 0.5)]
        func groups(_ pairs: [Likeness], _ known: [[Int]]) -> [Int] {
            averageLinkage(count: 4, pairs: pairs, least: 0.6, known: known)
        }
        #expect(groups(pairs, []) == [0, 1, 1, 3])
        #expect(groups(pairs, [[0, 1]]) == [0, 0, 0, 3])
        #expect(groups([], [[3, 1]]) == [0, 1, 2, 1])
    }

    @Test("agrees with joining by hand, whatever the pairs", arguments: 0..<40)
    func byHand(_ seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random() -> Double {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Double(state >> 11) / Double(1 << 53)
        }
        let count = 12
        var pairs: [Likeness] = []
        for a in 0..<count {
            for b in (a + 1)..<count where random() < 0.6 {
                pairs.append(Likeness(a, b, random()))
            }
        }
        let found = averageLinkage(count: count, pairs: pairs.reversed(), least: 0.35)
        #expect(found == slowly(count, pairs, 0.35))
    }

    /// The definition: of all pairs of groups the most alike, until none is alike enough.
    private func slowly(_ count: Int, _ pairs: [Likeness], _ least: Double) -> [Int] {
        var groups = (0..<count).map { [$0] }
        while true {
            var best: (value: Double, a: Int, b: Int)?
            for a in groups.indices {
                for b in groups.indices where a < b {
                    let sum = pairs.reduce(0) {
                        let isBetween =
                            groups[a].contains($1.first) && groups[b].contains($1.second)
                            || groups[b].contains($1.first) && groups[a].contains($1.second)
                        return isBetween ? $0 + $1.value : $0
                    }
                    let value = sum / Double(groups[a].count * groups[b].count)
                    if value >= least, value > (best?.value ?? 0) { best = (value, a, b) }
                }
            }
            guard let best else { break }
            groups[best.a] += groups.remove(at: best.b)
        }
        var found = [Int](repeating: 0, count: count)
        for group in groups { for member in group { found[member] = group.min() ?? 0 } }
        return found
    }
}
