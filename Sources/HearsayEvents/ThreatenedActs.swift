import HearsayWorld
import HearsayScene
import HearsayText

/// A threatened attack is a THREATEN, never an ASSAULT (PLOVER 2021).
extension [Draft] {
    /// Leaves out threatened acts beside the threat that they are the content of, and makes a
    /// THREATEN of those that no other word tells of ("faces a possible attack").
    mutating func settleThreats(_ clauses: Clauses) {
        let threats = Set(lazy.filter { $0.root == "THREATEN" }.map(\.token))
        self = compactMap { draft in
            guard draft.status == .threatened, draft.root != "THREATEN" else { return draft }
            var token = draft.token
            for _ in 0..<5 {
                guard let governor = clauses.head(token) else { break }
                if threats.contains(governor) { return nil }
                token = governor
            }
            guard let mode = threatMode(draft.root, draft.mode) else { return nil }
            var draft = draft
            draft.root = "THREATEN"
            draft.mode = mode
            return draft
        }
    }
}

/// The mode of a threat, from what is threatened.
private func threatMode(_ root: String, _ mode: String?) -> String? {
    switch (root, mode) {
    case ("ASSAULT", _), ("MOBILIZE", _): "violence"
    case ("COERCE", "arrest"): "arrest"
    case ("COERCE", _): "restrict"
    case ("SANCTION", "expel"): "expel"
    case ("SANCTION", _): "relations"
    default: nil
    }
}
