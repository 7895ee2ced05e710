/// Groups of whole copies, each with the report that the others were made of.
///
/// The same reports and pairs give the same groups in whatever order they come, and a new report
/// touches its neighbours alone. A lifted passage joins nothing: a report may lift from several.
package struct CopyGroups: Sendable {
    /// One text and its reprints.
    package struct Group: Sendable, Equatable {
        /// The original, or the first known copy of it.
        package let root: Int
        /// All of them, the root included, in ascending order.
        package let members: [Int]
        /// Whom the members credit with the text, where they do: it need have no report among them.
        package let creditedOutlet: String?
    }

    private var editions: [Int: Edition] = [:]
    /// The head of each report's group, whose members stand in `members`.
    private var heads: [Int: Int] = [:]
    private var members: [Int: [Int]] = [:]
    /// The original of the group of each head.
    private var roots: [Int: Int] = [:]

    /// No groups.
    package init() {}

    /// Adds a report, or corrects what is known of one: a group of its own until it is joined.
    package mutating func add(_ edition: Edition) {
        let report = edition.report
        editions[report] = edition
        guard let head = heads[report] else {
            heads[report] = report
            members[report] = [report]
            roots[report] = report
            return
        }
        roots[head] = original(of: members[head] ?? [report])
    }

    /// Puts two reports that are whole copies into one group. Reports that were not added are
    /// left alone.
    package mutating func join(_ first: Int, _ second: Int) {
        guard var large = heads[first], var small = heads[second], large != small else { return }
        if (members[large]?.count ?? 0) < (members[small]?.count ?? 0) { swap(&large, &small) }
        let moved = members.removeValue(forKey: small) ?? []
        for report in moved { heads[report] = large }
        members[large, default: []] += moved
        roots[small] = nil
        roots[large] = original(of: members[large] ?? [])
    }

    /// The original of the group that a report is in; itself where it has no copies or is not known.
    package func root(of report: Int) -> Int {
        heads[report].flatMap { roots[$0] } ?? report
    }

    /// The group of a report; nil where it was not added.
    package func group(of report: Int) -> Group? {
        heads[report].flatMap(group(head:))
    }

    /// All groups of two reports or more, by their roots.
    package var groups: [Group] {
        members.filter { $0.value.count > 1 }.keys.compactMap(group(head:))
            .sorted { $0.root < $1.root }
    }

    private func group(head: Int) -> Group? {
        guard let root = roots[head], let members = members[head] else { return nil }
        return Group(
            root: root, members: members.sorted(), creditedOutlet: creditedOutlet(of: members))
    }

    /// Whom most members credit with the whole text; of several, the first by name.
    private func creditedOutlet(of members: [Int]) -> String? {
        var votes: [String: Int] = [:]
        for member in members {
            if let outlet = editions[member]?.creditedOutlet { votes[outlet, default: 0] += 1 }
        }
        return votes.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
    }

    /// The report whose outlet is credited, else the first one published.
    private func original(of members: [Int]) -> Int? {
        let credited = creditedOutlet(of: members)
        return members.compactMap { editions[$0] }
            .min { $0.precedes($1, credited: credited) }?.report
    }
}
