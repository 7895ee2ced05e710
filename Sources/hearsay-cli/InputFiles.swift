import Glibc
import HearsayIntake
import HearsayText

/// The files that a command line names, each a text of its own.
struct InputFiles {
    /// As given; "-" is standard input.
    let paths: [String]
    /// The verb that reads them.
    let verb: String

    /// Refuses what cannot be meant, and says so where a person has to type the input.
    /// - Parameter output: the file that will be written, if there is one.
    /// - Throws: a failure that says what to do.
    func check(output: String?) throws(Failure) {
        if paths.count(where: { $0 == "-" }) > 1 {
            throw .usage("Standard input (\"-\") can be read but once.", verb: verb)
        }
        // Opening the output empties it: it must not be a file that is still to be read.
        if let output, let target = FileIdentity(output) {
            for path in paths where path != "-" && FileIdentity(path) == target {
                throw .usage("--output \(output) would overwrite the report itself.", verb: verb)
            }
        }
        if paths.contains("-"), Terminal.isTerminal(STDIN_FILENO) {
            Terminal.say("reading standard input; end it with Ctrl-D on a line of its own")
        }
    }

    /// A file's text, with warnings on standard error about what was found in it. It goes by its
    /// path where there are several.
    func report(_ path: String) throws(Failure) -> Report {
        let file = InputFile(path: path, verb: verb)
        let bytes = try file.read()
        let id = paths.count == 1 || path == "-" ? nil : path
        if InputFile.looksLikeHTML(bytes) { return try page(bytes, file: file, id: id) }
        let report = Report(bytes: bytes, id: id)
        if report.repairs > 0 {
            let count = "\(report.repairs) byte sequence\(report.repairs == 1 ? "" : "s")"
            Terminal.say(
                "warning: \(file.name) is not all UTF-8; \(count) became U+FFFD. If it is in "
                    + "another encoding: iconv -f WINDOWS-1252 -t UTF-8 FILE | hearsay \(verb) -")
        }
        return report
    }

    /// The report that a page holds, with what the page says of it.
    private func page(_ bytes: [UInt8], file: InputFile, id: String?) throws(Failure) -> Report {
        var report = ReportPage.report(bytes, hints: try pageHints())
        guard report.bytes.contains(where: { $0 > 0x20 }) else {
            throw Failure(
                status: .unreadInput,
                message: "\(file.name) is an HTML page in which no report was found.")
        }
        report.id = id
        return report
    }
}
