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
        let facts = Heading(part.reading.article).facts.map(htmlEscaped).joined(separator: " · ")
        return """
            <section class="report" id="r\(number)" aria-labelledby="r\(number)-title">
            <h1 id="r\(number)-title" dir="auto">\(htmlEscaped(title))</h1>
            <p class="facts">\(facts)</p>
            <div class="columns">
            <div class="text" dir="auto">\(highlighted(text))</div>
            <aside aria-label="Claims">
            <div class="chain" role="region" aria-live="polite" aria-label="Chain" hidden></div>
            <h2>Who says what</h2>
            \(list(claims, chains))<h2>Voices</h2>
            \(table(voices(of: part.reading, claims: claims, chains: chains)))</aside>
            </div>
            </section>

            """
    }

    private func claimID(_ index: Int) -> String { "r\(number)-c\(index + 1)" }
    private func placeID(_ index: Int) -> String { "r\(number)-t\(index + 1)" }

    private func highlighted(_ text: SpanText) -> String {
        let attributions = part.reading.attributions
        let segments = segments(of: attributions, length: text.count)
        let links = Links(segments, count: attributions.count)
        var html = ""
        for (index, segment) in segments.enumerated() {
            let words = htmlEscaped(text[segment.span])
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
        var html = "<table><thead><tr><th scope=\"col\">Voice</th><th scope=\"col\">Times</th>"
        html += "<th scope=\"col\">Named</th><th scope=\"col\">Through</th></tr></thead>\n<tbody>\n"
        for row in rows {
            let ways = row.through.map { "<bdi>\(htmlEscaped($0))</bdi>" }
            html += "<tr><th scope=\"row\"><bdi>\(htmlEscaped(row.name))</bdi></th>"
            html += "<td>\(row.times)</td><td>\(row.naming)</td>"
            html += "<td>\(ways.joined(separator: "; "))</td></tr>\n"
        }
        return html + "</tbody></table>\n"
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
