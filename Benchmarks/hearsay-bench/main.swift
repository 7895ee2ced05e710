// Reading against bare inference of the same model on the same windows, in one process.
//
//     hearsay-bench REPORTS.ndjson [--jobs N] [--rounds N]
//     hearsay-bench --fit-places GOLD.ndjson
//     hearsay-bench --look-up GAZETTEER NAMES.txt
//     hearsay-bench copies REPORTS.ndjson | --million
//     hearsay-bench join REPORTS.ndjson STORIES.json EVENTS.json
//
// Prints one JSON object: medians over the rounds, seconds and pieces per second. With --fit-places,
// fits Data/place-weights.tsv to reports whose toponyms are annotated; see PlaceFitting.swift.
import Foundation
import Hearsay
import HearsayLanguage
import HearsayText

do {
    if CommandLine.arguments.dropFirst().first == "--fit-places",
        let gold = CommandLine.arguments.dropFirst(2).first
    {
        try PlaceFitting(gold: gold).run()
        exit(0)
    }
    if CommandLine.arguments.dropFirst().first == "--look-up", CommandLine.arguments.count == 4 {
        try lookUps(gazetteer: CommandLine.arguments[2], names: CommandLine.arguments[3])
        exit(0)
    }
    if CommandLine.arguments.dropFirst().first == "copies", CommandLine.arguments.count == 3 {
        let argument = CommandLine.arguments[2]
        if argument == "--million" {
            lookUpInAMillion()
        } else {
            try findCopies(reports: argument)
        }
        exit(0)
    }
    if CommandLine.arguments.dropFirst().first == "join", CommandLine.arguments.count == 5 {
        let paths = Array(CommandLine.arguments[2...])
        try JoinBench().run(paths[0], documents: paths[1], mentions: paths[2])
        exit(0)
    }
    let options = try Options(CommandLine.arguments)
    let bench = try Bench(options)
    FileHandle.standardOutput.write(Data(try bench.run().utf8))
} catch {
    FileHandle.standardError.write(Data("hearsay-bench: \(error)\n".utf8))
    exit(1)
}
