/// From where on the model is believed, as probabilities. Set on five cases that it was not trained
/// on and on the sheets, with the model of 2026.11 (docs/benchmarks.md); a new model may ask for
/// others.
enum EventThresholds {
    /// The model's source and target stand in where the tree shows none.
    static let ownArguments = 0.2
    /// They may be things, not somebody: "a clinic", "the convoy".
    static let things = 0.3
    /// An event of the lexicon that the model sees too is told with one side alone.
    static let confirmed = 0.3
    /// The model's event is told although no word of the lexicon tells of it.
    static let alone = 0.35
}
