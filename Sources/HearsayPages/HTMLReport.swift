import HearsayText

/// One report's part of the HTML page: its text, and beside it the claims and the voices.
struct HTMLReport {
    let part: HTMLPage.Part
    let number: Int
    let title: String

    func render() -> String {
        let text = SpanText(part.text)
        let claims = claims(of: part.reading, text: text)
        let chains = Chains(part.reading.attributions)
        let all = Facts(part.reading, text: text, claims: claims)
        let told = HTMLFacts(facts: all, report: number)
        let facts = Heading(part.reading.article).facts.map(htmlEscaped).joined(separator: " · ")
        return """
            <section class="report" id="r\(number)" aria-labelledby="r\(number)-title">
            <h1 id="r\(number)-title" dir="auto">\(htmlEscaped(title))</h1>
            <p class="facts">\(facts)</p>
            \(told.deadlines)\(told.timeline)<div class="columns">
            <div class="text" dir="auto">\(highlighted(text, all.anchors, told))</div>
            <aside aria-label="Claims">
            <div class="chain" role="region" aria-live="polite" aria-label="Chain" hidden></div>
            <h2>Who says what</h2>
            \(list(claims, chains))<h2>Voices</h2>
            \(table(voices(of: part.reading, claims: claims, chains: chains)))</aside>
            </div>
            \(told.tables)</section>

            """
    }

    private func claimID(_ index: Int) -> String { "r\(number)-c\(index + 1)" }
    private func placeID(_ index: Int) -> String { "r\(number)-t\(index + 1)" }

    private func highlighted(
        _ text: SpanText, _ anchors: [(id: String, span: Span)], _ told: HTMLFacts
    ) -> String {
        let attributions = part.reading.attributions
        let segments = segments(
            of: attributions, length: text.count,
            cuts: anchors.flatMap { [$0.span.start, $0.span.end] })
        var facts = FactMarks(anchors) { told.words($0) }
        let links = Links(segments, count: attributions.count)
        var html = ""
        for (index, segment) in segments.enumerated() {
            let words = facts.marked(htmlEscaped(text[segment.span]), segment.span)
            guard let innermost = segment.marks.last else {
                html += words
                continue
            }
            let ids = segment.marks.map { claimID($0.attribution) }.reduce(into: [String]()) {
                if !$0.contains($1) { $0.append($1) }
            }
            let depth = min(segment.contentDepth, 4)
            let claims = ids.joined(separator: " ")
            let look = "class=\"\(innermost.role) d\(depth)\" data-claims=\"\(claims)\""
            if let claim = links.claim(at: index) {
                html +=
                    "<a \(look) id=\"\(placeID(claim))\" href=\"#\(claimID(claim))\">\(words)</a>"
            } else {
                html += "<span \(look)>\(words)</span>"
            }
        }
        return html
    }

    private func list(_ claims: [Claim], _ chains: Chains) -> String {
        guard !claims.isEmpty else {
            return "<p>Nobody's word is reported here: no attribution was found.</p>\n"
        }
        enum Step { case claim(Int), close }
        var html = "<ol class=\"claims\">\n"
        var stack: [Step] = chains.roots.reversed().map { .claim($0) }
        while let step = stack.popLast() {
            guard case .claim(let index) = step else {
                html += "</ol></li>\n"
                continue
            }
            html += "<li class=\"claim\" id=\"\(claimID(index))\">\(item(claims[index], index))"
            let children = chains.children[index]
            if children.isEmpty {
                html += "</li>\n"
            } else {
                html += "<ol>\n"
                stack.append(.close)
                stack += children.reversed().map { .claim($0) }
            }
        }
        return html + "</ol>\n"
    }

    private func item(_ claim: Claim, _ index: Int) -> String {
        var html = "<div class=\"step\"><p><a class=\"number\" href=\"#\(placeID(index))\""
        html += " data-claim=\"\(claimID(index))\">\(claim.number)</a> "
        html += "<bdi class=\"speaker\">\(htmlEscaped(claim.speaker ?? Claim.nobody))</bdi> "
        if let words = claim.sourceWords {
            html += "<span class=\"words\">(“<bdi>\(htmlEscaped(words))</bdi>”)</span> "
        }
        let notes = claim.notes.map { "<bdi>\(htmlEscaped($0))</bdi>" }
        html += "<span class=\"stance\">\(claim.stance)</span> "
        html += "<span class=\"notes\">\(notes.joined(separator: " · "))</span></p>"
        if !claim.words.isEmpty {
            html += "<blockquote dir=\"auto\">\(htmlEscaped(claim.words))</blockquote>"
        }
        if let grounds = claim.grounds {
            html += "<p class=\"notes\">on the ground: “<bdi>\(htmlEscaped(grounds))</bdi>”</p>"
        }
        return html + "</div>"
    }

    private func table(_ rows: [VoiceRow]) -> String {
        guard !rows.isEmpty else { return "<p>None.</p>\n" }
        let isCoded = rows.contains { !$0.code.isEmpty }
        let actor = isCoded ? "<th scope=\"col\">Actor</th>" : ""
        var html =
            "<table><thead><tr><th scope=\"col\">Voice</th>\(actor)<th scope=\"col\">Times</th>"
        html += "<th scope=\"col\">Named</th><th scope=\"col\">Through</th></tr></thead>\n<tbody>\n"
        for row in rows {
            let ways = row.through.map { "<bdi>\(htmlEscaped($0))</bdi>" }
            html += "<tr><th scope=\"row\"><bdi>\(htmlEscaped(row.name))</bdi></th>"
            if isCoded { html += "<td class=\"code\">\(htmlEscaped(row.code))</td>" }
            html += "<td>\(row.times)</td><td>\(row.naming)</td>"
            html += "<td>\(ways.joined(separator: "; "))</td></tr>\n"
        }
        return html + "</tbody></table>\n"
    }
}

/// Lays the words of facts over the text: each fact's first stretch has its id, all have its name.
private struct FactMarks {
    private let anchors: [(id: String, span: Span)]
    private let name: (String) -> String
    private var open: [(id: String, span: Span)] = []
    private var next = 0

    init(_ anchors: [(id: String, span: Span)], name: @escaping (String) -> String) {
        self.anchors = anchors
        self.name = name
    }

    /// The HTML of a stretch with the facts that lie on it; stretches come in text order.
    mutating func marked(_ html: String, _ span: Span) -> String {
        open.removeAll { $0.span.end <= span.start }
        var ids: [String] = []
        while next < anchors.count, anchors[next].span.start <= span.start {
            let anchor = anchors[next]
            next += 1
            guard anchor.span.end > span.start else { continue }
            open.append(anchor)
            ids.append(name(anchor.id))
        }
        guard !open.isEmpty else { return html }
        let names = open.map { name($0.id) }.joined(separator: " ")
        let own = ids.first.map { " id=\"\($0)\"" } ?? ""
        let others = ids.dropFirst().map { "<span id=\"\($0)\"></span>" }.joined()
        return "\(others)<span class=\"fact\"\(own) data-facts=\"\(names)\">\(html)</span>"
    }
}

/// Which stretch of text links to which claim: one for each claim, so that a keyboard stops there
/// once. Its cue, or else its content, or else its source; a stretch can be but one link.
private struct Links {
    private var claims: [Int: Int] = [:]

    init(_ segments: [Segment], count: Int) {
        var linked = Set<Int>()
        for role in [Role.cue, .content, .source] {
            for (index, segment) in segments.enumerated() where claims[index] == nil {
                // The innermost first: of several claims that is the one seen there.
                for mark in segment.marks.reversed()
                where mark.role == role && !linked.contains(mark.attribution) {
                    claims[index] = mark.attribution
                    linked.insert(mark.attribution)
                    break
                }
            }
        }
    }

    func claim(at segment: Int) -> Int? { claims[segment] }
}
