import HearsayText

/// Made-up reports with readings made by hand.
struct MiniReport {
    let text: String
    var reading: Reading

    var bytes: [UInt8] { Array(text.utf8) }

    init(_ text: String) {
        self.text = text
        var article = Reading.Article(sha256: "c0ffee")
        article.outlet = "Corner Gazette"
        reading = Reading(model: "by-hand", article: article)
    }

    /// The code points of the `nth` place where the words stand.
    func span(_ words: String, nth: Int = 1) -> Span {
        let all = Array(text.unicodeScalars)
        let sought = Array(words.unicodeScalars)
        var left = nth
        for start in 0...(all.count - sought.count)
        where Array(all[start..<(start + sought.count)]) == sought {
            left -= 1
            if left == 0 { return Span(start: start, end: start + sought.count) }
        }
        fatalError("no such words: \(words)")
    }

    mutating func entity(_ id: String, _ name: String, _ type: Reading.EntityType = .person) {
        reading.entities.append(
            Reading.Entity(id: id, name: name, type: type, mentions: ["m\(id.dropFirst())"]))
    }

    mutating func attribution(
        source: [Span], cue: [Span], content: [Span], parent: String? = nil,
        speaker: String? = nil, kind: Reading.Attribution.SourceKind? = nil,
        stance: Reading.Attribution.Stance = .asserts, confidence: Double = 0.9
    ) {
        var attribution = Reading.Attribution(
            id: "a\(reading.attributions.count + 1)", source: source, cue: cue, content: content,
            voice: .indirect, stance: stance, confidence: confidence)
        attribution.parent = parent
        attribution.speaker = speaker
        attribution.sourceKind = kind
        reading.attributions.append(attribution)
    }

    /// A chain of two, a pronoun, and somebody without a name.
    static var dam: MiniReport {
        var mini = MiniReport(
            "Mayor Ada Bell of Tollo said the engineers had warned her that the old dam “may not "
                + "hold”.\n\nShe denied that money was missing, she added.\n\nTwo officials who "
                + "feared for their posts said the wall leaks.\n")
        mini.reading.article.title = "Tollo dam <in doubt>"
        mini.reading.article.published = "2031-04-05"
        mini.reading.article.byline = "Jo Marsh"
        mini.reading.sentences = [mini.span("She denied that money was missing, she added.")]
        mini.reading.mentions = [
            Reading.Mention(
                id: "m1", span: mini.span("Mayor Ada Bell of Tollo"), kind: .name, type: .person,
                entity: "e1", confidence: 0.97)
        ]
        mini.entity("e1", "Ada Bell")
        mini.reading.entities[0].roles = ["Mayor"]
        mini.entity("e2", "the engineers", .group)
        mini.attribution(
            source: [mini.span("Mayor Ada Bell of Tollo")], cue: [mini.span("said")],
            content: [
                mini.span("the engineers had warned her that the old dam “may not hold”")
            ], speaker: "e1", kind: .named, confidence: 0.9345)
        mini.attribution(
            source: [mini.span("the engineers")], cue: [mini.span("had warned")],
            content: [mini.span("that the old dam “may not hold”")], parent: "a1", speaker: "e2",
            kind: .collective, stance: .warns, confidence: 0.8)
        mini.reading.attributions[1].audience = "e1"
        mini.attribution(
            source: [mini.span("She")], cue: [mini.span("denied")],
            content: [mini.span("that money was missing")], speaker: "e1", kind: .named,
            stance: .denies, confidence: 0.5)
        mini.attribution(
            source: [mini.span("Two officials who feared for their posts")],
            cue: [mini.span("said", nth: 2)], content: [mini.span("the wall leaks")],
            kind: .anonymous, confidence: 1)
        mini.reading.attributions[3].count = 2
        mini.reading.attributions[3].grounds = [mini.span("feared for their posts")]
        return mini
    }

    /// A deadline, events, days, figures and a condition, with actors.
    static var siege: MiniReport {
        var mini = MiniReport(
            "Tollo gave Marl until Sunday to free 12 sailors or face a blockade.\n\nIf Marl refuses, "
                + "the fleet will sail, Admiral Noor said. On Friday hundreds of sailors marched.\n"
        )
        mini.reading.article.published = "2031-04-03"
        mini.reading.sentences = [
            mini.span("Tollo gave Marl until Sunday to free 12 sailors or face a blockade."),
            mini.span("If Marl refuses, the fleet will sail, Admiral Noor said."),
            mini.span("On Friday hundreds of sailors marched."),
        ]
        mini.entity("e1", "Tollo", .place)
        mini.entity("e2", "Marl <east>", .place)
        mini.entity("e3", "Admiral Noor")
        mini.reading.entities[2].actor = ActorCode(country: "TOL", sector: "MIL")
        mini.attribution(
            source: [mini.span("Admiral Noor")], cue: [mini.span("said")],
            content: [mini.span("If Marl refuses, the fleet will sail")], speaker: "e3",
            kind: .named, stance: .threatens)
        mini.reading.times = [
            Reading.Time(id: "t1", span: mini.span("Sunday"), kind: .date, value: "2031-04-06"),
            Reading.Time(id: "t2", span: mini.span("Friday"), kind: .date, value: "2031-03-28"),
        ]
        mini.reading.places = [
            Reading.Place(
                id: "p1", span: mini.span("Marl"), name: "Marl", use: .literal, confidence: 1)
        ]
        var event = Reading.Event(
            id: "v1", type: "COERCE", trigger: mini.span("gave Marl until Sunday"),
            status: .happened,
            confidence: 0.8)
        (event.source, event.target, event.mode) = (["e1"], ["e2"], "restrict")
        (event.time, event.place) = ("t1", "p1")
        mini.reading.events = [event]
        var crew = Reading.Quantity(id: "q1", span: mini.span("12 sailors"), unit: "sailors")
        (crew.value, crew.kind, crew.holder, crew.place) = (12, "detained", "e2", "p1")
        var crowd = Reading.Quantity(
            id: "q2", span: mini.span("hundreds of sailors"), unit: "sailors")
        crowd.least = 100
        mini.reading.quantities = [crew, crowd]
        var deadline = Reading.Deadline(id: "d1", span: mini.span("Sunday"))
        (deadline.issuer, deadline.addressee, deadline.due) = ("e1", "e2", "2031-04-06")
        deadline.demand = [mini.span("free 12 sailors")]
        deadline.consequence = [mini.span("face a blockade")]
        mini.reading.deadlines = [deadline]
        var condition = Reading.Conditional(
            id: "c1", condition: [mini.span("Marl refuses")],
            consequence: [mini.span("the fleet will sail")])
        condition.attribution = "a1"
        mini.reading.conditionals = [condition]
        return mini
    }

    /// Contents in two parts, spans that overlap without nesting, wide characters.
    static var crossing: MiniReport {
        var mini = MiniReport("“東京の橋,” says 田中 to Lìm, “is *closed* & <b>gone</b>.” 👩‍🚒")
        mini.reading.article.outlet = nil
        mini.attribution(
            source: [mini.span("田中")], cue: [mini.span("says")],
            content: [mini.span("“東京の橋,”"), mini.span("“is *closed* & <b>gone</b>.”")])
        mini.attribution(
            source: [mini.span("Lìm, “is")], cue: [],
            content: [mini.span("京の橋,” says 田"), mini.span("gone</b>.” 👩‍🚒")])
        return mini
    }
}

/// Numbers by rule, so that a test that fails fails again.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Text with all that makes trouble in it.
    mutating func text(_ length: Int) -> String {
        let trouble: [Unicode.Scalar] = [
            "\0", "\u{1}", "\u{1B}", "\u{7F}", "\u{85}", "\t", "\n", "\r", "\"", "\\", "/", "<",
            ">", "&", "'", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "é",
            "\u{301}", "東", "한", "👩", "\u{200D}", "🚒", "🇫", "🇷", "क", "्", "ष", "\u{202E}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<length {
            switch UInt8.random(in: 0..<4, using: &self) {
            case 0: text.append(trouble[Int.random(in: 0..<trouble.count, using: &self)])
            case 1: text.append(" ")
            default: text.append(Unicode.Scalar(UInt8.random(in: 97..<123, using: &self)))
            }
        }
        return String(text)
    }

    /// Attributions anywhere on a text of this length.
    mutating func attributions(_ number: Int, length: Int) -> [Reading.Attribution] {
        func spans(_ most: Int) -> [Span] {
            (0..<Int.random(in: 0...most, using: &self)).map { _ in
                let start = Int.random(in: 0...length, using: &self)
                return Span(start: start, end: Int.random(in: start...(length + 2), using: &self))
            }
        }
        return (0..<number).map { index in
            var attribution = Reading.Attribution(
                id: "a\(index)", source: spans(1), cue: spans(1), content: spans(2),
                voice: .direct, stance: .accuses, confidence: 0.5)
            if Bool.random(using: &self) {
                attribution.parent = "a\(Int.random(in: 0..<number, using: &self))"
            }
            return attribution
        }
    }
}

extension Reading {
    /// Adds facts of every sort anywhere on a text of this length.
    mutating func tellEverything(dice: inout Dice, length: Int) {
        func span() -> Span {
            let start = Int.random(in: 0...length, using: &dice)
            return Span(start: start, end: Int.random(in: start...(length + 2), using: &dice))
        }
        let numbers: [Double?] = [nil, 0, -3, 0.5, 1500, 1e20, .infinity, 123_456_789]
        for number in 0..<5 {
            times.append(
                Time(
                    id: "t\(number)", span: span(), kind: .date,
                    value: ["2031-04-06", "2031-W14", "1989-Q3", "PAST_REF", "9999-99-99"][number]))
            var event = Event(
                id: "v\(number)", type: "AID", trigger: span(), status: .planned, confidence: 1)
            (event.time, event.source, event.sourceSpans) = ("t\(number)", ["e1"], [span()])
            event.attribution = "a\(number)"
            events.append(event)
            var quantity = Quantity(id: "q\(number)", span: span(), unit: "men")
            quantity.value = numbers.randomElement(using: &dice) ?? nil
            quantity.least = numbers.randomElement(using: &dice) ?? nil
            quantity.holder = "e1"
            quantities.append(quantity)
            var deadline = Deadline(id: "d\(number)", span: span())
            (deadline.demand, deadline.issuer, deadline.due) = ([span()], "e1", "2031-04-06T24:00")
            deadlines.append(deadline)
            conditionals.append(
                Conditional(id: "c\(number)", condition: [span()], consequence: [span(), span()]))
        }
    }
}
