/// The report among all that a page shows.
struct MainText {
    private let outline: PageOutline
    /// What the page is called, without marks: no part of the text.
    private let title: String

    /// The paragraphs of the report, an empty line between them; empty where the page has none.
    /// - Parameters:
    ///   - outline: the page.
    ///   - title: its headline, as far as it is known.
    /// - Returns: the text.
    static func text(of outline: PageOutline, title: String?) -> String {
        MainText(outline: outline, title: (title ?? "").bare).text()
    }

    private func text() -> String {
        let root = outline.range(root())
        var blocks = outline.blocks.filter { root.contains($0.node) }
        blocks = withoutPoorBoxes(blocks, in: root)
        blocks = fromTheHeadline(blocks)
        blocks = BlockFilter(hints: outline.hints, title: title).filtered(blocks)
        return blocks.map(\.text).joined(separator: "\n\n")
    }

    /// The element that holds the report: from the whole page down, always to the child that holds
    /// nearly all the prose, and to what calls itself the report's body.
    private func root() -> Int {
        var node = 0
        let all = net(outline.range(0))
        if let named = namedBody(), net(outline.range(named)) >= 0.5 * all { node = named }
        while let child = richestChild(node) {
            let (inner, outer) = (net(outline.range(child)), net(outline.range(node)))
            guard inner > 0 else { break }
            let rest = outline.sums[outline.range(node)] - outline.sums[outline.range(child)]
            // Beside the report may stand teasers: some prose among labels, dates and links.
            let isMixed = rest.prose < 0.75 * rest.words && outer - inner <= 0.3 * inner
            guard isMixed || outer - inner <= 0.04 * inner else { break }
            node = child
        }
        return node
    }

    private func richestChild(_ node: Int) -> Int? {
        // What holds prose itself is as far down as one may go.
        if outline.sums[node..<(node + 1)].weight > 0 { return nil }
        return outline.tree.nodes[node].children
            .filter { !outline.tree.nodes[$0].isText }
            .map { ($0, net(outline.range($0))) }
            .max { $0.1 < $1.1 }?.0
    }

    /// What prose there is, less what speaks against it.
    private func net(_ range: Range<Int>) -> Double { outline.sums[range].weight }

    /// The innermost element that holds most of what is in elements that call themselves the body
    /// of a report.
    private func namedBody() -> Int? {
        let tree = outline.tree
        let named = tree.nodes.indices.filter { index in
            tree.nodes[index]["itemprop"]?.contains("articleBody") == true
                || tree.nodes[index].name == "article"
                || outline.kinds[index]?.contains(.body) == true
        }
        let scored = named.map { ($0, net(outline.range($0))) }
        guard let best = scored.map(\.1).max(), best > 0 else { return nil }
        // Innermost: the last in the order of the document among those that hold nearly all.
        guard let found = scored.last(where: { $0.1 >= 0.9 * best })?.0 else { return nil }
        return parent(of: found, and: scored.filter { $0.1 >= 0.1 * best }.map(\.0)) ?? found
    }

    /// What holds all the parts of a body that is cut into several of one class, as advertisements
    /// in between make it; nil where there is but one, or other reports would come along.
    private func parent(of body: Int, and named: [Int]) -> Int? {
        let tree = outline.tree
        guard let name = tree.nodes[body]["class"], tree.nodes[body].name != "article" else {
            return nil
        }
        let parts = named.filter { tree.nodes[$0]["class"] == name }
        guard parts.count > 1, let first = parts.first, let last = parts.last,
            !tree.contains(first, last),
            let parent = tree.ancestry(first).first(where: { tree.contains($0, last) })
        else { return nil }
        let range = outline.range(parent)
        return tree.elements("h1").count { range.contains($0) } <= 1 ? parent : nil
    }

    /// Without boxes inside the report that hold links and labels rather than prose.
    private func withoutPoorBoxes(_ blocks: [PageBlock], in root: Range<Int>) -> [PageBlock] {
        let tree = outline.tree
        var poor: [Range<Int>] = []
        for index in root.dropFirst() where !tree.nodes[index].isText {
            if let last = poor.last, last.contains(index) { continue }
            let range = outline.range(index)
            let sums = outline.sums[range]
            if sums.blocks >= 2, sums.weight < 0, sums.linked > 0.4 * sums.words {
                poor.append(range)
            }
        }
        let nodes = Set(poor.joined())
        return blocks.filter { !nodes.contains($0.node) }
    }

    /// From the headline on, where one stands above most of the text.
    private func fromTheHeadline(_ blocks: [PageBlock]) -> [PageBlock] {
        guard !title.isEmpty,
            let place = blocks.firstIndex(where: {
                ($0.kind == .heading || $0.words < 40) && $0.text.bare == title
            })
        else { return blocks }
        let before = blocks[..<place].reduce(0) { $0 + max(0, $1.weight) }
        let after = blocks[place...].reduce(0) { $0 + max(0, $1.weight) }
        return before < 0.3 * after ? Array(blocks[(place + 1)...]) : blocks
    }
}
