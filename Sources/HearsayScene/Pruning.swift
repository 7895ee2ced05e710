public import HearsayText

extension Reading {
    /// Leaves out entities that have no name, are mentioned once and take part in nothing, with
    /// their mentions; what stays is numbered anew in text order.
    public mutating func prune() {
        var isNeeded: Set<String> = []
        isNeeded.formUnion(mentions.lazy.filter { $0.kind == .name }.map(\.entity))
        isNeeded.formUnion(entities.lazy.filter { $0.mentions.count > 1 }.map(\.id))
        rewriteEntities { id in
            isNeeded.insert(id)
            return id
        }
        // Whom one belongs to stays as long as one stays oneself.
        for entity in entities.reversed() where isNeeded.contains(entity.id) {
            isNeeded.formUnion(entity.affiliations)
        }
        guard entities.contains(where: { !isNeeded.contains($0.id) }) else { return }
        entities.removeAll { !isNeeded.contains($0.id) }
        mentions.removeAll { !isNeeded.contains($0.entity) }
        renumber()
    }

    /// Numbers entities and mentions anew in the order in which they stand.
    public mutating func renumber() {
        var newIDs: [String: String] = [:]
        for (number, entity) in entities.enumerated() { newIDs[entity.id] = "e\(number + 1)" }
        var newMentions: [String: String] = [:]
        for (number, mention) in mentions.enumerated() {
            newMentions[mention.id] = "m\(number + 1)"
        }
        for index in mentions.indices {
            mentions[index].id = newMentions[mentions[index].id] ?? mentions[index].id
            mentions[index].entity = newIDs[mentions[index].entity] ?? mentions[index].entity
        }
        for index in entities.indices {
            entities[index].id = newIDs[entities[index].id] ?? entities[index].id
            entities[index].mentions = entities[index].mentions.compactMap { newMentions[$0] }
            entities[index].affiliations = entities[index].affiliations.compactMap { newIDs[$0] }
        }
        rewriteEntities { newIDs[$0] ?? $0 }
    }

    /// Passes every id of an entity that takes part in something through a function.
    private mutating func rewriteEntities(_ change: (String) -> String) {
        for index in attributions.indices {
            attributions[index].speaker = attributions[index].speaker.map(change)
            attributions[index].audience = attributions[index].audience.map(change)
        }
        for index in events.indices {
            events[index].source = events[index].source.map(change)
            events[index].target = events[index].target.map(change)
        }
        for index in quantities.indices {
            quantities[index].holder = quantities[index].holder.map(change)
        }
        for index in deadlines.indices {
            deadlines[index].issuer = deadlines[index].issuer.map(change)
            deadlines[index].addressee = deadlines[index].addressee.map(change)
        }
    }
}
