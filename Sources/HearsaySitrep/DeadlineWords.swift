/// Words that tell of deadlines.
extension Phrases {
    /// One of these is in every clause that tells what becomes of a deadline.
    static let deadlineCues =
        moves + withdrawals + endings + lateness + ["complied", "heeded", "met the", "before the"]

    private static let moves = [
        "extend", "postpone", "put off", "pushed back", "more time", "moved", "delayed",
    ]
    private static let withdrawals = [
        "withdrew", "withdrawn", "lifted", "dropped", "called off", "cancelled", "canceled",
        "rescinded", "revoked", "scrapped",
    ]
    private static let endings = [
        "ran out", "run out", "expire", "passed", "came and went", "lapse", "went by",
    ]
    private static let lateness = ["later", "missed", "ignored", "defied"]

    /// Whether words speak of a deadline.
    static func tellsDeadline(_ words: String) -> Bool {
        contains(words, ["deadline", "ultimatum"])
    }

    /// Whether words tell that a deadline was put off.
    static func tellsMove(_ words: String, in sentence: String) -> Bool {
        contains(words, moves) && (tellsDeadline(sentence) || contains(words, ["more time"]))
    }

    /// Whether words tell that a deadline holds no longer.
    static func tellsWithdrawal(_ words: String, in sentence: String) -> Bool {
        contains(words, withdrawals) && tellsDeadline(words)
    }

    /// Whether words tell that a deadline was met.
    static func tellsKeeping(_ words: String) -> Bool {
        contains(words, ["complied", "heeded", "met the", "before the"])
            && contains(words, ["complied with", "deadline", "ultimatum"])
            && !contains(words, ["not ", "n't "])
    }

    /// Whether words tell that a deadline ran out, or that what was demanded came later.
    static func tellsEnd(_ words: String, in sentence: String) -> Bool {
        contains(words, endings) && tellsDeadline(sentence)
            || contains(words, ["missed", "ignored", "defied"]) && tellsDeadline(words)
            || contains(words, ["later than"])
                && contains(words, ["demanded", "ordered", "deadline", "ultimatum"])
    }

    /// Whether words tell of a part only.
    static func tellsPart(_ words: String) -> Bool {
        let tokens = words.lowercased().split { !$0.isLetter }
        return tokens.contains { ["first", "part", "half", "only", "few"].contains($0) }
            || contains(words, ["some of"])
    }

    /// Lemmas without figures and the names of days.
    static func content(_ lemmas: String) -> Set<String> {
        Set(lemmas.split(separator: " ").map(String.init))
            .filter { !($0.first?.isNumber ?? true) }
            .subtracting(timeWords)
    }

    private static let timeWords = Set(
        [
            "about", "noon", "midnight", "morning", "evening", "night", "day", "week", "end",
            "today", "tomorrow", "hour",
        ] + (PageCalendar.weekdays + PageCalendar.months).map { $0.lowercased() })

    private static func contains(_ words: String, _ parts: [String]) -> Bool {
        let plain = words.lowercased()
        return parts.contains { plain.contains($0) }
    }
}
