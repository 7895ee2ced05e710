import Foundation
import Testing

/// What the built program wrote, and how it ended.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Runs the program that stands beside this test's own executable.
    init(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        process.currentDirectoryURL = Self.repository
        process.environment = ProcessInfo.processInfo.environment
            .merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
        // Through files: a pipe that nobody empties stops the program.
        let folder = try TemporaryFolder()
        let names = ["in", "out", "err"].map { folder.path($0) }
        try Data(input).write(to: URL(fileURLWithPath: names[0]))
        for name in names[1...] { try Data().write(to: URL(fileURLWithPath: name)) }
        process.standardInput = FileHandle(forReadingAtPath: names[0])
        process.standardOutput = FileHandle(forWritingAtPath: names[1])
        process.standardError = FileHandle(forWritingAtPath: names[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: names[1])), as: UTF8.self)
        errors = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: names[2])), as: UTF8.self)
    }

    static func program() throws -> URL {
        let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        let beside = products.appendingPathComponent("hearsay")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        let built = repository.appendingPathComponent(".build/debug/hearsay")
        try #require(FileManager.default.isExecutableFile(atPath: built.path))
        return built
    }

    static var repository: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }
}

/// A folder that goes when its owner goes.
final class TemporaryFolder: Sendable {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }
}
