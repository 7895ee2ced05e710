import HearsayStories
import Testing

/// One who said it, in a report of an outlet.
private func said(
    _ report: Int, _ outlet: String, by chain: Testimony.Source..., on day: Int = 1,
    side: Testimony.Side = .asserts
) -> Testimony {
    Testimony(
        report: report, published: "2026-03-0\(day)", outlet: outlet, side: side, chain: chain)
}

private let minister = Testimony.Source.named(1, name: "the minister")
private let mayor = Testimony.Source.named(2, name: "the mayor")
private let redCross = Testimony.Source.named(3, name: "the Red Cross")
private func nameless(_ words: String, _ count: Int = 1) -> Testimony.Source {
    .nameless(words, count: count)
}

@Suite("Origins")
struct OriginTests {
    struct Example: CustomTestStringConvertible {
        var testDescription: String
        var testimonies: [Testimony]
        var least: Int
        var most: Int
    }

    @Test(
        "count as docs/origins.md says",
        arguments: [
            Example(
                testDescription: "a minister, in five outlets",
                testimonies: (1...5).map { said($0, "outlet \($0)", by: minister) },
                least: 1, most: 1),
            Example(
                testDescription: "a minister; a doctor, nameless",
                testimonies: [said(1, "A", by: minister), said(2, "B", by: nameless("a doctor"))],
                least: 1, most: 2),
            Example(
                testDescription: "two officials, nameless; a minister on the record",
                testimonies: [
                    said(1, "A", by: nameless("two officials", 2)), said(2, "B", by: minister),
                ], least: 2, most: 3),
            Example(
                testDescription: "three outlets that give no source",
                testimonies: [said(1, "A"), said(2, "B"), said(3, "C")], least: 1, most: 3),
            Example(
                testDescription: "a mayor and the Red Cross; an outlet without a source",
                testimonies: [
                    said(1, "A", by: mayor), said(1, "A", by: redCross), said(2, "B"),
                ], least: 2, most: 3),
            Example(
                testDescription: "the nameless of two reports",
                testimonies: [
                    said(1, "A", by: nameless("an official")),
                    said(2, "B", by: nameless("an official")),
                ], least: 1, most: 2),
            Example(
                testDescription: "an outlet that cites an outlet whose report is there",
                testimonies: [
                    said(1, "A", by: nameless("two officials", 2)),
                    said(2, "B", by: .outlet("A"), on: 2),
                ], least: 2, most: 2),
            Example(
                testDescription: "nameless officials as another outlet has them",
                testimonies: [
                    said(1, "A", by: nameless("two officials", 2)),
                    said(2, "B", by: .outlet("A"), nameless("officials"), on: 2),
                ], least: 2, most: 2),
            Example(
                testDescription: "an outlet that is cited and not there",
                testimonies: [said(1, "A", by: .outlet("Z")), said(2, "B", by: .outlet("Z"))],
                least: 1, most: 1),
        ])
    func count(_ example: Example) {
        let count = origins(of: example.testimonies, on: .asserts)
        #expect([count.least, count.most] == [example.least, example.most])
        #expect(count.circle.isEmpty)
    }

    @Test("a circle has none, until somebody outside says it")
    func circle() {
        let circle = [
            said(1, "A", by: .outlet("C")), said(2, "B", by: .outlet("A"), on: 2),
            said(3, "C", by: .outlet("B"), on: 3),
        ]
        let alone = origins(of: circle, on: .asserts)
        #expect([alone.least, alone.most] == [0, 1])
        #expect(alone.circle == [1, 2, 3])
        #expect(alone.origins.isEmpty)
        let outside = origins(of: circle + [said(4, "D", by: mayor, on: 4)], on: .asserts)
        #expect([outside.least, outside.most] == [1, 1])
        #expect(outside.origins.map(\.name) == ["the mayor"])
    }

    @Test("those who deny are counted apart")
    func sides() {
        let both = [said(1, "A", by: minister), said(2, "B", by: mayor, side: .denies)]
        #expect(origins(of: both, on: .asserts).origins.map(\.name) == ["the minister"])
        #expect(origins(of: both, on: .denies).origins.map(\.name) == ["the mayor"])
        #expect(origins(of: both, on: .questions).origins.isEmpty)
    }

    @Test("the order of the testimonies changes no number", arguments: 0..<30)
    func order(_ seed: Int) {
        var testimonies = [
            said(1, "A", by: nameless("two officials", 2)), said(2, "B", by: .outlet("A"), on: 2),
            said(3, "C", by: minister, on: 3), said(4, "D", on: 4),
            said(5, "E", by: .outlet("F"), on: 5), said(6, "F", by: .outlet("E"), on: 6),
        ]
        let count = origins(of: testimonies, on: .asserts)
        var state = UInt64(seed) &+ 77
        for index in testimonies.indices.reversed() {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            testimonies.swapAt(index, Int(state >> 33) % (index + 1))
        }
        let shuffled = origins(of: testimonies, on: .asserts)
        #expect([shuffled.least, shuffled.most] == [count.least, count.most])
        #expect(shuffled.circle == count.circle)
        #expect(Set(shuffled.origins.map(\.name)) == Set(count.origins.map(\.name)))
    }
}

@Suite("Standing of a claim")
struct StandingTests {
    private func standing(
        _ testimonies: [Testimony], kind: ClaimKind = .asserted, confirmed: Bool = false,
        overtaken: Bool = false, contradicted: Bool = false
    ) -> ClaimStanding {
        ClaimStanding(
            kind: kind, asserts: origins(of: testimonies, on: .asserts),
            denies: origins(of: testimonies, on: .denies), isConfirmed: confirmed,
            isOvertaken: overtaken, isContradicted: contradicted)
    }

    @Test("two who are named confirm; nameless ones do not")
    func confirmed() {
        let two = standing([said(1, "A", by: mayor), said(2, "B", by: redCross)])
        #expect(two.word == .confirmed && two.suggested == 1)
        let nobody = standing([said(1, "A", by: nameless("two officials", 2))])
        #expect(nobody.word == .nameless && nobody.suggested == 2)
        let one = standing([said(1, "A", by: mayor)])
        #expect(one.word == .single && one.suggested == 3)
    }

    @Test("a leak that is denied, then confirmed, is probably true")
    func leak() {
        let leak = said(1, "A", by: nameless("two officials", 2))
        let denial = said(2, "B", by: redCross, side: .denies)
        let denied = standing([leak, denial])
        #expect(denied.word == .disputed && denied.suggested == 5)
        let later = standing(
            [leak, denial, said(3, "C", by: minister)], confirmed: true, overtaken: true)
        #expect(later.word == .confirmed && later.suggested == 2)
    }

    @Test("what nothing could confirm yet is open, and cannot be judged")
    func open() {
        for kind in ClaimKind.allCases where kind != .asserted {
            let promise = standing([said(1, "A", by: minister)], kind: kind)
            #expect(promise.word == .open && promise.suggested == 6)
        }
        #expect(standing([said(1, "A", by: .outlet("A2"))], contradicted: true).word == .disputed)
    }
}
