/// A run of the same words in two texts.
struct Run {
    /// Where it begins in the one text.
    let left: Int
    /// Where it begins in the other.
    let right: Int
    /// How many words it has.
    let count: Int
}

/// A stretch of words that two texts share: runs with small gaps between them.
struct Stretch {
    /// Its runs, in the order of both texts; never empty.
    private(set) var runs: [Run]
    /// Words of the one text, gaps included.
    private(set) var left: Range<Int>
    /// Words of the other.
    private(set) var right: Range<Int>
    /// How many are the same.
    private(set) var words: Int

    init(_ run: Run) {
        runs = [run]
        left = run.left..<run.left + run.count
        right = run.right..<run.right + run.count
        words = run.count
    }

    /// Goes on with a run that stands after it in both texts.
    mutating func append(_ run: Run) {
        runs.append(run)
        left = left.lowerBound..<run.left + run.count
        right = right.lowerBound..<run.right + run.count
        words += run.count
    }
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
            for place in run.right..<run.right + run.count { isUsed[place] = true }
            if let index = stretch(before: run) {
                stretches[index].append(run)
            } else {
                stretches.append(Stretch(run))
            }
            start += run.count
        }
    }

    /// The run of the same words that goes on with the last stretches, or else the longest one.
    private func bestRun(at start: Int, _ places: ArraySlice<SeedPlaces.Place>) -> Run? {
        var best: (goesOn: Bool, run: Run)?
        for place in places.prefix(Self.placesTried) {
            var length = 0
            while start + length < left.count, place.start + length < right.count,
                left[start + length] == right[place.start + length], !isUsed[place.start + length]
            {
                length += 1
            }
            guard length >= Self.seedLength else { continue }
            let run = Run(left: start, right: place.start, count: length)
            let goesOn = stretch(before: run) != nil
            if let best, best.goesOn && !goesOn { continue }
            if let best, best.goesOn == goesOn, best.run.count >= length { continue }
            best = (goesOn, run)
        }
        return best?.run
    }

    /// The index of the stretch that a run goes on with.
    private func stretch(before run: Run) -> Int? {
        stretches.indices.suffix(Self.openStretches).last { index in
            let leftGap = run.left - stretches[index].left.upperBound
            let rightGap = run.right - stretches[index].right.upperBound
            return leftGap <= Self.gap && 0...Self.gap ~= rightGap
        }
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
