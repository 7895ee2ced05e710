import CLibXML2

/// Receives libxml2's calls while it parses, and makes a tree of them. The tree is all that is
/// left: libxml2 keeps nothing.
final class TreeBuilder {
    /// Elements that may stand within each other; what is deeper hangs on the last of them.
    private static let depthLimit = 400
    /// Whether the text declares a document type.
    private(set) var hasDoctype = false
    private var parser: xmlParserCtxtPtr?
    private var tree = MarkupTree()
    private var open: [Int] = [0]
    /// How many elements are open beyond the limit.
    private var beyond = 0

    /// Has a parser call this builder and nothing else; the builder must outlive the parsing.
    /// - Parameters:
    ///   - parser: where the calls come from.
    ///   - refusesDoctype: whether parsing ends where a document type is declared.
    func listen(to parser: xmlParserCtxtPtr, refusesDoctype: Bool = false) {
        self.parser = refusesDoctype ? parser : nil
        hearsay_clear_sax(parser)
        let calls = parser.pointee.sax
        calls?.pointee.startElement = { context, name, attributes in
            TreeBuilder.of(context)?.start(name, attributes)
        }
        calls?.pointee.endElement = { context, name in TreeBuilder.of(context)?.end(name) }
        calls?.pointee.characters = { context, text, count in
            TreeBuilder.of(context)?.add(text, count)
        }
        calls?.pointee.cdataBlock = calls?.pointee.characters
        calls?.pointee.ignorableWhitespace = calls?.pointee.characters
        calls?.pointee.internalSubset = { context, _, _, _ in
            TreeBuilder.of(context)?.meetDoctype()
        }
        parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    private func meetDoctype() {
        hasDoctype = true
        if let parser { xmlStopParser(parser) }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
        context.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The tree, with all closed that was open.
    func finish() -> MarkupTree {
        while open.count > 1 { close() }
        tree.nodes[0].end = tree.nodes.count
        return tree
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard open.count < Self.depthLimit else {
            beyond += 1
            return
        }
        var node = MarkupTree.Node(name: string(name).lowercased(), parent: open.last ?? 0)
        if var place = attributes {
            while let key = place.pointee {
                node.attributes.append((string(key).lowercased(), string(place[1])))
                place += 2
            }
        }
        append(node)
        open.append(tree.nodes.count - 1)
    }

    private func end(_ name: UnsafePointer<xmlChar>?) {
        if beyond > 0 {
            beyond -= 1
            return
        }
        let name = string(name).lowercased()
        guard let place = open.lastIndex(where: { tree.nodes[$0].name == name }), place > 0
        else { return }
        while open.count > place { close() }
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let text, count > 0 else { return }
        let bytes = UnsafeBufferPointer(start: text, count: Int(count))
        let words = String(decoding: bytes, as: UTF8.self)
        let last = tree.nodes.count - 1
        if tree.nodes[last].isText, tree.nodes[last].parent == open.last {
            tree.nodes[last].text += words
        } else {
            var node = MarkupTree.Node(name: "", parent: open.last ?? 0)
            node.text = words
            append(node)
            tree.nodes[tree.nodes.count - 1].end = tree.nodes.count
        }
    }

    private func append(_ node: MarkupTree.Node) {
        tree.nodes[node.parent].children.append(tree.nodes.count)
        tree.nodes.append(node)
    }

    private func close() {
        if let last = open.popLast() { tree.nodes[last].end = tree.nodes.count }
    }

    private func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
