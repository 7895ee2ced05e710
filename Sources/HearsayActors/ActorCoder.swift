public import HearsayScene
public import HearsayText
public import HearsayWorld

/// Tells of every entity whose it is and what part it plays.
///
/// In this order: a known actor that the name means on the day of the report; what the name itself
/// says; titles, appositions and descriptions; whom it belongs to. What none of them tells stays
/// unknown.
public struct ActorCoder: Sendable {
    private let lexicon: ActorLexicon

    /// A coder that knows what the data files say.
    public init(world: World) { lexicon = world.actors }

    /// Codes the entities of a reading.
    /// - Parameters:
    ///   - reading: what was found so far; its places help where they are known.
    ///   - scene: the text with the same mentions.
    public func code(_ reading: inout Reading, _ scene: Scene) {
        let codes = ActorCoding(reading, scene, lexicon).codes()
        for (index, code) in codes.enumerated() { reading.entities[index].actor = code }
    }
}

/// The coding of one report.
struct ActorCoding {
    let reading: Reading
    let text: ActorText
    let choice: ActorChoice
    /// The tokens of every mention, without determiners.
    let ranges: [Range<Int>]
    /// The token that all others of a mention depend on; nil where there is no tree.
    private let heads: [Int?]
    /// For each entity the indices of its mentions.
    private let mentions: [[Int]]
    /// The entities that speak or are spoken to.
    private let speakers: Set<String>

    init(_ reading: Reading, _ scene: Scene, _ lexicon: ActorLexicon) {
        self.reading = reading
        let places = reading.places.compactMap { place in
            place.country.map { (words: scene.words(of: place.span), country: $0) }
        }
        let text = ActorText(
            scene.text.report.bytes, scene.text.words, lexicon, sentences: scene.text.sentences,
            places: places)
        self.text = text
        let published = reading.article.published?.prefix { $0 != "T" && $0 != " " }
        let day = published.flatMap { CalendarBound(String($0)) }
        var choice = ActorChoice(
            lexicon: lexicon, day: day.flatMap { $0.earliest == $0.latest ? $0.latest : nil })
        for hit in text.hits {
            if let place = hit.place { choice.counts[place.code, default: 0] += 1 }
        }
        self.choice = choice
        ranges = scene.mentionWords.map { text.withoutDeterminers(text.tokens(of: $0)) }
        heads = scene.mentionWords.map { words in
            scene.tree.head(of: words).map {
                text.tokens(of: scene.tree.tokens[$0].words).lowerBound
            }
        }
        var mentions = [[Int]](repeating: [], count: reading.entities.count)
        for index in reading.mentions.indices {
            mentions[scene.entity(ofMention: index)].append(index)
        }
        self.mentions = mentions
        speakers = Set(
            reading.attributions.flatMap { [$0.speaker, $0.audience] }.compactMap { $0 })
    }

    /// The code of every entity; nil where nothing is known.
    func codes() -> [ActorCode?] {
        let plain = PhraseReading(text: text, choice: choice)
        let first = reading.entities.indices.map { code($0, plain, beside: [:]) }
        // What depends on others' codes: "its forces", and who belongs to whom.
        var byEnd: [Int: [(range: Range<Int>, entity: Int)]] = [:]
        for (entity, indices) in mentions.enumerated() where first[entity] != nil {
            for index in indices where !ranges[index].isEmpty {
                byEnd[ranges[index].upperBound, default: []].append((ranges[index], entity))
            }
        }
        var numbers: [String: Int] = [:]
        for (index, entity) in reading.entities.enumerated() { numbers[entity.id] = index }
        return reading.entities.indices.map { entity in
            var full = plain
            full.codeAt = { range in
                for end in (range.lowerBound + 1)..<(range.upperBound + 1) {
                    let found = byEnd[end]?.filter {
                        $0.entity != entity && range.lowerBound <= $0.range.lowerBound
                            && $0.range.lowerBound <= range.lowerBound + 1
                    }
                    if let best = found?.max(by: { $0.range.count < $1.range.count }) {
                        return first[best.entity]
                    }
                }
                return nil
            }
            var beside: [Int: ActorCode] = [:]
            for id in reading.entities[entity].affiliations {
                if let number = numbers[id], let code = first[number] { beside[number] = code }
            }
            return code(entity, full, beside: beside)
        }
    }

    private func code(
        _ entity: Int, _ phrases: PhraseReading, beside: [Int: ActorCode]
    ) -> ActorCode? {
        var evidence = Evidence(phrases, reading.entities[entity])
        for index in mentions[entity] where reading.mentions[index].kind != .pronoun {
            evidence.see(ranges[index], head: heads[index], isName: isName(index, of: entity))
        }
        if evidence.nouns.isEmpty { evidence.hear(reading.entities[entity].roles) }
        var code = evidence.code()
        for (_, other) in beside.sorted(by: { $0.key < $1.key }) {
            code.country = code.country ?? other.country
            if code.sector == nil, evidence.isSectorOpen { code.sector = other.sector }
        }
        if code.sector == nil, evidence.isCapital,
            speakers.contains(reading.entities[entity].id) || isMetonymic(entity)
        {
            code.sector = "GOV"
        }
        return code == ActorCode() ? nil : code
    }

    /// Whether a mention is a name, whatever it is called: the words that the entity goes by are.
    private func isName(_ mention: Int, of entity: Int) -> Bool {
        reading.mentions[mention].kind == .name
            || !ranges[mention].isEmpty && text.tokens[ranges[mention].lowerBound].isCapital
                && text.isName(ranges[mention])
    }

    /// Whether one of the places at an entity's words stands for those who govern there.
    private func isMetonymic(_ entity: Int) -> Bool {
        let spans = mentions[entity].map { reading.mentions[$0].span }
        return reading.places.contains { place in
            place.use == .metonymic
                && spans.contains { $0.start <= place.span.start && place.span.end <= $0.end }
        }
    }
}
