/// A page's tree with what its hints say of each element, and its blocks.
struct PageOutline {
    let tree: MarkupTree
    let hints: PageHints
    /// For each node what its class and id speak of.
    let kinds: [Int: Set<PageHints.Kind>]
    /// What is never shown or never part of a report.
    private(set) var dropped: Set<Int> = []
    private(set) var blocks: [PageBlock] = []
    /// Sums over the blocks.
    private(set) var sums: NodeSums

    /// Reads the outline of a page.
    /// - Parameters:
    ///   - tree: the page.
    ///   - hints: what its reader goes by.
    init(_ tree: MarkupTree, hints: PageHints) {
        self.tree = tree
        self.hints = hints
        var kinds: [Int: Set<PageHints.Kind>] = [:]
        for (index, node) in tree.nodes.enumerated() where !node.isText {
            let found = hints.kinds(of: node)
            if !found.isEmpty { kinds[index] = found }
        }
        self.kinds = kinds
        sums = NodeSums([], nodes: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() where !node.isText && isUnread(node) {
            dropped.insert(index)
        }
        collect()
        let headings = tree.elements("h1")
        let shown = prose(in: range(0))
        drop(
            nodes(.never, limit: 0.35 * shown) { range in
                !headings.contains { range.contains($0) } && self.prose(in: range) <= 0.9 * shown
            })
        let limit = 0.35 * prose(in: range(0))
        drop(nodes(.drop, limit: limit) { self.prose(in: $0) <= limit })
        drop(furniture(limit: limit))
        drop(cards(limit: limit))
        // Once more: what was dropped within lines is still in them.
        collect()
    }

    /// Words of prose in a range of nodes.
    func prose(in range: Range<Int>) -> Double { sums[range].prose }

    /// A node and all below it.
    func range(_ node: Int) -> Range<Int> { node..<tree.nodes[node].end }

    private mutating func drop(_ nodes: [Int]) {
        guard !nodes.isEmpty else { return }
        dropped.formUnion(nodes)
        var isGone = [Bool](repeating: false, count: tree.nodes.count)
        for node in nodes {
            for index in range(node) { isGone[index] = true }
        }
        blocks.removeAll { isGone[$0.node] }
        sums = NodeSums(blocks, nodes: tree.nodes.count)
    }

    private mutating func collect() {
        let dropped = dropped
        blocks = BlockCollector.blocks(of: tree) { dropped.contains($0) }
        sums = NodeSums(blocks, nodes: tree.nodes.count)
    }

    /// Whether an element is not shown, or holds what is no text.
    private func isUnread(_ node: MarkupTree.Node) -> Bool {
        if hints.has(.skip, node.name) || node.name == "head" || node.name == "title" {
            return true
        }
        // Whole pages are hidden until a script has run.
        if Self.frames.contains(node.name) || node.name == "article" { return false }
        if node["hidden"] != nil { return true }
        let role = node["role"] ?? ""
        if ["navigation", "dialog", "alertdialog", "search", "banner", "complementary"]
            .contains(role)
        {
            return true
        }
        let style = (node["style"] ?? "").filter { $0 != " " }.lowercased()
        return style.contains("display:none") || style.contains("visibility:hidden")
    }

    /// Elements of a kind whose range passes a test. Of a body of the report or what holds the
    /// whole page nothing is believed.
    private func nodes(
        _ kind: PageHints.Kind, limit: Double, where test: (Range<Int>) -> Bool
    ) -> [Int] {
        kinds.compactMap { index, found in
            let node = tree.nodes[index]
            guard found.contains(kind), !Self.frames.contains(node.name),
                node.name != "article" || prose(in: range(index)) <= limit,
                node["itemprop"] != "articleBody", test(range(index))
            else { return nil }
            return index
        }
    }

    private static let frames: Set<String> = ["html", "body", "main"]

    /// Headers, footers, forms and asides with little prose in them.
    private func furniture(limit: Double) -> [Int] {
        tree.nodes.indices.filter { index in
            switch tree.nodes[index].name {
            case "footer", "form": prose(in: range(index)) <= limit
            case "aside": prose(in: range(index)) <= limit * 0.6
            case "header": prose(in: range(index)) <= limit * 0.3
            default: false
            }
        }
    }

    /// Boxes that show another report: a heading that is a link, and a few words.
    private func cards(limit: Double) -> [Int] {
        var found: [Int] = []
        for block in blocks where block.kind == .heading && block.linked > 0.8 {
            // The largest box around the heading that holds no other prose than a few words.
            var box: Int?
            for node in tree.ancestry(block.node) {
                guard prose(in: range(node)) <= min(60, limit) else { break }
                box = node
            }
            if let box, box > 0 { found.append(box) }
        }
        return found
    }
}
