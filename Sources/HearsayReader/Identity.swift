import HearsayText
import HearsayWorld

extension Merging {
    /// Whether nothing that is known of two figures, which a cluster of the model holds both, keeps
    /// them apart.
    func mayBeOne(_ left: Int, _ right: Int) -> Bool {
        if cast.root(left) == cast.root(right) { return true }
        let (one, other) = (cast[left], cast[right])
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

    /// "Nasr" and "Wassim Nasr", "General Nasr" and "Wassim Nasr", but not two people of one
    /// surname; "Wagner" and "the Wagner Group", "ARA" and "Ardan River Authority".
    private func haveOneName(_ one: Figure, _ other: Figure) -> Bool {
        let isPerson = one.type == .person || other.type == .person
        let own = isPerson ? withoutTitles(nameParts(one.name)) : nameParts(one.name)
        let others = isPerson ? withoutTitles(nameParts(other.name)) : nameParts(other.name)
        let (short, long) = own.count <= others.count ? (own, others) : (others, own)
        guard let first = short.first, let last = short.last else { return false }
        if short == long || !isPerson && nameKey(one.name) == nameKey(other.name) { return true }
        if isPerson {
            if short.count == 1 { return first == long.first || last == long.last }
            // A middle name may come and go.
            return first == long.first && last == long.last
        }
        if short.count == 1, long.count > 1 {
            return long.contains(first) || first == long.map { String($0.prefix(1)) }.joined()
        }
        // The Ministry of Health is not the World Health Organization.
        return 2 * Set(short).intersection(long).count > short.count
    }

    func withoutTitles(_ parts: [String]) -> [String] {
        let rest = parts.filter {
            !(page.world.words[$0]?.isAny([.title, .role]) ?? false)
        }
        return rest.isEmpty ? parts : rest
    }
}

extension Cast {
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
