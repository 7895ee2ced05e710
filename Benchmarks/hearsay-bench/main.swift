// Reading against bare inference of the same model on the same windows, in one process.
//
//     hearsay-bench REPORTS.ndjson [--jobs N] [--rounds N]
//
// Prints one JSON object: medians over the rounds, seconds and pieces per second.
import Foundation
import Hearsay
import HearsayLanguage
import HearsayText

do {
    let options = try Options(CommandLine.arguments)
    let bench = try Bench(options)
    FileHandle.standardOutput.write(Data(try bench.run().utf8))
} catch {
    FileHandle.standardError.write(Data("hearsay-bench: \(error)\n".utf8))
    exit(1)
}
