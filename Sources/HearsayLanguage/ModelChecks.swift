extension ModelDescription {
    /// Where the heads' numbers stand. Only after `check`.
    var layout: HeadLayout {
        var ranges: [Head: Range<Int>] = [:]
        for head in Head.allCases {
            if let range = Self.range(heads[head.name] ?? []) { ranges[head] = range }
        }
        return HeadLayout(ranges)
    }

    /// How many numbers `p` and `q` have each, by which a relation is told.
    var relationSize: Int { (layout[.relations].count - 2 * relations.count) / 2 }

    /// Checks what the decoders rely on: ranges of channels, and lists as long as they should be.
    /// Heads that this program does not know are passed over.
    func check() throws(ModelError) {
        for head in Head.allCases {
            guard let channels = heads[head.name] else { throw wrong("no head '\(head.name)'") }
            guard let range = Self.range(channels) else {
                throw wrong("the channels of head '\(head.name)' are no range: \(channels)")
            }
            guard fits(head, range.count) else {
                throw wrong("head '\(head.name)' should not have \(range.count) channels")
            }
        }
        if let (one, other) = layout.overlap {
            throw wrong("heads '\(one.name)' and '\(other.name)' share channels")
        }
        try checkLists()
    }

    /// Checks the heads against the width of the network's output.
    func check(outputWidth: Int) throws(ModelError) {
        guard layout.end <= outputWidth else {
            throw wrong("heads reach to channel \(layout.end); the network has \(outputWidth)")
        }
    }

    private func wrong(_ reason: String) -> ModelError { ModelError("reading reader.json", reason) }

    private static func range(_ channels: [Int]) -> Range<Int>? {
        guard channels.count == 2, channels[0] >= 0, channels[0] < channels[1],
            channels[1] <= 1 << 20
        else { return nil }
        return channels[0]..<channels[1]
    }

    /// Whether a head is as wide as the lists say, or as its parts allow.
    private func fits(_ head: Head, _ width: Int) -> Bool {
        switch head {
        case .tags: width == labels.count
        case .links: width == 4 * link.size + 2
        case .names: width == names.labels.count
        case .tokens, .factuality: width == 4
        case .upos: width == upos.count
        case .lemmas: width == lemmas.count
        case .arcs: width > 2 && width.isMultiple(of: 2)
        case .relations: width > 2 * relations.count && width.isMultiple(of: 2)
        case .mentions: width == 6
        case .boundaries: width.isMultiple(of: 4)
        case .antecedents: width == coreference.width
        case .triggers: width == pair.roots.count + 2
        case .arguments: width > 3 && (width - 3).isMultiple(of: 4)
        case .pair: width == 3 * (pair.roots.count + 1 + pair.modes.count)
        case .vector: true
        }
    }

    private func checkLists() throws(ModelError) {
        guard labels == Label.allCases.map(\.name), transitions.count == labels.count * labels.count
        else { throw wrong("labels or transitions are not those of this program") }
        let biases = link.distances + link.between
        guard link.size > 0, link.distances > 1, link.between > 0,
            link.sourceBias.count == biases, link.contentBias.count == biases
        else { throw wrong("link biases should number \(biases)") }
        guard names.labels == NameLabel.allCases.map(\.name),
            names.transitions.count == names.labels.count * names.labels.count
        else { throw wrong("labels or transitions of names are not those of this program") }
        guard relations.count > 1, relations.contains("root"),
            Set(relations).count == relations.count
        else {
            throw wrong("relations should each be named once, \"root\" among them")
        }
        guard relationWeights.count == relations.count * relationSize else {
            throw wrong("relation_weights should number \(relations.count * relationSize)")
        }
        guard coreference.size > 0, coreference.reach > 0, coreference.distance.count == 8,
            coreference.sameWord.count == 2
        else { throw wrong("coreference lacks biases") }
        let hidden = coreference.pairing.count
        guard coreference.distanceRows.count == coreference.distance.count * hidden,
            coreference.classRows.count == MentionWording.classes * hidden
        else { throw wrong("coreference lacks rows of the hidden layer") }
        if let temperature = pair.temperature, !(temperature > 0) {
            throw wrong("temperature should be above 0")
        }
    }
}

extension ModelDescription.Coreference {
    /// How many numbers a word has in the head `antecedents`.
    fileprivate var width: Int { AntecedentRow(size: size, hidden: pairing.count).count }
}
