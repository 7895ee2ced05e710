public import HearsayText

/// The trained model and what goes with it, shared by all threads.
public final class LanguageModel: Sendable {
    /// The model's name in readings.
    public let name: String
    /// What the decoders must know: labels, rules, weights.
    let description: ModelDescription
    /// Where each head's numbers stand in the network's output.
    let layout: HeadLayout
    /// Channels of the network's output.
    let outputWidth: Int
    let vocabulary: Vocabulary
    let assembly: Assembly
    let names: NameDecoding
    let mentions: MentionDecoding
    let events: EventDecoding
    let pairs: PairDecoding
    let syntaxDecoder: SyntaxDecoder
    let abbreviations: Abbreviations
    let hearsayWords: HearsayWords
    private let network: CompiledModel

    /// Loads `reader.xml`, `reader.bin`, `reader.json` and `vocab.txt` from a folder.
    /// - Parameters:
    ///   - folder: the model's folder.
    ///   - abbreviations: those after which a stop ends no sentence.
    ///   - hearsayWords: those by which a statement is found inside another.
    ///   - pronouns: those that are known as such whatever the network says.
    ///   - contractions: words that hold several syntactic ones.
    ///   - baseForms: lemmas of verbs and nouns.
    ///   - jobs: how many annotators will run at the same time.
    ///   - cache: the folder that keeps compiled networks between runs; nil for none.
    /// - Throws: `ModelError` when a file is missing, broken or of another version.
    public init(
        folder: String, abbreviations: Abbreviations, hearsayWords: HearsayWords,
        pronouns: Pronouns, contractions: Contractions, baseForms: BaseForms, jobs: Int,
        cache: String? = nil
    ) throws(ModelError) {
        let description = try ModelDescription(path: folder + "/reader.json")
        self.description = description
        layout = description.layout
        name = description.name
        vocabulary = try Vocabulary(path: folder + "/vocab.txt")
        assembly = Assembly(
            chain: Chain(transitions: description.transitions),
            links: Links(description: description.link), calibration: description.calibration)
        names = NameDecoding(chain: Chain(transitions: description.names.transitions))
        mentions = MentionDecoding(pronouns: pronouns, upos: description.upos)
        events = EventDecoding(roots: description.pair.roots)
        pairs = PairDecoding(description.pair)
        syntaxDecoder = try SyntaxDecoder(
            description: description, contractions: contractions, baseForms: baseForms,
            vocabulary: vocabulary)
        self.abbreviations = abbreviations
        self.hearsayWords = hearsayWords
        network = try CompiledModel(xml: folder + "/reader.xml", streams: jobs, cache: cache)
        outputWidth = try network.outputWidth()
        try description.check(outputWidth: outputWidth)
    }

    /// An annotator for one thread, which keeps `requests` batches of a report under way.
    public func makeAnnotator(requests: Int = 1) throws(ModelError) -> Annotator {
        var own: [InferenceRequest] = []
        for _ in 0..<max(1, requests) { own.append(try network.makeRequest()) }
        return Annotator(model: self, requests: own)
    }

    /// Runs batches and drops their output: what the bare model costs, for benchmarks.
    package func runBare(_ batches: [Batch], on request: BareRequest) throws(ModelError) {
        for batch in batches {
            try request.own.start(batch)
            try request.own.finish { _ in }
        }
    }

    /// A request for `runBare`, for one thread.
    package func makeBareRequest() throws(ModelError) -> BareRequest {
        BareRequest(own: try network.makeRequest())
    }
}

/// A request that benchmarks may hold.
package final class BareRequest {
    let own: InferenceRequest

    init(own: InferenceRequest) { self.own = own }
}
