import HearsayText

/// What is remembered of a report from one section to the next, while its layers are decoded.
struct MeaningLayers {
    private let layers: Layers
    private let model: LanguageModel
    private var antecedents: Antecedents

    init(_ layers: Layers, _ model: LanguageModel) {
        self.layers = layers
        self.model = model
        antecedents = Antecedents(
            model.description.coreference,
            isDeterminer: { [words = model.hearsayWords, pronouns = model.mentions.pronouns] in
                words.is($0, .determiner) && !pronouns.contains($0)
            })
    }

    /// Adds what a section says of names, mentions and events to the layers of its report.
    /// - Parameters:
    ///   - outputs: what the network says of it.
    ///   - section: its words.
    ///   - syntax: its own trees, where they are wanted.
    ///   - text: the report.
    mutating func add(
        _ outputs: WordOutputs, of section: Range<Int>, syntax: Syntax?,
        to text: inout AnnotatedText
    ) {
        if layers.contains(.names) {
            let names = model.names.names(outputs[.names], in: section, text)
            text.names = (text.names ?? []) + names
            if layers.contains(.coreference) {
                let mentions = model.mentions.mentions(
                    outputs, in: section, names: names, text,
                    edges: syntax.map { MentionEdges($0, of: section) })
                var coreference = text.coreference ?? Coreference()
                antecedents.add(mentions, outputs, in: section, text, to: &coreference)
                text.coreference = coreference
            }
        }
        if layers.contains(.events) {
            text.events = (text.events ?? []) + model.events.events(outputs, in: section, text)
        }
        if layers.contains(.vectors) {
            var vectors = text.vectors ?? WordVectors(size: outputs.width(.vector))
            outputs.withRows(.vector) { rows in
                for word in 0..<section.count { vectors.append(rows[word]) }
            }
            text.vectors = vectors
        }
    }
}

extension AnnotatedText {
    /// The sentences that begin among the words of a section.
    func sentences(beginningIn section: Range<Int>) -> ArraySlice<Range<Int>> {
        let first = sentences.partitioningIndex { $0.lowerBound >= section.lowerBound }
        let last = sentences.partitioningIndex { $0.lowerBound >= section.upperBound }
        return sentences[first..<max(first, last)]
    }
}
