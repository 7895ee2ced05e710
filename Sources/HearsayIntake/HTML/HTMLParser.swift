import CLibXML2

/// Makes a tree of a page with libxml2's HTML parser, which forgives what browsers forgive.
enum HTMLParser {
    /// Elements that may stand within each other; what is deeper hangs on the last of them.
    private static let depthLimit = 400

    /// The tree of a page.
    /// - Parameter bytes: the page in valid UTF-8.
    static func tree(_ bytes: [UInt8]) -> HTMLTree {
        let builder = Builder()
        guard let context = htmlNewParserCtxt() else { return builder.finish() }
        defer { htmlFreeParserCtxt(context) }
        hearsay_clear_sax(context)
        context.pointee.sax.pointee.startElement = { context, name, attributes in
            Builder.of(context)?.start(name, attributes)
        }
        context.pointee.sax.pointee.endElement = { context, name in
            Builder.of(context)?.end(name)
        }
        context.pointee.sax.pointee.characters = { context, text, count in
            Builder.of(context)?.add(text, count)
        }
        context.pointee.sax.pointee.cdataBlock = context.pointee.sax.pointee.characters
        context.pointee.sax.pointee.ignorableWhitespace = context.pointee.sax.pointee.characters
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue
        withExtendedLifetime(builder) {
            context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
            // A NUL ends the text for the parser.
            let clean = bytes.contains(0) ? bytes.map { $0 == 0 ? 0x20 : $0 } : bytes
            clean.withUnsafeBytes { raw in
                let text = raw.bindMemory(to: CChar.self).baseAddress
                let document = htmlCtxtReadMemory(
                    context, text, Int32(clamping: raw.count), nil, "UTF-8", Int32(options))
                if let document { xmlFreeDoc(document) }
            }
        }
        return builder.finish()
    }

    /// Receives the parser's calls.
    private final class Builder {
        private var tree = HTMLTree()
        private var open: [Int] = [0]
        /// How many elements are open beyond the limit.
        private var beyond = 0

        static func of(_ context: UnsafeMutableRawPointer?) -> Builder? {
            context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
        }

        func finish() -> HTMLTree {
            while open.count > 1 { close() }
            tree.nodes[0].end = tree.nodes.count
            return tree
        }

        func start(
            _ name: UnsafePointer<xmlChar>?,
            _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
        ) {
            guard open.count < HTMLParser.depthLimit else {
                beyond += 1
                return
            }
            var node = HTMLTree.Node(name: string(name).lowercased(), parent: open.last ?? 0)
            if var place = attributes {
                while let key = place.pointee {
                    node.attributes.append((string(key).lowercased(), string(place[1])))
                    place += 2
                }
            }
            append(node)
            open.append(tree.nodes.count - 1)
        }

        func end(_ name: UnsafePointer<xmlChar>?) {
            if beyond > 0 {
                beyond -= 1
                return
            }
            let name = string(name).lowercased()
            guard let place = open.lastIndex(where: { tree.nodes[$0].name == name }), place > 0
            else { return }
            while open.count > place { close() }
        }

        func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
            guard let text, count > 0 else { return }
            let bytes = UnsafeBufferPointer(start: text, count: Int(count))
            let words = String(decoding: bytes, as: UTF8.self)
            let last = tree.nodes.count - 1
            if tree.nodes[last].isText, tree.nodes[last].parent == open.last {
                tree.nodes[last].text += words
            } else {
                var node = HTMLTree.Node(name: "", parent: open.last ?? 0)
                node.text = words
                append(node)
                tree.nodes[tree.nodes.count - 1].end = tree.nodes.count
            }
        }

        private func append(_ node: HTMLTree.Node) {
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
}
