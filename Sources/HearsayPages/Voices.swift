import HearsayText

/// Somebody who is heard in a report, over all attributions.
struct VoiceRow: Sendable, Equatable {
    var name: String
    /// How many attributions are theirs.
    var times: Int
    var kind: Reading.Attribution.SourceKind?
    /// Country and sector in one word, "NERMIL"; empty where neither is known.
    var code = ""
    /// The ways by which their words came, without repeats: the report itself, or those whose
    /// words reported them, from the nearest outwards.
    var through: [String]

    /// Whether the reader learns who it is; nil where that is not known.
    var isNamed: Bool? {
        switch kind {
        case .named, .institution, .document, .outlet: true
        case .anonymous, .collective: false
        case nil: nil
        }
    }

    /// "named", "not named", or nothing.
    var naming: String {
        switch isNamed {
        case true: "named"
        case false: "not named"
        case nil: ""
        }
    }

    /// What stands for a way without anybody in between.
    static let direct = "the report"
}

/// The voices of a reading: those heard most first, else in the order in which they appear.
func voices(of reading: Reading, claims: [Claim], chains: Chains) -> [VoiceRow] {
    var rows: [VoiceRow] = []
    let codes = Dictionary(
        reading.entities.map { ($0.id, $0.actor?.code ?? "") },
        uniquingKeysWith: { first, _ in first })
    var places: [String: Int] = [:]
    for (index, claim) in claims.enumerated() {
        let speaker = claim.speaker ?? Claim.nobody
        let key = reading.attributions[index].speaker ?? "\u{0}\(speaker.lowercased())"
        let ancestors = chains.ancestors(of: index)
        let way =
            ancestors.isEmpty
            ? VoiceRow.direct
            : ancestors.map { claims[$0].speaker ?? Claim.nobody }.joined(separator: " ← ")
        if let place = places[key] {
            rows[place].times += 1
            rows[place].kind = rows[place].kind ?? claim.kind
            if !rows[place].through.contains(way) { rows[place].through.append(way) }
        } else {
            places[key] = rows.count
            let code = reading.attributions[index].speaker.flatMap { codes[$0] } ?? ""
            rows.append(
                VoiceRow(name: speaker, times: 1, kind: claim.kind, code: code, through: [way]))
        }
    }
    // The index keeps the sort stable: sort(by:) does not promise it.
    return rows.enumerated().sorted { left, right in
        left.element.times != right.element.times
            ? left.element.times > right.element.times : left.offset < right.offset
    }.map(\.element)
}
