internal import HearsayCopies
internal import HearsayStories

/// Writes who stands behind a claim, within a transaction of its caller.
struct OriginWriter {
    private let database: Database
    private let chains: ChainTable

    init(_ database: Database, _ agencies: Agencies) {
        self.database = database
        chains = ChainTable(database, agencies)
    }

    /// One assertion of a claim, with all that its row is made from.
    fileprivate struct Voice {
        var testimony: Testimony
        var local: String
        var words: String
        var stance: String?
        var isNegative: Bool
        var voice: String?
    }

    /// Counts the origins of a claim from its assertions, and writes its row.
    func write(_ claim: Int, story: Int) throws {
        var voices = try self.voices(of: claim)
        guard !voices.isEmpty else { return }
        settleSides(&voices)
        for voice in voices {
            try database.run(
                "UPDATE assertion SET stance = ? WHERE report = ? AND local = ?",
                [.text(voice.word), .integer(voice.testimony.report), .text(voice.local)])
        }
        let testimonies = joiningNames(try withoutLifted(voices).map(\.testimony))
        let asserts = origins(of: testimonies, on: .asserts)
        let denies = origins(of: testimonies, on: .denies)
        try write(asserts, claim, "asserts")
        try write(denies, claim, "denies")
        let isContradicted = try !database.integers(
            "SELECT other FROM contradiction WHERE claim = ?", [.integer(claim)]
        ).isEmpty
        let confirmed = lastConfirmation(voices)
        let lastDenial = voices.filter { $0.testimony.side == .denies }
            .map(\.testimony.published).max()
        let kind = kind(of: voices)
        let standing = ClaimStanding(
            kind: kind, asserts: asserts, denies: denies, isConfirmed: confirmed != nil,
            isOvertaken: confirmed.map { $0 > lastDenial ?? "" } ?? false,
            isContradicted: isContradicted)
        let best = voices.min { Self.isBetter($0, $1) } ?? voices[0]
        let texts = Set(testimonies.map(\.report))
        try database.run(
            """
            UPDATE claim SET story = ?2, report = ?3, assertion = ?4, words = ?5, kind = ?6,
              "first" = ?7, "last" = ?8, texts = ?9, outlets = ?10, least = ?11, most = ?12,
              denied_least = ?13, denied_most = ?14, circular = ?15, standing = ?16,
              suggested = ?17 WHERE id = ?1
            """,
            [
                .integer(claim), .integer(story), .integer(best.testimony.report),
                .text(best.local), .text(best.words), .text(kind.rawValue),
                .text(testimonies.map(\.published).filter { !$0.isEmpty }.min()),
                .text(testimonies.map(\.published).filter { !$0.isEmpty }.max()),
                .integer(texts.count), .integer(Set(testimonies.map(\.outlet)).count),
                .integer(asserts.least), .integer(asserts.most), .integer(denies.least),
                .integer(denies.most),
                .integer(asserts.origins.isEmpty && asserts.most > 0 ? 1 : 0),
                .text(standing.word.rawValue), .integer(standing.suggested),
            ])
    }

    private func voices(of claim: Int) throws -> [Voice] {
        struct Found {
            var report: Int
            var local: String
            var statement: String?
            var words: String
            var isNegative: Bool
            var published: String
            var outlet: String
        }
        var found: [Found] = []
        try database.rows(
            """
            SELECT a.report, a.local, a.statement, a.words, a.negated, a.status,
              coalesce(r.published, ''), coalesce(r.source_outlet, r.outlet, '')
            FROM assertion a JOIN report r ON r.id = a.report
            WHERE a.claim = ? ORDER BY r.published, a.report, a.head_start, a.local
            """, [.integer(claim)]
        ) { row in
            found.append(
                Found(
                    report: row.integer(0) ?? 0, local: row.text(1) ?? "", statement: row.text(2),
                    words: row.text(3) ?? "",
                    isNegative: row.integer(4) == 1 || row.text(5) == "did-not-happen",
                    published: row.text(6) ?? "", outlet: row.text(7) ?? ""))
        }
        return try found.map { item in
            let chain = try chains.chain(item.statement, in: item.report, outlet: item.outlet)
            return Voice(
                testimony: Testimony(
                    report: item.report, published: item.published, outlet: item.outlet,
                    side: .asserts, chain: chain.sources,
                    isConfirmation: chain.stance == "confirms"),
                local: item.local, words: item.words, stance: chain.stance,
                isNegative: item.isNegative, voice: chain.voice)
        }
    }

    /// Without what came with a passage lifted from another report: the same words, in two reports
    /// that have a passage in common.
    private func withoutLifted(_ voices: [Voice]) throws -> [Voice] {
        var kept: [Voice] = []
        for voice in voices {
            let earlier = kept.filter {
                $0.testimony.report != voice.testimony.report
                    && Self.wording($0.words) == Self.wording(voice.words)
            }
            let isLifted = try earlier.contains { other in
                try !database.integers(
                    """
                    SELECT 1 FROM copy WHERE report = ?1 AND of = ?2 OR report = ?2 AND of = ?1
                    """, [.integer(voice.testimony.report), .integer(other.testimony.report)]
                ).isEmpty
            }
            if !isLifted { kept.append(voice) }
        }
        return kept
    }

    /// The letters and numbers of some words: quotation marks and dashes differ between printers.
    private static func wording(_ words: String) -> [Substring] {
        words.lowercased().split { !($0.isLetter || $0.isNumber) }
    }

    /// Who asserts and who denies: where anybody says that it is so, whoever says that it is not
    /// denies it; where nobody does, the claim is that it is not so.
    private func settleSides(_ voices: inout [Voice]) {
        let isAsserted = voices.contains { !$0.isNegative && $0.stance != "denies" }
        for index in voices.indices {
            let voice = voices[index]
            if voice.stance == "questions" {
                voices[index].testimony.side = .questions
            } else if voice.stance == "denies" ? !voice.isNegative : voice.isNegative && isAsserted
            {
                voices[index].testimony.side = .denies
            }
        }
    }

    /// When somebody named last confirmed what another report had asserted before; nil: never.
    private func lastConfirmation(_ voices: [Voice]) -> String? {
        voices.filter { voice in
            guard voice.testimony.side == .asserts, case .named? = voice.testimony.chain.last
            else { return false }
            return voice.testimony.isConfirmation
                && voices.contains {
                    $0.testimony.side == .asserts
                        && $0.testimony.published < voice.testimony.published
                }
        }.map(\.testimony.published).max()
    }

    private func kind(of voices: [Voice]) -> ClaimKind {
        // One who says flatly that it is so makes it an assertion.
        let kinds = voices.map { voice -> ClaimKind in
            switch voice.stance {
            case "predicts": .foretold
            case "demands", "urges": .demanded
            case "promises": .promised
            case "threatens": .threatened
            default: .asserted
            }
        }
        return kinds.contains(.asserted) ? .asserted : kinds.first ?? .asserted
    }

    /// docs/sitrep.md: named before nameless, indirect speech before direct, then the earliest;
    /// the shortest among equals. Who asserts comes before who denies.
    private static func isBetter(_ a: Voice, _ b: Voice) -> Bool {
        func rank(_ voice: Voice) -> (Int, Int, Int, String, Int) {
            let source =
                switch voice.testimony.chain.last {
                case .named?: 0
                case nil: 1
                case .outlet?: 2
                case .nameless?: 3
                }
            let side = voice.testimony.side == .asserts ? 0 : 1
            let direct = voice.voice == "direct" ? 1 : 0
            return (side, source, direct, voice.testimony.published, voice.words.utf8.count)
        }
        return rank(a) < rank(b)
    }

    private func write(_ count: OriginCount, _ claim: Int, _ side: String) throws {
        for table in ["origin", "origin_report"] {
            try database.run(
                "DELETE FROM \(table) WHERE claim = ? AND side = ?", [.integer(claim), .text(side)])
        }
        for (number, origin) in count.origins.enumerated() {
            try database.insert(
                "origin",
                [
                    ("claim", .integer(claim)), ("side", .text(side)),
                    ("number", .integer(number)), ("kind", .text(origin.kind.rawValue)),
                    ("actor", .integer(origin.actor)), ("name", .text(origin.name)),
                    ("count", .integer(origin.count)),
                ])
            for report in origin.reports {
                try database.insert(
                    "origin_report",
                    [
                        ("claim", .integer(claim)), ("side", .text(side)),
                        ("number", .integer(number)), ("report", .integer(report)),
                    ])
            }
        }
    }
}

extension OriginWriter.Voice {
    /// What the table says of it.
    fileprivate var word: String {
        switch testimony.side {
        case .denies: "denied"
        case .questions: "questioned"
        case .asserts: testimony.isConfirmation ? "confirmed" : "asserted"
        }
    }
}
