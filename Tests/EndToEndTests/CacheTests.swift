import Foundation
import Testing

@Suite("The compiled network is kept between runs")
struct CacheTests {
    private let words = Array("The minister said on Friday that talks had failed.".utf8)

    private func read(_ cache: String) throws -> Run {
        try Run(
            ["read", "--format", "json", "-"], input: words, environment: ["HEARSAY_CACHE": cache])
    }

    @Test("the second run, and one without, give the same bytes")
    func same() throws {
        let folder = try TemporaryFolder()
        let first = try read(folder.path("cache"))
        #expect(first.status == 0)
        #expect(try read(folder.path("cache")).output == first.output)
        #expect(try read("off").output == first.output)
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path("cache"))
        #expect(kept.count == 1)
    }

    @Test("a network cut short is made again")
    func cutShort() throws {
        let folder = try TemporaryFolder()
        let first = try read(folder.path("cache"))
        let files = try #require(
            FileManager.default.subpaths(atPath: folder.path("cache")))
        let blob = folder.path("cache/" + (try #require(files.first { $0.hasSuffix(".blob") })))
        let whole = try Data(contentsOf: URL(fileURLWithPath: blob))
        try FileManager.default.removeItem(atPath: blob)
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: blob))
        #expect(try read(folder.path("cache")).output == first.output)
        let again = try FileManager.default.attributesOfItem(atPath: blob)[.size] as? Int
        #expect(again == whole.count)
    }

    @Test("a folder that cannot be written is no error")
    func unwritable() throws {
        let run = try read("/proc/hearsay")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }
}
