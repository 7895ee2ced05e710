import HearsayText

/// Takes contractions apart once their sentence has a tree. The network speaks of such a word as a
/// whole, which is its main part's say; the table tells the rest.
struct ContractedTokens {
    let text: AnnotatedText
    let contractions: Contractions

    /// The tokens of a sentence with the words of the table taken apart; heads count the tokens.
    func takenApart(_ tokens: [SyntaxToken]) -> [SyntaxToken] {
        let entries = tokens.map { entry(of: $0) }
        guard entries.contains(where: { $0 != nil }) else { return tokens }
        // Where each token, or its main part, comes to stand.
        var places: [Int] = []
        var count = 0
        for entry in entries {
            places.append(count + (entry?.main ?? 0))
            count += entry?.parts.count ?? 1
        }
        var apart: [SyntaxToken] = []
        apart.reserveCapacity(count)
        for (index, token) in tokens.enumerated() {
            var whole = token
            whole.head = token.head.map { places[$0] }
            guard let entry = entries[index] else {
                apart.append(whole)
                continue
            }
            let clause = tokens.indices.first {
                $0 > index && tokens[$0].head == index && tokens[$0].relation == "xcomp"
            }
            var parts = parts(of: whole, entry)
            for (number, part) in entry.parts.enumerated() where part.head != .own {
                let head: Int? =
                    switch part.head {
                    case .own, .main: nil
                    case .same: whole.head
                    case .clause: clause.map { places[$0] }
                    }
                parts[number].head = head ?? places[index]
                // Verbs take no copula.
                let isVerb =
                    part.head == .same && token.head.map { tokens[$0].partOfSpeech } == .verb
                parts[number].relation = isVerb && part.relation == "cop" ? "aux" : part.relation
            }
            apart += parts
        }
        return apart
    }

    /// The table's entry for a token, where it is to be taken apart.
    private func entry(of token: SyntaxToken) -> Contractions.Entry? {
        let form = text.report.bytes[token.passage.start..<token.passage.end]
        guard let entry = contractions.entry(form) else { return nil }
        guard entry.kind == .subject else { return entry }
        let isSubject = ["nsubj", "nsubj:pass", "nsubj:outer", "expl"].contains(token.relation)
        return isSubject && token.partOfSpeech == entry.parts[entry.main].partOfSpeech
            ? entry : nil
    }

    /// The parts in order, each with the relation and head of the whole.
    private func parts(of whole: SyntaxToken, _ entry: Contractions.Entry) -> [SyntaxToken] {
        let fixed = entry.parts.reduce(0) { $0 + $1.length }
        var start = whole.passage.start
        return entry.parts.enumerated().map { number, part in
            let length = part.length > 0 ? part.length : whole.passage.count - fixed
            var token = whole
            token.passage = Passage(start: start, end: start + length)
            token.partOfSpeech = part.partOfSpeech
            token.lemma = part.lemma.isEmpty ? text.report[token.passage] : part.lemma
            if number > 0 { token.isContinuation = entry.kind != .tokens }
            start += length
            return token
        }
    }
}
