public import HearsayText

/// Who had a claim from whom, for people: a tree with the origins at its roots.
public enum TraceText {
    /// - Parameters:
    ///   - trace: the claim and its tree.
    ///   - width: columns of the page.
    ///   - hasColor: whether to use the terminal's colours.
    /// - Returns: lines of at most that width, but for names that fit no line.
    public static func page(_ trace: Trace, width: Int, hasColor: Bool) -> String {
        var tree = TextForest(width: width, palette: Palette(hasColor: hasColor))
        let palette = tree.palette
        tree.add("Claim \(trace.claim): “\(trace.words)”", style: palette.strong)
        tree.add(facts(trace).joined(separator: " · "), style: palette.quiet)
        tree.add(
            trace.asserts.isEmpty ? "NO ORIGIN" : "WHO ASSERTS IT", trace.asserts.map(branch))
        tree.add("WHO DENIES IT", trace.denies.map(branch))
        tree.add("WHO ASKS WHETHER IT IS SO", trace.questions.map(branch))
        for circle in trace.circles {
            tree.add("IN A CIRCLE: none of them says where it began", branches(of: circle))
        }
        tree.add(
            "CANNOT BE TRUE BESIDE IT",
            trace.contradictions.map {
                TextForest.Branch(
                    lines: [.init("claim \($0.claim), \($0.kind): “\(oneLine($0.words))”")])
            })
        return tree.text
    }

    private static func facts(_ trace: Trace) -> [String] {
        let origins =
            trace.least == trace.most
            ? counted(trace.least, "independent origin")
            : "\(trace.least) to \(trace.most) independent origins"
        var facts = [trace.kind, trace.standing, origins, "suggested \(trace.suggested)"]
        if let rating = trace.rating { facts.append("rated \(rating)") }
        return facts
    }

    private static func branch(_ origin: Trace.Origin) -> TextForest.Branch {
        let count = origin.count > 1 ? ", \(origin.count) of them" : ""
        return TextForest.Branch(
            lines: [.init("\(origin.name) (\(origin.kind)\(count))", isStrong: true)],
            branches: origin.reports.map(branch))
    }

    private static func branch(_ step: Trace.Step) -> TextForest.Branch {
        let citation = step.citation
        var head = place(citation.outlet, citation.published)
        head += " [report \(citation.report), \(step.start)–\(step.end)]"
        if step.stance != "asserted" { head += ", \(step.stance)" }
        var lines = [TextForest.Line(head), .init("“\(oneLine(citation.words))”", isQuoted: true)]
        if !citation.chain.isEmpty {
            let chain = citation.chain.map(AnswerText.said).joined(separator: " ← ")
            lines.append(.init("— \(chain)"))
        }
        let copies = step.copies.map {
            TextForest.Branch(
                lines: [
                    .init("copied by \(place($0.outlet, $0.published)) [report \($0.report)]")
                ])
        }
        return TextForest.Branch(lines: lines, branches: copies + step.reports.map(branch))
    }

    /// Each of a circle with the one that it had it from below it, and the first again at the end.
    private static func branches(of circle: [Trace.Step]) -> [TextForest.Branch] {
        guard let first = circle.first?.citation else { return [] }
        var inner = TextForest.Branch(
            lines: [.init("which has it from \(first.outlet ?? "report \(first.report)") again")])
        for step in circle.reversed() {
            var outer = branch(step)
            outer.branches.append(inner)
            inner = outer
        }
        return [inner]
    }

    private static func place(_ outlet: String?, _ published: String?) -> String {
        [outlet ?? "an outlet without a name", published.map { String($0.prefix(10)) }]
            .compactMap { $0 }.joined(separator: ", ")
    }
}
