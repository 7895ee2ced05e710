import HearsayScene
import HearsayText

/// Acts that are only spoken of, and the acts of speech that speak of them (PLOVER 2021): never a
/// root with an auxiliary where a root alone says it.
///
/// 1. What the speaker agrees to, refuses or threatens to do is told by the AGREE, REJECT or
///    THREATEN: who it would be done to is their target, where they have none, and it is not listed
///    beside them.
/// 2. Who is asked to do something, or accused of it, is the target of the REQUEST or ACCUSE.
/// 3. A threat that no word of its own tells of ("faces a possible attack") is a THREATEN.
/// 4. A cooperative act still to come is an AGREE, a retreat still to come a CONCEDE; what somebody
///    says they will not do is a REJECT.
extension [Draft] {
    mutating func settleInnerActs(_ clauses: Clauses) {
        var isDropped = [Bool](repeating: false, count: count)
        var drafts: [Int: [Int]] = [:]
        for (index, draft) in enumerated() {
            drafts[draft.token, default: []].append(index)
            for support in draft.told.candidate.supports {
                drafts[support.verb, default: []].append(index)
            }
        }
        for index in indices {
            let inner = self[index]
            guard
                let outer = clauses.governors(of: inner.told.candidate).lazy
                    .flatMap({ drafts[$0] ?? [] }).first(where: { $0 != index })
            else { continue }
            switch self[outer].root {
            case "AGREE", "REJECT", "THREATEN":
                guard [.planned, .didNotHappen, .threatened, .hypothetical].contains(inner.status),
                    inner.told.source.allSatisfy({ party in
                        self[outer].told.source.contains { $0.isSame(as: party) }
                    })
                else { continue }
                self[outer].lendTarget(inner.told.target)
                isDropped[index] = true
            case "REQUEST", "ACCUSE":
                self[outer].lendTarget(inner.told.source)
            default: break
            }
        }
        self = enumerated().filter { !isDropped[$0.offset] }.compactMap { $0.element.settled }
    }
}

extension Draft {
    /// Takes over those whom an inner act names, where there is no target.
    fileprivate mutating func lendTarget(_ parties: [Party]) {
        guard told.target.isEmpty else { return }
        told.target = parties.filter { party in !told.source.contains { $0.isSame(as: party) } }
    }

    /// The event under the root that says it alone; nil where there is none.
    fileprivate var settled: Draft? {
        var draft = self
        let isCooperative = ["CONSULT", "SUPPORT", "COOPERATE", "AID"].contains(root)
        if standing.isRefusal, isCooperative || ["AGREE", "CONCEDE", "RETREAT"].contains(root) {
            draft.root = "REJECT"
            draft.mode =
                switch root {
                case "CONCEDE", "RETREAT": "yield"
                case "CONSULT": "meet"
                case "AID", "COOPERATE": "assist"
                default: nil
                }
            draft.standing.status = .happened
        } else if status == .threatened, root != "THREATEN" {
            guard let mode = threatMode else { return nil }
            draft.root = "THREATEN"
            draft.mode = mode
        } else if status == .planned, isCooperative {
            // "met to discuss": the purpose of one act is no promise of another.
            if standing.isPurpose { return nil }
            draft.root = "AGREE"
            draft.mode = nil
        } else if status == .planned, root == "RETREAT" {
            draft.root = "CONCEDE"
            draft.mode = nil
        }
        return draft
    }

    /// The mode of a threat, from what is threatened.
    private var threatMode: String? {
        switch (root, mode) {
        case ("ASSAULT", _), ("MOBILIZE", _): "violence"
        case ("COERCE", "arrest"): "arrest"
        case ("COERCE", _): "restrict"
        case ("SANCTION", "expel"): "expel"
        case ("SANCTION", _): "relations"
        default: nil
        }
    }
}

extension Clauses {
    /// The words that an act is spoken of by, the nearest first: those that its clause or noun is
    /// the content of.
    fileprivate func governors(of candidate: Candidate) -> [Int] {
        var found: [Int] = []
        var token = candidate.clause
        for _ in 0..<5 {
            while hangs(token, "conj"), let first = head(token) { token = first }
            guard let governor = head(token), !isRelativeClause(token),
                hangs(token, "xcomp", "ccomp", "acl", "advcl", "obj", "obl", "nmod", "compound")
            else { break }
            if hangs(token, "advcl"), isFinite(token) { break }
            found.append(governor)
            token = governor
        }
        return found
    }
}
