import Foundation
package import HearsayLanguage
import HearsayReader
package import HearsayScene
public import HearsayText
import HearsayWorld

/// Reads news reports: the whole way from text to reading.
public struct Hearsay: Sendable {
    package let language: LanguageModel
    package let readers: Readers
    private let jobs: Int
    private let isForCase: Bool
    /// What one should know before one reads: that there is no gazetteer, that a row of one's own
    /// file of actors was left out.
    public let notices: [String]

    /// Loads the model and the data files.
    /// - Parameters:
    ///   - home: where they are; looked for when not given.
    ///   - own: paths of a user's files of actors, laid over the built-in ones.
    ///   - jobs: how many reports are read at the same time, one thread each.
    ///   - isForCase: whether readings tell what is put forward too (`Reading.assertions`).
    /// - Throws: `HearsayError` when the model or a data file is missing or broken.
    public init(
        home: Home? = nil, actors own: [String] = [], jobs: Int = 2, isForCase: Bool = false
    ) throws(HearsayError) {
        let home = if let home { home } else { try Home.find() }
        let jobs = max(1, jobs)
        self.jobs = jobs
        self.isForCase = isForCase
        do {
            // Compiling the model takes longest: all else is read beside it.
            (language, readers) = try concurrently {
                try LanguageModel(
                    folder: home.model,
                    abbreviations: Abbreviations(tsv: home.table("abbreviations")),
                    hearsayWords: HearsayWords(tsv: home.table("hearsay-words")),
                    pronouns: Pronouns(tsv: home.table("pronouns")),
                    contractions: Contractions(tsv: home.table("contractions")),
                    baseForms: BaseForms(
                        verbs: home.table("irregular-verbs"), nouns: home.table("irregular-nouns")),
                    jobs: jobs,
                    cache: Home.cache)
            } beside: {
                Readers(
                    world: try World(folder: home.data, actors: own),
                    gazetteer: try home.gazetteer())
            }
        } catch {
            throw HearsayError(String(describing: error))
        }
        notices = home.notices + readers.faults.map { "\($0); the row is left out" }
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

    /// A report with its trees and what is known of it before its places are.
    package func scene(of report: Report, _ annotator: Annotator) throws -> Scene {
        let text = try annotator.annotate(report, layers: .reading)
        return readers.scene(of: text, model: language.name)
    }

    /// Reads a report, with an assertion for every word but small ones: for measures in which
    /// others say what is an event.
    package func readEveryWord(_ report: Report, _ annotator: Annotator) throws -> Reading {
        let text = try annotator.annotate(report, layers: [.reading, .vectors])
        return readers.everyAssertion(of: text, model: language.name)
    }

    private func read(_ report: Report, _ annotator: Annotator) throws -> Reading {
        var layers = Layers.reading
        if isForCase { layers.insert(.vectors) }
        let text = try annotator.annotate(report, layers: layers)
        return readers.reading(of: text, model: language.name, isForCase: isForCase)
    }
}

/// Why the program could not start to read.
public struct HearsayError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with the file it is wrong in, and what to do.
    public let description: String

    public init(_ description: String) { self.description = description }
}
