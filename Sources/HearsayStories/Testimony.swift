/// One assertion of a claim, with whose word it is.
package struct Testimony: Sendable, Equatable {
    /// What it says of the claim.
    package enum Side: String, Sendable { case asserts, denies, questions }

    /// Where in a chain of hearsay one stands.
    package enum Source: Sendable, Equatable {
        /// A person, a body, a document, by a number that is the same across reports; a body, its
        /// head and those who speak for it have one.
        case named(Int, name: String)
        /// Somebody without a name, by description, and how many the text says they are.
        case nameless(String, count: Int)
        /// An outlet that is cited, by its name.
        case outlet(String)
    }

    /// The report, by number.
    package var report: Int
    /// Day and time of publication, ISO 8601; empty: not known.
    package var published: String
    package var outlet: String
    package var side: Side
    /// From the outermost to the innermost; empty: the outlet's own word.
    package var chain: [Source]
    /// Whether it says that what others said before is so.
    package var isConfirmation: Bool

    package init(
        report: Int, published: String, outlet: String, side: Side, chain: [Source],
        isConfirmation: Bool = false
    ) {
        self.report = report
        self.published = published
        self.outlet = outlet
        self.side = side
        self.chain = chain
        self.isConfirmation = isConfirmation
    }
}
