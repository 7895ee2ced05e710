import HearsayQuestions
import HearsayStore
import HearsayText

/// What all sections of a page work with, and the sentences that several of them write.
final class Clerk {
    typealias Sentence = SitrepPage.Sentence
    typealias Piece = SitrepPage.Piece

    struct Quoted: Hashable {
        let report: Int
        let span: Span
    }

    let request: SitrepRequest
    let database: Database
    let library: Library
    let notebook: Notebook
    let sayings: Sayings
    private(set) lazy var clauses = Clauses(library)
    var calendar: PageCalendar { library.calendar }
    /// Claims that a page has told in full.
    var told: Set<Int> = []
    /// Words that it has quoted.
    var quotedWords: Set<Quoted> = []
    /// Claims that concern the actor whom the page is about; empty where it is about all.
    let concerned: Set<Int>

    init(_ database: Database, _ request: SitrepRequest) throws {
        self.request = request
        self.database = database
        library = try Library(database, asOf: request.asOf)
        notebook = Notebook(library)
        sayings = Sayings(library)
        let about = Filter(about: request.about)
        concerned =
            request.about == nil
            ? [] : Set(try claimCards(database, about, limit: 100_000).map(\.id))
    }

    /// The day from which on something has changed.
    var changedSince: String {
        request.since ?? calendar.asOf?.iso ?? ""
    }

    /// The claims of the page: all that were told by its day.
    func filter(_ status: String? = nil, since: String? = nil) -> Filter {
        Filter(about: request.about, since: since, until: request.asOf, status: status)
    }

    /// The note that stands for all reports of the page.
    var allReports: [Int] { [notebook.number("Reports of the casebook", library.ids)] }

    /// The note that stands for the reports of the period in which something changed.
    var newReports: [Int] {
        let ids = library.ids(since: changedSince)
        if ids.isEmpty || ids.count == library.ids.count { return allReports }
        return [notebook.number("Reports since \(calendar.named(changedSince))", ids)]
    }

    /// A sentence that says that there is nothing to tell.
    func nothing(_ words: String, _ notes: [Int]) -> SitrepPage.Block {
        .paragraph([Sentence([.text(words), .notes(notes)])])
    }

    /// The number of a saying's words.
    func note(_ saying: Saying) throws -> [Int] {
        try notebook.number(saying.report, saying.span).map { [$0] } ?? allReports
    }

    /// "Ines Marlow predicted that “…”. [n]": who says what, in exact words.
    func said(_ saying: Saying, lead: String = "", longest: Int = Limits.quote) throws -> Sentence {
        let verb = saying.verb.flatMap { Phrases.said[$0] } ?? Phrases.reported
        let joint =
            saying.verb == "accuses"
            ? " " : saying.isWhole ? ": " : saying.verb == "questions" ? " whether " : " that "
        let start = lead + (lead.isEmpty ? saying.who.capitalised : saying.who)
        return Sentence(
            [.text("\(start) \(verb)\(joint)")] + quoted(saying.words, longest: longest)
                + [.notes(try note(saying))])
    }

    /// Words in quotation marks with the full stop behind them, if they do not end with a mark.
    func quoted(_ words: String, longest: Int = Limits.quote) -> [Piece] {
        let quote = Quote.shortened(words, to: longest)
        let isClosed = quote.last.map { ".!?…".contains($0) } ?? false
        return [.quote(quote)] + (isClosed ? [] : [.text(".")])
    }
}
