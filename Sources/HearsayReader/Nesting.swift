import HearsayText

extension [Statement] {
    /// Text order of the content, the longer first; parents follow along.
    func inTextOrder() -> [Statement] {
        let order = indices.sorted { left, right in
            let a = self[left]
            let b = self[right]
            let starts = (a.content[0].lowerBound, b.content[0].lowerBound)
            if starts.0 != starts.1 { return starts.0 < starts.1 }
            if a.size != b.size { return a.size > b.size }
            return a.anchor != b.anchor ? a.anchor < b.anchor : left < right
        }
        var place = [Int](repeating: 0, count: count)
        for (new, old) in order.enumerated() { place[old] = new }
        return order.map { old in
            var statement = self[old]
            statement.parent = statement.parent.map { place[$0] }
            return statement
        }
    }

    /// Finds for every statement the smallest content that holds its cue, or without a cue its
    /// source. What the tagger said stands where no content does so.
    mutating func nest(words: Int) {
        var holder = [Int32](repeating: -1, count: words)
        let bySize = indices.sorted {
            self[$0].size != self[$1].size ? self[$0].size > self[$1].size : $0 < $1
        }
        for index in bySize {
            let statement = self[index]
            if let mark = statement.cue.first ?? statement.source.first {
                let found = holder[mark.lowerBound]
                if found >= 0 {
                    self[index].parent = Int(found)
                } else if let given = statement.parent {
                    let touches = statement.content.contains { self[given].holds($0.lowerBound) }
                    if !touches || given == index { self[index].parent = nil }
                }
            } else {
                self[index].parent = nil
            }
            for range in statement.content { for word in range { holder[word] = Int32(index) } }
        }
        for index in indices where isCyclic(index) { self[index].parent = nil }
    }

    private func isCyclic(_ start: Int) -> Bool {
        var steps = 0
        var current = self[start].parent
        while let index = current {
            if index == start { return true }
            steps += 1
            if steps > 64 { return true }
            current = self[index].parent
        }
        return false
    }
}
