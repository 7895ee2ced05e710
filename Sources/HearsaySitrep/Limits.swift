/// How much a page holds, so that it can be read in five minutes.
enum Limits {
    static let highlights = 5
    static let highlightsOfStory = 2
    static let changes = 8
    static let newClaims = 3
    static let standing = 2
    static let deadlines = 8
    static let figures = 6
    static let positions = 3
    static let gaps = 4
    /// Words of a quotation.
    static let quote = 20
}
