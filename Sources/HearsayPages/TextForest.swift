/// Trees of lines under headings; long lines are broken, and nothing is left out.
struct TextForest {
    struct Line {
        let text: String
        let isStrong: Bool
        let isQuoted: Bool

        init(_ text: String, isStrong: Bool = false, isQuoted: Bool = false) {
            self.text = text
            self.isStrong = isStrong
            self.isQuoted = isQuoted
        }
    }

    struct Branch {
        var lines: [Line]
        var branches: [Branch] = []
    }

    let width: Int
    let palette: Palette
    private(set) var text = ""

    init(width: Int, palette: Palette) {
        self.width = width
        self.palette = palette
    }

    /// A line that stands alone.
    mutating func add(_ line: String, style: String) {
        for part in broken(line, width: width) { text += palette.apply(style, to: part) + "\n" }
    }

    /// A heading with its trees; no heading without a tree, but for one that says so itself.
    mutating func add(_ heading: String, _ branches: [Branch]) {
        guard !branches.isEmpty || heading.hasPrefix("NO ") else { return }
        text += "\n" + palette.apply(palette.strong, to: heading) + "\n"
        // A stack and no recursion: how deep a chain goes is not ours to say.
        var stack: [(branch: Branch, head: String, below: String)] = []
        func push(_ branches: [Branch], _ below: String) {
            for (order, branch) in branches.enumerated().reversed() {
                let isLast = order == branches.count - 1
                stack.append(
                    (branch, below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  ")))
            }
        }
        push(branches, "")
        while let (branch, head, below) = stack.popLast() {
            let rest = fitted(below + (branch.branches.isEmpty ? "" : "│  "))
            var prefix = fitted(head)
            for line in branch.lines {
                let style =
                    line.isStrong
                    ? palette.source : line.isQuoted ? palette.content : ""
                for part in broken(line.text, width: width - rest.count) {
                    text += prefix + palette.apply(style, to: part) + "\n"
                    prefix = rest
                }
            }
            push(branch.branches, below)
        }
    }

    private func broken(_ line: String, width: Int) -> [String] {
        var wrapper = Wrapper(width: width)
        wrapper.add(oneLine(line))
        return wrapper.finish().split(separator: "\n").map(String.init)
    }

    /// A tree so deep that it would push the words off the page is cut on the left.
    private func fitted(_ prefix: String) -> String {
        let most = max(6, width / 2)
        return prefix.count <= most ? prefix : "…" + String(prefix.suffix(most - 1))
    }
}
