import Foundation
import HearsayActors
package import HearsayLanguage
import HearsayReader
import HearsayScene
public import HearsayText
import HearsayTime
public import HearsayWorld

/// Reads news reports: the whole way from text to reading.
public struct Hearsay: Sendable {
    package let language: LanguageModel
    private let reader: Reader
    private let times: TimeReader
    private let actors: ActorCoder
    private let jobs: Int
    /// What is wrong with the rows of a user's files of actors that were left out.
    public let actorFaults: [WorldError]

    /// Loads the model and the data files.
    /// - Parameters:
    ///   - home: where they are; looked for when not given.
    ///   - actors: paths of a user's files of actors, laid over the built-in ones.
    ///   - jobs: how many reports are read at the same time, one thread each.
    /// - Throws: `HearsayError` when the model or a data file is missing or broken.
    public init(
        home: Home? = nil, actors own: [String] = [], jobs: Int = 2
    ) throws(HearsayError) {
        let home = if let home { home } else { try Home.find() }
        let jobs = max(1, jobs)
        self.jobs = jobs
        do {
            // Compiling the model takes longest: all else is read beside it.
            (language, (reader, times, actors, actorFaults)) = try concurrently {
                try LanguageModel(
                    folder: home.model,
                    abbreviations: Abbreviations(tsv: home.table("abbreviations")),
                    hearsayWords: HearsayWords(tsv: home.table("hearsay-words")),
                    pronouns: Pronouns(tsv: home.table("pronouns")),
                    contractions: Contractions(tsv: home.table("contractions")), jobs: jobs)
            } beside: {
                let world = try World(folder: home.data, actors: own)
                return (
                    Reader(world: world), TimeReader(world: world), ActorCoder(world: world),
                    world.faults
                )
            }
        } catch {
            throw HearsayError(String(describing: error))
        }
    }

    /// Reads one report, with all threads on it.
    public func read(_ report: Report) throws -> Reading {
        try read(report, language.makeAnnotator(requests: jobs))
    }

    /// Finds the tokens and trees of one text, with all threads on it, and hands them on section by
    /// section; see `Annotator.parse`. Memory beside the text's words stays bounded.
    public func parse(_ report: Report, deliver: (AnnotatedText, Syntax) throws -> Void) throws {
        try language.makeAnnotator(requests: jobs).parse(report, deliver)
    }

    /// Reads reports as they come, `jobs` at a time, and hands the readings on in the order in
    /// which the reports came. Memory is bounded: no more than a few reports are held at once.
    /// - Parameters:
    ///   - next: the next item, nil at the end. An item without a report (a bad record, say) is
    ///     passed through to `deliver` in its place.
    ///   - hasNext: whether `next` would answer without waiting; when it would not, readings that
    ///     are under way are delivered first.
    ///   - deliver: called once an item, in order. When it throws, reading stops.
    /// - Throws: what `next` or `deliver` throws, or that no thread could be made ready.
    public func read<Item: Sendable>(
        next: () throws -> (Item, Report?)?,
        hasNext: () -> Bool = { true },
        deliver: (Item, Result<Reading, any Error>?) throws -> Void
    ) throws {
        try answer(next: next, hasNext: hasNext, deliver: deliver) { [self] report, annotator in
            try read(report, annotator)
        }
    }

    /// Codes pairs of actors as they come: what the one does to the other in a report. In order,
    /// and with bounded memory, as reports are read.
    /// - Parameters:
    ///   - next: the next item, nil at the end. One without a question is passed through.
    ///   - hasNext: whether `next` would answer without waiting.
    ///   - deliver: called once an item, in order. When it throws, coding stops.
    /// - Throws: what `next` or `deliver` throws, or that no thread could be made ready.
    public func code<Item: Sendable>(
        next: () throws -> (Item, PairQuestion?)?,
        hasNext: () -> Bool = { true },
        deliver: (Item, Result<PairCode, any Error>?) throws -> Void
    ) throws {
        try answer(next: next, hasNext: hasNext, deliver: deliver) { question, annotator in
            var (code, event) = try annotator.code(question)
            code.status = event.flatMap { EventStatus(of: $0) }
            return code
        }
    }

    private func answer<Item: Sendable, Question: Sendable, Answer: Sendable>(
        next: () throws -> (Item, Question?)?,
        hasNext: () -> Bool,
        deliver: (Item, Result<Answer, any Error>?) throws -> Void,
        _ work: @escaping Workers<Question, Answer>.Work
    ) throws {
        let annotators = try (0..<jobs).map { _ in try language.makeAnnotator() }
        let workers = Workers(annotators, work)
        defer { workers.stop() }
        var waiting: [(item: Item, ticket: Int?)] = []
        var ended = false
        while !ended || !waiting.isEmpty {
            let isFull = waiting.count >= 4 * jobs
            if !ended, !isFull, waiting.isEmpty || hasNext() {
                guard let (item, question) = try next() else {
                    ended = true
                    continue
                }
                waiting.append((item, question.map(workers.submit)))
            } else {
                let (item, ticket) = waiting.removeFirst()
                try deliver(item, ticket.map(workers.result))
            }
        }
    }

    private func read(_ report: Report, _ annotator: Annotator) throws -> Reading {
        let text = try annotator.annotate(
            report, layers: [.attributions, .coreference, .syntax, .events])
        var reading = reader.read(text, model: language.name)
        reading.times = times.times(in: text)
        actors.code(&reading, Scene(text, reading))
        reading.prune()
        return reading
    }
}

/// Why the program could not start to read.
public struct HearsayError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with the file it is wrong in, and what to do.
    public let description: String

    public init(_ description: String) { self.description = description }
}
