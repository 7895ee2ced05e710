/// Scores of heads and relations (Dozat and Manning 2017, with a bilinear form of low rank for the
/// relations).
struct Dependencies: Sendable {
    /// Labels in the order of the network's output.
    let relations: [String]
    /// Relations × products of the last vectors of dependent and head.
    private let weights: [Float]
    private let root: Int

    init(relations: [String], weights: [Float]) {
        self.relations = relations
        self.weights = weights
        root = relations.firstIndex(of: "root") ?? 0
    }

    /// The tree over some words of a run.
    /// - Parameters:
    ///   - words: counted in the run, in order.
    ///   - outputs: with arcs.
    /// - Returns: for each of the words the index of its head in `words`; nil for the one root.
    func heads(of words: [Int], _ outputs: WordOutputs) -> [Int?] {
        outputs.withRows(.arcs) { rows in
            let count = words.count
            let size = (rows.width - 2) / 2
            let scale = Float(size).squareRoot()
            let arcs = [Float](unsafeUninitializedCapacity: count * count) { scores, filled in
                for dependent in 0..<count {
                    let query = UnsafeBufferPointer(rebasing: rows[words[dependent]][..<size])
                    for head in 0..<count {
                        let row = rows[words[head]]
                        let key = UnsafeBufferPointer(rebasing: row[size..<(2 * size)])
                        scores[dependent * count + head] =
                            dot(query, key) / scale + row[2 * size]
                    }
                }
                filled = count * count
            }
            let roots = words.map { rows[$0][2 * size + 1] }
            return Arborescence.heads(arcs: arcs, roots: roots)
        }
    }

    /// The relation of a dependent to its head, both counted in the run; never "root".
    func relation(of dependent: Int, to head: Int, _ outputs: WordOutputs) -> String {
        outputs.withRows(.relations) { rows in
            let count = relations.count
            let size = (rows.width - 2 * count) / 2
            let (own, other) = (rows[dependent], rows[head])
            let products = (0..<size).map {
                own[2 * count + $0] * other[2 * count + size + $0]
            }
            var best = root == 0 && count > 1 ? 1 : 0
            var most = -Float.infinity
            products.withUnsafeBufferPointer { products in
                weights.withUnsafeBufferPointer { weights in
                    for relation in 0..<count where relation != root {
                        let row = UnsafeBufferPointer(
                            rebasing: weights[(relation * size)..<((relation + 1) * size)])
                        let score = own[relation] + other[count + relation] + dot(row, products)
                        if score > most { (best, most) = (relation, score) }
                    }
                }
            }
            return relations[best]
        }
    }
}
