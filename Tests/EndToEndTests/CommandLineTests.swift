import Foundation
import Testing

@Suite("Command line")
struct CommandLineTests {
    struct Wrong: CustomTestStringConvertible {
        let arguments: [String]
        let says: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(
        "what is wrong is told, with a hint, and nothing is done",
        arguments: [
            Wrong(arguments: [], says: "The verbs are read, pipe"),
            Wrong(arguments: ["raed"], says: "Did you mean “read”?"),
            Wrong(arguments: ["frobnicate"], says: "The verbs are"),
            Wrong(arguments: ["--versoin"], says: "no option “--versoin”"),
            Wrong(arguments: ["read"], says: "needs a FILE"),
            Wrong(arguments: ["read", "--fromat", "json", "x"], says: "Did you mean --format?"),
            Wrong(arguments: ["read", "--format", "htlm", "x"], says: "Did you mean “html”?"),
            Wrong(arguments: ["read", "x", "--jobs"], says: "--jobs N"),
            Wrong(arguments: ["read", "--jobs", "0", "x"], says: "from 1 to"),
            Wrong(arguments: ["read", "--jobs=many", "x"], says: "not “many”"),
            Wrong(arguments: ["read", "-w7", "x"], says: "--width takes a number"),
            Wrong(arguments: ["read", "--with-text=no", "x"], says: "takes no value"),
            Wrong(arguments: ["read", "--published", "2026-02-30", "x"], says: "2026-03-31"),
            Wrong(arguments: ["read", "-", "-"], says: "but once"),
            Wrong(arguments: ["read", "-q", "x"], says: "no option “-q”"),
            Wrong(arguments: ["gazetteer"], says: "needs a word: import or lookup"),
            Wrong(arguments: ["gazetteer", "imprt", "x"], says: "Did you mean “import”?"),
            Wrong(arguments: ["gazetteer", "import"], says: "needs one FILE"),
            Wrong(arguments: ["gazetteer", "import", "x"], says: "--output GAZETTEER"),
            Wrong(
                arguments: ["gazetteer", "import", "x", "--in", "NER", "-o", "y"],
                says: "--in does not go with hearsay gazetteer import"),
            Wrong(arguments: ["gazetteer", "lookup"], says: "needs a NAME"),
            Wrong(arguments: ["pipe", "x.ndjson"], says: "hearsay pipe < x.ndjson"),
            Wrong(arguments: ["code", "x.ndjson"], says: "hearsay code < x.ndjson"),
            Wrong(arguments: ["parse", "--format", "xml", "x"], says: "conllu, not “xml”"),
            Wrong(arguments: ["parse", "-", "-"], says: "but once"),
            Wrong(arguments: ["actors"], says: "lookup NAME and check FILE"),
            Wrong(arguments: ["actors", "lokup", "x"], says: "Did you mean “lookup”?"),
            Wrong(arguments: ["actors", "lookup"], says: "one NAME"),
            Wrong(arguments: ["actors", "lookup", "Hamas", "--on", "soon"], says: "2026-03-31"),
            Wrong(arguments: ["actors", "lookup", "Hamas", "-f", "xml"], says: "text, json"),
            Wrong(arguments: ["actors", "check"], says: "needs a FILE"),
            Wrong(arguments: ["completion"], says: "bash, zsh or fish"),
            Wrong(arguments: ["completion", "tcsh"], says: "bash, zsh or fish"),
            Wrong(arguments: ["help", "reed"], says: "Did you mean “read”?"),
            Wrong(arguments: ["version", "now"], says: "“now”"),
        ])
    func wrong(_ wrong: Wrong) throws {
        let run = try Run(wrong.arguments)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("hearsay: "))
        #expect(run.errors.contains(wrong.says), "\(run.errors)")
        #expect(run.errors.contains("Try: hearsay "))
    }

    @Test(
        "help is there however it is asked for",
        arguments: ["read", "pipe", "code", "parse", "actors", "completion"])
    func help(_ verb: String) throws {
        let page = try Run(["help", verb])
        #expect(page.status == 0)
        #expect(page.output.hasPrefix("hearsay \(verb): "))
        #expect(page.output.contains("Examples:\n  "))
        for arguments in [[verb, "--help"], [verb, "-h"], [verb, "x", "--help"]] {
            #expect(try Run(arguments).output == page.output)
        }
        for line in page.output.split(separator: "\n") where !line.hasPrefix("  hearsay") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test("the program's own help names every verb and every exit status")
    func programHelp() throws {
        let page = try Run(["--help"])
        #expect(page.status == 0)
        for word in [
            "read ", "pipe ", "code ", "parse ", "actors ", "completion ", "help ", "version ",
            "\n  141 ",
        ] {
            #expect(page.output.contains(word), "\(word)")
        }
        #expect(try Run(["help"]).output == page.output)
        #expect(try Run(["-h"]).output == page.output)
    }

    @Test("the version is one line", arguments: ["version", "--version", "-V"])
    func version(_ word: String) throws {
        let run = try Run([word])
        #expect(run.status == 0)
        #expect(run.lines.count == 1)
        #expect(run.output.hasPrefix("hearsay "))
    }

    @Test(
        "the checked-in manual and completions are those of the program",
        arguments: [
            ("man/man1/hearsay.1", ["help", "--man"]),
            ("completions/hearsay.bash", ["completion", "bash"]),
            ("completions/hearsay.zsh", ["completion", "zsh"]),
            ("completions/hearsay.fish", ["completion", "fish"]),
        ])
    func shared(_ file: String, _ arguments: [String]) throws {
        let path = Run.repository.appendingPathComponent("share/\(file)")
        let checkedIn = String(decoding: try Data(contentsOf: path), as: UTF8.self)
        let command = arguments.joined(separator: " ")
        #expect(try Run(arguments).output == checkedIn, "make it anew: hearsay \(command)")
    }

    @Test("bash takes the completion, and completes")
    func bash() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        let script = Run.repository.appendingPathComponent("share/completions/hearsay.bash").path
        process.arguments = [
            "-c",
            """
            source '\(script)'
            ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hearsay; echo "${COMPREPLY[*]}"; }
            ask hearsay re; ask hearsay read --format h; ask hearsay read --o; ask hearsay pipe --j
            """,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let printed = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(printed == "read\nhtml\n--output --outlet\n--jobs\n")
    }
}
