import Glibc
import HearsayText

/// How likely type, source and target of an event are right: a logistic regression on how it was
/// found, fitted on PLV and rounded. Whether the model sees an event of that root too was no
/// evidence there, and is left out. An event with one side only cannot be right in PLV, where gold
/// has both: its weight is from reports read by hand.
func confidence(of draft: Draft) -> Double {
    let candidate = draft.told.candidate
    var score = -0.8
    if !draft.told.source.isEmpty, !draft.told.target.isEmpty { score += 0.8 }
    if draft.status == .happened || draft.status == .ongoing { score += 0.6 }
    if candidate.isNominal { score -= 1.2 }
    if !candidate.supports.isEmpty { score += 1.2 }
    if candidate.isByModel { score -= 0.5 }
    return 1 / (1 + exp(-score))
}
