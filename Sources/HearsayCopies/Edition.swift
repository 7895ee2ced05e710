/// What tells which of several copies of a text came first.
package struct Edition: Sendable, Equatable {
    /// The report.
    package let report: Int
    /// When it was published, ISO 8601.
    package var published: String?
    /// Who published it, by the name that credits have (`Agencies.name(of:)`) where it has one.
    package var outlet: String?
    /// Whom the report credits with its text: the wire, or who published it first.
    package var creditedOutlet: String?

    /// An edition.
    /// - Parameters:
    ///   - report: its number.
    ///   - published: when it was published, ISO 8601.
    ///   - outlet: who published it.
    ///   - creditedOutlet: whom it credits with its text.
    package init(
        report: Int, published: String? = nil, outlet: String? = nil, creditedOutlet: String? = nil
    ) {
        self.report = report
        self.published = published
        self.outlet = outlet
        self.creditedOutlet = creditedOutlet
    }

    /// Whether this is the one that the other was made of: the credited outlet's own comes first,
    /// then the earlier, then the one that credits nobody else.
    func precedes(_ other: Edition, credited: String?) -> Bool {
        let isOwn = credited != nil && outlet == credited
        let isOthersOwn = credited != nil && other.outlet == credited
        if isOwn != isOthersOwn { return isOwn }
        // ISO 8601 sorts as text; a day without an hour comes before its hours.
        if published != other.published {
            guard let published else { return false }
            guard let theirs = other.published else { return true }
            return published < theirs
        }
        let credits = creditedOutlet != nil && creditedOutlet != outlet
        let othersCredit = other.creditedOutlet != nil && other.creditedOutlet != other.outlet
        return credits != othersCredit ? !credits : report < other.report
    }
}
