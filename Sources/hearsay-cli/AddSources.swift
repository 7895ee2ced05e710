import Glibc
import HearsayIntake
import HearsayText

/// A report from a source of `hearsay add`, or why there is none.
struct SourceItem: Sendable {
    /// The file or address, and the record in it.
    let source: String
    /// The record, where there are several and one of them gives no report.
    let record: Int?
    let id: String?
    let report: Result<Report, IntakeFault>
}

/// The reports of files, folders, addresses and standard input, one after another.
struct AddSources {
    private let paths: [String]
    private var intake: Intake

    init(_ paths: [String], hints: PageHints) {
        self.paths = paths
        intake = Intake(paths, hints: hints)
    }

    /// The next report or fault; nil at the end.
    mutating func next() -> SourceItem? {
        switch intake.next() {
        case .success(let item)?:
            SourceItem(
                source: item.origin, record: nil, id: item.report.id, report: .success(item.report))
        case .failure(let fault)?:
            SourceItem(
                source: fault.file, record: fault.record, id: nil, report: .failure(fault))
        case nil: nil
        }
    }

    /// Whether `next` would answer without waiting long: standard input may stay silent.
    var isReady: Bool {
        guard paths.contains("-") else { return true }
        var state = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, 0) > 0
    }
}
