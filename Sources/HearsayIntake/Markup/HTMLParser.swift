import CLibXML2

/// Makes a tree of a page with libxml2's HTML parser, which forgives what browsers forgive.
enum HTMLParser {
    /// The tree of a page.
    /// - Parameter bytes: the page in valid UTF-8.
    /// - Returns: its elements and texts.
    static func tree(_ bytes: [UInt8]) -> MarkupTree {
        let builder = TreeBuilder()
        guard let parser = htmlNewParserCtxt() else { return builder.finish() }
        defer { htmlFreeParserCtxt(parser) }
        builder.listen(to: parser)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue
        // A NUL ends the text for the parser.
        let clean = bytes.contains(0) ? bytes.map { $0 == 0 ? 0x20 : $0 } : bytes
        clean.withUnsafeBytes { raw in
            let text = raw.bindMemory(to: CChar.self).baseAddress
            let document = htmlCtxtReadMemory(
                parser, text, Int32(clamping: raw.count), nil, "UTF-8", Int32(options))
            if let document { xmlFreeDoc(document) }
        }
        return withExtendedLifetime(builder) { builder.finish() }
    }
}
