import HearsayQuestions
import HearsayStore
import HearsayText

extension Clerk {
    /// Who speaks: kind, ground for namelessness, audience, through whom, how often confirmed and
    /// contradicted; named, bodies, nameless.
    func voiceSection() throws -> SitrepPage.Section {
        let title = "Voices"
        let voices = try voices()
        guard !voices.isEmpty else {
            return .init(title, [nothing("Nobody is said to have said anything.", allReports)])
        }
        let records = try Records(database)
        let shown = Self.chosen(voices)
        let rows = try shown.map { voice in
            let record = records[voice.actor, voice.name]
            let span = Span(start: voice.start, end: voice.end)
            let notes = try notebook.number(voice.report, span).map { [$0] } ?? allReports
            func cell(_ words: String) -> Sentence { Sentence([.text(words)]) }
            let ground =
                voice.ground.map { Sentence([.quote(Quote.shortened($0, to: 12))]) }
                ?? cell(voice.rank == 2 ? "none given" : "–")
            return [
                cell(voice.name.capitalised), cell(voice.kind), ground,
                cell(voice.audiences.isEmpty ? "–" : Phrases.list(voice.audiences)),
                cell(Phrases.list(voice.outlets)),
                cell("\(record.confirmed) / \(record.contradicted)"), Sentence([.notes(notes)]),
            ]
        }
        var blocks: [SitrepPage.Block] = [
            .table(
                head: [
                    "Name", "Kind", "Why nameless", "Told to", "Through",
                    "Confirmed / contradicted", "Notes",
                ], rows: rows)
        ]
        let more = voices.count - shown.count
        if more > 0 {
            blocks.append(.paragraph(Self.rest(more, command("sources"), allReports)))
        }
        return .init(title, blocks)
    }

    struct Voice {
        let actor: Int?
        /// The longest words for whoever has no name.
        var name: String
        let kind: String
        /// Named, bodies, nameless.
        let rank: Int
        var count = 0
        var ground: String?
        var audiences: [String] = []
        var outlets: [String] = []
        /// Words of the statement that tells most of the voice: one with a ground, else the first.
        var report = 0
        var start = 0
        var end = 0
    }

    /// All who speak in reports of the page, those who say most first.
    func voices() throws -> [Voice] {
        let actors = try actorsAbout()
        var voices: [String: Voice] = [:]
        var order: [String] = []
        let sql = """
            SELECT s.report, s.speaker, a.name, a.type, s.source, s.source_kind, s.grounds, b.name,
              s.start, s."end" FROM statement s JOIN report r ON r.id = s.report
            LEFT JOIN actor a ON a.id = s.speaker LEFT JOIN actor b ON b.id = s.audience
            WHERE r.copy_root IS NULL ORDER BY s.report, s.start, s.local
            """
        try database.rows(sql, []) { row in
            guard let card = library.reports[row.integer(0) ?? 0] else { return }
            if let actors, !actors.contains(row.integer(1) ?? 0) { return }
            let kind = row.text(5) ?? "anonymous"
            let speaker = Speaker(
                source: row.text(4), kind: kind, name: row.text(2), type: row.text(3))
            guard kind != "outlet", !speaker.isOutlet, let name = speaker.name else { return }
            let isNameless = kind == "anonymous" || kind == "collective"
            // Those without a name are told apart by report.
            let own = row.integer(1).map { "#\($0)" } ?? name
            let key = isNameless ? "\(card.id) \(own)" : row.text(2) ?? name
            if voices[key] == nil {
                order.append(key)
                let rank = isNameless ? 2 : row.text(3) == "person" ? 0 : 1
                voices[key] = Voice(
                    actor: row.integer(1),
                    name: isNameless ? name : Speaker.named(row.text(2) ?? name, row.text(3)),
                    kind: Phrases.kinds[kind] ?? kind, rank: rank)
            }
            guard var voice = voices[key] else { return }
            voice.count += 1
            if isNameless, name.utf8.count > voice.name.utf8.count { voice.name = name }
            if let outlet = card.outlet, !voice.outlets.contains(outlet) {
                voice.outlets.append(outlet)
            }
            if let audience = row.text(7), !voice.audiences.contains(audience) {
                voice.audiences.append(audience)
            }
            if voice.count == 1 || voice.ground == nil && row.text(6) != nil {
                voice.report = card.id
                voice.start = row.integer(8) ?? 0
                voice.end = row.integer(9) ?? 0
            }
            voice.ground = voice.ground ?? (isNameless ? row.text(6) : nil)
            voices[key] = voice
        }
        return order.compactMap { voices[$0] }.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
    }

    /// Half of the rows for those with names, some for bodies, some for the nameless, of whom
    /// those who give a ground come first.
    private static func chosen(_ voices: [Voice]) -> [Voice] {
        var chosen: [Voice] = []
        for (rank, most) in [(0, 3), (1, 2), (2, 2)] {
            let own = voices.filter { $0.rank == rank }
            let order =
                rank == 2
                ? own.filter { $0.ground != nil } + own.filter { $0.ground == nil } : own
            chosen += order.prefix(most)
        }
        return chosen
    }
}

extension Phrases {
    static let kinds = [
        "named": "named", "anonymous": "nameless", "institution": "body",
        "collective": "nameless, several", "document": "document",
    ]
}
