import HearsayWorld
import HearsayScene
import HearsayText

extension Reading {
    /// Lists events, and the entities that they need and that the reading lacks.
    mutating func list(_ drafts: [Draft], _ scene: Scene) {
        var added: [Range<Int>: String] = [:]
        for party in drafts.flatMap({ $0.told.source + $0.told.target }) where party.entity == nil {
            guard added[party.words] == nil else { continue }
            let id = "new\(added.count + 1)"
            added[party.words] = id
            let span = scene.span(party.words)
            insert(
                Entity(
                    id: id, name: scene.text.text(party.words), type: party.type, mentions: [id]),
                Mention(
                    id: id, span: span, kind: .nominal, type: party.type, entity: id,
                    confidence: 0.5))
        }
        func ids(_ parties: [Party]) -> [String] {
            parties.compactMap { party in
                party.entity.map { scene.reading.entities[$0].id } ?? added[party.words]
            }
        }
        for draft in drafts {
            var event = Event(
                id: "v\(events.count + 1)", type: draft.root,
                trigger: scene.span(draft.trigger), status: draft.status,
                confidence: draft.confidence)
            event.mode = draft.mode
            event.source = ids(draft.told.source)
            event.target = ids(draft.told.target)
            event.sourceSpans = draft.told.source.map { scene.span($0.words) }.sorted()
            event.targetSpans = draft.told.target.map { scene.span($0.words) }.sorted()
            event.time = draft.time.map { scene.reading.times[$0].id }
            event.place = draft.place.map { scene.reading.places[$0].id }
            event.attribution = draft.attribution.map { scene.reading.attributions[$0].id }
            events.append(event)
        }
        if !added.isEmpty { renumber() }
    }

    /// Puts an entity with its one mention where the text has it.
    private mutating func insert(_ entity: Entity, _ mention: Mention) {
        let place = mentions.firstIndex { mention.span < $0.span } ?? mentions.endIndex
        // Entities stand in the order of their first mentions.
        var later: Set<String> = []
        for mention in mentions[place...] { later.insert(mention.entity) }
        for mention in mentions[..<place] { later.remove(mention.entity) }
        let index = entities.firstIndex { later.contains($0.id) } ?? entities.endIndex
        mentions.insert(mention, at: place)
        entities.insert(entity, at: index)
    }
}
