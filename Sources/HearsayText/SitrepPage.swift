/// A situation report: sections of sentences that end in the numbers of their notes.
public struct SitrepPage: Sendable, Equatable {
    public var title: String
    public var sections: [Section]
    /// In the order of their numbers, from 1.
    public var notes: [Note]

    /// - Parameters:
    ///   - title: the page's own.
    ///   - sections: in order.
    ///   - notes: by number.
    public init(title: String, sections: [Section], notes: [Note]) {
        self.title = title
        self.sections = sections
        self.notes = notes
    }

    public struct Section: Sendable, Equatable {
        public var title: String
        public var blocks: [Block]

        /// - Parameters:
        ///   - title: its heading.
        ///   - blocks: in order.
        public init(_ title: String, _ blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    public enum Block: Sendable, Equatable {
        case paragraph([Sentence])
        /// Items of one or more sentences, under a heading of their own where there is one.
        case list(heading: String?, items: [[Sentence]])
        /// Each row ends in a cell of notes.
        case table(head: [String], rows: [[Sentence]])
    }

    /// A sentence, or a cell of a table.
    public struct Sentence: Sendable, Equatable {
        public var pieces: [Piece]

        /// - Parameter pieces: in order.
        public init(_ pieces: [Piece]) { self.pieces = pieces }

        /// The numbers at its end; none where it does not end in notes.
        public var notes: [Int] {
            if case .notes(let numbers) = pieces.last { numbers } else { [] }
        }

        /// Its words without the numbers of notes.
        public var text: String {
            pieces.reduce(into: "") { text, piece in
                switch piece {
                case .text(let words), .code(let words): text += words
                case .quote(let words): text += "“\(words)”"
                case .notes: break
                }
            }
        }
    }

    public enum Piece: Sendable, Equatable {
        /// The program's own words, or a name.
        case text(String)
        /// Words of a report, without quotation marks.
        case quote(String)
        /// A command to type.
        case code(String)
        case notes([Int])
    }

    public enum Note: Sendable, Equatable {
        /// Exact words of a report.
        case words(Words)
        /// A list of reports, by what it holds: "Reports of the casebook".
        case reports(what: String, ids: [Int])
    }

    /// Exact words of a report, and where they stand.
    public struct Words: Sendable, Equatable {
        /// The report's id in the casebook.
        public var report: Int
        public var outlet: String?
        /// The day of publication as the page writes it.
        public var day: String?
        public var title: String?
        public var url: String?
        public var words: String
        /// Code points of the report's text.
        public var start: Int
        public var end: Int
        /// What stands before and behind the words in the report, a line at most.
        public var before: String
        public var after: String

        /// - Parameters:
        ///   - report: the report's id.
        ///   - words: exact words.
        ///   - start: their first code point.
        ///   - end: the code point behind them.
        public init(report: Int, words: String, start: Int, end: Int) {
            self.report = report
            self.words = words
            self.start = start
            self.end = end
            before = ""
            after = ""
        }
    }
}
