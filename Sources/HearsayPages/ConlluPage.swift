public import HearsayText

/// Trees in CoNLL-U, the format of Universal Dependencies version 2
/// (universaldependencies.org/format.html): ID, FORM, LEMMA, UPOS, HEAD, DEPREL and MISC; the other
/// columns are empty. One page holds any number of texts.
public struct ConlluPage: Sendable {
    private var document: String?
    private var sentences = 0
    /// How many of the text's mentions are written.
    private var mentions = 0

    public init() {}

    /// Begins a text.
    /// - Parameter name: what its sentences are named after; nil where it has none.
    /// - Returns: the comments that say so.
    public mutating func begin(_ name: String?) -> [UInt8] {
        document = name.map(Self.safe)
        sentences = 0
        mentions = 0
        let line = document.map { "# newdoc id = \($0)\n" } ?? "# newdoc\n"
        return Array((line + ConlluNotes.declaration).utf8)
    }

    /// The sentences of a text or of one of its sections.
    /// - Parameters:
    ///   - syntax: tokens and trees.
    ///   - text: that they were found in, with its names and mentions up to there, which stand in
    ///     MISC.
    /// - Returns: whole lines.
    public mutating func render(_ syntax: Syntax, _ text: AnnotatedText) -> [UInt8] {
        let count = text.coreference?.mentions.count ?? 0
        let notes = ConlluNotes(
            syntax, text, mentions: mentions..<count,
            clusterOf: text.coreference?.clusterOfMentions ?? [])
        mentions = count
        var page: [UInt8] = []
        page.reserveCapacity(syntax.tokens.count * 40)
        for sentence in syntax.sentences where !sentence.tokens.isEmpty {
            sentences += 1
            let rows = ConlluSentence(syntax: syntax, tokens: sentence.tokens, text: text)
            if sentence.beginsParagraph { page += "# newpar\n".utf8 }
            page += "# sent_id = \(document.map { $0 + "-" } ?? "")\(sentences)\n".utf8
            page += "# text = ".utf8
            page += rows.surface
            page.append(0x0A)
            rows.append(to: &page, notes)
            page.append(0x0A)
        }
        return page
    }

    /// A name that can be an id: no white space, and no slash, which the format keeps for itself.
    private static func safe(_ name: String) -> String {
        String(name.map { $0.isWhitespace || $0.isNewline || $0 == "/" ? "_" : $0 })
    }
}

/// The lines of one sentence.
private struct ConlluSentence {
    let syntax: Syntax
    let tokens: Range<Int>
    let text: AnnotatedText

    /// The text as forms and the white space between them make it: all white space is one space.
    var surface: [UInt8] {
        var bytes: [UInt8] = []
        for index in tokens {
            bytes += form(syntax.tokens[index].passage)
            if index + 1 < tokens.upperBound, !isGlued(index) { bytes.append(0x20) }
        }
        return bytes
    }

    func append(to page: inout [UInt8], _ notes: ConlluNotes) {
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            var end = index + 1
            while end < tokens.upperBound, syntax.tokens[end].isContinuation { end += 1 }
            if end - index > 1 {
                let passage = Passage(
                    start: syntax.tokens[index].passage.start,
                    end: syntax.tokens[end - 1].passage.end)
                page += "\(id(index))-\(id(end - 1))\t".utf8
                page += form(passage)
                page += "\t_\t_\t_\t_\t_\t_\t_\t".utf8
                page += (isGlued(end - 1) ? "SpaceAfter=No\n" : "_\n").utf8
            }
            for own in index..<end {
                append(own, isGlued: end - index == 1 && isGlued(own), notes[own], to: &page)
            }
            index = end
        }
    }

    private func append(
        _ index: Int, isGlued: Bool, _ notes: [String], to page: inout [UInt8]
    ) {
        let token = syntax.tokens[index]
        page += "\(id(index))\t".utf8
        page += form(token.passage)
        page.append(0x09)
        page += (token.lemma.isEmpty ? "_" : token.lemma).utf8
        page += "\t\(token.partOfSpeech.rawValue)\t_\t_\t".utf8
        page += "\(token.head.map(id) ?? 0)\t\(token.relation)\t_\t".utf8
        let misc = notes + (isGlued ? ["SpaceAfter=No"] : [])
        page += (misc.isEmpty ? "_" : misc.joined(separator: "|")).utf8
        page.append(0x0A)
    }

    private func id(_ index: Int) -> Int { index - tokens.lowerBound + 1 }

    private func form(_ passage: Passage) -> ArraySlice<UInt8> {
        text.report.bytes[passage.start..<passage.end]
    }

    /// Whether no white space follows a token.
    private func isGlued(_ index: Int) -> Bool {
        let token = syntax.tokens[index]
        let next = token.words.upperBound
        // Within a word, or before one, without a space.
        if index + 1 < syntax.tokens.count,
            syntax.tokens[index + 1].passage.start == token.passage.end
        {
            return true
        }
        return next < text.words.count && text.words[next].gap == .glued
            && Int(text.words[next].start) == token.passage.end
    }
}
