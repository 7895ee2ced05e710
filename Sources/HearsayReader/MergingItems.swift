import HearsayText
import HearsayWorld

extension Merging {
    /// The model's names, its mentions that are not alone in their clusters, and of the others
    /// those that may act, in text order.
    mutating func collectItems() {
        let names = page.text.names ?? []
        let coreference = page.text.coreference ?? Coreference()
        var clusterOf = [Int?](repeating: nil, count: coreference.mentions.count)
        for (index, cluster) in coreference.clusters.enumerated() where cluster.count > 1 {
            for mention in cluster { clusterOf[mention] = index }
        }
        // Which mention a name is, or is at the head of.
        var owner = [Int?](repeating: nil, count: names.count)
        var isName = [Bool](repeating: false, count: coreference.mentions.count)
        for (index, mention) in coreference.mentions.enumerated() {
            guard let name = place(of: mention.head, in: names) else { continue }
            let isWhole = mention.words == names[name].words
            guard isWhole || mention.kind == .name && owner[name] == nil else { continue }
            owner[name] = index
            isName[index] = isWhole
        }
        items = zip(names, owner).map { name, owner in
            Item(
                range: name.words, kind: .name, type: name.type, confidence: name.confidence,
                head: owner.map { coreference.mentions[$0].head },
                cluster: owner.flatMap { clusterOf[$0] })
        }
        for (index, mention) in coreference.mentions.enumerated() {
            let cluster = clusterOf[index]
            guard !isName[index], cluster != nil || mention.isActor else { continue }
            // A name alone is called so; what is around it is a noun phrase.
            let apposition = apposition(in: mention, names)
            // The head may be in the name behind the comma: the noun is before it then.
            let head = min(mention.head, apposition.map { $0.comma - 1 } ?? mention.head)
            var item = Item(
                range: mention.words, kind: mention.kind == .name ? .nominal : mention.kind,
                type: mention.type, confidence: mention.confidence, head: head,
                cluster: cluster)
            if let (comma, name) = apposition {
                item.range = mention.words.lowerBound..<comma
                item.whole = mention.words
                item.apposed = name
            }
            item.range = item.range.lowerBound..<beforeRelative(item.range, head)
            items.append(item)
        }
        items.sort { left, right in
            left.range.lowerBound != right.range.lowerBound
                ? left.range.lowerBound < right.range.lowerBound
                : left.range.count > right.range.count
        }
    }

    /// Where a noun phrase ends, or the clause begins that says more of it: "a midwife who was on
    /// duty".
    private func beforeRelative(_ words: Range<Int>, _ head: Int) -> Int {
        for word in words where word > head && page.isAny(word, .relative) {
            return word > head + 1 && page.reads(word - 1, ",") ? word - 1 : word
        }
        return words.upperBound
    }

    /// The comma behind which a noun phrase goes on with a name, and that name: "the junta leader,
    /// General Musa Tall", "his rival, the former banker Anna Roe". Each of the two is a mention of
    /// its own.
    private func apposition(
        in mention: TaggedMention, _ names: [TaggedName]
    ) -> (comma: Int, name: Range<Int>)? {
        let last = mention.words.upperBound - 1
        for comma in mention.words
        where comma > mention.words.lowerBound && comma < last && page.reads(comma, ",") {
            let mark = (comma + 1..<last).first { page.isMark($0) } ?? last
            let behind = comma + 1..<max(comma + 2, mark)
            guard let name = firstName(in: behind, mention.type, names),
                name.upperBound == mention.words.upperBound || page.isMark(name.upperBound)
            else { continue }
            // "Ann Roe, the envoy": the name is the noun phrase's head, not beside it.
            let before = mention.words.lowerBound..<comma
            guard
                mention.head < comma
                    || name.contains(mention.head) && isNounPhrase(before, names)
            else { continue }
            return (comma, name)
        }
        return nil
    }

    /// Whether words, at least one, are a description that ends in a plain word: "His rival", "Kelmet's president".
    private func isNounPhrase(_ words: Range<Int>, _ names: [TaggedName]) -> Bool {
        page.text.words[words.upperBound - 1].shape == .lower
            && place(of: words.upperBound - 1, in: names) == nil
            && !words.contains { page.isMark($0) && page.possessive(at: $0) == 0 }
    }

    /// The first name of a type that holds one of the words: the model's, or without one the rules'.
    private func firstName(
        in words: Range<Int>, _ type: Reading.EntityType, _ names: [TaggedName]
    ) -> Range<Int>? {
        let index = names.partitioningIndex { $0.words.upperBound > words.lowerBound }
        if index < names.count, names[index].words.overlaps(words) {
            return names[index].type == type ? names[index].words : nil
        }
        guard let word = words.first(where: { ruleNameAt[$0] >= 0 }) else { return nil }
        let name = ruleNames[Int(ruleNameAt[word])]
        return name.type == type ? name.core : nil
    }

    /// Gives noun phrases the figure of the name that they stand beside.
    mutating func anchorApposed() {
        var figures: [Range<Int>: Int] = [:]
        for (index, name) in ruleNames.enumerated() {
            figures[name.core] = cast.root(figureOfRuleName[index])
        }
        for item in items where item.kind == .name { figures[item.range] = item.anchor }
        for index in items.indices {
            guard let name = items[index].apposed, let figure = figures[name] else { continue }
            // Who speaks by the words of both is the one of that name.
            if let own = items[index].anchor, isTold(own, toBe: figure) {
                cast.unite(own, into: figure)
            }
            items[index].anchor = cast.root(figure)
            items[index].isSure = true
        }
    }

    /// Whether the words for a figure may stand beside the name of another: then the text itself
    /// names it, even one that came in as "a mediator".
    private func isTold(_ figure: Int, toBe other: Int) -> Bool {
        if cast[figure].isNamed { return mayBeOne(figure, other) }
        return cast[figure].isPlural == cast[other].isPlural
            && !cast[figure].type.clashes(with: cast[other].type)
    }

    /// Index of the name that holds a word; nil where none does.
    private func place(of word: Int, in names: [TaggedName]) -> Int? {
        let index = names.partitioningIndex { $0.words.upperBound > word }
        return index < names.count && names[index].words.contains(word) ? index : nil
    }

    /// Finds the figure that the rules have for an item, and marks the pointer it stands for.
    mutating func anchor(_ index: Int) {
        let item = items[index]
        if let pointer = pointer(for: item) {
            isCovered[pointer] = true
            let found = cast.pointers[pointer]
            items[index].anchor = cast.root(found.figure)
            items[index].isSure = isSure(found)
            return
        }
        guard let name = ruleName(for: item) else { return }
        items[index].anchor = cast.root(figureOfRuleName[name])
        if let pointer = pointerOfRange[ruleNames[name].range] { isCovered[pointer] = true }
    }

    /// The rules' pointer with the same words or, for a noun phrase, the same head.
    private func pointer(for item: Item) -> Int? {
        if let index = pointerOfRange[item.range] { return index }
        if let index = item.whole.flatMap({ pointerOfRange[$0] }) { return index }
        guard item.kind == .nominal, let head = item.head,
            let index = descriptionEnding[head],
            item.range.overlaps(cast.pointers[index].range)
        else { return nil }
        return index
    }

    /// The rules' name that a name is, give or take a word, or that a noun phrase with its title
    /// at its head holds: "General Salifou Mody of Niger".
    private func ruleName(for item: Item) -> Int? {
        if item.kind == .name {
            for word in item.range where ruleNameAt[word] >= 0 {
                let name = ruleNames[Int(ruleNameAt[word])]
                if isOne(name, item) { return Int(ruleNameAt[word]) }
            }
            return nil
        }
        guard let head = item.head, ruleNameAt[head] >= 0 else { return nil }
        let name = Int(ruleNameAt[head])
        let core = ruleNames[name].core
        return core.clamped(to: item.range) == core ? name : nil
    }

    /// Whether the rules' name and the model's are the same but for their edges. They end together,
    /// or else begin together and are of one type: "Wagner" and "Wagner Group", but not "United
    /// States" and "United States Congress".
    private func isOne(_ name: Name, _ item: Item) -> Bool {
        var own = item.range
        while own.count > 1, page.isAny(own.lowerBound, .determiner) { own.removeFirst() }
        let shared = name.core.clamped(to: own).count
        guard 2 * shared >= max(name.core.count, own.count) else { return false }
        return name.core.upperBound == own.upperBound
            || name.core.lowerBound == own.lowerBound && name.type == item.type
    }
}

extension TaggedMention {
    /// Whether it may do something, or have something done to it, that a report tells of.
    fileprivate var isActor: Bool { kind != .pronoun && type != .other }
}
