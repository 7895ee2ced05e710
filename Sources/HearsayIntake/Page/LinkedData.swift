/// What a page says of itself in JSON-LD (schema.org).
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    private(set) var url: String?
    private(set) var body: String?

    /// Reads all `<script type="application/ld+json">` of a page.
    init(_ tree: MarkupTree) {
        var articles: [JSONValue] = []
        var named: [String: JSONValue] = [:]
        for index in tree.elements("script") {
            let type = tree.nodes[index]["type"]?.lowercased() ?? ""
            guard type.hasPrefix("application/ld+json") else { continue }
            let text = tree.nodes[index].children.map { tree.nodes[$0].text }.joined()
            guard let value = JSONValue(Self.unwrapped(text).utf8) else { continue }
            Self.collect(value, into: &articles, named: &named, depth: 0)
        }
        // The first report; a live blog's posts and lists of others come after it.
        guard let article = articles.first(where: { $0["headline"] != nil }) ?? articles.first
        else { return }
        headline = article["headline"]?.string ?? article["name"]?.string
        published = article["datePublished"]?.string ?? article["dateCreated"]?.string
        authors = Self.names(article["author"] ?? article["creator"], named)
        publisher = Self.names(article["publisher"] ?? article["sourceOrganization"], named).first
        url = Self.address(article["mainEntityOfPage"]) ?? Self.address(article["url"])
        body = article["articleBody"]?.string
    }

    /// Without the comment or CDATA section that some wrap it in.
    private static func unwrapped(_ text: String) -> String {
        var rest = text.trimmed()
        for start in ["<!--", "//<![CDATA[", "<![CDATA["] where rest.hasPrefix(start) {
            rest = String(rest.dropFirst(start.count))
        }
        for end in ["-->", "//]]>", "]]>"] where rest.hasSuffix(end) {
            rest = String(rest.dropLast(end.count))
        }
        return rest
    }

    private static func collect(
        _ value: JSONValue, into articles: inout [JSONValue], named: inout [String: JSONValue],
        depth: Int
    ) {
        guard depth < 8 else { return }
        if case .array(let values) = value {
            for one in values { collect(one, into: &articles, named: &named, depth: depth + 1) }
            return
        }
        guard case .object = value else { return }
        if let id = value["@id"]?.string, value["name"] != nil { named[id] = value }
        let types = value["@type"]?.elements.compactMap(\.string) ?? []
        if types.contains(where: isArticle) { articles.append(value) }
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"] {
            if let inner = value[key] {
                collect(inner, into: &articles, named: &named, depth: depth + 1)
            }
        }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
            || type == "ReportageNewsArticle" || type == "CreativeWork"
    }

    /// The names of persons or bodies, however they are given.
    private static func names(_ value: JSONValue?, _ named: [String: JSONValue]) -> [String] {
        guard let value else { return [] }
        return value.elements.flatMap { one -> [String] in
            if let name = one.string { return [name] }
            if let name = one["name"] { return name.elements.compactMap(\.string) }
            let other = one["@id"]?.string.flatMap { named[$0]?["name"]?.string }
            return other.map { [$0] } ?? []
        }
    }

    private static func address(_ value: JSONValue?) -> String? {
        let text = value?.string ?? value?["@id"]?.string ?? value?["url"]?.string
        return text.flatMap { $0.hasPrefix("http") ? $0 : nil }
    }
}
