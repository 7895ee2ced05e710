/// How a lemma is made from a form: lower-case it or keep its case, take letters off the end, put
/// others there.
struct LemmaRule: Sendable, Equatable {
    let lowercases: Bool
    /// How many code points are taken off.
    let removed: Int
    let suffix: String

    /// Reads a rule such as `l|3|y`: "carries" gives "carry".
    init?(_ rule: String) {
        let fields = rule.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, ["l", "k"].contains(fields[0]), let removed = Int(fields[1]),
            removed >= 0
        else { return nil }
        lowercases = fields[0] == "l"
        self.removed = removed
        suffix = String(fields[2])
    }

    /// Whether a form of so many code points leaves a lemma.
    func fits(_ length: Int) -> Bool { removed < length || removed == length && !suffix.isEmpty }

    /// The lemma of a form that the rule fits.
    func lemma(of form: String) -> String {
        let cased = lowercases ? form.lowercased() : form
        if removed == 0 { return cased + suffix }
        var scalars = cased.unicodeScalars
        scalars.removeLast(min(removed, scalars.count))
        return String(scalars) + suffix
    }
}

/// The rules of a model.
struct LemmaRules: Sendable {
    let rules: [LemmaRule]

    /// The lemma by the likeliest rule that fits the form; the form itself where none does.
    func lemma(of form: String, logits: UnsafeBufferPointer<Float>) -> String {
        let length = form.unicodeScalars.count
        var best: Int?
        for (index, rule) in rules.enumerated() {
            if let best, !(logits[index] > logits[best]) { continue }
            if !logits[index].isNaN, rule.fits(length) { best = index }
        }
        guard let best else { return form }
        let lemma = rules[best].lemma(of: form)
        return lemma.isEmpty ? form : lemma
    }
}
