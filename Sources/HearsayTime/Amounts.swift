import HearsayText
import HearsayWorld

/// How many: "three", "2 1/2", "a couple of", "several".
struct Amount: Equatable {
    /// Tenths of one; nil where the words leave it open.
    var tenths: Int?

    /// A duration of so many units as TIMEX3 writes it: `P3D`, `PXY`, `PT2H30M`.
    func duration(_ unit: TimeUnit) -> String {
        let (times, letter, isTime): (Int, String, Bool) =
            switch unit {
            case .second: (1, "S", true)
            case .minute: (1, "M", true)
            case .hour: (1, "H", true)
            case .day: (1, "D", false)
            case .weekend: (1, "WE", false)
            case .week: (1, "W", false)
            case .fortnight: (2, "W", false)
            case .month: (1, "M", false)
            case .quarter: (tenths == nil ? 1 : 3, tenths == nil ? "Q" : "M", false)
            case .year: (1, "Y", false)
            case .decade: (tenths == nil ? 1 : 10, tenths == nil ? "E" : "Y", false)
            case .century: (tenths == nil ? 1 : 100, tenths == nil ? "C" : "Y", false)
            case .millennium: (tenths == nil ? 1 : 1000, tenths == nil ? "L" : "Y", false)
            }
        let head = isTime ? "PT" : "P"
        guard let tenths else { return head + "X" + letter }
        let total = tenths * times
        let whole = total / 10
        if total % 10 == 0 { return "\(head)\(whole)\(letter)" }
        if total % 10 == 5, let half = Self.halves[letter + head] {
            return whole == 0 ? head + half : "\(head)\(whole)\(letter)\(half)"
        }
        return "\(head)\(whole).\(total % 10)\(letter)"
    }

    /// Half of a unit in the next smaller one.
    private static let halves = ["YP": "6M", "HPT": "30M", "MPT": "30S", "DP": "T12H"]
}

extension TimeText {
    /// An amount that begins at a word, and the word after it.
    func amount(_ index: Int) -> (end: Int, amount: Amount)? {
        guard var (end, amount) = singleAmount(index) else { return nil }
        // "two or three", "12 to 18", "two-to-three": the first is taken.
        let next = afterHyphen(end)
        if reads(next, any: ["to", "or"]) || next > end {
            let second = next > end && !reads(next, "to") ? next : afterHyphen(next + 1)
            if let (secondEnd, other) = singleAmount(second), other.tenths != nil,
                !has(second, .indefinite)
            {
                end = secondEnd
            }
        }
        if reads(end, "and"), reads(end + 1, "a"), reads(end + 2, "half"), let own = amount.tenths {
            amount.tenths = own + 5
            end += 3
        }
        return (end, amount)
    }

    private func singleAmount(_ index: Int) -> (end: Int, amount: Amount)? {
        if let (end, tenths) = figure(index) { return (end, Amount(tenths: tenths)) }
        if let (end, number) = numberWords(index) { return (end, Amount(tenths: number * 10)) }
        if has(index, .vague) { return (index + 1, Amount(tenths: nil)) }
        if reads(index, "half") {
            let next = afterHyphen(index + 1)
            if has(next, .indefinite) { return (next + 1, Amount(tenths: 5)) }
            return next > index + 1 ? (next, Amount(tenths: 5)) : nil
        }
        // "the next couple of years".
        if reads(index, "couple"), reads(index + 1, "of") { return (index + 2, Amount(tenths: 20)) }
        guard has(index, .indefinite) else { return nil }
        if reads(index + 1, "couple") {
            return (reads(index + 2, "of") ? index + 3 : index + 2, Amount(tenths: 20))
        }
        if reads(index + 1, any: ["few", "several"]), !isGlued(index + 2) {
            return (index + 2, Amount(tenths: nil))
        }
        if reads(index + 1, "number"), reads(index + 2, "of") {
            return (index + 3, Amount(tenths: nil))
        }
        return (index + 1, Amount(tenths: 10))
    }

    /// Figures, in tenths: "20", "1,000", "2.5", "2 1/2".
    private func figure(_ index: Int) -> (end: Int, tenths: Int)? {
        guard has(index, .digits), !isGlued(index) || !isMark(index - 1) || !isMoneyOrTail(index)
        else { return nil }
        let words = report.words
        guard
            let digits = Digits(
                at: index, in: words, bytes: report.report.bytes, before: sentence.upperBound),
            digits.suffix.isEmpty, digits.decimals.count <= 1
        else { return nil }
        let number = digits.whole
        let end = digits.end
        if let tenth = digits.decimals.first {
            return (end, number * 10 + Int(tenth) - 0x30)
        }
        let half = afterHyphen(end)
        if has(half, .digits), self[half].number == 1, isGlued(half + 1, "/"),
            isGlued(half + 2, "2")
        {
            return (half + 3, number * 10 + 5)
        }
        return (end, number * 10)
    }

    /// Whether figures go on from a mark before them, as in "$20" or "1,000".
    private func isMoneyOrTail(_ index: Int) -> Bool {
        reads(index - 1, any: ["$", "£", "€", ",", ".", "#", "/", ":"])
    }

    /// A number in words: "twenty-four", "a hundred", "two thousand".
    func numberWords(_ index: Int) -> (end: Int, number: Int)? {
        var cardinal = Cardinal()
        var end = index
        if has(end, .indefinite), has(end + 1, .number), self[end + 1].numberPart == .factor {
            end += 1
        }
        // More words than any number of a date or a length has.
        for step in 0..<8 {
            let place = step == 0 ? end : afterHyphen(end)
            guard has(place, .number), !has(place, .vague), self[place].numberPart != .group
            else { break }
            let word = NumberWord(value: self[place].number, part: self[place].numberPart)
            guard cardinal.take(word) else { break }
            end = place + 1
        }
        guard let number = cardinal.value, number > 0 else { return nil }
        // "40 million years": the amount begins before.
        return number < 1_000_000 ? (end, number) : nil
    }
}
