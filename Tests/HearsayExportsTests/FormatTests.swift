import Foundation
import HearsayQuestions
import HearsayStore
import HearsayText
import Testing

@testable import HearsayExports

@Suite("Forms of exports")
struct FormatTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func made() throws -> MadeCase {
        let made = try MadeCase()
        for outlet in ["Herald", "Post"] {
            let (report, reading) = madeReport(outlet: outlet, url: "https://\(outlet).example")
            try made.add(report, reading)
        }
        try made.file.database.script("UPDATE report SET copy_root = NULL")
        try made.join()
        return made
    }

    @Test("PLOVER has what it requires, and the chain")
    func plover() throws {
        let line = try #require(try made().export(.plover).split(separator: "\n").first)
        let event = try object(String(line))
        #expect(event["date"] as? String == "2026-03-04")
        #expect(event["event"] as? String == "ASSAULT")
        let actor = try #require((event["actor"] as? [[String: Any]])?.first)
        #expect(actor["code"] as? String == "MLIMIL")
        #expect((event["event_loc"] as? [String: Any])?["country"] as? String == "Mali")
        let chain = try #require(event["hearsay_chain"] as? [[String: Any]])
        #expect(chain.first?["audience"] as? String == "Herald")
        #expect(event["hearsay_date"] as? String == "told")
    }

    @Test("an event without a day has its report's in PLOVER, and says so")
    func undated() throws {
        let made = try MadeCase()
        let (report, reading) = madeReport(day: nil)
        try made.add(report, reading)
        let event = try object(try made.export(.plover))
        #expect(event["date"] as? String == "2026-03-05")
        #expect(event["hearsay_date"] as? String == "published")
        #expect(try made.lines(.polecat).last?[1] == "")
    }

    @Test("an annotation quotes the text that its offsets name")
    func annotations() throws {
        let page = try object(try made().export(.annotations))
        let items = try #require(page["items"] as? [[String: Any]])
        #expect(items.count == 2)
        let target = try #require((items[0]["target"] as? [[String: Any]])?.first)
        let selectors = try #require(target["selector"] as? [[String: Any]])
        let text = Array(String(decoding: madeReport().0.bytes, as: UTF8.self).unicodeScalars)
        let start = try #require(selectors[1]["start"] as? Int)
        let end = try #require(selectors[1]["end"] as? Int)
        var exact = String.UnicodeScalarView()
        exact.append(contentsOf: text[start..<end])
        #expect(selectors[0]["exact"] as? String == String(exact))
        #expect((selectors[0]["prefix"] as? String)?.hasSuffix("told the Herald: ") == true)
        #expect(selectors[0]["suffix"] as? String == ".")
    }

    @Test("a claim has its appearances, its first, its quotations and its sources")
    func claims() throws {
        let page = try object(try made().export(.claims))
        let review = try #require((page["@graph"] as? [[String: Any]])?.first)
        #expect(review["@type"] as? String == "ClaimReview")
        #expect((review["reviewRating"] as? [String: Any])?["ratingValue"] as? String == "3")
        let claim = try #require(review["itemReviewed"] as? [String: Any])
        let appearances = try #require(claim["appearance"] as? [[String: Any]])
        #expect(appearances.map { $0["@type"] as? String } == ["Quotation", "Quotation"])
        let speaker = appearances[0]["spokenByCharacter"] as? [String: Any]
        #expect(speaker?["name"] as? String == "Élan Varr")
        #expect((claim["firstAppearance"] as? [String: Any])?["hearsay_report"] as? Int == 1)
        #expect((claim["prov:hadPrimarySource"] as? [Any])?.count == 1)
        #expect(claim["hearsay_suggested"] as? Int == 3)
    }

    @Test(
        "claims, statements and the network are narrowed by day and by who speaks",
        arguments: [
            (Filter(about: "Varr"), [1, 2, 2]), (Filter(about: "Nobody"), [0, 0, 0]),
            (Filter(since: "2026-03-06"), [0, 0, 0]), (Filter(until: "2026-03-05"), [1, 2, 2]),
            // Who is told of, but does not speak.
            (Filter(about: "MLI"), [1, 0, 0]),
        ])
    func narrowed(_ filter: Filter, _ counts: [Int]) throws {
        let made = try made()
        let found = try [Export.claims, .annotations, .graphml].map { format in
            try format.write(made.file.database, filter, made.codes) { _ in }
        }
        #expect(found == counts)
    }

    @Test("what a damaged reading names is passed over")
    func damaged() throws {
        let made = try made()
        for json in [
            "", "{}", "[1]",
            #"{"events":[{"id":"v1","source_spans":[[-3,9999],[1],[9,2]]}],"sentences":[[5]]}"#,
        ] {
            let bytes = json.utf8.map { String(format: "%02x", $0) }.joined()
            try made.file.database.script("UPDATE reading SET json = x'\(bytes)'")
            for format in Export.allCases { #expect(try !made.export(format).isEmpty) }
        }
    }

    @Test("the network joins outlets to those whom they cite")
    func network() throws {
        let xml = try made().export(.graphml)
        let graph = try #require(Graph(xml))
        #expect(graph.nodes == ["outlet:Herald", "outlet:Post", "actor:1"])
        #expect(graph.edges == ["outlet:Herald actor:1", "outlet:Post actor:1"])
    }

    @Test("two runs give the same bytes", arguments: Export.allCases)
    func same(_ format: Export) throws {
        let made = try made()
        let first = try made.export(format)
        #expect(!first.isEmpty)
        #expect(try made.export(format) == first)
    }

    @Test("an empty casebook gives well-formed files", arguments: Export.allCases)
    func empty(_ format: Export) throws {
        let text = try MadeCase().export(format)
        switch format {
        case .graphml: #expect(Graph(text) != nil)
        case .annotations, .claims: _ = try object(text)
        case .polecat, .acled: #expect(text.split(separator: "\n").count == 1)
        default: #expect(text.isEmpty)
        }
    }

    private static let hostile = [
        "tab\there", "line\nbreak\r\nand\rmore", "a \"quote\", a comma; a 'mark'", "\"", "\"\"\"",
        "nul\0and\u{1}\u{8}\u{1B}[31m", "</data>&<x y=\"z\">]]>",
        "\u{FFFE}\u{FFFF}\u{85}\u{2028}\u{2029}",
        "=1+1", "back\\slash\\", "é\u{301}\u{200D}👩‍👩‍👧", "\u{7F}\u{9F}", " ", ",\t\"", "\\u0000",
        "{}[]",
    ]

    @Test("nothing in a report breaks a row")
    func hostile() throws {
        let made = try MadeCase()
        var number = 0
        // Every pair of them, in names, titles, outlets and addresses.
        for first in Self.hostile {
            for second in Self.hostile {
                number += 1
                let (report, reading) = madeReport(
                    speaker: "X" + first + second, title: second, outlet: first + second,
                    url: "https://x.example/\(number)\(second)")
                try made.add(report, reading)
            }
        }
        try made.file.database.script("UPDATE report SET copy_root = NULL")
        try made.join()
        for format in Export.allCases { try check(format, try made.export(format), number) }
    }

    private func check(_ format: Export, _ text: String, _ number: Int) throws {
        switch format {
        case .graphml: #expect(Graph(text) != nil)
        case .annotations, .claims: _ = try object(text)
        case .plover, .ndjson:
            let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
            #expect(lines.count == number)
            for line in lines { _ = try object(String(decoding: line, as: UTF8.self)) }
        case .polecat, .acled, .gdeltEvents, .gdeltMentions:
            let separator: Character = format == .acled ? "," : "\t"
            let lines = text.split(whereSeparator: \.isNewline)
            #expect(Set(lines.map { cells(String($0), separator).count }).count == 1)
            // Two joined reports are one event of GDELT's.
            let names = format == .polecat || format == .acled ? 1 : 0
            #expect(lines.count - names == number - (format == .gdeltEvents ? 1 : 0))
        }
    }
}

/// The nodes and edges of a GraphML file; nil where it is no well-formed XML.
private final class Graph: NSObject {
    let nodes: [String]
    let edges: [String]

    init?(_ text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            """
            import sys, xml.etree.ElementTree as tree
            root = tree.fromstring(sys.stdin.buffer.read())
            for node in root.iter("{http://graphml.graphdrawing.org/xmlns}node"): print("n", node.get("id"))
            for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge"):
                print("e", edge.get("source"), edge.get("target"))
            """,
        ]
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        guard FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8)) else {
            return nil
        }
        defer { try? FileManager.default.removeItem(at: file) }
        let output = Pipe()
        process.standardInput = FileHandle(forReadingAtPath: file.path)
        process.standardOutput = output
        do { try process.run() } catch { return nil }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        let lines = String(decoding: printed, as: UTF8.self).split(separator: "\n")
        nodes = lines.filter { $0.hasPrefix("n ") }.map { String($0.dropFirst(2)) }
        edges = lines.filter { $0.hasPrefix("e ") }.map { String($0.dropFirst(2)) }
    }
}
