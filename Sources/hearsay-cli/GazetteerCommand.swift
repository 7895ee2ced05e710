import Glibc
import Hearsay

/// `hearsay gazetteer import` and `hearsay gazetteer lookup`.
struct GazetteerCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        switch arguments.operands.first {
        case "import": return try importDump()
        case "lookup": return try lookUp()
        case let word?:
            let hint = nearest(to: word, in: ["import", "lookup"])
            throw usage(
                "hearsay gazetteer has no “\(word)”."
                    + (hint.map { " Did you mean “\($0)”?" } ?? " It has import and lookup."))
        case nil: throw usage("hearsay gazetteer needs a word: import or lookup.")
        }
    }

    private func importDump() throws -> ExitStatus {
        try refuse(["in", "gazetteer"], with: "import")
        guard arguments.operands.count == 2 else {
            throw usage("hearsay gazetteer import needs one FILE, such as allCountries.txt.")
        }
        guard let output = arguments["output"] else {
            throw usage("hearsay gazetteer import needs the file to make: --output GAZETTEER.")
        }
        var work = GazetteerImport(dump: arguments.operands[1], output: output)
        work.alternateNames = arguments["alternate"]
        work.divisions = arguments["admin1"]
        work.countries = arguments["countries"]
        var shown = 0
        do {
            let summary = try work.run { problem in
                shown += 1
                if shown <= 20 { Terminal.say(problem) }
                if shown == 21 { Terminal.say("more rows are broken; they are only counted") }
            }
            let made = try Gazetteer(path: output)
            try made.verify()
            let bad = summary.badRows == 0 ? "" : "; \(summary.badRows) rows passed over"
            Terminal.say(
                "\(output): \(summary.places) places, \(made.counts.names) names\(bad)")
            return summary.badRows == 0 ? .success : .unreadInput
        } catch let error as GazetteerError {
            throw Failure(status: .unreadInput, message: error.description)
        }
    }

    private func lookUp() throws -> ExitStatus {
        try refuse(["output", "alternate", "admin1", "countries"], with: "lookup")
        let names = arguments.operands.dropFirst()
        guard !names.isEmpty else {
            throw usage("hearsay gazetteer lookup needs a NAME, such as Agadez.")
        }
        let path = try arguments["gazetteer"] ?? Home.find().gazetteerFile
        let atlas: Atlas
        do {
            atlas = try Atlas(home: Home.find(), gazetteer: path)
        } catch let error as GazetteerError {
            throw Failure(status: .noModel, message: error.description)
        }
        var country: String?
        if let given = arguments["in"] {
            country = atlas.countryCode(given)
            guard country != nil else {
                throw usage("--in takes a country, such as NE, NER or Niger, not “\(given)”.")
            }
        }
        let output = try Output(path: nil)
        var status = ExitStatus.success
        for name in names {
            let entries = atlas.entries(named: name, in: country)
            if entries.isEmpty {
                Terminal.say("there is no “\(name)”\(country.map { " in \($0)" } ?? "")")
                status = .unreadInput
            }
            for entry in entries { try output.write(line(entry)) }
        }
        try output.finish()
        return status
    }

    private func line(_ entry: Atlas.Entry) -> String {
        [
            entry.name, entry.feature, entry.division ?? "-", entry.country ?? "-",
            String(entry.population), "\(entry.latitude)", "\(entry.longitude)",
            entry.geonameID.map { String($0) } ?? "-",
            entry.otherNames.isEmpty ? "-" : entry.otherNames.joined(separator: ", "),
        ].joined(separator: "\t") + "\n"
    }

    private func refuse(_ options: [String], with word: String) throws(Failure) {
        for option in options where arguments.has(option) {
            throw usage("--\(option) does not go with hearsay gazetteer \(word).")
        }
    }

    private func usage(_ message: String) -> Failure { .usage(message, verb: "gazetteer") }
}
