/// A condition and what hangs on it, in words.
struct Condition {
    /// The word that makes it one: "if".
    var marker: Int
    var condition: [Range<Int>]
    var consequence: [Range<Int>]
}
