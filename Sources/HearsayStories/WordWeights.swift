import Foundation

/// How much a word tells: the fewer reports have it, the more (inverse document frequency).
package struct WordWeights: Sendable {
    private let reports: Double
    private let frequency: [String: Int]

    /// - Parameters:
    ///   - reports: how many there are, copies counted once.
    ///   - frequency: in how many of them each word stands; a word that lacks stands in none.
    package init(reports: Int, frequency: [String: Int]) {
        self.reports = Double(reports)
        self.frequency = frequency
    }

    /// The weight of a word, 0 or more.
    package func weight(of word: String) -> Double {
        max(0, log((reports + 1) / (Double(frequency[word] ?? 0) + 0.5)))
    }

    /// Counted words as a direction.
    package func direction(of counts: [String: Double]) -> WordDirection {
        WordDirection(counts.map { ($0.key, (log(1 + $0.value) + 0.3) * weight(of: $0.key)) })
    }
}

/// A sparse vector of length 1 over words.
package struct WordDirection: Sendable {
    /// In the order of the words: sums are made in one order, and so are the same every time.
    private let numbers: [WordValue]

    init(_ weighted: [(String, Double)]) {
        let present = weighted.filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
        let length = present.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
        numbers = present.map { ($0.0, $0.1 / length) }
    }

    /// The cosine with another, 0 to 1.
    func cosine(_ other: WordDirection) -> Double {
        sumOfShared(numbers, other.numbers) { $0 * $1 }
    }

    /// The words that say most, the heaviest first.
    package func heaviest(_ count: Int) -> [String] {
        numbers.sorted { ($1.value, $0.word) < ($0.value, $1.word) }.prefix(count).map(\.word)
    }
}

/// A word with a number.
typealias WordValue = (word: String, value: Double)

/// The sum over the words that two lists share, both in the order of their words.
func sumOfShared(
    _ first: [WordValue], _ second: [WordValue], _ term: (Double, Double) -> Double
) -> Double {
    var sum = 0.0
    var one = 0
    var two = 0
    while one < first.count, two < second.count {
        let (a, b) = (first[one], second[two])
        if a.word == b.word {
            sum += term(a.value, b.value)
            one += 1
            two += 1
        } else if a.word < b.word {
            one += 1
        } else {
            two += 1
        }
    }
    return sum
}
