import Glibc
import HearsayText

/// From the network's numbers for a run of words to linked attributions.
struct Assembly: Sendable {
    let chain: Chain<Label>
    let links: Links
    let calibration: ModelDescription.Calibration?

    /// Attributions with ranges that count the words of `outputs`, in text order of their content.
    /// A cue for which no content was found is one too: `OrphanCues` sees to it.
    func attributions(_ outputs: WordOutputs) -> [TaggedAttribution] {
        let spans = Spans(chain.bestPath(outputs[.tags]))
        guard !spans.contents.isEmpty || !spans.cues.isEmpty else { return [] }
        let marginals = chain.marginals(outputs[.tags])
        let sources = links.sources(ofCues: spans.cues, spans.sources, outputs)
        let cues = links.cues(ofContents: spans.contents, spans.cues, outputs)
        var contents: [[Int]] = Array(repeating: [], count: spans.cues.count)
        var found: [TaggedAttribution] = []
        for (content, choice) in cues.enumerated() {
            if let cue = choice.candidate {
                contents[cue].append(content)
            } else {
                let range = spans.contents[content]
                let certainty = Certainty(
                    content: sureness(range, .content, marginals),
                    contentLink: choice.probability)
                found.append(
                    TaggedAttribution(
                        source: [], cue: [], content: [range],
                        confidence: probability(certainty)))
            }
        }
        for (cue, own) in contents.enumerated() {
            let source = sources[cue].candidate
            let certainty = Certainty(
                cue: sureness(spans.cues[cue], .cue, marginals),
                source: source.map { sureness(spans.sources[$0], .source, marginals) },
                content: own.map { sureness(spans.contents[$0], .content, marginals) }.min(),
                sourceLink: sources[cue].probability,
                contentLink: own.map { cues[$0].probability }.min())
            found.append(
                TaggedAttribution(
                    source: source.map { [spans.sources[$0]] } ?? [], cue: [spans.cues[cue]],
                    content: own.map { spans.contents[$0] }, confidence: probability(certainty)))
        }
        return found.inTextOrder()
    }

    /// How sure the chain is of a span: the lower of the marginals at its two ends.
    private func sureness(_ span: Range<Int>, _ role: Role, _ marginals: [Float]) -> Float {
        let begin: Label
        let inside: Label
        switch role {
        case .source: (begin, inside) = (.beginSource, .insideSource)
        case .cue: (begin, inside) = (.beginCue, .insideCue)
        case .content: (begin, inside) = (.beginContent, .insideContent)
        }
        let first = marginals[span.lowerBound * Label.count + Int(begin.rawValue)]
        let row = (span.upperBound - 1) * Label.count
        let last = marginals[row + Int(begin.rawValue)] + marginals[row + Int(inside.rawValue)]
        return min(first, last)
    }

    /// The probability that an attribution is right: how sure the network is of all its parts
    /// together, calibrated (Platt 1999) where the model brings a calibration.
    private func probability(_ certainty: Certainty) -> Double {
        guard let calibration else { return certainty.product }
        let certain = min(max(certainty.product, 1e-6), 1 - 1e-6)
        let logit = calibration.scale * log(certain / (1 - certain)) + calibration.bias
        return 1 / (1 + exp(-logit))
    }
}

/// How sure the network is of the parts of an attribution; nil for what is not there.
struct Certainty {
    var cue: Float?
    var source: Float?
    var content: Float?
    var sourceLink: Float?
    var contentLink: Float?

    /// All of them together, as if they were independent.
    var product: Double {
        [cue, source, content, sourceLink, contentLink].compactMap(\.self)
            .reduce(1) { $0 * Double($1) }
    }
}
