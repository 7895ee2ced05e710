/// Labels of words by which spans are marked: one that begins a span of a sort, one that goes on
/// inside it, one for what is outside of all (Ramshaw and Marcus 1995, in the form BIO-2). Their
/// raw values count from 0 in the order of the network's output.
protocol BIOLabel: RawRepresentable<UInt8>, CaseIterable, Equatable, Sendable {
    static var outside: Self { get }
    /// Whether it goes on with a span.
    var isInside: Bool { get }
    /// Whether it may go on with a span that a label before it belongs to.
    func goesOn(from previous: Self) -> Bool
}

extension BIOLabel {
    /// Whether it may stand at the start of a text.
    var isFirst: Bool { !isInside }

    /// Whether it may stand behind another.
    func follows(_ previous: Self) -> Bool { !isInside || goesOn(from: previous) }
}
