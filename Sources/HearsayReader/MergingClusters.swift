import HearsayText
import HearsayWorld

extension Merging {
    /// How many of the figures that a cluster holds are looked at for one that a further figure
    /// may be: a cluster of very many names is none to be trusted.
    private static let seatLimit = 16

    /// Points all items of a cluster, in text order, to the figures that they mean.
    mutating func seat(_ members: [Int]) {
        let seats = seats(members)
        // What the rules are sure of stays where it is.
        for index in members where items[index].kind == .name || items[index].isSure {
            items[index].figure = items[index].anchor
        }
        let rest = members.filter { items[$0].figure == nil }
        var unfit: [Int] = []
        if seats.count > 1 {
            placeNearest(rest, among: members, &unfit)
        } else if let seat = seats.first {
            for index in rest {
                if fits(index, seat) { items[index].figure = seat } else { unfit.append(index) }
            }
        } else {
            unfit = rest
        }
        // One alone says nothing: only what is joined is listed.
        if unfit.count > 1 { addFigure(of: unfit) }
    }

    /// The figures that a cluster is about, joined as far as they may be one.
    private mutating func seats(_ members: [Int]) -> [Int] {
        var seats: [Int] = []
        func anchors(_ isMeant: (Item) -> Bool) -> [Int] {
            members.compactMap { isMeant(items[$0]) ? items[$0].anchor : nil }
        }
        for figure in anchors({ $0.kind == .name })
            + anchors({ $0.kind == .nominal && $0.isSure })
        {
            if let seat = seats.suffix(Self.seatLimit).first(where: { mayBeOne(figure, $0) }) {
                cast.unite(figure, into: seat)
            } else {
                seats.append(cast.root(figure))
            }
        }
        guard seats.isEmpty else { return distinct(seats) }
        // A pronoun that speaks shows who is meant but joins nobody, and so does a description that
        // the rules took for somebody with a name.
        let shown = anchors { $0.isSure }
        if !shown.isEmpty { return distinct(shown) }
        let named = distinct(anchors { $0.anchor.map { cast[$0].isNamed } ?? false })
        if !named.isEmpty { return named }
        // "the junta", which the rules took for "Niger’s junta" before.
        return distinct(anchors { $0.kind == .nominal })
    }

    private func distinct(_ figures: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return figures.map(cast.root).filter { seen.insert($0).inserted }
    }

    /// Whether an item may point to a figure, by their types.
    private func fits(_ index: Int, _ figure: Int) -> Bool {
        let item = items[index]
        if cast[figure].isGuess { return true }
        if item.kind == .pronoun, item.range.count == 1,
            let pronoun = page.facts[item.range.lowerBound].pronoun
        {
            if let own = pronoun.gender, let other = cast[figure].gender, own != other {
                return false
            }
            if pronoun.gender != nil { return !cast[figure].type.clashes(with: .person) }
            if pronoun.sort == .thing { return cast[figure].type != .person }
        }
        return !cast[figure].type.clashes(with: item.type)
    }

    /// Gives every item the figure of the nearest before it in its cluster that it fits, or else
    /// behind it.
    private mutating func placeNearest(
        _ rest: [Int], among members: [Int], _ unfit: inout [Int]
    ) {
        var recent: [Int] = []
        var left: [Int] = []
        let isRest = Set(rest)
        /// The nearest comes last; each figure once.
        func note(_ figure: Int, _ list: inout [Int]) {
            list.removeAll { $0 == figure }
            list.append(figure)
            if list.count > Self.seatLimit { list.removeFirst() }
        }
        for index in members {
            if !isRest.contains(index) {
                if let figure = items[index].figure { note(cast.root(figure), &recent) }
            } else if let figure = recent.last(where: { fits(index, $0) }) {
                items[index].figure = figure
            } else {
                left.append(index)
            }
        }
        recent = []
        let isLeft = Set(left)
        for index in members.reversed() {
            if !isRest.contains(index) {
                if let figure = items[index].figure { note(cast.root(figure), &recent) }
            } else if isLeft.contains(index) {
                items[index].figure = recent.last { fits(index, $0) }
                if items[index].figure == nil { unfit.append(index) }
            }
        }
        unfit.sort()
    }

    /// A figure for items that point to nobody known. It goes by its fullest description.
    mutating func addFigure(of members: [Int]) {
        var counts: [Reading.EntityType: Int] = [:]
        var name = ""
        for index in members {
            counts[items[index].type, default: 0] += 1
            guard items[index].kind == .nominal, let text = description(items[index]) else {
                continue
            }
            if text.utf8.count > name.utf8.count { name = text }
        }
        if name.isEmpty, let first = members.first { name = page.text.text(items[first].range) }
        let type = Reading.EntityType.allCases.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
        let figure = cast.add(Figure(name: name, isNamed: false, type: type ?? .other))
        for index in members { items[index].figure = figure }
    }

    /// A noun phrase up to its head, without the articles before it.
    private func description(_ item: Item) -> String? {
        guard let head = item.head else { return nil }
        var start = item.range.lowerBound
        while start < head, page.isAny(start, [.determiner, .possessive]) || page.isMark(start),
            !page.isAny(start, .number)
        {
            start += 1
        }
        // The network may take the mark of a genitive for the head: "the junta’s".
        var end = head + 1
        while end > start, page.isMark(end - 1) { end -= 1 }
        return start < end ? page.text.text(start..<end) : nil
    }
}
