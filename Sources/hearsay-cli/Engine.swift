import Hearsay
import HearsayText

/// Reads reports as they come; see `Hearsay.read(next:hasNext:deliver:)`.
func readAll<Item: Sendable>(
    actors: [String],
    jobs: Int,
    isForCase: Bool = false,
    next: () throws -> (Item, Report?)?,
    hasNext: () -> Bool = { true },
    deliver: (Item, Result<Reading, any Error>?) throws -> Void
) throws {
    var first = try passThrough(next, deliver)
    guard first != nil else { return }
    let hearsay = try Hearsay(actors: actors, jobs: jobs, isForCase: isForCase)
    for notice in hearsay.notices { Terminal.say(notice) }
    try hearsay.read(
        next: {
            defer { first = nil }
            return try first ?? next()
        }, hasNext: hasNext, deliver: deliver)
}

/// Codes pairs of actors as they come; see `Hearsay.code(next:hasNext:deliver:)`.
func codeAll<Item: Sendable>(
    jobs: Int,
    next: () throws -> (Item, PairQuestion?)?,
    hasNext: () -> Bool = { true },
    deliver: (Item, Result<PairCode, any Error>?) throws -> Void
) throws {
    var first = try passThrough(next, deliver)
    guard first != nil else { return }
    try Hearsay(jobs: jobs).code(
        next: {
            defer { first = nil }
            return try first ?? next()
        }, hasNext: hasNext, deliver: deliver)
}

/// Passes items without a question through, up to the first that has one; nil where none has.
///
/// The model is loaded when the first is there, so that what is wrong with the input is told at
/// once, model or no model.
private func passThrough<Item, Question, Answer>(
    _ next: () throws -> (Item, Question?)?, _ deliver: (Item, Answer?) throws -> Void
) throws -> (Item, Question?)? {
    while let (item, question) = try next() {
        if question != nil { return (item, question) }
        try deliver(item, nil)
    }
    return nil
}

/// The files that `--actors` names.
func actors(_ arguments: Arguments) -> [String] { arguments["actors"].map { [$0] } ?? [] }

/// As many reports at a time as `--jobs` says, or as there are cores.
func jobs(_ arguments: Arguments) throws(Failure) -> Int {
    try arguments.number("jobs", in: 1...1024) ?? Terminal.cores
}
