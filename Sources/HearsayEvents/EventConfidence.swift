import HearsayWorld
import HearsayScene
import Glibc
import HearsayText

/// How likely type, source and target of an event are right: a logistic regression on how it was
/// found, fitted as docs/benchmarks.md says.
func confidence(of draft: Draft) -> Double {
    let candidate = draft.told.candidate
    var score = 0.3
    if candidate.isNominal { score -= 0.5 }
    if !candidate.others.isEmpty { score += 0.3 }
    if !draft.told.source.isEmpty, !draft.told.target.isEmpty { score += 0.4 }
    if let tagged = candidate.tagged {
        score += tagged.root == draft.root ? 1.2 * tagged.probability : -0.6 * tagged.probability
    }
    return 1 / (1 + exp(-score))
}
