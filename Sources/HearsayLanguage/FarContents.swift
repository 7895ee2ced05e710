import HearsayText

/// Parts contents from cues that others' words stand between.
///
/// A quotation without a cue of its own goes on with whoever spoke last. The network joins it at
/// times to the next cue, sentences farther on: then the words of one are put into another's mouth.
struct FarContents {
    let text: AnnotatedText

    /// The attributions, what stands too far before its cue on its own.
    func parted(_ attributions: [TaggedAttribution]) -> [TaggedAttribution] {
        let cues = attributions.flatMap(\.cue).sorted { $0.lowerBound < $1.lowerBound }
        guard cues.count > 1 else { return attributions }
        var found: [TaggedAttribution] = []
        for attribution in attributions {
            guard let cue = attribution.cue.first else {
                found.append(attribution)
                continue
            }
            var near = attribution
            for part in attribution.content where isFar(part, from: cue, cues) {
                near.content.removeAll { $0 == part }
                found.append(
                    TaggedAttribution(
                        source: [], cue: [], content: [part], confidence: attribution.confidence))
            }
            found.append(near)
        }
        return found.inTextOrder()
    }

    /// Whether a content ends in a sentence before its cue's, and in a sentence between them another
    /// cue stands.
    private func isFar(_ content: Range<Int>, from cue: Range<Int>, _ cues: [Range<Int>]) -> Bool {
        guard content.upperBound <= cue.lowerBound, text.isQuotationMark(content.lowerBound)
        else { return false }
        let first = text.sentence(of: content.upperBound - 1)
        let last = text.sentence(of: cue.lowerBound)
        guard first + 1 < last else { return false }
        return cues.contains {
            let sentence = text.sentence(of: $0.lowerBound)
            return first < sentence && sentence < last
        }
    }
}
