import Foundation
import HearsayLanguage

/// Threads that answer questions (a report to be read, say), each with an annotator of its own.
///
/// `@unchecked Sendable`: all that changes is touched under `lock` alone.
final class Workers<Question: Sendable, Answer: Sendable>: @unchecked Sendable {
    typealias Work = @Sendable (Question, Annotator) throws -> Answer

    private let lock = NSCondition()
    private var queue: [(ticket: Int, question: Question)] = []
    private var results: [Int: Result<Answer, any Error>] = [:]
    private var lastTicket = 0
    private var isStopped = false

    /// Starts one thread an annotator.
    init(_ annotators: [Annotator], _ work: @escaping Work) {
        for annotator in annotators {
            let own = Handover(annotator: annotator)
            let thread = Thread { [self] in serve(own.annotator, work) }
            thread.name = "hearsay reader"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Queues a question; the ticket is for `result`.
    func submit(_ question: Question) -> Int {
        lock.withLock {
            lastTicket += 1
            queue.append((lastTicket, question))
            lock.broadcast()
            return lastTicket
        }
    }

    /// Waits for a question's answer. Once a ticket.
    func result(_ ticket: Int) -> Result<Answer, any Error> {
        lock.withLock {
            while true {
                if let result = results.removeValue(forKey: ticket) { return result }
                lock.wait()
            }
        }
    }

    /// Lets the threads end when they are done with what they have begun.
    func stop() {
        lock.withLock {
            isStopped = true
            queue = []
            lock.broadcast()
        }
    }

    private func serve(_ annotator: Annotator, _ work: Work) {
        while let (ticket, question) = take() {
            let result = Result { try work(question, annotator) }
            lock.withLock {
                results[ticket] = result
                lock.broadcast()
            }
        }
    }

    private func take() -> (ticket: Int, question: Question)? {
        lock.withLock {
            while queue.isEmpty {
                if isStopped { return nil }
                lock.wait()
            }
            return queue.removeFirst()
        }
    }

    /// Gives an annotator, which only one thread may use, to the thread that will use it.
    private struct Handover: @unchecked Sendable {
        let annotator: Annotator
    }
}
