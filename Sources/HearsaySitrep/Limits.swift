/// How much a page holds, so that it can be read in five minutes.
enum Limits {
    static let highlights = 5
    static let highlightsOfStory = 2
    static let changes = 10
    static let newClaims = 4
    static let standing = 2
    static let deadlines = 8
    static let figures = 6
    static let positions = 4
    static let gaps = 5
    /// Words of a quotation.
    static let quote = 26
}
