import HearsayStore
import HearsayText

/// What a claim's row says of it.
package struct ClaimNumbers {
    package var standing = "single"
    package var kind = "asserted"
    package var least = 1
    package var most = 1
    package var deniedLeast = 0
    package var deniedMost = 0
    package var texts = 1
    package var outlets = 1
    package var isCircular = false
    package var suggested = 3
    package var story: Int? = 1

    package init() {}

    package init(_ standing: String, _ least: Int, _ most: Int, texts: Int = 1) {
        self.standing = standing
        (self.least, self.most, self.texts) = (least, most, texts)
    }
}

extension HandCase {
    /// A claim that a clause puts forward, by its id; its best assertion is the clause.
    @discardableResult
    package func claim(
        _ words: String, in report: Int, by statement: String? = nil, head: String? = nil,
        stance: String = "asserted", event: String? = nil, figures: String = "",
        lemma: String = "", _ numbers: ClaimNumbers = ClaimNumbers()
    ) throws -> Int {
        let id = next("claim")
        let local = try clause(
            words, in: report, claim: id, by: statement, head: head, stance: stance, event: event,
            figures: figures, lemma: lemma)
        var day: String?
        try database.rows("SELECT published FROM report WHERE id = ?", [.integer(report)]) {
            day = $0.text(0)
        }
        try insert(
            "claim",
            [
                ("id", .integer(id)), ("story", .integer(numbers.story)),
                ("report", .integer(report)), ("assertion", .text(local)), ("words", .text(words)),
                ("kind", .text(numbers.kind)), ("first", .text(day)), ("last", .text(day)),
                ("texts", .integer(numbers.texts)), ("outlets", .integer(numbers.outlets)),
                ("least", .integer(numbers.least)), ("most", .integer(numbers.most)),
                ("denied_least", .integer(numbers.deniedLeast)),
                ("denied_most", .integer(numbers.deniedMost)),
                ("circular", .integer(numbers.isCircular ? 1 : 0)),
                ("standing", .text(numbers.standing)), ("suggested", .integer(numbers.suggested)),
            ])
        return id
    }

    /// One who can have known of a claim, with the reports that have it from there.
    package func origin(
        of claim: Int, _ name: String, side: String = "asserts", kind: String = "named",
        actor: Int? = nil, count: Int = 1, in reports: [Int] = []
    ) throws {
        let number = next("origin")
        try insert(
            "origin",
            [
                ("claim", .integer(claim)), ("side", .text(side)), ("number", .integer(number)),
                ("kind", .text(kind)), ("actor", .integer(actor)), ("name", .text(name)),
                ("count", .integer(count)),
            ])
        for report in reports {
            try insert(
                "origin_report",
                [
                    ("claim", .integer(claim)), ("side", .text(side)),
                    ("number", .integer(number)), ("report", .integer(report)),
                ])
        }
    }

    /// Two claims that cannot both be true.
    package func contradiction(_ one: Int, _ other: Int, _ kind: String = "figures") throws {
        for (claim, other) in [(one, other), (other, one)] {
            try insert(
                "contradiction",
                [("claim", .integer(claim)), ("other", .integer(other)), ("kind", .text(kind))])
        }
    }

    /// An event between two actors, by its local id.
    @discardableResult
    package func event(
        _ type: String, in report: Int, from source: Int, to target: Int, sentence: String,
        status: String = "happened"
    ) throws -> String {
        let local = "v\(next("event"))"
        let span = try span(sentence, in: report)
        try insert(
            "event",
            [
                ("report", .integer(report)), ("local", .text(local)), ("type", .text(type)),
                ("status", .text(status)), ("trigger", .text("t")), ("sentence", .text(sentence)),
                ("start", .integer(span.start)), ("end", .integer(span.end)),
            ])
        for (side, actor) in [("source", source), ("target", target)] {
            try insert(
                "party",
                [
                    ("report", .integer(report)), ("event", .text(local)), ("side", .text(side)),
                    ("actor", .integer(actor)),
                ])
        }
        return local
    }

    package func deadline(
        _ sentence: String, in report: Int, due: String, from issuer: Int? = nil,
        for addressee: Int? = nil, demand: String? = nil, consequence: String? = nil
    ) throws {
        let span = try span(sentence, in: report)
        try insert(
            "deadline",
            [
                ("report", .integer(report)), ("local", .text("d\(next("deadline"))")),
                ("issuer", .integer(issuer)), ("addressee", .integer(addressee)),
                ("due", .text(due)), ("demand", .text(demand)),
                ("consequence", .text(consequence)), ("sentence", .text(sentence)),
                ("start", .integer(span.start)), ("end", .integer(span.end)),
            ])
    }

    package func figure(
        _ words: String, _ value: Double, kind: String? = nil, unit: String? = nil,
        sentence: String, in report: Int, by statement: String? = nil
    ) throws {
        let span = try span(words, in: report)
        try insert(
            "figure",
            [
                ("report", .integer(report)), ("local", .text("q\(next("figure"))")),
                ("value", .real(value)), ("min", .real(value)), ("max", .real(value)),
                ("unit", .text(unit)), ("kind", .text(kind)), ("statement", .text(statement)),
                ("words", .text(words)), ("sentence", .text(sentence)),
                ("start", .integer(span.start)), ("end", .integer(span.end)),
            ])
    }
}
