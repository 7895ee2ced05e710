/// A page or a feed as a tree of elements and texts, in one array in the order of the document.
struct MarkupTree {
    /// An element, or a text (with no name).
    struct Node {
        /// In lower case; empty for a text.
        var name: String
        /// What it says, for a text.
        var text = ""
        var attributes: [(name: String, value: String)] = []
        /// −1 for the root.
        var parent: Int
        var children: [Int] = []
        /// One past the last node below it.
        var end = 0

        subscript(attribute: String) -> String? {
            attributes.first { $0.name == attribute }?.value
        }

        var isText: Bool { name.isEmpty }
    }

    /// The first is a root without a meaning of its own.
    var nodes: [Node] = [Node(name: "#root", parent: -1)]

    /// All elements of a name, in the order of the document.
    func elements(_ name: String) -> [Int] {
        nodes.indices.filter { nodes[$0].name == name }
    }

    /// All the text below a node, white space collapsed.
    func text(_ index: Int) -> String {
        var text = ""
        for node in nodes[index..<nodes[index].end] {
            if node.isText {
                text += node.text
            } else if Self.inline.contains(node.name) == false {
                text += " "
            }
        }
        return text.collapsed
    }

    /// Whether a node is above another one, or that one itself.
    func contains(_ outer: Int, _ inner: Int) -> Bool {
        outer <= inner && inner < nodes[outer].end
    }

    /// The node and all above it, from the inside out.
    func ancestry(_ index: Int) -> some Sequence<Int> {
        sequence(first: index) { nodes[$0].parent >= 0 ? nodes[$0].parent : nil }
    }

    /// Elements that stand within a line.
    static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "label", "ruby", "rt",
        "rp", "amp-fit-text", "img", "picture", "source",
    ]
}
