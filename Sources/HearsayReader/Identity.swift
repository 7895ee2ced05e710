import HearsayText
import HearsayWorld

/// Whether two figures, which a cluster of the model holds both, can be one and the same.
extension Cast {
    /// Whether nothing that is known of two figures keeps them apart.
    func mayBeOne(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (root(left), root(right))
        if left == right { return true }
        let (one, other) = (figures[left], figures[right])
        if let own = one.gender, let wanted = other.gender, own != wanted { return false }
        if !one.isGuess, !other.isGuess, one.type.clashes(with: other.type) { return false }
        if one.isPlural != other.isPlural, one.type == .person || other.type == .person {
            return false
        }
        if one.isNamed, other.isNamed { return haveOneName(one, other) }
        // Who stays unnamed in the report is not to be named by a likelihood, and two who come in
        // as "a diplomat" and "an official" are two.
        if one.isUnknown { return !other.isNamed && !other.isUnknown }
        return !(other.isUnknown && one.isNamed)
    }

    /// Joins a figure to another, which takes the fuller name and the surer type of the two.
    mutating func unite(_ left: Int, into right: Int) {
        let (from, into) = (root(left), root(right))
        guard from != into else { return }
        let old = self[from]
        let new = self[into]
        let isFuller =
            old.isNamed != new.isNamed
            ? old.isNamed : nameParts(old.name).count > nameParts(new.name).count
        join(from, into: into)
        if isFuller {
            self[into].name = old.name
            self[into].isNamed = old.isNamed
        }
        if new.type == .other || new.isGuess, old.type != .other {
            self[into].type = old.type
            self[into].isGuess = old.isGuess
        }
        self[into].kind = new.kind ?? old.kind
        self[into].isDefinite = new.isDefinite || old.isDefinite
        for owner in old.affiliations
        where root(owner) != root(into) && !self[into].affiliations.contains(owner) {
            self[into].affiliations.append(owner)
        }
    }

    /// "Nasr" and "Wassim Nasr", "Wagner" and "the Wagner Group", "ARA" and "Ardan River
    /// Authority"; not two people of one surname.
    private func haveOneName(_ one: Figure, _ other: Figure) -> Bool {
        let own = nameParts(one.name)
        let others = nameParts(other.name)
        let (short, long) = own.count <= others.count ? (own, others) : (others, own)
        guard let first = short.first, let last = short.last else { return false }
        if short == long { return true }
        if one.type == .person || other.type == .person {
            // A middle name may come and go.
            return last == long.last && (short.count == 1 || first == long.first)
                || short.count == 1 && first == long.first
        }
        if short.count == 1, long.count > 1, first == long.map({ String($0.prefix(1)) }).joined() {
            return true
        }
        return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
    }
}

/// The words of a name that tell it from others, in lower case.
func nameParts(_ name: String) -> [String] {
    let parts = foldedWords(name).filter {
        $0.unicodeScalars.first.map { $0.properties.isAlphabetic || "0"..."9" ~= $0 } ?? false
    }
    let telling = parts.filter { $0 != "the" && $0 != "of" && $0 != "and" && $0 != "s" }
    return telling.isEmpty ? parts : telling
}

extension Figure {
    /// One whom the report chose not to name: "a Western official".
    fileprivate var isUnknown: Bool {
        !isNamed && !isDefinite && (kind == .anonymous || kind == .collective)
    }
}

extension Reading.EntityType {
    /// Whether the one is a person and the other never is.
    func clashes(with other: Self) -> Bool {
        self == .person && (other == .organization || other == .place)
            || other == .person && (self == .organization || self == .place)
    }
}
