import HearsayText

/// Attributions as a forest: whose content holds whose.
struct Chains: Sendable {
    /// Index of the attribution that holds each one.
    let parents: [Int?]
    /// Indices of those that each one holds, in reading order.
    let children: [[Int]]
    /// Those that stand in the report's own voice.
    let roots: [Int]

    /// A parent that does not exist, or that would close a circle, counts as none: a page must
    /// not hang on a reading from elsewhere.
    init(_ attributions: [Reading.Attribution]) {
        var indices: [String: Int] = [:]
        for (index, attribution) in attributions.enumerated() where indices[attribution.id] == nil {
            indices[attribution.id] = index
        }
        var parents = attributions.map { $0.parent.flatMap { indices[$0] } }
        // 0 not seen, 1 on the way that is being walked, 2 known to end at a root
        var state = [UInt8](repeating: 0, count: parents.count)
        for start in parents.indices where state[start] == 0 {
            var way: [Int] = []
            var step: Int? = start
            while let index = step, state[index] == 0 {
                state[index] = 1
                way.append(index)
                step = parents[index]
            }
            if let index = step, state[index] == 1, let last = way.last { parents[last] = nil }
            for index in way { state[index] = 2 }
        }
        var children = [[Int]](repeating: [], count: parents.count)
        for (index, parent) in parents.enumerated() {
            if let parent { children[parent].append(index) }
        }
        self.parents = parents
        self.children = children
        roots = parents.indices.filter { parents[$0] == nil }
    }

    /// Those that hold an attribution, the innermost first.
    func ancestors(of index: Int) -> [Int] {
        var found: [Int] = []
        var step = parents[index]
        while let parent = step {
            found.append(parent)
            step = parents[parent]
        }
        return found
    }
}
