import Testing

@testable import HearsayLanguage

@Suite("Chain")
struct ChainTests {
    @Test("the best path is the best of all paths", arguments: 0..<20)
    func bestPath(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let chain = Chain<Label>(transitions: transitions(&random))
        let emissions = (0..<(4 * Label.count)).map { _ in Float.random(in: -2...2, using: &random)
        }
        let best = allPaths(length: 4).max {
            score($0, emissions, chain) < score($1, emissions, chain)
        }
        #expect(chain.bestPath(emissions) == best)
    }

    @Test("marginals are shares of all paths", arguments: 0..<10)
    func marginals(_ seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let chain = Chain<Label>(transitions: transitions(&random))
        let emissions = (0..<(3 * Label.count)).map { _ in Float.random(in: -2...2, using: &random)
        }
        var expected = [Double](repeating: 0, count: emissions.count)
        var total = 0.0
        for path in allPaths(length: 3) {
            let weight = exp(Double(score(path, emissions, chain)))
            total += weight
            for (word, label) in path.enumerated() {
                expected[word * Label.count + Int(label.rawValue)] += weight
            }
        }
        for (found, sum) in zip(chain.marginals(emissions), expected) {
            #expect(abs(Double(found) - sum / total) < 1e-4)
        }
    }

    @Test("no span begins inside, whatever the emissions say")
    func startsOutside() {
        var emissions = [Float](repeating: 0, count: 2 * Label.count)
        emissions[Int(Label.insideContent.rawValue)] = 50
        emissions[Label.count + Int(Label.insideContent.rawValue)] = 50
        let path = Chain<Label>(transitions: forbidding()).bestPath(emissions)
        #expect(path == [.beginContent, .insideContent])
    }

    @Test("nothing gives nothing")
    func empty() {
        let chain = Chain<Label>(transitions: forbidding())
        #expect(chain.bestPath([]).isEmpty)
        #expect(chain.marginals([]).isEmpty)
    }

    private func allPaths(length: Int) -> [[Label]] {
        var paths: [[Label]] = [[]]
        for _ in 0..<length {
            paths = paths.flatMap { path in Label.allCases.map { path + [$0] } }
        }
        return paths
    }

    private func score(_ path: [Label], _ emissions: [Float], _ chain: Chain<Label>) -> Float {
        var sum: Float = path[0].isInside ? -1e4 : 0
        for (word, label) in path.enumerated() {
            sum += emissions[word * Label.count + Int(label.rawValue)]
            if word > 0 {
                let from = Int(path[word - 1].rawValue)
                sum += chain.transitions[from * Label.count + Int(label.rawValue)]
            }
        }
        return sum
    }

    private func transitions(_ random: inout Seeded) -> [Float] {
        zip(forbidding(), (0..<49).map { _ in Float.random(in: -1...1, using: &random) })
            .map { $0 < -1 ? $0 : $1 }
    }

    /// 0 for what is allowed: an inside label follows only its own role.
    private func forbidding() -> [Float] {
        Label.allCases.flatMap { from in
            Label.allCases.map { to in !to.isInside || from.role == to.role ? 0 : -1e4 }
        }
    }
}
