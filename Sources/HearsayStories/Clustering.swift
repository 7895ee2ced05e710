/// Two things that look alike.
package struct Likeness: Sendable {
    package var first: Int
    package var second: Int
    package var value: Double

    package init(_ first: Int, _ second: Int, _ value: Double) {
        self.first = first
        self.second = second
        self.value = value
    }
}

/// Groups things by average linkage (Sokal & Michener 1958): the two groups whose members are most
/// alike on average are joined, again and again, while that average is large enough. The same
/// things in the same order give the same groups.
/// - Parameters:
///   - count: how many things there are.
///   - pairs: their likenesses, each pair once; pairs that lack are not alike at all.
///   - least: the average from which groups are joined, above 0.
///   - known: groups that stand already, none of them empty, each thing in one at most.
/// - Returns: for each thing the number of its group: the smallest number of a thing in it.
package func averageLinkage(
    count: Int, pairs: [Likeness], least: Double, known: [[Int]] = []
) -> [Int] {
    var sums = [[Int: Double]](repeating: [:], count: count)
    var sizes = [Int](repeating: 1, count: count)
    var group = Array(0..<count)
    var queue = MergeQueue()
    func average(_ a: Int, _ b: Int) -> Double {
        (sums[a][b] ?? 0) / Double(sizes[a] * sizes[b])
    }
    for members in known {
        guard let kept = members.min() else { continue }
        sizes[kept] = members.count
        for member in members where member != kept {
            group[member] = kept
            sizes[member] = 0
        }
    }
    for pair in pairs {
        let (first, second) = (group[pair.first], group[pair.second])
        guard first != second else { continue }
        sums[first][second, default: 0] += pair.value
        sums[second][first, default: 0] += pair.value
    }
    for a in 0..<count {
        for b in sums[a].keys where a < b && average(a, b) >= least {
            queue.push(average(a, b), a, b)
        }
    }
    while let next = queue.pop() {
        // One that was joined meanwhile, or whose average is another by now, was pushed anew.
        guard sizes[next.a] > 0, sizes[next.b] > 0, average(next.a, next.b) == next.value
        else { continue }
        let (kept, gone) = (next.a, next.b)
        sizes[kept] += sizes[gone]
        sizes[gone] = 0
        group[gone] = kept
        sums[kept][gone] = nil
        for (other, sum) in sums[gone] where other != kept {
            sums[kept][other, default: 0] += sum
            sums[other][kept] = sums[kept][other]
            sums[other][gone] = nil
        }
        sums[gone] = [:]
        for (other, sum) in sums[kept] {
            let value = sum / Double(sizes[kept] * sizes[other])
            if value >= least { queue.push(value, min(kept, other), max(kept, other)) }
        }
    }
    return group.indices.map { index in
        var root = index
        while group[root] != root { root = group[root] }
        return root
    }
}

/// Pairs of groups that might be joined, the most alike first, then the earliest.
private struct MergeQueue {
    private struct Entry {
        var value: Double
        var a: Int
        var b: Int

        func precedes(_ other: Entry) -> Bool {
            value != other.value ? value > other.value : (a, b) < (other.a, other.b)
        }
    }

    private var heap: [Entry] = []

    mutating func push(_ value: Double, _ a: Int, _ b: Int) {
        heap.append(Entry(value: value, a: a, b: b))
        var child = heap.count - 1
        while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> (value: Double, a: Int, b: Int)? {
        guard let top = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            var parent = 0
            while true {
                var best = parent
                for child in [2 * parent + 1, 2 * parent + 2]
                where child < heap.count && heap[child].precedes(heap[best]) { best = child }
                if best == parent { break }
                heap.swapAt(parent, best)
                parent = best
            }
        }
        return (top.value, top.a, top.b)
    }
}
