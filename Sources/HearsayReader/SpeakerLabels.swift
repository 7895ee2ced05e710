import HearsayText

/// A paragraph of a transcript: "PENCE: That is the choice."
struct SpeakerLabel: Equatable {
    var name: Range<Int>
    var colon: Int
    /// From the colon to the end of the paragraph.
    var speech: Range<Int>
    /// The first word of the paragraph: the name, or a quotation mark before it.
    var start: Int
}

/// Finds the speakers that a transcript names at the head of each paragraph. The network was made
/// for running prose and takes such names for a part of what is said.
struct SpeakerLabels {
    let page: Page

    /// Longer names are sentences.
    private static let mostWords = 6
    private static let confidence = 0.8

    /// The labelled paragraphs of a transcript, in text order. One label alone is a heading
    /// ("UPDATE: …"): there must be two speakers, and both must come back.
    func labels() -> [SpeakerLabel] {
        let found = page.paragraphs.compactMap(label)
        var counts: [String: Int] = [:]
        for label in found { counts[key(label), default: 0] += 1 }
        return counts.values.count { $0 > 1 } > 1 ? found : []
    }

    /// Gives every labelled paragraph to its speaker. What nobody was found to have said there is
    /// theirs; a statement whose cue is the colon is taken as it is.
    func credit(_ statements: inout [Statement], _ labels: [SpeakerLabel]) {
        for label in labels {
            let isKnown = statements.contains { $0.cue.contains { $0.contains(label.colon) } }
            if isKnown { continue }
            let own = label.start..<label.speech.upperBound
            var content = [withoutClosingMark(label.speech)]
            statements.removeStatements { statement in
                guard statement.isUnclaimed, let first = statement.content.first,
                    own.contains(first.lowerBound)
                else { return false }
                content += statement.content.dropFirst().filter {
                    $0.lowerBound >= own.upperBound
                }
                return true
            }
            var statement = Statement(
                source: [label.name], cue: [label.colon..<(label.colon + 1)], content: content,
                confidence: Self.confidence)
            statement.isVerbatim = true
            statements.append(statement)
        }
    }

    private func label(_ paragraph: Range<Int>) -> SpeakerLabel? {
        var first = paragraph.lowerBound
        if page.reads(first, "\"") { first += 1 }
        var word = first
        var words = 0
        while word < paragraph.upperBound, !page.reads(word, ":") {
            if page.isMark(word) {
                guard word > first, [".", "-", "'"].contains(page.lower[word]) else { return nil }
            } else {
                guard page.isCapital(word), words < Self.mostWords else { return nil }
                words += 1
            }
            word += 1
        }
        let speech = min(word + 1, paragraph.upperBound)..<paragraph.upperBound
        guard words > 0, speech.contains(where: { !page.isMark($0) }),
            !page.isFurniture[paragraph.lowerBound]
        else { return nil }
        return SpeakerLabel(
            name: first..<word, colon: word, speech: speech, start: paragraph.lowerBound)
    }

    /// A speech without the mark that closes a quotation begun before the label.
    private func withoutClosingMark(_ speech: Range<Int>) -> Range<Int> {
        guard let last = speech.last, page.reads(last, "\""),
            page.quotations.double[last] == page.quotations.double[speech.lowerBound]
        else { return speech }
        return speech.lowerBound..<last
    }

    private func key(_ label: SpeakerLabel) -> String {
        page.lower[label.name].joined(separator: " ")
    }
}
