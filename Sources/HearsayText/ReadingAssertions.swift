extension Reading {
    /// A clause that puts something forward, or an event that a clause only mentions: what is
    /// joined across reports. Not part of the contract's JSON.
    public struct Assertion: Sendable, Equatable {
        /// What it stands in.
        public enum Form: String, Sendable, CaseIterable {
            /// A clause of its own, or a content without one.
            case clause
            /// A participle, infinitive or noun within a clause.
            case mention
        }

        public var id: String
        public var form: Form
        /// From the first to the last of its own words.
        public var span: Span
        /// The word that tells what is done or is so.
        public var head: Span
        /// The head's lemma.
        public var lemma: String
        /// The lemmas of its own words, small words left out, in text order.
        public var words: [String]
        /// Id of the innermost attribution whose content holds it; nil: the outlet's own word.
        public var attribution: String?
        public var status: Event.Status
        /// Whether it says that something is not so.
        public var isNegated: Bool
        /// Ids of the entities that act or are spoken of.
        public var subjects: [String] = []
        /// Ids of the other entities in it.
        public var others: [String] = []
        /// Ids of the quantities in it.
        public var quantities: [String] = []
        /// Numbers in it that are no quantity and no time, in text order.
        public var numbers: [Double] = []
        /// Ids of the places in it.
        public var places: [String] = []
        /// Ids of the time expressions in it.
        public var times: [String] = []
        /// Id of the event with the same trigger.
        public var event: String?
        /// What it is about, a vector of length 1; empty where that was not asked for.
        public var vector: [Float] = []

        public init(
            id: String, form: Form, span: Span, head: Span, lemma: String, words: [String],
            attribution: String?, status: Event.Status, isNegated: Bool
        ) {
            self.id = id
            self.form = form
            self.span = span
            self.head = head
            self.lemma = lemma
            self.words = words
            self.attribution = attribution
            self.status = status
            self.isNegated = isNegated
        }
    }
}
