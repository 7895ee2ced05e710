import Foundation

/// The command line of the benchmark.
struct Options {
    var reports: URL
    var jobs = 2
    var rounds = 3

    init(_ arguments: [String]) throws {
        var files: [String] = []
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--jobs": jobs = try Self.number(rest.popFirst(), argument)
            case "--rounds": rounds = try Self.number(rest.popFirst(), argument)
            default: files.append(argument)
            }
        }
        guard files.count == 1 else { throw UsageError("give one file of reports, NDJSON") }
        reports = URL(fileURLWithPath: files[0])
    }

    private static func number(_ text: String?, _ option: String) throws -> Int {
        guard let text, let number = Int(text), number > 0 else {
            throw UsageError("\(option) takes a number from 1")
        }
        return number
    }
}

struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
