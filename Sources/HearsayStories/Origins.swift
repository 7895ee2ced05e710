/// One who can have known (docs/origins.md).
package struct Origin: Sendable, Equatable {
    package enum Kind: String, Sendable { case named, nameless, unsourced }

    package var kind: Kind
    /// The number of whoever is named; nil: an outlet, or nameless.
    package var actor: Int?
    package var name: String
    /// How many they are.
    package var count: Int
    /// The reports that have it, in rising order.
    package var reports: [Int]
}

/// The origins of one side of a claim.
package struct OriginCount: Sendable, Equatable {
    package var origins: [Origin] = []
    /// Independent origins, as a range.
    package var least = 0
    package var most = 0
    /// The reports that only cite each other, in a circle.
    package var circle: [Int] = []
}

/// Counts who can have known a claim: chains are followed inward, and through the outlets that are
/// cited and whose reports are there.
/// - Parameters:
///   - testimonies: all of a claim, copies left out.
///   - side: of whom.
/// - Returns: the origins in the order in which they are met, and how many are independent.
package func origins(of testimonies: [Testimony], on side: Testimony.Side) -> OriginCount {
    let own = testimonies.filter { $0.side == side }
    guard !own.isEmpty else { return OriginCount() }
    let trace = OriginTrace(own)
    var found: [OriginKey: Origin] = [:]
    var order: [OriginKey] = []
    var circle: Set<Int> = []
    for index in own.indices {
        let (keys, isCircle) = trace.origins(of: index)
        if isCircle { circle.insert(own[index].report) }
        for (key, origin) in keys {
            var known = found[key] ?? origin
            if found[key] == nil { order.append(key) }
            known.count = max(known.count, origin.count)
            known.reports = Set(known.reports + [own[index].report]).sorted()
            found[key] = known
        }
    }
    var count = OriginCount()
    count.origins = order.compactMap { found[$0] }
    count.circle = circle.sorted()
    let named = count.origins.count { $0.kind == .named }
    let nameless = count.origins.filter { $0.kind == .nameless }.map(\.count)
    if count.origins.isEmpty {
        count.most = 1
    } else {
        count.most =
            named + nameless.reduce(0, +) + count.origins.count { $0.kind == .unsourced }
        count.least = max(named, nameless.max() ?? 0, 1)
    }
    return count
}

/// By what an origin is the same in two reports.
private enum OriginKey: Hashable {
    case actor(Int)
    case outlet(String)
    case nameless(report: Int, String)
    case unsourced(String)
}

/// Follows testimonies to where they come from.
private struct OriginTrace {
    let testimonies: [Testimony]
    private let ofOutlet: [String: [Int]]

    init(_ testimonies: [Testimony]) {
        self.testimonies = testimonies
        var ofOutlet: [String: [Int]] = [:]
        for (index, testimony) in testimonies.enumerated() {
            ofOutlet[testimony.outlet, default: []].append(index)
        }
        self.ofOutlet = ofOutlet
    }

    /// The origins of a testimony; none where every way goes in a circle.
    func origins(of index: Int) -> (found: [(OriginKey, Origin)], isCircle: Bool) {
        var visited: Set<Int> = []
        var found: [(OriginKey, Origin)] = []
        follow(index, &visited, &found)
        return (found, found.isEmpty)
    }

    private func follow(
        _ index: Int, _ visited: inout Set<Int>, _ found: inout [(OriginKey, Origin)]
    ) {
        guard visited.insert(index).inserted else { return }
        let testimony = testimonies[index]
        // The innermost outlet whose own report is there knows more than what is told of it.
        for source in testimony.chain.reversed() {
            guard case .outlet(let name) = source, name != testimony.outlet else { continue }
            let cited = reports(of: name, before: testimony)
            if cited.isEmpty { continue }
            for next in cited { follow(next, &visited, &found) }
            return
        }
        switch testimony.chain.last {
        case nil:
            found.append(
                (.unsourced(testimony.outlet), origin(.unsourced, nil, testimony.outlet, 1)))
        case .named(let actor, let name):
            found.append((.actor(actor), origin(.named, actor, name, 1)))
        case .nameless(let description, let count):
            let key = OriginKey.nameless(report: testimony.report, description)
            found.append((key, origin(.nameless, nil, description, max(1, count))))
        case .outlet(let name):
            // Its own reporter, or an outlet whose report is not there.
            found.append((.outlet(name), origin(.named, nil, name, 1)))
        }
    }

    private func origin(_ kind: Origin.Kind, _ actor: Int?, _ name: String, _ count: Int) -> Origin
    {
        Origin(kind: kind, actor: actor, name: name, count: count, reports: [])
    }

    /// The testimonies of the report of an outlet that is nearest in time, an earlier one first.
    private func reports(of outlet: String, before testimony: Testimony) -> [Int] {
        let theirs = (ofOutlet[outlet] ?? []).filter { testimonies[$0].report != testimony.report }
        let earlier = theirs.filter { testimonies[$0].published <= testimony.published }
        let nearest =
            earlier.max { testimonies[$0].published < testimonies[$1].published }
            ?? theirs.min { testimonies[$0].published < testimonies[$1].published }
        guard let nearest else { return [] }
        return theirs.filter { testimonies[$0].report == testimonies[nearest].report }
    }
}
