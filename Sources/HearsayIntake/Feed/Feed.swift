import HearsayText

/// The reports of a feed: RSS 2.0, RSS 1.0 or Atom.
struct Feed {
    private let tree: MarkupTree
    private let hints: PageHints
    /// What the feed calls itself.
    private let name: String?
    /// Its items, in its order.
    let items: [Int]

    /// Reads a feed.
    /// - Parameters:
    ///   - bytes: its text, in any encoding.
    ///   - hints: for the HTML in it.
    ///   - charset: the encoding that the server named.
    /// - Throws: where it declares a document type, or is no feed.
    init(_ bytes: [UInt8], hints: PageHints, charset: String? = nil) throws(IntakeError) {
        let tree = try XMLParser.tree(Charset.utf8(bytes, label: charset))
        self.tree = tree
        self.hints = hints
        items = tree.nodes.indices.filter {
            ["item", "entry"].contains(Self.local(tree.nodes[$0].name))
        }
        let root = tree.nodes.dropFirst().first.map { Self.local($0.name) }
        guard ["rss", "rdf", "feed", "channel"].contains(root) else {
            throw IntakeError("is XML, but no feed")
        }
        let channel = tree.nodes.indices.first {
            ["channel", "feed"].contains(Self.local(tree.nodes[$0].name))
        }
        let title = channel.flatMap { channel in
            tree.nodes[channel].children.first { Self.local(tree.nodes[$0].name) == "title" }
        }
        name = title.flatMap { tree.text($0).orNil }
    }

    /// "encoded" of "content:encoded".
    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    /// The report of an item; its text is empty where the item has none.
    /// - Parameter item: one of `items`.
    /// - Returns: the report, with the names of its outlet and its true publisher.
    func report(_ item: Int) -> Report {
        let body = paragraphs(item)
        var report = Report(text: body.joined(separator: "\n\n"))
        report.title = text(item, ["title"]).flatMap { ReportPage.fragment($0).first }
        report.url = link(item)
        report.id = text(item, ["guid", "id", "dc:identifier"]) ?? report.url
        report.outlet = name
        report.publisher = publisher(item)
        let authors = ["dc:creator", "author", "creator"].flatMap { names(item, $0) }
        report.byline = PageNames.names(authors, outlet: name).joined(separator: ", ").orNil
        let date = text(item, ["pubdate", "dc:date", "published", "issued", "updated", "date"])
        report.published = date.flatMap { PageDate.iso($0) }
        report.unreadDate = report.published == nil ? date : nil
        return report
    }

    private func children(_ item: Int, _ name: String) -> [Int] {
        tree.nodes[item].children.filter { child in
            let own = tree.nodes[child].name
            return own == name || own == "atom:" + name
        }
    }

    private func text(_ item: Int, _ names: [String]) -> String? {
        names.lazy.flatMap { children(item, $0) }.compactMap { tree.text($0).orNil }.first
    }

    /// The longest of what an item gives as its content.
    private func paragraphs(_ item: Int) -> [String] {
        let names = ["content:encoded", "content", "description", "summary", "media:description"]
        let all = names.flatMap { children(item, $0) }.map { cleaned($0) }
        return all.max { length($0) < length($1) } ?? []
    }

    private func length(_ paragraphs: [String]) -> Int {
        paragraphs.reduce(0) { $0 + $1.utf8.count }
    }

    private func cleaned(_ node: Int) -> [String] {
        // XHTML stands in the tree itself, HTML is text in it.
        let inner = tree.nodes[node].children.contains { !tree.nodes[$0].isText }
        let skipped: Set<String> = ["script", "style", "figcaption", "iframe", "form"]
        let blocks: [PageBlock]
        if inner {
            blocks = BlockCollector.blocks(of: tree, below: node) {
                skipped.contains(tree.nodes[$0].name)
            }
        } else {
            let html = tree.nodes[node].children.map { tree.nodes[$0].text }.joined()
            let page = HTMLParser.tree(Array(html.utf8))
            blocks = BlockCollector.blocks(of: page) { skipped.contains(page.nodes[$0].name) }
        }
        return BlockFilter(hints: hints, title: "").filtered(blocks).map(\.text).filter {
            !$0.contains("appeared first on")
        }
    }

    private func link(_ item: Int) -> String? {
        let links = children(item, "link")
        let marked = links.first {
            tree.nodes[$0]["href"] != nil
                && ["alternate", nil].contains(tree.nodes[$0]["rel"]?.lowercased())
        }
        if let marked { return tree.nodes[marked]["href"]?.trimmed() }
        if let text = links.lazy.compactMap({ tree.text($0).orNil }).first { return text }
        return text(item, ["guid"]).flatMap { $0.hasPrefix("http") ? $0 : nil }
    }

    /// Whom `<source>` names: the true publisher of an item that was handed on.
    private func publisher(_ item: Int) -> String? {
        guard let source = children(item, "source").first else { return nil }
        return text(source, ["title"]) ?? tree.text(source).orNil
    }

    /// "news@herald.example (Jane Doe)" is Jane Doe.
    private func names(_ item: Int, _ field: String) -> [String] {
        children(item, field).map { node in
            if let name = text(node, ["name"]) { return name }
            let text = tree.text(node)
            guard text.contains("@"), let open = text.firstIndex(of: "(") else { return text }
            return text[open...].trimmed { "()".contains($0) }
        }
    }
}
