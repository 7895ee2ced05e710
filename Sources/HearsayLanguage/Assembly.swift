import Glibc
import HearsayText

/// From the network's numbers for a run of words to linked attributions.
struct Assembly: Sendable {
    let chain: Chain
    let links: Links
    let calibration: ModelDescription.Calibration?

    /// Attributions with ranges that count the words of `outputs`, in text order of their content.
    func attributions(_ outputs: WordOutputs) -> [TaggedAttribution] {
        let spans = Spans(chain.bestPath(outputs.emissions))
        guard !spans.contents.isEmpty else { return [] }
        let marginals = chain.marginals(outputs.emissions)
        let sources = links.sources(ofCues: spans.cues, spans.sources, outputs)
        let cues = links.cues(ofContents: spans.contents, spans.cues, outputs)
        var contents: [[Int]] = Array(repeating: [], count: spans.cues.count)
        var found: [TaggedAttribution] = []
        for (content, choice) in cues.enumerated() {
            if let cue = choice.candidate {
                contents[cue].append(content)
            } else {
                let range = spans.contents[content]
                let features = Features(
                    content: certainty(range, .content, marginals),
                    contentLink: choice.probability)
                found.append(
                    TaggedAttribution(
                        source: [], cue: [], content: [range],
                        confidence: probability(features)))
            }
        }
        for (cue, own) in contents.enumerated() where !own.isEmpty {
            let source = sources[cue].candidate
            let features = Features(
                cue: certainty(spans.cues[cue], .cue, marginals),
                source: source.map { certainty(spans.sources[$0], .source, marginals) },
                content: own.map { certainty(spans.contents[$0], .content, marginals) }.min() ?? 0,
                sourceLink: sources[cue].probability,
                contentLink: own.map { cues[$0].probability }.min() ?? 0)
            found.append(
                TaggedAttribution(
                    source: source.map { [spans.sources[$0]] } ?? [], cue: [spans.cues[cue]],
                    content: own.map { spans.contents[$0] }, confidence: probability(features)))
        }
        return found.sorted { left, right in
            left.content[0].lowerBound < right.content[0].lowerBound
        }
    }

    /// How sure the chain is of a span: the lower of the marginals at its two ends.
    private func certainty(_ span: Range<Int>, _ role: Role, _ marginals: [Float]) -> Float {
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

    /// The calibrated probability that an attribution is right.
    private func probability(_ features: Features) -> Double {
        let values = features.values
        guard let calibration, calibration.weights.count == values.count else {
            return exp(values.prefix(5).reduce(0, +))
        }
        var sum = calibration.bias
        for (weight, value) in zip(calibration.weights, values) { sum += weight * value }
        return 1 / (1 + exp(-sum))
    }
}

/// What the decoder knows of an attribution: the input of the calibration, in this order.
struct Features {
    var cue: Float?
    var source: Float?
    var content: Float
    var sourceLink: Float?
    var contentLink: Float

    /// Logarithms of the probabilities, 0 for what is not there; then whether there is a cue and a
    /// source.
    var values: [Double] {
        let probabilities = [cue ?? 1, source ?? 1, content, sourceLink ?? 1, contentLink]
        return probabilities.map { Double(logf(max($0, 1e-4))) }
            + [cue == nil ? 0 : 1, source == nil ? 0 : 1]
    }
}
