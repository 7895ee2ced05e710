import CLibXML2

/// Makes a tree of a feed with libxml2's XML parser. Document types, and with them entities of the
/// feed's own, are refused.
enum XMLParser {
    /// The tree of a feed; what comes behind a fault in its form is missing.
    /// - Parameter bytes: the feed in valid UTF-8.
    /// - Returns: elements by their names with prefixes, in lower case.
    /// - Throws: where the feed declares a document type.
    static func tree(_ bytes: [UInt8]) throws(IntakeError) -> MarkupTree {
        let builder = TreeBuilder()
        guard let parser = xmlNewParserCtxt() else { return builder.finish() }
        defer { xmlFreeParserCtxt(parser) }
        builder.listen(to: parser, refusesDoctype: true)
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NONET.rawValue | XML_PARSE_SAX1.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        bytes.withUnsafeBytes { raw in
            let text = raw.bindMemory(to: CChar.self).baseAddress
            let document = xmlCtxtReadMemory(
                parser, text, Int32(clamping: raw.count), nil, "UTF-8", Int32(options))
            if let document { xmlFreeDoc(document) }
        }
        guard !builder.hasDoctype else {
            throw IntakeError("declares a document type (DTD): such feeds are refused")
        }
        return withExtendedLifetime(builder) { builder.finish() }
    }
}
