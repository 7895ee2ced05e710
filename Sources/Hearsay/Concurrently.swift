import Dispatch
import Synchronization

/// Does two things at the same time: `beside` on another thread, `here` on this one.
func concurrently<Here, Beside: Sendable>(
    _ here: () throws -> Here, beside: @escaping @Sendable () throws -> Beside
) throws -> (Here, Beside) {
    let answer = Answer<Beside>()
    DispatchQueue.global().async { answer.give(Result(catching: beside)) }
    let own = Result(catching: here)
    let other = answer.take()
    return (try own.get(), try other.get())
}

/// A result that one thread gives and another waits for.
private final class Answer<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let isGiven = DispatchSemaphore(value: 0)

    func give(_ value: Result<Value, any Error>) {
        result.withLock { $0 = value }
        isGiven.signal()
    }

    func take() -> Result<Value, any Error> {
        isGiven.wait()
        return result.withLock { $0 } ?? .failure(HearsayError("a thread gave no answer"))
    }
}
