import HearsayText
import HearsayWorld

extension Speaking {
    /// How many the words of each source say they are. Joined sources are added up where every
    /// one of them is counted.
    mutating func countSources() {
        for index in statements.indices {
            guard let source = statements[index].source.first else { continue }
            statements[index].count = count(source)
        }
    }

    private func count(_ source: Range<Int>) -> Int? {
        var total = 0
        var isCounted = false
        var word = source.lowerBound
        while word < source.upperBound, descriptionAt[word] >= 0 {
            let description = descriptions[Int(descriptionAt[word])]
            guard case .role = description.noun else { break }
            let first = description.range.lowerBound
            if let number = number(description.range.lowerBound..<description.head.lowerBound) {
                total += number
                isCounted = true
            } else if page.reads(first, "a") || page.reads(first, "an")
                || page.reads(first, "another")
            {
                total += 1
            } else {
                return nil
            }
            word = description.range.upperBound
            if page.reads(word, ",") { word += 1 }
            guard page.reads(word, "and") || page.reads(word - 1, ",") else { break }
            if page.reads(word, "and") { word += 1 }
        }
        return isCounted && total > 0 ? total : nil
    }

    /// "three", "two dozen", "17".
    private func number(_ range: Range<Int>) -> Int? {
        var cardinal = Cardinal()
        var word = range.lowerBound
        while word < range.upperBound {
            var own = page.facts[word].number
            var end = word + 1
            let (words, bytes) = (page.text.words, page.text.report.bytes)
            if let digits = Digits(at: word, in: words, bytes: bytes, before: range.upperBound) {
                own = NumberWord(value: digits.whole, part: .unit)
                end = digits.end
            }
            if let own, own.value > 0, !cardinal.take(own) { break }
            word = end
        }
        return cardinal.value
    }
}
