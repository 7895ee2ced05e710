/// From where on the model is believed, as probabilities. Set on PLV with the model of 2026.11
/// (docs/benchmarks.md); a new model may ask for others.
enum EventThresholds {
    /// The model's source and target stand in where the tree shows none.
    static let ownArguments = 0.5
    /// The model's event is told although no word of the lexicon tells of it.
    static let alone = 0.9
}
