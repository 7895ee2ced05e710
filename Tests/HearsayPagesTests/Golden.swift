import Foundation
import Testing

/// Compares a page with the checked-in file; `HEARSAY_RECORD=1` writes the file instead.
func expectGolden(
    _ page: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
    let file = tests.appendingPathComponent("Fixtures/pages").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["HEARSAY_RECORD"] != nil {
        try Data(page.utf8).write(to: file)
        return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
        Issue.record(
            "\(name):\(number + 1)\n  page: \(pair.0)\n  file: \(pair.1)",
            sourceLocation: sourceLocation)
        return
    }
    #expect(lines.count == wanted.count, "\(name)", sourceLocation: sourceLocation)
}
