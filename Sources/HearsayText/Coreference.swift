/// Which words of a report point to the same: its mentions, and the clusters they make.
public struct Coreference: Sendable, Equatable {
    /// In the order of their head words; no two have the same words.
    public var mentions: [TaggedMention] = []
    /// Indices of mentions, in text order. Every mention is in one cluster, alone where nothing
    /// else points to the same. In the order of their first mentions.
    public var clusters: [[Int]] = []

    public init() {}

    /// For each mention the cluster it is in.
    public var clusterOfMentions: [Int] {
        var found = [Int](repeating: 0, count: mentions.count)
        for (cluster, members) in clusters.enumerated() {
            for mention in members { found[mention] = cluster }
        }
        return found
    }

    /// Adds a mention to the cluster of an earlier one, or begins a cluster with it.
    /// - Returns: the cluster it is in.
    @discardableResult
    public mutating func add(_ mention: TaggedMention, to cluster: Int? = nil) -> Int {
        let place = cluster ?? clusters.count
        if place == clusters.count { clusters.append([]) }
        clusters[place].append(mentions.count)
        mentions.append(mention)
        return place
    }
}

/// A noun phrase, a name or a pronoun as the model gives it.
public struct TaggedMention: Sendable, Equatable {
    /// All its words: `the president of Niger, who was ousted`.
    public var words: Range<Int>
    /// The word that all others depend on: `president`.
    public var head: Int
    /// Whether it is a name or has one at its head, or is a pronoun, or anything else.
    public var kind: Reading.Mention.Kind
    public var type: Reading.EntityType
    /// Probability that there is a mention at the head, 0 ... 1.
    public var confidence: Double

    public init(
        words: Range<Int>, head: Int, kind: Reading.Mention.Kind, type: Reading.EntityType,
        confidence: Double
    ) {
        self.words = words
        self.head = head
        self.kind = kind
        self.type = type
        self.confidence = confidence
    }
}
