/// Claims as a tree of lines: what is said within a claim hangs below it.
struct TextTree {
    let width: Int
    let palette: Palette
    let claims: [Claim]
    let chains: Chains

    func render() -> String {
        guard !claims.isEmpty else { return "" }
        var page = palette.apply(palette.strong, to: "WHO SAYS WHAT") + "\n"
        // A stack and no recursion: how deep a chain goes is not ours to say.
        var stack = chains.roots.reversed().map { Place(claim: $0, head: "", below: "") }
        while let place = stack.popLast() {
            let children = chains.children[place.claim]
            page += lines(place, hasChildren: !children.isEmpty)
            for (order, child) in children.enumerated().reversed() {
                let isLast = order == children.count - 1
                stack.append(
                    Place(
                        claim: child, head: place.below + (isLast ? "└─ " : "├─ "),
                        below: place.below + (isLast ? "   " : "│  ")))
            }
        }
        return page
    }

    private struct Place {
        let claim: Int
        /// What stands left of the claim's first line.
        let head: String
        /// What stands left of its other lines, and of what hangs below it.
        let below: String
    }

    private func lines(_ place: Place, hasChildren: Bool) -> String {
        let claim = claims[place.claim]
        let head = fitted(place.head)
        let below = fitted(place.below + (hasChildren ? "│  " : "   "))
        var room = width - columns(head)
        var line = head
        func put(_ text: String, _ style: String) {
            let part = shortened(text, to: room)
            room -= columns(part) + 1
            line += palette.apply(style, to: part) + " "
        }
        put(raised(claim.number), palette.quiet)
        // Half a line at most: what is behind it is worth more than the end of a long name.
        let speaker = shortened(claim.speaker ?? Claim.nobody, to: width / 2)
        if let words = claim.sourceWords {
            put(speaker, palette.source)
            put("(“\(shortened(words, to: width / 3))”):", "")
        } else {
            put(speaker + ":", palette.source)
        }
        put(claim.stance, palette.style(of: .cue, depth: 1))
        put("· " + claim.notes.joined(separator: " · "), palette.quiet)
        while line.last == " " { line.removeLast() }
        line += "\n"
        let inner = width - columns(below)
        if !claim.words.isEmpty {
            let words = shortened(claim.words, to: inner)
            line += below + palette.apply(contentStyle(place.claim), to: words) + "\n"
        }
        if let grounds = claim.grounds {
            line += below + shortened("on the ground: “\(grounds)”", to: inner) + "\n"
        }
        return line
    }

    private func contentStyle(_ index: Int) -> String {
        palette.style(of: .content, depth: chains.ancestors(of: index).count + 1)
    }

    /// A tree so deep that it would push the words off the page is cut on the left.
    private func fitted(_ prefix: String) -> String {
        let most = max(6, width / 2)
        return prefix.count <= most ? prefix : "…" + String(prefix.suffix(most - 1))
    }
}
