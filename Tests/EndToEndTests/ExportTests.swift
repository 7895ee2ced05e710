import Foundation
import Testing

@Suite("hearsay export")
struct ExportTests {
    /// Others' parsers read every form of the sample crisis.
    @Test("the sample crisis is exported in every form, the same each time")
    func sample() throws {
        let folder = try TemporaryFolder()
        let file = try SampleCase.path
        let formats = [
            "polecat", "plover", "gdelt-events", "gdelt-mentions", "acled", "graphml",
            "annotations", "claims", "ndjson",
        ]
        for format in formats {
            for round in ["a", "b"] {
                let path = folder.path("\(format).\(round)")
                let run = try Run(["export", file, "--format", format, "-o", path])
                #expect(run.status == 0, "\(format): \(run.errors)")
            }
        }
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        check.arguments = ["python3", "-c", Self.parsers, folder.path("") + "/"] + formats
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)
    }

    private static let parsers = """
        import csv, json, sys, xml.etree.ElementTree as tree
        folder, formats = sys.argv[1], sys.argv[2:]
        def text(name): return open(folder + name, encoding="utf-8", newline="").read()
        for name in formats: assert text(name + ".a") == text(name + ".b"), name
        def table(name, mark): return list(csv.reader(text(name + ".a").splitlines(True), delimiter=mark))
        polecat, acled = table("polecat", "\t"), table("acled", ",")
        events, mentions = table("gdelt-events", "\t"), table("gdelt-mentions", "\t")
        own = [name for name in polecat[0] if name.startswith("hearsay_")]
        for rows, width in (polecat, 40), (acled, 31), (events, 61), (mentions, 16):
            assert len(rows) > 20 and {len(row) for row in rows} == {width + len(own)}, width
        words = polecat[0].index("hearsay_words")
        assert all(row[words] and row[40] for row in polecat[1:])
        assert {row[0] for row in mentions} == {row[0] for row in events}
        assert sum(int(row[31]) for row in events) == len(mentions) > len(events)
        plover = [json.loads(line) for line in text("plover.a").splitlines()]
        assert len(plover) == len(polecat) - 1
        assert all(set("id date actor event hearsay_words hearsay_chain".split()) <= set(one) for one in plover)
        flat = [json.loads(line) for line in text("ndjson.a").splitlines()]
        assert [list(one) for one in flat] == [polecat[0]] * len(plover)
        notes = json.loads(text("annotations.a"))["items"]
        for note in notes:
            for target in note["target"]:
                quote, position = target["selector"]
                assert len(quote["exact"]) == position["end"] - position["start"] > 0
        json.loads(text("claims.a"))["@graph"]
        graph = tree.fromstring(text("graphml.a").encode())
        space = "{http://graphml.graphdrawing.org/xmlns}"
        nodes = {node.get("id") for node in graph.iter(space + "node")}
        edges = [(edge.get("source"), edge.get("target")) for edge in graph.iter(space + "edge")]
        assert len(edges) > 50 and all(end in nodes for edge in edges for end in edge)
        """

    @Test(
        "what cannot be meant is told",
        arguments: [
            (["export"], "CASE"), (["export", "x.case"], "--format"),
            (["export", "x.case", "--format", "gdelt"], "gdelt-events"),
            (["export", "x.case", "--format", "parquet"], "--output"),
            (["export", "/nowhere/x.case", "--format", "plover"], "cannot be opened"),
        ])
    func wrong(_ words: [String], _ message: String) throws {
        let run = try Run(words)
        #expect(run.status != 0)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
