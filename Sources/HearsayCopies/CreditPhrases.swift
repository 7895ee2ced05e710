import HearsayText

/// Words that introduce a credit, and what follows them.
struct CreditPhrase: Sendable {
    let words: [UInt64]
    var extent = Credit.Extent.whole
    /// Whether a colon follows.
    var hasColon = false
    /// Whether it may stand within the line, and not only at its beginning.
    var isAnywhere = false
    /// Whether the name stands before it.
    var namesBefore = false
    /// Whether what follows is an outlet though no agency is known by that name.
    var namesAnybody = false
}

/// The phrases, those that say most first.
let creditPhrases: [CreditPhrase] = {
    var phrases: [CreditPhrase] = []
    for text in ["source", "sources", "source agency"] {
        phrases.append(CreditPhrase(words: hashes(text), hasColon: true, namesAnybody: true))
    }
    for text in [
        "originally published by", "originally published in", "originally published on",
        "originally appeared in", "originally appeared on", "first published by",
        "first published in", "first published on", "first appeared in", "first appeared on",
        "republished from", "republished with permission from", "reprinted from",
        "syndicated from", "provided by", "published from a syndicated feed of",
    ] {
        phrases.append(
            CreditPhrase(words: hashes(text), isAnywhere: true, namesAnybody: true))
    }
    for text in [
        "with reporting by", "with reporting from", "additional reporting by",
        "additional reporting from", "with additional reporting by",
        "with additional reporting from", "with inputs from", "with input from",
        "with inputs by", "with material from", "with files from", "with agency inputs from",
        "includes reporting by", "includes material from", "based on reporting by",
        "reporting from", "with information from", "inputs from",
    ] {
        phrases.append(CreditPhrase(words: hashes(text), extent: .part))
    }
    for text in ["reporting by", "edited by", "writing by"] {
        phrases.append(CreditPhrase(words: hashes(text)))
    }
    for text in [
        "contributed to this report", "contributed reporting", "contributed to this story",
    ] {
        phrases.append(
            CreditPhrase(
                words: hashes(text), extent: .part, isAnywhere: true, namesBefore: true))
    }
    return phrases
}()

/// Words that may follow an agency's name in a byline.
let staff = Set(
    [
        "staff", "agency", "agencies", "news", "writer", "writers", "reporter", "reporters", "in",
        "desk",
    ]
    .map(wordHash))

/// The hash of a word.
func wordHash(_ word: String) -> UInt64 { hashes(word).first ?? 0 }

private func hashes(_ phrase: String) -> [UInt64] {
    CopyText(Array(phrase.utf8)).tokens.map(\.hash)
}
