/// A word of `numbers.tsv`.
package struct NumberWord: Sendable, Equatable {
    /// How it joins others.
    package enum Part: String, Sendable {
        /// Adds to a number: "twenty", "four".
        case unit
        /// Multiplies what stands before it: "dozen", "thousand".
        case factor
        /// Counts alone: "both", "a pair".
        case group
    }

    package let value: Int
    package let part: Part

    init(_ row: Table.Row) throws(WorldError) {
        guard let value = Int(row.cells[1]), value >= 0 else { throw row.error("has no number") }
        guard let part = Part(rawValue: row.cells[2]) else {
            throw row.error("'\(row.cells[2])' is no part known here")
        }
        self.value = value
        self.part = part
    }

    /// A number that is not in the table.
    package init(value: Int, part: Part) {
        self.value = value
        self.part = part
    }
}

/// A number in words, taken word by word: "twenty-four", "two hundred thousand".
package struct Cardinal: Sendable {
    /// Whole thousands, millions … that are behind us.
    private var total = 0
    /// What is below the next of them.
    private var part = 0
    /// The word before, and the last of the thousands, millions …
    private var last = Int.max
    private var scale = Int.max

    package init() {}

    /// The number so far; nil before its first word.
    package var value: Int? { last == .max ? nil : total + part }

    /// Takes a word into the number. False where the number ends before it: "twenty four" goes on,
    /// "four twenty" does not.
    package mutating func take(_ word: NumberWord) -> Bool {
        let isFirst = last == .max
        switch word.part {
        case .group:
            guard isFirst else { return false }
            part = word.value
        case .unit:
            guard isFirst || (word.value < 10 ? last >= 20 : last >= 100) else { return false }
            part += word.value
        case .factor where word.value < 1000:
            guard part < 1_000_000 else { return false }
            part = max(part, 1) * word.value
        case .factor:
            guard word.value < scale, part < 1_000_000 else { return false }
            let (product, overflows) = max(part, 1).multipliedReportingOverflow(by: word.value)
            let (sum, isTooMuch) = total.addingReportingOverflow(product)
            guard !overflows, !isTooMuch else { return false }
            total = sum
            part = 0
            scale = word.value
        }
        last = word.value
        return true
    }
}
