/// What a page says of the report it holds. JSON-LD counts first, then meta elements, microdata,
/// and what the page shows.
struct PageMetadata {
    private(set) var title: String?
    private(set) var published: String?
    private(set) var authors: [String] = []
    private(set) var outlet: String?
    private(set) var url: String?

    let tree: MarkupTree
    let hints: PageHints
    let outline: PageOutline
    let data: LinkedData
    private let meta: [String: String]
    /// Short texts at the top of the page, dropped from the report or not.
    let labels: [String]

    /// Reads the metadata of a page.
    /// - Parameters:
    ///   - outline: the page.
    ///   - data: its JSON-LD.
    ///   - address: where it came from, where that is known.
    init(_ outline: PageOutline, _ data: LinkedData, address: String?) {
        self.outline = outline
        self.data = data
        tree = outline.tree
        hints = outline.hints
        meta = Self.meta(tree)
        labels = Self.labels(outline)
        url = findURL(address)
        outlet = findOutlet()
        title = findTitle()
        published = findDate()
        authors = findAuthors()
        outlet = outlet ?? url.flatMap { Self.host($0) }
    }

    /// The first value of each meta element by name, property or itemprop, in lower case.
    private static func meta(_ tree: MarkupTree) -> [String: String] {
        var found: [String: String] = [:]
        for index in tree.elements("meta") {
            let node = tree.nodes[index]
            guard let content = node["content"]?.trimmed().orNil else { continue }
            for key in [node["name"], node["property"], node["itemprop"]] {
                guard let key = key?.lowercased() else { continue }
                if found[key] == nil { found[key] = content }
            }
        }
        return found
    }

    private static func labels(_ outline: PageOutline) -> [String] {
        let tree = outline.tree
        return BlockCollector.blocks(of: tree, breaksLines: true) {
            outline.hints.has(.skip, tree.nodes[$0].name) || tree.nodes[$0].name == "head"
        }
        .prefix(200).filter { $0.words <= 16 }.map(\.text)
    }

    /// The values of the meta elements of a kind, the best first.
    func metaValues(_ kind: PageHints.Kind) -> [String] {
        hints.list(kind).compactMap { meta[$0]?.collapsed.orNil }
    }

    private func findURL(_ address: String?) -> String? {
        let canonical = tree.elements("link").lazy
            .filter { tree.nodes[$0]["rel"]?.lowercased() == "canonical" }
            .compactMap { tree.nodes[$0]["href"]?.trimmed() }.first
        let candidates = [canonical, meta["og:url"], data.url, address]
        for case let found? in candidates {
            if found.hasPrefix("http") { return found }
            if found.hasPrefix("//") { return "https:" + found }
            let base = address ?? meta["og:url"] ?? data.url
            if found.hasPrefix("/"), let base, let origin = Self.origin(base) {
                return origin + found
            }
        }
        return nil
    }

    /// "https://www.herald.example" of an address there.
    private static func origin(_ url: String) -> String? {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].hasSuffix(":") else { return nil }
        return "\(parts[0])//\(parts[2])"
    }

    private static func host(_ url: String) -> String? {
        guard let host = origin(url)?.split(separator: "/").last else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }

    private func findOutlet() -> String? {
        let named =
            data.publisher
            ?? metaValues(.outlet).first { $0.count <= 60 && !$0.hasPrefix("http") }
        if let named { return named.hasPrefix("©") ? nil : named }
        return titleElement.flatMap { PageTitle.outlet(in: $0) }
    }

    private var titleElement: String? {
        tree.elements("title").first { !tree.text($0).isEmpty }.map { tree.text($0) }
    }

    private func findTitle() -> String? {
        let heading = mainHeading ?? shownTitle
        let given = [data.headline] + metaValues(.title).prefix(2).map { $0 }
        let element = titleElement
        var candidates = given.compactMap { $0 }
        if let heading { candidates.append(heading) }
        if let element { candidates.append(element) }
        return PageTitle.choice(
            candidates.map { unescaped($0) }.map {
                $0 == heading
                    ? $0 : PageTitle.withoutOutlet($0, outlet: outlet, heading: heading)
            })
    }

    /// Entities that were escaped twice: "&amp;amp;", "&amp;#8217;".
    private func unescaped(_ text: String) -> String {
        guard text.contains("&"), text.contains(";") else { return text }
        let inner = HTMLParser.tree(Array("<p>\(text)</p>".utf8))
        return inner.text(0)
    }

    /// The first heading of the first rank that is not the outlet's name.
    private var mainHeading: String? {
        let all = tree.elements("h1").filter { index in
            let text = tree.text(index)
            return text.count >= 4 && text.bare != outlet?.bare
        }
        let named = all.first { tree.nodes[$0]["itemprop"]?.contains("headline") == true }
        let similar = all.first { index in
            let text = tree.text(index).bare
            return [data.headline, meta["og:title"], titleElement].contains {
                $0.map { $0.bare.contains(text) && text.count > 8 } ?? false
            }
        }
        return (named ?? similar ?? all.first).map { tree.text($0) }?.orNil
    }

    /// The part of the `<title>` that the page shows as a line of its own.
    private var shownTitle: String? {
        guard let element = titleElement else { return nil }
        let lines = Set(labels.map(\.bare))
        let parts = PageTitle.parts(element).filter { $0.split(separator: " ").count >= 3 }
        return parts.first { lines.contains($0.bare) }
    }
}
