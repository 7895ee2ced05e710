/// The words of the templates: what may be changed without changing what a page tells.
enum Phrases {
    /// By what the speaker does.
    static let said = [
        "asserts": "said", "confirms": "confirmed", "denies": "denied", "warns": "warned",
        "threatens": "threatened", "promises": "promised", "urges": "urged",
        "demands": "demanded", "accuses": "charged", "predicts": "predicted",
        "questions": "asked",
    ]
    static let reported = "reported"

    /// By PLOVER type; with a target.
    static let positions = [
        "SUPPORT": "supports", "AGREE": "agrees with", "REQUEST": "demands of",
        "ACCUSE": "accuses", "REJECT": "rejects", "THREATEN": "threatens",
        "PROTEST": "protests against",
    ]

    static let numbers = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]

    /// Speakers that are the outlet itself.
    static let ownWords: Set<String> = ["we", "i", "us", "me", "you", "it", "they", "nobody", ""]
    /// Words that stand for somebody told before.
    static let pronouns: Set<String> = [
        "he", "she", "it", "they", "we", "i", "you", "one", "who", "him", "her", "them", "that",
        "this", "these", "those", "others", "his", "their", "nobody", "somebody", "both",
    ]
    /// Words with which nothing begins that can be understood on its own.
    static let weakOpeners: Set<String> = [
        "", "he", "she", "it", "they", "this", "that", "these", "those", "who", "whom", "whose",
        "which", "what", "where", "when", "why", "how", "and", "or", "but", "to", "than", "as",
        "his", "her", "him", "them", "their", "its", "you", "had", "has", "have", "did", "does",
        "was", "were", "is", "are", "be", "been", "not", "so", "if", "because", "while", "both",
        "one", "ones", "nobody", "then", "there's", "it's", "he's", "she's",
    ]
    /// Words that hang on the clause before them.
    static let hangingOpeners: Set<String> = [
        "who", "whom", "whose", "which", "that", "where", "and", "or", "but", "than", "as", "to",
    ]
    /// Words without whose clause what follows says something else.
    static let conditions: Set<String> = ["if", "unless", "should"]
    /// Words that begin a description and no name.
    static let openers: Set<String> = [
        "a", "an", "the", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "one", "some", "several", "many", "few", "his", "her", "its", "their", "our", "another",
        "both", "officials", "residents", "witnesses", "sources", "people", "neither",
    ]
    /// Names that end so take “the”.
    static let bodies: Set<String> = [
        "ministry", "union", "council", "army", "government", "regiment", "bank", "company",
        "committee", "commission", "agency", "court", "party", "parliament", "police", "cross",
        "nations", "front", "movement", "office", "department", "authority", "navy", "guard",
        "battalion", "brigade", "fund", "league", "board", "corps", "forces", "staff",
    ]

    /// Whether words are a name and not a pronoun or a description.
    static func isName(_ words: String) -> Bool {
        (words.first?.isUppercase ?? false) && !pronouns.contains(words.lowercased())
    }

    /// Whether words are in the first person.
    static func speaksOfSelf(_ words: String) -> Bool {
        words.lowercased().split { !($0.isLetter) }.contains {
            ["i", "we", "my", "our"].contains($0)
        }
    }

    static func isDetermined(_ name: String) -> Bool {
        name.split(separator: " ").first.map { openers.contains($0.lowercased()) } ?? false
    }

    /// Below eleven in words.
    static func number(_ count: Int) -> String {
        numbers.indices.contains(count) ? numbers[count] : "\(count)"
    }

    static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
        number(count) + " " + (count == 1 ? noun : plural ?? noun + "s")
    }

    /// "a", "a and b", "a, b and c".
    static func all(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// "a", "a and b", "a, b and three others".
    static func list(_ names: [String]) -> String {
        switch names.count {
        case 0: "nobody"
        case 1: names[0]
        case 2: names[0] + " and " + names[1]
        case 3: names[0] + ", " + names[1] + " and one other"
        default: names[0] + ", " + names[1] + " and \(number(names.count - 2)) others"
        }
    }
}
