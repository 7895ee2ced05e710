/// From where on the model is believed. All figures are probabilities; they were fitted on
/// training data (docs/benchmarks.md), and a new model may ask for others.
import Glibc
enum EventThresholds {
    static let own = getenv("EV_OWN").flatMap { Double(String(cString: $0)) } ?? 0.5
    static let al = getenv("EV_ALONE").flatMap { Double(String(cString: $0)) } ?? 0.9
    /// The model's source and target stand in where the tree shows none.
    static let ownArguments = own
    /// The model's event is told although no word of the lexicon tells of it.
    static let alone = al
}
