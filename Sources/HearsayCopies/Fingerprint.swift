/// What a report is found by among others: some sixty keys for 400 words.
///
/// The keys go into rows (key, report) of a table or into a `CopyIndex`. They depend on the text
/// alone and are the same on every machine.
package struct Fingerprint: Sendable, Equatable {
    /// How many words a shingle has. Of four words in a row two in five are left when every fifth
    /// word is changed; with five words, fewer of the edited copies were found.
    package static let shingleLength = 4
    /// Of so many shingles in a row one is sampled at least, two on average.
    package static let window = 10

    /// A sampled shingle.
    package struct Sample: Sendable, Equatable {
        package let key: UInt64
        /// Its first word in `CopyText.tokens`.
        package let word: Int
    }

    /// Samples of the report's own words, in text order: what stands in quotation marks alone,
    /// reports share without copying.
    package let samples: [Sample]
    /// The bands of the signature of all its words.
    package let bands: [UInt64]

    /// The fingerprint of a text; without keys where there is no word.
    package init(_ text: CopyText) {
        let words = text.tokens.map(\.hash)
        let length = min(Self.shingleLength, words.count)
        let shingles = HearsayCopies.shingles(of: words, length: Self.shingleLength)
        bands = MinHash.keys(shingles)
        let own = shingles.indices.filter { start in
            text.tokens[start..<start + length].contains { !$0.isQuoted }
        }
        samples = winnowed(own.map { shingles[$0] }, window: Self.window).map {
            Sample(key: shingles[own[$0]], word: own[$0])
        }
    }

    /// All keys, each once, in ascending order.
    package var keys: [UInt64] { Set(samples.map(\.key) + bands).sorted() }
}

extension Fingerprint {
    /// A fingerprint that was stored: keys alone, which suffice to look for candidates.
    package init(samples: [UInt64], bands: [UInt64]) {
        self.samples = samples.map { Sample(key: $0, word: 0) }
        self.bands = bands
    }
}
