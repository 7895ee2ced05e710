import Glibc
import Hearsay
import HearsayPages
import HearsayText

/// `hearsay actors`: whose somebody is, and whether a file of one's own is well formed.
struct ActorsCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        let names = Array(arguments.operands.dropFirst())
        switch arguments.operands.first {
        case "lookup":
            guard names.count == 1, let name = names.first, !name.isEmpty else {
                throw Failure.usage("lookup takes one NAME, in quotation marks.", verb: "actors")
            }
            return try lookUp(name)
        case "check":
            guard !names.isEmpty else {
                throw Failure.usage("check needs a FILE.", verb: "actors")
            }
            return try check(names)
        case let other:
            let hint = other.flatMap { nearest(to: $0, in: ["lookup", "check"]) }
            throw Failure.usage(
                "hearsay actors knows lookup NAME and check FILE."
                    + (hint.map { " Did you mean “\($0)”?" } ?? ""), verb: "actors")
        }
    }

    private func lookUp(_ name: String) throws -> ExitStatus {
        if let date = arguments["on"], !isISODate(date) {
            throw Failure.usage(
                "--on takes an ISO 8601 date such as 2026-03-31, not “\(date)”.", verb: "actors")
        }
        let asJSON = try arguments.choice("format") == "json"
        let day = arguments["on"] ?? today()
        let book = try ActorBook(actors: actors(arguments))
        for fault in book.faults { Terminal.say("\(fault); the row is left out") }
        let found = book.lookUp(name, on: day)
        let output = try Output(path: nil)
        if asJSON {
            try output.write(JSONPage.line(found, name: name, day: day))
            try output.write("\n")
        } else if found.code != nil || !found.actors.isEmpty {
            try output.write(ActorPage.text(found, name: name))
        } else {
            Terminal.say("nothing is known of “\(name)”")
        }
        try output.finish()
        return found.code == nil ? .unreadInput : .success
    }

    private func check(_ paths: [String]) throws -> ExitStatus {
        let output = try Output(path: nil)
        var status = ExitStatus.success
        for path in paths {
            let checked = try ActorBook.check(path)
            for fault in checked.faults { try output.write("\(fault)\n") }
            if !checked.faults.isEmpty { status = .unreadInput }
            let count = checked.faults.count
            try output.write(
                "\(path): \(checked.rows) rows read, "
                    + (count == 0 ? "no fault" : count == 1 ? "1 fault" : "\(count) faults")
                    + "\n")
        }
        try output.finish()
        return status
    }

    /// The day, in the local time zone.
    private func today() -> String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }
}
