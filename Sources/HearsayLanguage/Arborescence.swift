/// The best tree over the words of a sentence: the maximum spanning arborescence with exactly one
/// root (Chu and Liu 1965, Edmonds 1967; as a parser, McDonald et al. 2005). O(n²) time and memory.
enum Arborescence {
    /// The tree; any numbers give one.
    /// - Parameters:
    ///   - arcs: scores, dependent × head; the diagonal is not looked at.
    ///   - roots: the score of each word as the root.
    /// - Returns: for each word its head, nil for the one root.
    static func heads(arcs: [Float], roots: [Float]) -> [Int?] {
        let count = roots.count
        guard count > 1 else { return Array(repeating: nil, count: count) }
        if let heads = greedy(arcs: arcs, roots: roots) { return heads }
        var graph = ArcGraph(arcs: arcs, roots: roots)
        graph.contractAll()
        return graph.heads().map { $0 == 0 ? nil : $0 - 1 }
    }

    /// Each word's best head, where that happens to be a tree.
    private static func greedy(arcs: [Float], roots: [Float]) -> [Int?]? {
        let count = roots.count
        var heads: [Int?] = Array(repeating: nil, count: count)
        var root: Int?
        for word in 0..<count {
            var best = usable(roots[word])
            for head in 0..<count where head != word {
                let score = usable(arcs[word * count + head])
                if score > best { (best, heads[word]) = (score, head) }
            }
            if heads[word] == nil {
                guard root == nil else { return nil }
                root = word
            }
        }
        guard root != nil else { return nil }
        // 0: not seen, else the turn in which it was.
        var seen = [Int](repeating: 0, count: count)
        for word in 0..<count {
            var at = word
            while seen[at] == 0, let head = heads[at] {
                seen[at] = word + 1
                at = head
            }
            if heads[at] != nil, seen[at] == word + 1 { return nil }
        }
        return heads
    }

    /// A score that can be added and compared.
    static func usable(_ score: Float) -> Double {
        score.isNaN ? -1e6 : Double(min(max(score, -1e6), 1e6))
    }
}

/// The arcs between words, in which cycles are contracted. Node 0 stands before all words.
private struct ArcGraph {
    /// Words and the node before them.
    private let size: Int
    /// Scores, head × dependent. A contracted cycle takes the slot of its first node.
    private var score: [Double]
    /// For the same arcs the two words that they join.
    private var ends: [Arc]
    private var isActive: [Bool]
    /// The best head of each slot.
    private var best: [Int]
    /// Which node a slot stands for: a word, or a cycle numbered after the words.
    private var node: [Int]
    /// The cycle that a node was contracted into.
    private var parent: [Int]
    private var cycles: [[(node: Int, arc: Arc)]] = []

    private struct Arc {
        var head: Int32
        var dependent: Int32
    }

    init(arcs: [Float], roots: [Float]) {
        let count = roots.count
        size = count + 1
        score = Array(repeating: 0, count: size * size)
        ends = Array(repeating: Arc(head: 0, dependent: 0), count: size * size)
        var (low, high) = (Double.infinity, -Double.infinity)
        for dependent in 1..<size {
            for head in 0..<size where head != dependent {
                let value = Arborescence.usable(
                    head == 0
                        ? roots[dependent - 1] : arcs[(dependent - 1) * count + head - 1])
                score[head * size + dependent] = value
                ends[head * size + dependent] = Arc(
                    head: Int32(head), dependent: Int32(dependent))
                (low, high) = (min(low, value), max(high, value))
            }
        }
        // A second root costs more than all arcs together can gain.
        let penalty = (high - low) * Double(count) + 1
        for dependent in 1..<size { score[dependent] -= penalty }
        isActive = Array(repeating: true, count: size)
        best = Array(repeating: 0, count: size)
        node = Array(0..<size)
        parent = Array(repeating: -1, count: size)
        for slot in 1..<size { best[slot] = bestHead(of: slot) }
    }

    private func bestHead(of slot: Int) -> Int {
        var found = 0
        for head in 1..<size where head != slot && isActive[head] {
            if score[head * size + slot] > score[found * size + slot] { found = head }
        }
        return found
    }

    /// Contracts cycles of best heads until there are none.
    mutating func contractAll() {
        while let cycle = cycle() { contract(cycle) }
    }

    private func cycle() -> [Int]? {
        var seen = [Int](repeating: 0, count: size)
        for start in 1..<size where isActive[start] && seen[start] == 0 {
            var at = start
            while at != 0, seen[at] == 0 {
                seen[at] = start
                at = best[at]
            }
            guard at != 0, seen[at] == start else { continue }
            var cycle = [at]
            while let last = cycle.last, best[last] != at { cycle.append(best[last]) }
            return cycle
        }
        return nil
    }

    private mutating func contract(_ cycle: [Int]) {
        let slot = cycle[0]
        var isInCycle = [Bool](repeating: false, count: size)
        for member in cycle { isInCycle[member] = true }
        let own = cycle.map { score[best[$0] * size + $0] }
        cycles.append(cycle.map { (node[$0], ends[best[$0] * size + $0]) })
        for other in 0..<size where isActive[other] && !isInCycle[other] {
            // The best arc into the cycle, which takes the place of the arc it breaks, and the
            // best arc out of it.
            var (into, outOf) = (slot, slot)
            var (gain, most) = (-Double.infinity, -Double.infinity)
            for (member, arc) in zip(cycle, own) {
                let value = score[other * size + member] - arc
                if value > gain { (into, gain) = (member, value) }
                let out = score[member * size + other]
                if out > most { (outOf, most) = (member, out) }
            }
            ends[other * size + slot] = ends[other * size + into]
            score[other * size + slot] = gain
            guard other > 0 else { continue }
            ends[slot * size + other] = ends[outOf * size + other]
            score[slot * size + other] = most
            if isInCycle[best[other]] { best[other] = slot }
        }
        let number = parent.count
        parent.append(-1)
        for member in cycle {
            parent[node[member]] = number
            isActive[member] = member == slot
        }
        node[slot] = number
        best[slot] = bestHead(of: slot)
    }

    /// The head of each word, 0 for the root, once no cycle is left.
    func heads() -> [Int] {
        var heads = [Int](repeating: 0, count: size)
        var open: [(node: Int, arc: Arc)] = (1..<size).filter { isActive[$0] }
            .map { (node[$0], ends[best[$0] * size + $0]) }
        while let (number, arc) = open.popLast() {
            guard number >= size else {
                heads[number] = Int(arc.head)
                continue
            }
            // The arc enters the cycle at the member that holds its word; the others keep theirs.
            var entered = Int(arc.dependent)
            while parent[entered] != number { entered = parent[entered] }
            for member in cycles[number - size] {
                open.append(member.node == entered ? (entered, arc) : member)
            }
        }
        return Array(heads[1...])
    }
}
