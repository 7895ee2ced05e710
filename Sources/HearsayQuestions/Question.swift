package import HearsayStore
package import HearsayText

/// What can be asked of a casebook as it stands: one file each holds how it is answered.
package enum Question: Sendable, Equatable {
    case timeline, claims, sources, deadlines, figures, positions, ratings
    case search(String)
    /// The filter's `since` says from when; it must be there.
    case changes

    /// Answers from a case file.
    /// - Parameters:
    ///   - database: the case file, open for reading at least.
    ///   - filter: what of it is asked about.
    /// - Returns: at most as many rows as the filter's limit; of `changes`, of each kind.
    /// - Throws: what the store throws where the file cannot be read.
    package func answer(from database: Database, _ filter: Filter) throws -> Answer {
        switch self {
        case .timeline: try HearsayQuestions.timeline(database, filter)
        case .claims: try HearsayQuestions.claims(database, filter)
        case .sources: try HearsayQuestions.sources(database, filter)
        case .deadlines: try HearsayQuestions.deadlines(database, filter)
        case .figures: try HearsayQuestions.figures(database, filter)
        case .positions: try HearsayQuestions.positions(database, filter)
        case .ratings: try HearsayQuestions.ratings(database, filter)
        case .search(let words): try HearsayQuestions.search(words, database, filter)
        case .changes: try HearsayQuestions.changes(database, filter)
        }
    }
}

extension Answer {
    /// Rows as asked for: one more than the limit tells that there are more.
    init(_ question: String, _ rows: [Row], limit: Int) {
        self.init(
            question: question, rows: Array(rows.prefix(limit)), isCut: rows.count > limit)
    }
}
