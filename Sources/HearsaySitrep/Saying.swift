import HearsayStore
import HearsayText

/// What one report makes somebody say of a claim, or an attribution, as a sentence needs it.
struct Saying {
    let report: Int
    /// What is quoted: the assertion, or as much around it as makes it whole.
    let span: Span
    /// The assertion's own.
    let claimSpan: Span
    /// Whoever says it, in lower case where it is no name: "a doctor at the garrison hospital".
    let who: String
    /// named, anonymous, institution, collective, document, outlet; nil: the outlet's own word.
    let kind: String?
    /// What the speaker does: asserts, confirms, denies …; nil: the outlet's own word.
    let verb: String?
    /// Towards the claim: asserted, confirmed, denied or questioned.
    let stance: String
    let grounds: String?
    let words: String
    /// Whether the words are a sentence of their own, so that “that” cannot stand before them.
    let isWhole: Bool
    let day: String?
    let outlet: String
    /// Whether it tells of an event or has a figure in it.
    let isConcrete: Bool
    /// Whether the assertion is a clause of its own: no relative clause, and no phrase without a
    /// verb.
    let isClause: Bool
    /// The stem of the word that carries it.
    let head: Substring
    /// So many letters of a word are its stem.
    static let stem = 6

    /// How well it can be told: 0 with an event or a figure, 1 without, 2 not on its own.
    var rank: Int {
        if isFragment || namesItsSpeaker { return 2 }
        return isConcrete ? 0 : 1
    }

    /// Whether the words tell nothing to who has not read what stands around them.
    private var isFragment: Bool {
        let first = words.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
            .prefix(2).map { $0.lowercased() }
        return !isClause || Phrases.weakOpeners.contains(first.first ?? "")
            || ["which", "whom", "whose"].contains(first.last ?? "")
            || words.split(whereSeparator: \.isWhitespace).count < 5
    }

    /// Whether whoever speaks is spoken of by name in the words: then they are somebody else's.
    private var namesItsSpeaker: Bool {
        verb != nil && Phrases.isName(who.withoutArticle) && words.contains(who.withoutArticle)
    }

    /// Whether it puts something forward as being so; what is foretold or wanted is told apart.
    var isOfFact: Bool { verb.map { !Phrases.notOfFact.contains($0) } ?? true }

    var isNamed: Bool { ["named", "institution", "document"].contains(kind) }
}

/// Looks sayings up.
final class Sayings {
    private let library: Library

    init(_ library: Library) { self.library = library }

    /// An assertion as its report has it; nil where the page has no such report, or not its words.
    func saying(_ report: Int, _ local: String) throws -> Saying? {
        var found: [Saying] = []
        try read("k.report = ? AND k.local = ?", [.integer(report), .text(local)], &found)
        return found.first
    }

    /// All assertions of a claim, or those of some stances, or carried by some word, in the order of
    /// publication.
    func sayings(
        of claim: Int, _ stances: [String]? = nil, head: Substring? = nil, limit: Int = 200
    ) throws -> [Saying] {
        var found: [Saying] = []
        let condition = stances.map { list in
            " AND k.stance IN (\(list.map { "'\($0)'" }.joined(separator: ",")))"
        }
        let carried = head.map { _ in " AND substr(k.lemma, 1, \(Saying.stem)) = ?" }
        try read(
            "k.claim = ?" + (condition ?? "") + (carried ?? ""),
            [.integer(claim)] + (head.map { [.text(String($0))] } ?? []), limit: limit, &found)
        return found.sorted {
            ($0.day ?? "~", $0.report, $0.span.start) < ($1.day ?? "~", $1.report, $1.span.start)
        }
    }

    private func read(
        _ condition: String, _ values: [SQLValue], limit: Int = 200, _ found: inout [Saying]
    ) throws {
        let sql = """
            SELECT k.report, k.start, k."end", k.stance, s.stance, s.voice, s.source,
              s.source_kind, s.grounds, a.name, a.type, s.start, s."end",
              k.event IS NOT NULL OR k.figures <> '', k.head_start, k.head_end,
              k.lemma
            FROM assertion k LEFT JOIN statement s ON s.report = k.report AND s.local = k.statement
            LEFT JOIN actor a ON a.id = s.speaker
            WHERE \(condition) ORDER BY k.report, k.start LIMIT \(limit)
            """
        var rows: [(Int, Span, [String?], Span?, Bool, Span, String)] = []
        try library.database.rows(sql, values) { row in
            rows.append(
                (
                    row.integer(0) ?? 0,
                    Span(start: row.integer(1) ?? 0, end: row.integer(2) ?? 0),
                    (3...10).map { row.text($0) },
                    row.integer(11).map { Span(start: $0, end: row.integer(12) ?? $0) },
                    row.integer(13) == 1,
                    Span(start: row.integer(14) ?? 0, end: row.integer(15) ?? 0),
                    row.text(16) ?? ""
                ))
        }
        for (report, own, columns, content, isConcrete, head, lemma) in rows {
            guard let card = library.reports[report], let text = try library.text(report) else {
                continue
            }
            let span = text.widened(own, within: content)
            guard let words = text[span], !words.isEmpty else { continue }
            let outlet = card.outlet ?? "a report without an outlet"
            let speaker = Speaker(
                source: columns[3], kind: columns[4], name: columns[6], type: columns[7])
            let isOwn = columns[1] == nil || speaker.isOutlet
            // "said that" stands well before the words that the content begins with.
            let isThat =
                text.isPreceded(span, by: "that")
                || columns[2] == "indirect" && content?.start == span.start
                    && words.first.map { $0.isLowercase } ?? false
            found.append(
                Saying(
                    report: report, span: span, claimSpan: own,
                    who: isOwn ? outlet : speaker.name ?? outlet,
                    kind: isOwn ? nil : columns[4], verb: isOwn ? nil : columns[1],
                    stance: columns[0] ?? "asserted", grounds: columns[5], words: words,
                    isWhole: isOwn || !isThat, day: card.day, outlet: outlet,
                    isConcrete: isConcrete, isClause: text.isClause(own, head: head),
                    head: lemma.prefix(Saying.stem)))
        }
    }
}
