import Synchronization

/// Hands out 0 ..< count, each number once, to any thread.
final class Turns: Sendable {
    private let given = Atomic(0)
    private let count: Int

    init(count: Int) { self.count = count }

    func next() -> Int? {
        let turn = given.add(1, ordering: .relaxed).oldValue
        return turn < count ? turn : nil
    }
}

/// Collects errors from any thread.
final class Failures: Sendable {
    private let errors = Mutex<[any Error]>([])

    func add(_ error: any Error) { errors.withLock { $0.append(error) } }

    var first: (any Error)? { errors.withLock { $0.first } }
}
