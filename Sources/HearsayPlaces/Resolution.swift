import HearsayText

/// Which place each toponym means.
///
/// Toponyms of one name mean one place, unless the text says of one of them what it lies in. A
/// candidate is scored by what is known of it alone and by the company it keeps: the countries and
/// divisions that the report names, and what lies near. The company is what the round before made
/// of it.
struct Resolution {
    /// What a toponym was found to mean.
    struct Choice {
        var candidate: Candidate
        /// How likely it is to lie there.
        var probability: Double
    }

    fileprivate struct Group {
        var candidates: [Candidate]
        var prior: [Double]
        var container: Int?
        var weight: Double
        var best = 0
        var probabilities: [Double] = []
    }

    private let weights: PlaceWeights
    private var groups: [Group] = []
    private var groupOfToponym: [Int] = []
    private let isElsewhere: [Bool]

    /// Resolves the toponyms of a report and, after them, others that tell of its company alone.
    /// The country of the outlet is part of the company; places of the dateline count for more.
    init(_ toponyms: [Toponym], weights: PlaceWeights, home: String?, dateline: Range<Int>?) {
        self.weights = weights
        isElsewhere = toponyms.map(\.isElsewhere)
        var numbers: [UInt64: Int] = [:]
        for toponym in toponyms {
            let isInDateline = dateline?.contains(toponym.words.lowerBound) == true
            let weight = isInDateline ? 3.0 : 1.0
            // "Albany, New York" says nothing about New York the city.
            let name = toponym.isContainer ? toponym.hash ^ 2 : toponym.hash
            let number = numbers[name] ?? groups.count
            groupOfToponym.append(number)
            if number < groups.count {
                groups[number].weight += weight
                groups[number].container = groups[number].container ?? toponym.container
                continue
            }
            numbers[name] = number
            let prior = toponym.candidates.map { candidate in
                weights.prior(candidate)
                    + (toponym.isContainer && candidate.isState ? weights.container : 0)
            }
            groups.append(
                Group(
                    candidates: toponym.candidates, prior: prior, container: toponym.container,
                    weight: weight))
            choose(number, prior)
        }
        for _ in 0..<4 { settle(home: home) }
    }

    /// All that a toponym may mean.
    func choices(of toponym: Int) -> [Choice] {
        let group = groups[groupOfToponym[toponym]]
        return zip(group.candidates, group.probabilities).map {
            Choice(candidate: $0, probability: $1)
        }
    }

    /// What a toponym means; nil where no gazetteer knows it, or none of those that it knows fits.
    func choice(of toponym: Int) -> Choice? {
        let group = groups[groupOfToponym[toponym]]
        guard !isElsewhere[toponym], group.candidates.indices.contains(group.best) else {
            return nil
        }
        // A town and the district of its name are one place to whoever asks where.
        let best = group.candidates[group.best]
        var share = 0.0
        for (candidate, probability) in zip(group.candidates, group.probabilities)
        where candidate.distance(to: best) < 100 { share += probability }
        return Choice(candidate: best, probability: min(1, share))
    }

    private mutating func choose(_ index: Int, _ scores: [Double]) {
        guard let top = scores.max(), let best = scores.firstIndex(of: top) else { return }
        let shares = scores.map { exponential($0 - top) }
        let sum = shares.reduce(0, +)
        groups[index].best = best
        groups[index].probabilities = shares.map { $0 / sum }
    }

    private mutating func settle(home: String?) {
        var company = Company()
        if let home { company.add(country: home, 1) }
        for group in groups { group.join(&company, 1) }
        for index in groups.indices where !groups[index].candidates.isEmpty {
            let group = groups[index]
            group.join(&company, -1)
            let container = group.container.map { groups[groupOfToponym[$0]] }
            let outer = container.flatMap { $0.candidates.isEmpty ? nil : $0.candidates[$0.best] }
            let scores = group.candidates.indices.map { number in
                let candidate = group.candidates[number]
                var score = group.prior[number] + weights.context(candidate, company)
                if let outer, candidate.lies(in: outer) { score += weights.contained }
                return score
            }
            group.join(&company, 1)
            choose(index, scores)
        }
    }
}

extension Resolution.Group {
    /// Adds what it may mean to the company, or takes it away.
    fileprivate func join(_ company: inout Company, _ sign: Double) {
        let share = sign * (1 + logarithm(weight))
        for (candidate, probability) in zip(candidates, probabilities) where probability > 0.01 {
            company.add(candidate, share * probability)
        }
    }
}
