import HearsayWorld
import HearsayScene
import HearsayText

/// An event that may be listed, with all that is known of it.
struct Draft {
    var told: Told
    var standing: Standing
    var root: String
    var mode: String?
    /// Index of the attribution whose word it is.
    var attribution: Int?
    var time: Int?
    var place: Int?
    /// The words that tell of it.
    var trigger: Range<Int>
    var confidence = 0.0

    var token: Int { told.candidate.token }
    var status: EventStatus { standing.status }
}

extension Draft {
    /// Whether enough takes part in it for it to be listed. Where the model sees it too, one side is
    /// enough. Else what is done to another needs both; what one can do alone, or to somebody
    /// unnamed, needs one. Of what is only spoken of (planned, asked for, possible) and of nouns that
    /// no verb supports, both are asked.
    var hasParties: Bool {
        let candidate = told.candidate
        let (hasSource, hasTarget) = (!told.source.isEmpty, !told.target.isEmpty)
        if hasSource, hasTarget { return true }
        if hasSource || hasTarget, isConfirmed { return true }
        let isFact = [.happened, .ongoing, .didNotHappen, .denied].contains(status)
        guard hasSource || hasTarget, isFact, !candidate.isNominal || !candidate.supports.isEmpty
        else { return false }
        switch (root, mode) {
        case ("ASSAULT", _), ("COERCE", _): return true
        case ("RETREAT", "release"?), ("RETREAT", "access"?): return hasTarget
        case ("AGREE", _), ("REQUEST", _), ("THREATEN", _):
            return hasSource && !candidate.isNominal
        case ("CONCEDE", _), ("MOBILIZE", _), ("PROTEST", _), ("RETREAT", _): return hasSource
        default: return false
        }
    }

    /// Whether the model sees an event of this root too.
    private var isConfirmed: Bool {
        guard let tagged = told.candidate.tagged, tagged.root == root else { return false }
        return tagged.probability >= EventThresholds.confirmed
    }

    /// Whether it says nothing that an earlier one does not: the same act between the same, with
    /// the same status, on the same word, and no time, place or mode that the earlier one lacks.
    func repeats(_ earlier: Draft, in reading: Reading) -> Bool {
        func isWithin(_ parties: [Party], _ others: [Party]) -> Bool {
            parties.allSatisfy { party in others.contains { $0.isSame(as: party) } }
        }
        guard root == earlier.root, status == earlier.status,
            mode == nil || mode == earlier.mode,
            isWithin(told.source, earlier.told.source), isWithin(told.target, earlier.told.target),
            time == nil || time == earlier.time, place == nil || place == earlier.place
        else { return false }
        func speaker(_ index: Int?) -> String? {
            index.map { reading.attributions[$0].speaker ?? reading.attributions[$0].id }
        }
        return speaker(attribution) == speaker(earlier.attribution)
    }
}
