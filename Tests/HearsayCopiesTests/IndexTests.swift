import Testing

@testable import HearsayCopies

@Suite("Look-ups of copies")
struct IndexTests {
    private func search(
        _ index: CopyIndex, _ text: CopyText, outlet: (Int) -> Int? = { _ in nil }
    ) -> CopyCandidates {
        candidates(for: Fingerprint(text), outlet: outlet) { index.reports(with: $0, limit: $1) }
    }

    @Test("copies and lifted paragraphs are candidates, other reports are not")
    func finds() {
        var index = CopyIndex()
        index.add(0, keys: Fingerprint(text(wire)).keys)
        index.add(1, keys: Fingerprint(text(other)).keys)
        #expect(search(index, text(wire)).reports.map(\.report) == [0])
        let lift = text("Elsewhere all was calm and bright.\n\n" + paragraphs(wire)[2])
        #expect(search(index, lift).reports.map(\.report) == [0])
        #expect(search(index, text("")).reports.isEmpty)
    }

    @Test("what one outlet says again and again is standing text")
    func standing() {
        let credit = paragraphs(wire)[3]
        var dice = Dice(state: 1)
        var index = CopyIndex()
        func filler() -> String { (0..<60).map { _ in "w\(dice.next())" }.joined(separator: " ") }
        for report in 0..<6 {
            index.add(report, keys: Fingerprint(text(filler() + "\n" + credit)).keys)
        }
        let report = text(filler() + "\n" + credit)
        #expect(search(index, report).reports.count == 6)
        let found = search(index, report) { _ in 1 }
        #expect(found.reports.allSatisfy { $0.samples == 0 })
        #expect(!found.standing.isEmpty)
        #expect(search(index, report) { $0 }.reports.count == 6)
    }

    @Test("five hundred reprints of one report make no standing text")
    func reprints() {
        var index = CopyIndex()
        for report in 0..<500 { index.add(report, keys: Fingerprint(text(wire)).keys) }
        let lift = text("Elsewhere all was calm and bright.\n\n" + paragraphs(wire)[2])
        let found = candidates(for: Fingerprint(lift), root: { _ in 0 }) {
            index.reports(with: $0, limit: $1)
        }
        #expect(found.standing.isEmpty)
        #expect(found.reports.count == 500)
    }

    @Test("an index finds what was put in, before and after it widens")
    func widens() {
        var dice = Dice(state: 9)
        var index = CopyIndex()
        var expected: [UInt64: [Int]] = [:]
        for report in 0..<2_000 {
            let keys = (0..<9).map { _ in dice.next() } + [dice.next() % 50]
            index.add(report, keys: keys)
            for key in keys { expected[key, default: []].append(report) }
        }
        for (key, reports) in expected {
            #expect(index.reports(with: key).sorted() == reports)
            #expect(index.reports(with: key, limit: 2).count == min(2, reports.count))
        }
        #expect(index.reports(with: 51).isEmpty)
    }

    @Test("every window has a sample, and a shared window a shared one")
    func winnows() {
        var dice = Dice(state: 4)
        for size in [1, 5, 9, 10, 11, 300] {
            let hashes = (0..<size).map { _ in dice.next() % 40 }
            let samples = winnowed(hashes, window: 10)
            #expect(samples == samples.sorted())
            #expect(Set(samples).count == samples.count)
            for start in 0...max(0, size - 10) {
                #expect(samples.contains { start..<start + 10 ~= $0 || size < 10 })
            }
        }
    }

    @Test("keys are the same on every machine")
    func keys() {
        let keys = Fingerprint(text("The quick brown fox jumps over the lazy dog")).keys
        #expect(keys.count == 9)
        #expect(keys == keys.sorted())
        #expect(keys.first == expectedKey)
    }
}

/// The least key of the fingerprint above: other keys would make those in case files useless.
private let expectedKey: UInt64 = 40_953_264_180_171_908
