import Foundation
import HearsayLanguage
import HearsayText

/// Threads that read reports, each with an annotator of its own.
///
/// `@unchecked Sendable`: all that changes is touched under `lock` alone.
final class Workers: @unchecked Sendable {
    typealias Work = @Sendable (Report, Annotator) throws -> Reading

    private let lock = NSCondition()
    private var queue: [(ticket: Int, report: Report)] = []
    private var results: [Int: Result<Reading, any Error>] = [:]
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

    /// Queues a report; the ticket is for `result`.
    func submit(_ report: Report) -> Int {
        lock.withLock {
            lastTicket += 1
            queue.append((lastTicket, report))
            lock.broadcast()
            return lastTicket
        }
    }

    /// Waits for a report's reading. Once a ticket.
    func result(_ ticket: Int) -> Result<Reading, any Error> {
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
        while let (ticket, report) = take() {
            let result = Result { try work(report, annotator) }
            lock.withLock {
                results[ticket] = result
                lock.broadcast()
            }
        }
    }

    private func take() -> (ticket: Int, report: Report)? {
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
