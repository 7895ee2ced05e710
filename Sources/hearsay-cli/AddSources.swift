import Glibc
import HearsayText

/// A report from a source of `hearsay add`, or why there is none.
struct SourceItem: Sendable {
    let source: String
    /// The record's line; nil for a text file.
    let line: Int?
    let id: String?
    /// Malformed UTF-8 sequences that were replaced before the report was made.
    let repairs: Int
    let report: Result<Report, RecordProblem>
}

/// The reports of files and standard input, one after another: NDJSON from "-" and files named
/// `.ndjson` or `.jsonl`, else one text a file.
struct AddSources {
    private let inputs: InputFiles
    private var left: ArraySlice<String>
    private var open: (path: String, descriptor: Int32, lines: LineReader, number: Int)?

    init(_ inputs: InputFiles) {
        self.inputs = inputs
        left = inputs.paths[...]
    }

    /// The next report or fault; nil at the end.
    mutating func next() -> SourceItem? {
        while true {
            if open != nil {
                if let item = record() { return item }
            } else if let path = left.popFirst() {
                if let item = begin(path) { return item }
            } else {
                return nil
            }
        }
    }

    /// Whether `next` would answer without waiting for input.
    var isReady: Bool { open?.lines.isReady ?? true }

    private mutating func begin(_ path: String) -> SourceItem? {
        guard path == "-" || path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") else {
            do throws(Failure) {
                let report = try inputs.report(path)
                return SourceItem(
                    source: path, line: nil, id: report.id, repairs: 0, report: .success(report))
            } catch { return fault(path, nil, error.message) }
        }
        let descriptor = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return fault(path, nil, "\(path) cannot be opened: \(systemMessage())")
        }
        open = (path, descriptor, LineReader(descriptor: descriptor), 0)
        return nil
    }

    private mutating func record() -> SourceItem? {
        guard let current = open else { return nil }
        let (path, descriptor) = (current.path, current.descriptor)
        var (lines, number) = (current.lines, current.number)
        // Let go of here: a second owner would have the reader's buffer copied.
        open = nil
        do throws(Failure) {
            while let line = try lines.next() {
                number += 1
                let record =
                    switch line {
                    case .tooLong: Record<ReportFields>(tooLong: number)
                    case .whole(let bytes): Record<ReportFields>(bytes, line: number)
                    }
                guard let record else { continue }
                open = (path, descriptor, lines, number)
                return SourceItem(
                    source: path, line: number, id: record.id, repairs: record.repairs,
                    report: record.content)
            }
        } catch {
            close(descriptor, path)
            return fault(path, number, error.message)
        }
        close(descriptor, path)
        return nil
    }

    private mutating func close(_ descriptor: Int32, _ path: String) {
        open = nil
        if path != "-" { _ = Glibc.close(descriptor) }
    }

    private func fault(_ path: String, _ line: Int?, _ message: String) -> SourceItem {
        let problem = RecordProblem(kind: .reading, message: message)
        return SourceItem(
            source: path, line: line, id: nil, repairs: 0, report: .failure(problem))
    }
}
