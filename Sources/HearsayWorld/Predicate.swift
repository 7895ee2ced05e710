/// A word or phrase that tells of an event, and where those who take part in it stand.
package struct Predicate: Sendable, Equatable {
    /// What sort of word the head is. A support verb ("launch" in "launch an attack") tells
    /// nothing itself: it lends its subject to the noun.
    package enum Part: String, Sendable { case verb, noun, adjective }

    /// Where somebody who takes part stands, seen from the head.
    package enum Position: Sendable, Equatable {
        /// The one who acts: subject of the active, "by" of the passive.
        case subject
        /// The one acted upon: objects of the active, subject of the passive.
        case object
        /// The possessor: "Mali's visit".
        case possessor
        /// A word in front of a noun: "Russian attack", "ECOWAS plan".
        case modifier
        /// The subject of the clause that depends on it: "demands that Mali leave".
        case complement
        /// Whom the clause that depends on it acts upon: "refused to meet Mali".
        case complementObject
        /// The object of a preposition.
        case preposition(String)
    }

    /// The phrase as it stands in the file.
    package let phrase: String
    /// The lemma of its head.
    package let head: String
    package let part: Part
    /// The forms of each word of the phrase beside the head.
    package let others: [Set<String>]
    /// PLOVER root.
    package let root: String
    package let mode: String?
    /// Positions of the source, the best first.
    package let source: [Position]
    /// Positions of the target, the best first.
    package let target: [Position]
    /// Whether all who take part do the same to each other ("X and Y met").
    package let isMutual: Bool

    package init(
        phrase: String, head: String, part: Part, others: [Set<String>], root: String,
        mode: String?, source: [Position], target: [Position], isMutual: Bool
    ) {
        self.phrase = phrase
        self.head = head
        self.part = part
        self.others = others
        self.root = root
        self.mode = mode
        self.source = source
        self.target = target
        self.isMutual = isMutual
    }
}

/// What a verb does for the event noun that is its object or subject.
package enum Support: String, Sendable {
    /// Its subject acts: "launch an attack".
    case does
    /// Its subject is acted upon: "suffer an attack".
    case undergoes
    /// The noun is its subject: "the talks began".
    case occurs
}

extension Predicate.Position {
    /// As `predicates.tsv` writes it: a key word, or any preposition.
    init(_ name: String) {
        switch name {
        case "subj": self = .subject
        case "obj": self = .object
        case "poss": self = .possessor
        case "mod": self = .modifier
        case "comp": self = .complement
        case "compobj": self = .complementObject
        default: self = .preposition(name)
        }
    }
}
