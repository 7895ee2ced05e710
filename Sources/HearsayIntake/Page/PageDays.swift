extension PageMetadata {
    /// The day of publication.
    func findDate() -> String? {
        let dayFirst = tree.elements("html").contains {
            let language = tree.nodes[$0]["lang"]?.lowercased() ?? ""
            return language.hasPrefix("en-") && language != "en-us"
        }
        if let date = data.published.flatMap({ PageDate.iso($0, dayFirst: dayFirst) }) {
            return date
        }
        for value in metaValues(.published) {
            if let date = PageDate.iso(value, dayFirst: dayFirst) { return date }
        }
        return shownDate(dayFirst) ?? url.flatMap { PageDate.inAddress($0) }
    }

    /// From microdata, `<time>`, and elements whose class speaks of a day.
    private func shownDate(_ dayFirst: Bool) -> String? {
        let published = tree.nodes.indices.filter {
            tree.nodes[$0]["itemprop"]?.contains("datePublished") == true
        }
        let times = tree.elements("time").filter { !isAside($0) }
        let marked = times.filter {
            tree.nodes[$0]["pubdate"] != nil
                || "\(tree.nodes[$0]["class"] ?? "")".lowercased().contains("publi")
        }
        let classed = tree.nodes.indices.filter {
            outline.kinds[$0]?.contains(.date) == true && !isAside($0)
        }
        for index in published + marked + times + classed {
            let node = tree.nodes[index]
            for text in [node["datetime"], node["content"], tree.text(index)] {
                guard let text, text.utf8.count <= 160 else { continue }
                if let date = PageDate.iso(text, dayFirst: dayFirst) { return date }
            }
        }
        // A line of its own near the top.
        let lines = outline.blocks.prefix(40).map(\.text) + labels
        return lines.first { PageDate.isDateLine($0) }.flatMap {
            PageDate.iso($0, dayFirst: dayFirst)
        }
    }

    /// Whether an element stands among comments or in the page's furniture.
    func isAside(_ index: Int) -> Bool {
        tree.ancestry(index).contains { node in
            outline.kinds[node]?.contains(.never) == true
                || ["aside", "footer", "nav"].contains(tree.nodes[node].name)
                || (outline.dropped.contains(node) && outline.tree.nodes[node].children.count > 3
                    && outline.kinds[node]?.isDisjoint(with: [.byline, .date]) == true)
        }
    }
}
