import Foundation
import Testing

@Suite("hearsay watch")
struct WatchTests {
    private struct Receipt: Decodable { var id: String?, status: String, message: String? }

    private func receipts(_ run: Run) throws -> [Receipt] {
        try run.lines.map { try JSONDecoder().decode(Receipt.self, from: Data($0.utf8)) }
    }

    @Test("a poll takes what a feed links to, once, and asks only for what is new")
    func polls() throws {
        let server = try FeedServer()
        let path = server.folder.path("a.case")
        let words = ["watch", server.url("feed"), "--into", path, "--once", "--pause", "0"]
        let first = try Run(words)
        #expect(first.status == 1)
        let found = try receipts(first)
        #expect(found.map(\.id) == ["one", "closed", "gone", "late"])
        #expect(found.map(\.status) == ["added", "added", "failed", "failed"])
        #expect(found[3].message?.contains("503") == true)
        // The page's text and name, the feed's publisher; where robots stay out, the feed's text.
        let texts = try query(
            path, "SELECT outlet || '|' || coalesce(publisher, '') || '|' || text FROM report")
        #expect(texts.first?.hasPrefix("Valley Herald|True Post|The dam at Kestrel held") == true)
        #expect(texts.last?.contains("The feed says that the bridge was closed") == true)
        // What failed for now is tried again, what was taken or is gone for good is not.
        let log = try server.log()
        #expect(!log.contains("GET /closed"))
        let second = try Run(words)
        #expect(try receipts(second).map(\.id) == ["late"])
        #expect(try receipts(second).map(\.status) == ["added"])
        #expect(second.status == 0)
        // All of it taken: unchanged from now on.
        let third = try Run(words)
        #expect(third.status == 0 && third.output.isEmpty)
        let whole = try server.log()
        #expect(whole.last == "GET /feed 304")
        #expect(whole.count { $0.hasPrefix("GET /one") } == 1)
        #expect(whole.contains("GET /robots.txt 200"))
    }

    @Test("one feed's fault does not stop the others; a feed may be a file")
    func faults() throws {
        let server = try FeedServer()
        let file = try server.folder.file(
            "own.xml",
            Array(
                """
                <rss version="2.0"><channel><title>Own</title><item><guid>own</guid>
                <description>The mayor said that the water was clean.</description></item>
                </channel></rss>
                """.utf8))
        let path = server.folder.path("b.case")
        let run = try Run([
            "watch", server.url("nowhere"), "http://127.0.0.1:1/feed", server.url("page"), file,
            "--into", path, "--once", "--pause", "0",
        ])
        #expect(run.status == 1)
        let found = try receipts(run)
        #expect(found.map(\.status) == ["failed", "failed", "failed", "added"])
        #expect(found.last?.id == "own")
        #expect(found[2].message?.contains("no feed") == true)
    }

    @Test("SIGTERM ends it in good order", arguments: [SIGTERM, SIGINT])
    func stops(_ signal: Int32) throws {
        let server = try FeedServer()
        let process = Process()
        process.executableURL = try Run.program()
        process.arguments = [
            "watch", server.url("feed"), "--into", server.folder.path("c.case"), "--every", "1m",
            "--pause", "0",
        ]
        process.currentDirectoryURL = Run.repository
        let output = try server.folder.file("out", [])
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        func lines() throws -> Int {
            try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").count
        }
        for _ in 0..<300 where try lines() < 4 { usleep(100_000) }
        #expect(try lines() == 4)
        kill(process.processIdentifier, signal)
        for _ in 0..<100 where process.isRunning { usleep(100_000) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        #expect(try query(server.folder.path("c.case"), "SELECT count(*) FROM report") == ["2"])
    }

    @Test(
        "what cannot be meant is told",
        arguments: [
            (["watch", "feed.xml"], "--into"), (["watch", "--into", "a.case"], "FEED"),
            (["watch", "f", "--into", "a.case", "--every", "5"], "15m"),
            (["watch", "f", "--into", "a.case", "--every", "10s"], "1m"),
            (["watch", "-", "--into", "a.case"], "polled"),
        ])
    func wrong(_ words: [String], _ message: String) throws {
        let run = try Run(words)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    private func query(_ path: String, _ sql: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3, sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): "
                + "print(str(row[0]).replace('\\n', ' '))", path, sql,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

/// A server of one feed on this machine, which goes when its owner goes.
private final class FeedServer {
    let folder: TemporaryFolder
    private let process = Process()
    private let port: Int

    init() throws {
        folder = try TemporaryFolder()
        let script = try folder.file("server.py", Array(Self.script.utf8))
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script, folder.path("log")]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.split(separator: "\n").first ?? ""))
    }

    // The test runner blocks milder signals in its children.
    deinit { kill(process.processIdentifier, SIGKILL) }

    func url(_ name: String) -> String { "http://127.0.0.1:\(port)/\(name)" }

    /// Method, path and status of every request so far.
    func log() throws -> [String] {
        try String(contentsOfFile: folder.path("log"), encoding: .utf8).split(separator: "\n")
            .map(String.init)
    }

    private static let script = #"""
        import http.server, sys
        late = 0
        def page(name, text):
            return f"""<html><head><title>{name}</title><meta property="og:site_name" content="Valley Herald">
            </head><body><article><h1>{name}</h1><p>{text}</p><p>{text}</p></article></body></html>"""
        def item(name, more=""):
            return f"<item><guid>{name}</guid><title>{name}</title><link>{{base}}/{name}</link>{more}</item>"
        FEED = ('<rss version="2.0"><channel><title>Desk</title>'
            + item("one", '<source url="https://x.example">True Post</source>')
            + item("closed", "<description>The feed says that the bridge was closed.</description>")
            + item("gone") + item("late") + "</channel></rss>")
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                global late
                base = f"http://127.0.0.1:{self.server.server_port}"
                status, kind, body, tag = 200, "text/html", "", None
                if self.path == "/robots.txt": kind, body = "text/plain", "User-agent: *\nDisallow: /closed"
                elif self.path == "/feed":
                    kind, body, tag = "application/rss+xml", FEED.replace("{base}", base), '"v1"'
                    if self.headers["If-None-Match"] == tag: status, body = 304, ""
                elif self.path == "/one":
                    body = page("The dam held", "The dam at Kestrel held, engineers said on Wednesday after a long night of rain.")
                elif self.path == "/late":
                    late += 1
                    if late == 1: status = 503
                    body = page("Late", "The ferry sailed at last, the harbour master told reporters on the quay at noon.")
                elif self.path == "/page": body = page("A page", "This is no feed at all.")
                else: status = 404
                open(sys.argv[1], "a").write(f"GET {self.path} {status}\n")
                self.send_response(status)
                self.send_header("Content-Type", kind)
                if tag: self.send_header("ETag", tag)
                data = body.encode()
                if status != 304: self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                if status != 304: self.wfile.write(data)
            def log_message(self, *words): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_port, flush=True)
        server.serve_forever()
        """#
}
