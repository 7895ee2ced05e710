/// What page is asked for.
package struct SitrepRequest: Sendable, Equatable {
    /// ISO 8601 day from which on something is new; nil: the whole casebook, and for what changed
    /// its last day.
    package var since: String?
    /// ISO 8601 day of the page; nil: that of the latest report.
    package var asOf: String?
    /// Name or part of it, code or country of an actor.
    package var about: String?
    /// "hearsay 0.1.0".
    package var program: String
    /// What the case file is called in commands that the page tells.
    package var caseName: String

    package init(
        since: String? = nil, asOf: String? = nil, about: String? = nil,
        program: String = "hearsay", caseName: String = "CASE"
    ) {
        self.since = since
        self.asOf = asOf
        self.about = about
        self.program = program
        self.caseName = caseName
    }
}
