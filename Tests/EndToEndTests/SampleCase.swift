import Foundation
import Testing

/// The sample crisis as a case file, read once for all tests that only ask it.
enum SampleCase {
    private static let made: Result<(folder: TemporaryFolder, path: String), any Error> = Result {
        let folder = try TemporaryFolder()
        let path = folder.path("sample.case")
        let crisis = Run.repository.appendingPathComponent("Examples/karst-gate").path
        let run = try Run(["add", "--actors", "\(crisis)/actors.tsv", path, "\(crisis)/reports"])
        #expect(run.status == 0)
        return (folder, path)
    }

    /// Where it is; thrown is what kept it from being made.
    static var path: String { get throws { try made.get().path } }
}
