extension PageMetadata {
    /// Who wrote the report.
    func findAuthors() -> [String] {
        let known = PageNames.names(data.authors, outlet: outlet)
        if !known.isEmpty { return known }
        for value in metaValues(.author) {
            let names = PageNames.names([value], outlet: outlet)
            if !names.isEmpty { return names }
        }
        let itemprops = tree.nodes.indices.filter { index in
            tree.nodes[index]["itemprop"]?.contains("author") == true && !isAside(index)
        }.map { index in
            let name = (index..<tree.nodes[index].end).first {
                tree.nodes[$0]["itemprop"] == "name"
            }
            return tree.nodes[name ?? index]["content"] ?? tree.text(name ?? index)
        }
        let linked = tree.nodes.indices.filter { index in
            tree.nodes[index]["rel"]?.lowercased().split(separator: " ").contains("author") == true
                && tree.nodes[index].name != "link" && !isAside(index)
        }.map { tree.text($0) }
        for texts in [itemprops, linked] {
            let names = PageNames.names(texts, outlet: outlet)
            if !names.isEmpty { return names }
        }
        return shownAuthors()
    }

    /// From elements whose class speaks of a byline, and from lines that begin with "By".
    private func shownAuthors() -> [String] {
        for (index, node) in tree.nodes.enumerated()
        where outline.kinds[index]?.contains(.byline) == true && !isAside(index) && !node.isText {
            let text = tree.text(index)
            guard text.utf8.count <= 160 else { continue }
            let links = (index..<node.end).filter { tree.nodes[$0].name == "a" }
                .map { tree.text($0) }
            let lines = BlockCollector.blocks(of: tree, below: index, breaksLines: true) { _ in
                false
            }
            for texts in [links, lines.map(\.text)] {
                let names = PageNames.names(texts, outlet: outlet)
                if !names.isEmpty { return names }
            }
        }
        let line = labels.first { line in
            line.lowercased().hasPrefix("by ") && line.split(separator: " ").count <= 12
                && line.dropFirst(3).first?.isUppercase == true
        }
        return PageNames.names(line.map { [$0] } ?? [], outlet: outlet)
    }
}
