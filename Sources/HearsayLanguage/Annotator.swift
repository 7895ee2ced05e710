public import HearsayText

/// Annotates reports, one at a time: sentences, words, and the model's attributions. For one
/// thread; what it gives depends on the report alone.
public final class Annotator {
    let model: LanguageModel
    let runner: WindowRunner

    /// Most words that are decoded together, so that a long report needs bounded memory.
    static let sectionLimit = 8192

    init(model: LanguageModel, requests: [InferenceRequest]) {
        self.model = model
        runner = WindowRunner(model: model, requests: requests)
    }

    /// Called with every batch before it runs: for benchmarks.
    package func record(_ each: @escaping (Batch) -> Void) { runner.record = each }

    /// Annotates one report with the layers asked for.
    public func annotate(_ report: Report, layers: Layers = .attributions)
        throws(ModelError) -> AnnotatedText
    {
        var text = bareText(of: report)
        let lines = SyntacticSentences(of: text, for: layers)
        if layers.contains(.syntax) { text.syntax = Syntax() }
        var meaning = MeaningLayers(layers, model)
        for section in Self.sections(of: text.sentences) {
            let outputs = try outputs(of: section, text, layers)
            let trees =
                layers.contains(.syntax)
                ? model.syntaxDecoder.syntax(of: section, outputs, text, lines) : nil
            if let trees { text.syntax?.append(trees) }
            meaning.add(outputs, of: section, syntax: trees, to: &text)
            if layers.contains(.attributions) {
                let outer = attributions(in: TextRun(words: section), outputs, text)
                text.attributions.append(section: try withNested(outer, text))
            }
        }
        return text
    }

    /// Finds the tokens and trees of one report and hands them on section by section, with the
    /// names and mentions up to there: only these are kept to the end. Heads and sentences count
    /// the section's tokens.
    public func parse(_ report: Report, _ deliver: (AnnotatedText, Syntax) throws -> Void) throws {
        let layers: Layers = [.syntax, .coreference]
        var text = bareText(of: report)
        var meaning = MeaningLayers(layers, model)
        let lines = SyntacticSentences(of: text, for: layers)
        for section in Self.sections(of: text.sentences) {
            let outputs = try outputs(of: section, text, layers)
            let trees = model.syntaxDecoder.syntax(of: section, outputs, text, lines)
            meaning.add(outputs, of: section, syntax: trees, to: &text)
            try deliver(text, trees)
        }
    }

    /// A report with what is found without the network.
    func bareText(of report: Report) -> AnnotatedText {
        let words = words(of: report.bytes)
        let layout = layout(of: report.bytes, words: words)
        let sentences = sentences(
            of: report.bytes, words: words, layout: layout, abbreviations: model.abbreviations)
        return AnnotatedText(
            report: report, words: words, sentences: sentences, layout: layout, attributions: [])
    }

    private func outputs(of section: Range<Int>, _ text: AnnotatedText, _ layers: Layers)
        throws(ModelError) -> WordOutputs
    {
        let run = TextRun(
            words: section,
            sentenceStarts: text.sentences(beginningIn: section).map {
                $0.lowerBound - section.lowerBound
            })
        return try runner.outputs(of: [run], text, heads: layers.heads)[0]
    }

    /// Attributions and, within their contents, further ones: each content is read again on its
    /// own, until nothing more is found in it (chains of hearsay).
    private func withNested(_ outer: [TaggedAttribution], _ text: AnnotatedText)
        throws(ModelError) -> [TaggedAttribution]
    {
        let nesting = Nesting(text: text, words: model.hearsayWords)
        var all = outer
        var level = Array(outer.indices)
        for _ in 0..<Nesting.deepest {
            let places = nesting.places(in: all, level)
            if places.isEmpty { break }
            level = []
            let outputs = try runner.outputs(
                of: places.map(\.run), text, heads: Head.ofAttributions)
            for (place, outputs) in zip(places, outputs) {
                let found = attributions(in: place.run, outputs, text)
                let cues = (all + found).flatMap(\.cue)
                for inner in found {
                    let cut = nesting.cut(all[place.parent], before: inner, beside: cues)
                    if let cut { all[place.parent].content = cut }
                    guard !all.contains(where: { $0.sharesCue(with: inner) }),
                        cut != nil || nesting.isPlausible(inner) || nesting.goesOn(inner)
                    else { continue }
                    var attribution = inner
                    attribution.parent = place.parent
                    // The participle's subject is the speaker whose content was cut.
                    if cut != nil {
                        attribution.source = []
                        attribution.parent = all[place.parent].parent
                    }
                    level.append(all.count)
                    all.append(attribution)
                }
            }
            nesting.joinReducedRelatives(&all, level)
        }
        return all
    }

    /// The attributions found in a run; their ranges count the report's words.
    private func attributions(in run: TextRun, _ outputs: WordOutputs, _ text: AnnotatedText)
        -> [TaggedAttribution]
    {
        let found = model.assembly.attributions(outputs).map {
            $0.shifted(by: run.words.lowerBound)
        }
        let missing = MissingParts(text: text, words: model.hearsayWords)
        guard run.isContent else {
            let near = FarContents(text: text).parted(found)
            let likely = OrphanCues(text: text).completed(near)
                .map { missing.withAgent($0, in: run.words) }.filter(Self.isLikely)
            return likely + likely.compactMap { missing.outer(of: $0, beside: likely) }
        }
        let whole = found.filter { !$0.content.isEmpty }
        return
            whole.map {
                missing.withAgent(missing.withSubject($0, in: run.words), in: run.words)
            }
            + missing.passives(in: run.words, beside: whole)
            + missing.perceptions(in: run.words, beside: whole)
            + missing.participles(in: run.words, beside: whole)
    }

    /// Without a source, a cue is mostly a word of opinion ("known as"): it must be likelier.
    private static func isLikely(_ attribution: TaggedAttribution) -> Bool {
        !attribution.source.isEmpty || attribution.cue.isEmpty || attribution.confidence >= 0.4
    }

    /// Ranges of words that hold whole sentences, `sectionLimit` words or fewer unless one
    /// sentence is longer.
    static func sections(of sentences: [Range<Int>]) -> [Range<Int>] {
        var sections: [Range<Int>] = []
        for sentence in sentences {
            if let last = sections.last, sentence.upperBound - last.lowerBound <= sectionLimit {
                sections[sections.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                for start in stride(
                    from: sentence.lowerBound, to: sentence.upperBound, by: sectionLimit)
                {
                    sections.append(start..<min(start + sectionLimit, sentence.upperBound))
                }
            }
        }
        return sections
    }
}

extension [TaggedAttribution] {
    /// In the order of their contents, or of the cues of those without one.
    func inTextOrder() -> [TaggedAttribution] {
        sorted { left, right in
            (left.content.first ?? left.cue[0]).lowerBound
                < (right.content.first ?? right.cue[0]).lowerBound
        }
    }

    /// Appends a section's attributions, whose parents are counted within the section.
    mutating func append(section: [TaggedAttribution]) {
        let before = count
        append(
            contentsOf: section.map { attribution in
                var moved = attribution
                moved.parent = attribution.parent.map { $0 + before }
                return moved
            })
    }
}

extension TaggedAttribution {
    /// Whether both have a cue in the same place.
    func sharesCue(with other: TaggedAttribution) -> Bool {
        cue.contains { own in other.cue.contains { $0.overlaps(own) } }
    }

    /// The same with every range moved on by `offset` words.
    func shifted(by offset: Int) -> TaggedAttribution {
        func move(_ ranges: [Range<Int>]) -> [Range<Int>] {
            ranges.map { ($0.lowerBound + offset)..<($0.upperBound + offset) }
        }
        var moved = self
        moved.source = move(source)
        moved.cue = move(cue)
        moved.content = move(content)
        return moved
    }
}
