/// A stretch of words that two texts share, small gaps included.
struct Stretch {
    /// Words of the one text.
    var left: Range<Int>
    /// Words of the other.
    var right: Range<Int>
    /// How many are the same.
    var words: Int
}

/// Where two texts run alike: runs of the same words, joined over small changes.
///
/// Each word is used once, so that shares are no larger than one. Linear but for words that recur:
/// of the places of a seed sixteen are tried.
struct Alignment {
    /// Runs of fewer words are chance.
    private static let seedLength = 3
    private static let placesTried = 16
    /// How many words may have been changed between two runs.
    private static let gap = 12
    /// How many of the last stretches a run may go on with.
    private static let openStretches = 4
    /// What a stretch must share to be no chance.
    private static let leastWords = 10

    /// What runs alike, in the order of the one text.
    private(set) var stretches: [Stretch] = []
    private let left: [UInt64]
    private let right: [UInt64]
    private var isUsed: [Bool]

    init(_ first: CopyText, _ second: CopyText) {
        left = first.tokens.map(\.hash)
        right = second.tokens.map(\.hash)
        isUsed = [Bool](repeating: false, count: right.count)
        guard left.count >= Self.seedLength, right.count >= Self.seedLength else { return }
        align()
        stretches.removeAll { $0.words < Self.leastWords }
    }

    private mutating func align() {
        let seeds = shingles(of: left, length: Self.seedLength)
        let places = SeedPlaces(shingles(of: right, length: Self.seedLength))
        var start = 0
        while start < seeds.count {
            guard let run = bestRun(at: start, places.of(seeds[start])) else {
                start += 1
                continue
            }
            for place in run.right { isUsed[place] = true }
            append(run)
            start = run.left.upperBound
        }
    }

    /// The run of the same words that goes on with the last stretches, or else the longest one.
    private func bestRun(at start: Int, _ places: ArraySlice<SeedPlaces.Place>) -> Stretch? {
        var best: (goesOn: Bool, run: Stretch)?
        for place in places.prefix(Self.placesTried) {
            var length = 0
            while start + length < left.count, place.start + length < right.count,
                left[start + length] == right[place.start + length], !isUsed[place.start + length]
            {
                length += 1
            }
            guard length >= Self.seedLength else { continue }
            let run = Stretch(
                left: start..<start + length, right: place.start..<place.start + length,
                words: length)
            let goesOn = stretch(before: run) != nil
            if let best, best.goesOn && !goesOn { continue }
            if let best, best.goesOn == goesOn, best.run.words >= length { continue }
            best = (goesOn, run)
        }
        return best?.run
    }

    /// The index of the stretch that a run goes on with.
    private func stretch(before run: Stretch) -> Int? {
        stretches.indices.suffix(Self.openStretches).last { index in
            let leftGap = run.left.lowerBound - stretches[index].left.upperBound
            let rightGap = run.right.lowerBound - stretches[index].right.upperBound
            return leftGap <= Self.gap && 0...Self.gap ~= rightGap
        }
    }

    private mutating func append(_ run: Stretch) {
        guard let index = stretch(before: run) else { return stretches.append(run) }
        stretches[index].left = stretches[index].left.lowerBound..<run.left.upperBound
        stretches[index].right = stretches[index].right.lowerBound..<run.right.upperBound
        stretches[index].words += run.words
    }
}

/// Where each seed stands in a text.
private struct SeedPlaces {
    struct Place {
        let seed: UInt64
        let start: Int
    }

    /// In the order of the seeds, then of the text.
    private let places: [Place]

    init(_ seeds: [UInt64]) {
        places = seeds.enumerated().map { Place(seed: $1, start: $0) }
            .sorted { $0.seed != $1.seed ? $0.seed < $1.seed : $0.start < $1.start }
    }

    func of(_ seed: UInt64) -> ArraySlice<Place> {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].seed < seed { low = middle + 1 } else { high = middle }
        }
        return places[low...].prefix { $0.seed == seed }
    }
}
