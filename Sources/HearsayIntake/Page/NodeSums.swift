/// Sums over the blocks of any part of a page, each in one step.
struct NodeSums {
    /// What is summed up.
    struct Sums {
        /// Words of prose.
        var prose = 0.0
        var weight = 0.0
        var words = 0.0
        /// Words in links.
        var linked = 0.0
        var blocks = 0.0

        static func - (left: Sums, right: Sums) -> Sums {
            Sums(
                prose: left.prose - right.prose, weight: left.weight - right.weight,
                words: left.words - right.words, linked: left.linked - right.linked,
                blocks: left.blocks - right.blocks)
        }

        mutating func add(_ block: PageBlock) {
            let count = Double(block.words)
            if block.isProse { prose += count }
            weight += block.weight
            words += count
            linked += count * block.linked
            blocks += 1
        }
    }

    /// For each node the sums of all blocks that nodes before it hold.
    private var before: [Sums]

    init(_ blocks: [PageBlock], nodes: Int) {
        var own = [Sums](repeating: Sums(), count: nodes)
        for block in blocks { own[block.node].add(block) }
        before = [Sums()]
        before.reserveCapacity(nodes + 1)
        var sum = Sums()
        for one in own {
            sum.prose += one.prose
            sum.weight += one.weight
            sum.words += one.words
            sum.linked += one.linked
            sum.blocks += one.blocks
            before.append(sum)
        }
    }

    /// The sums over a range of nodes.
    subscript(range: Range<Int>) -> Sums { before[range.upperBound] - before[range.lowerBound] }
}
