import Testing

@testable import HearsayCopies

@Suite("Groups of copies")
struct GroupTests {
    private let editions = [
        Edition(report: 1, published: "2026-03-02T09:00:00Z", outlet: "Bay Post"),
        Edition(
            report: 2, published: "2026-03-02", outlet: "Lomen Daily", creditedOutlet: "Reuters"),
        Edition(report: 3, published: "2026-03-03", outlet: "Reuters"),
        Edition(report: 4, published: "2026-03-01", outlet: "Coast FM"),
        Edition(report: 5, outlet: "Nowhere"),
    ]

    private func groups(_ pairs: [(Int, Int)], _ editions: [Edition]) -> CopyGroups {
        var groups = CopyGroups()
        for edition in editions { groups.add(edition) }
        for (first, second) in pairs { groups.join(first, second) }
        return groups
    }

    @Test("the credited outlet's own report is the root, whenever it was published")
    func wireIsRoot() {
        let found = groups([(1, 2), (2, 3), (4, 1)], editions)
        #expect(
            found.group(of: 4)
                == CopyGroups.Group(root: 3, members: [1, 2, 3, 4], creditedOutlet: "Reuters"))
        #expect(found.root(of: 5) == 5)
    }

    @Test("without it the first published is, and the credit stays")
    func earliest() {
        let found = groups([(1, 2), (4, 2), (5, 1)], editions).group(of: 5)
        #expect(found?.root == 4)
        #expect(found?.creditedOutlet == "Reuters")
    }

    @Test("of one day, the one that credits nobody is the root")
    func creditless() {
        let same = [
            Edition(report: 1, published: "2026-03-02", outlet: "A", creditedOutlet: "B"),
            Edition(report: 2, published: "2026-03-02", outlet: "C"),
        ]
        #expect(groups([(1, 2)], same).root(of: 1) == 2)
    }

    @Test("the order in which reports and pairs come changes nothing")
    func order() {
        var dice = Dice(state: 2)
        let pairs = [(1, 2), (2, 3), (4, 5)]
        let expected = groups(pairs, editions).groups
        #expect(expected.count == 2)
        for _ in 0..<50 {
            let shuffled = pairs.shuffled(using: &dice).map {
                Bool.random(using: &dice) ? $0 : ($0.1, $0.0)
            }
            #expect(groups(shuffled, editions.shuffled(using: &dice)).groups == expected)
        }
    }

    @Test("what becomes known of a report later is taken in")
    func correction() {
        var found = groups([(1, 4)], editions)
        #expect(found.root(of: 1) == 4)
        found.add(Edition(report: 4, published: "2026-04-01"))
        #expect(found.root(of: 1) == 1)
        found.join(1, 99)
        #expect(found.root(of: 99) == 99)
        #expect(found.group(of: 99) == nil)
    }
}
