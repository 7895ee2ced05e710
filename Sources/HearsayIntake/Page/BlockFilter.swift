/// Drops the lines inside a report that are no part of it.
struct BlockFilter {
    let hints: PageHints
    /// The headline, letters and digits alone.
    let title: String

    /// The blocks that report something.
    func filtered(_ blocks: [PageBlock]) -> [PageBlock] {
        var kept = untilTheEnd(blocks)
        kept = kept.filter { !isBoilerplate($0) }
        kept = withoutOpening(kept)
        kept = withoutBio(kept)
        kept = withoutRepeats(kept)
        return withoutEmptyHeadings(kept)
    }

    /// Up to a heading that says that something else begins, unless much comes behind it; then
    /// only the heading and the list under it go.
    private func untilTheEnd(_ blocks: [PageBlock]) -> [PageBlock] {
        let all = blocks.reduce(0) { $0 + max(0, $1.weight) }
        var before = 0.0
        for (index, block) in blocks.enumerated() {
            if block.words <= 8, !block.isSentence || block.text.hasSuffix(":"),
                hints.has(.stop, block.plain), before >= 0.5 * all
            {
                return Array(blocks[..<index])
            }
            before += max(0, block.weight)
        }
        return blocks
    }

    private func isBoilerplate(_ block: PageBlock) -> Bool {
        if block.linked > 0.7, block.words < 40 || block.kind != .paragraph { return true }
        guard block.words <= 45 else { return false }
        let plain = block.plain
        if !title.isEmpty, block.text.bare == title { return true }
        if hints.has(.whole, plain) || hints.has(.stop, plain) { return true }
        if isCounter(block, plain) { return true }
        if block.text.hasPrefix("©") || plain.hasSuffix("all rights reserved") { return true }
        // "advertisement", "sign up", "this story was originally published": up to eight words.
        var head = ""
        for word in plain.split(separator: " ").prefix(8) {
            head += (head.isEmpty ? "" : " ") + word
            if hints.has(.line, head), isLine(block, plain, head) { return true }
        }
        return false
    }

    /// "9:30 am", "3 hours ago", "4 min read", "2 comments".
    private func isCounter(_ block: PageBlock, _ plain: String) -> Bool {
        guard block.words <= 5, !block.isSentence, block.kind == .paragraph,
            block.text.first?.isNumber == true
        else { return false }
        let rest = plain.split(separator: " ").filter { !$0.allSatisfy(\.isNumber) }
        return rest.allSatisfy { Self.units.contains($0) }
    }

    private static let units: Set<Substring> = [
        "am", "pm", "gmt", "utc", "et", "est", "edt", "bst", "cet", "ago", "h", "hr", "hrs",
        "hour", "hours", "m", "min", "mins", "minute", "minutes", "day", "days", "read",
        "comment", "comments", "share", "shares", "view", "views", "of",
    ]

    /// Whether a line that begins with a hint is one: a short hint may begin a sentence too.
    private func isLine(_ block: PageBlock, _ plain: String, _ head: String) -> Bool {
        if head.count(where: { $0 == " " }) >= 2 { return true }
        if plain == head { return true }
        let rest = block.text.drop { $0.isLetter || $0.isNumber || $0 == " " || $0 == "’" }
        let isLabel = rest.first.map { ":|•/".contains($0) } ?? false
        return isLabel && block.words <= 30 || block.words <= 10 && !block.isSentence
            || block.linked > 0.3
    }

    /// Without bylines, dates and labels before the first prose.
    private func withoutOpening(_ blocks: [PageBlock]) -> [PageBlock] {
        let start = blocks.firstIndex { $0.isProse } ?? blocks.endIndex
        let opening = blocks[..<start].filter { block in
            guard block.kind != .item, block.kind != .cell else { return block.isSentence }
            if block.plain.hasPrefix("by "), block.words <= 15 { return false }
            if PageDate.isDateLine(block.text) { return false }
            return block.words >= 5 && (block.isSentence || block.kind == .heading)
                || block.words >= 8
        }
        return opening + blocks[start...]
    }

    /// Without what the last lines say of the author.
    private func withoutBio(_ blocks: [PageBlock]) -> [PageBlock] {
        var kept = blocks
        while kept.count > 2, let last = kept.last, isBio(last) { kept.removeLast() }
        return kept
    }

    private func isBio(_ block: PageBlock) -> Bool {
        guard block.words <= 70 else { return false }
        let plain = " \(block.plain) "
        let first = block.text.split(separator: " ").prefix(2)
        let isNamed = first.count == 2 && first.allSatisfy { $0.first?.isUppercase == true }
        if isNamed, hints.list(.bio).contains(where: { plain.contains(" \($0) ") }) {
            let isContact =
                block.text.contains("@") || plain.contains(" follow ")
                || plain.contains(" reporter ") || plain.contains(" journalist ")
                || plain.contains(" correspondent ") || plain.contains(" writer ")
                || plain.contains(" editor ")
            if isContact { return true }
        }
        return block.words <= 30 && block.text.contains("@")
            && (plain.contains(" follow ") || plain.contains(" contact ")
                || plain.contains(" email "))
    }

    /// Without what was said before word for word: pull quotes, versions for print.
    private func withoutRepeats(_ blocks: [PageBlock]) -> [PageBlock] {
        var seen: Set<String> = []
        let all = blocks.map { $0.text.bare }
        return zip(blocks, all).filter { block, bare in
            guard block.words >= 4 else { return true }
            if !seen.insert(bare).inserted { return false }
            guard block.kind == .quote, block.words <= 60, all.count < 1000 else { return true }
            return !all.contains { $0.count > bare.count && $0.contains(bare) }
        }.map(\.0)
    }

    /// Without headings that nothing follows.
    private func withoutEmptyHeadings(_ blocks: [PageBlock]) -> [PageBlock] {
        var kept = blocks
        while let last = kept.last, last.kind == .heading || isLabel(last) { kept.removeLast() }
        return kept
    }

    private func isLabel(_ block: PageBlock) -> Bool {
        block.words <= 4 && !block.isSentence && block.kind != .item && block.kind != .cell
    }
}
