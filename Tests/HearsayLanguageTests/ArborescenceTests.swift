import Testing

@testable import HearsayLanguage

@Suite("Arborescence")
struct ArborescenceTests {
    @Test("the tree is the best of all trees with one root", arguments: 0..<200)
    func best(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        // All trees are tried: six words have tens of thousands.
        let count = seed.isMultiple(of: 20) ? 6 : Int.random(in: 1...5, using: &random)
        let (arcs, roots) = scores(count, &random)
        let found = Arborescence.heads(arcs: arcs, roots: roots)
        #expect(isTree(found))
        var most = -Double.infinity
        forEachAssignment(count) { heads in
            if isTree(heads) { most = max(most, total(heads, arcs, roots)) }
        }
        #expect(abs(total(found, arcs, roots) - most) < 1e-4)
    }

    @Test("where words would rather all be roots, still one is", arguments: 0..<50)
    func oneRoot(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let count = Int.random(in: 2...5, using: &random)
        let (arcs, likely) = scores(count, &random)
        let roots = likely.map { $0 + 100 }
        let found = Arborescence.heads(arcs: arcs, roots: roots)
        #expect(isTree(found))
        var most = -Double.infinity
        forEachAssignment(count) { heads in
            if isTree(heads) { most = max(most, total(heads, arcs, roots)) }
        }
        #expect(abs(total(found, arcs, roots) - most) < 1e-3)
    }

    @Test("any numbers give a tree", arguments: 0..<60)
    func anyNumbers(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let count = Int.random(in: 1...60, using: &random)
        let odd: [Float] = [.nan, .infinity, -.infinity, 0, -0.0, 3e38, -3e38]
        func any() -> Float {
            Bool.random(using: &random)
                ? odd[Int.random(in: 0..<odd.count, using: &random)]
                : Float.random(in: -9...9, using: &random)
        }
        let arcs = (0..<(count * count)).map { _ in any() }
        let roots = (0..<count).map { _ in any() }
        #expect(isTree(Arborescence.heads(arcs: arcs, roots: roots)))
    }

    @Test("equal scores give a tree, however many words there are", arguments: [1, 2, 3, 50, 400])
    func equal(_ count: Int) {
        let heads = Arborescence.heads(
            arcs: Array(repeating: 1, count: count * count),
            roots: Array(repeating: 1, count: count))
        #expect(isTree(heads))
    }

    @Test("cycles within cycles are opened", arguments: [3, 10, 101, 400])
    func nested(_ count: Int) {
        // Neighbours hold on to each other, pairs to pairs, and so on: contraction upon contraction.
        var arcs = [Float](repeating: 0, count: count * count)
        for dependent in 0..<count {
            for head in 0..<count where head != dependent {
                arcs[dependent * count + head] = Float((dependent ^ head).leadingZeroBitCount)
            }
        }
        let heads = Arborescence.heads(arcs: arcs, roots: Array(repeating: 0, count: count))
        #expect(isTree(heads))
    }

    private func scores(_ count: Int, _ random: inout Seeded) -> ([Float], [Float]) {
        let arcs = (0..<(count * count)).map { _ in Float.random(in: -5...5, using: &random) }
        let roots = (0..<count).map { _ in Float.random(in: -5...5, using: &random) }
        return (arcs, roots)
    }

    private func total(_ heads: [Int?], _ arcs: [Float], _ roots: [Float]) -> Double {
        heads.enumerated().reduce(0) { sum, pair in
            let (word, head) = pair
            return sum + Double(head.map { arcs[word * heads.count + $0] } ?? roots[word])
        }
    }

    private func forEachAssignment(_ count: Int, _ body: ([Int?]) -> Void) {
        var heads: [Int?] = Array(repeating: nil, count: count)
        func assign(_ word: Int) {
            guard word < count else { return body(heads) }
            for head in -1..<count where head != word {
                heads[word] = head < 0 ? nil : head
                assign(word + 1)
            }
        }
        assign(0)
    }
}

/// Whether every word goes back to one root.
func isTree(_ heads: [Int?]) -> Bool {
    guard heads.isEmpty || heads.count(where: { $0 == nil }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
        var at = word
        var steps = 0
        while let head = heads[at] {
            guard heads.indices.contains(head), steps < heads.count else { return false }
            at = head
            steps += 1
        }
        return true
    }
}
