/// Cuts what is to be read of a page into blocks, in the order of the document.
struct BlockCollector {
    private let tree: MarkupTree
    /// Nodes that are not read, with all below them.
    private let isDropped: (Int) -> Bool
    private var blocks: [PageBlock] = []
    private var text = ""
    private var linkedLength = 0
    private var kind = PageBlock.Kind.paragraph
    private var holder = 0
    private var breaks = 0
    private let breaksLines: Bool

    /// The blocks of a part of the page.
    /// - Parameters:
    ///   - tree: the page.
    ///   - root: the node whose text is wanted.
    ///   - breaksLines: whether a single line break ends a block too.
    ///   - isDropped: tells which nodes are passed over.
    /// - Returns: the blocks, none of them empty.
    static func blocks(
        of tree: MarkupTree, below root: Int = 0, breaksLines: Bool = false,
        isDropped: @escaping (Int) -> Bool
    ) -> [PageBlock] {
        var collector = BlockCollector(
            tree: tree, isDropped: isDropped, breaksLines: breaksLines)
        collector.holder = root
        collector.visit(root, kind: .paragraph, isLinked: false)
        collector.finishBlock()
        return collector.blocks
    }

    private init(
        tree: MarkupTree, isDropped: @escaping (Int) -> Bool, breaksLines: Bool
    ) {
        self.tree = tree
        self.isDropped = isDropped
        self.breaksLines = breaksLines
    }

    private mutating func visit(_ index: Int, kind outer: PageBlock.Kind, isLinked: Bool) {
        let node = tree.nodes[index]
        if node.isText {
            add(node.text, isLinked: isLinked)
            return
        }
        if isDropped(index) {
            if !MarkupTree.inline.contains(node.name) { finishBlock() }
            return
        }
        if node.name == "br" {
            breaks += 1
            if breaks == 2 || breaksLines { finishBlock() } else { text += " " }
            return
        }
        let isInline = MarkupTree.inline.contains(node.name)
        let inner = isInline ? outer : Self.kind(of: node.name, within: outer)
        let before = (holder, kind)
        if !isInline {
            finishBlock()
            (holder, kind) = (index, inner)
        }
        for child in node.children {
            visit(child, kind: inner, isLinked: isLinked || node.name == "a")
        }
        if !isInline {
            finishBlock()
            (holder, kind) = before
        }
    }

    private static func kind(of name: String, within outer: PageBlock.Kind) -> PageBlock.Kind {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": .heading
        case "li", "dd", "dt": .item
        case "blockquote": .quote
        case "td", "th": .cell
        case "p": outer == .cell ? .paragraph : outer
        default: outer == .heading ? .paragraph : outer
        }
    }

    private mutating func add(_ words: String, isLinked: Bool) {
        // `&#146;` and its like mean windows-1252, whatever the page is written in.
        let words =
            !words.utf8.allSatisfy { $0 < 0x80 }
                && words.unicodeScalars.contains { 0x80...0x9F ~= $0.value }
            ? String(
                String.UnicodeScalarView(
                    words.unicodeScalars.map {
                        0x80...0x9F ~= $0.value
                            ? Charset.scalar(windows1252: UInt8($0.value)) : $0
                    })) : words
        if words.unicodeScalars.contains(where: { !$0.isSpace }) { breaks = 0 }
        text += words
        if isLinked { linkedLength += words.collapsed.unicodeScalars.count }
    }

    private mutating func finishBlock() {
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        let words = (isASCII ? text : visible).collapsed
        if words.unicodeScalars.contains(where: { $0.isWordPart }) {
            blocks.append(
                PageBlock(kind: kind, node: holder, text: words, linkedLength: linkedLength))
        }
        text = ""
        linkedLength = 0
        breaks = 0
    }

    /// The text without soft hyphens and spaces of no width.
    private var visible: String {
        let invisible: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{FEFF}", "\u{2060}"]
        return String(text.unicodeScalars.filter { !invisible.contains($0) })
    }
}
