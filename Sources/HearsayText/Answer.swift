/// What a casebook answers to a question: rows, each with the reports that it rests on.
public struct Answer: Sendable, Equatable {
    /// "timeline", "sources" …: the word that asked.
    public var question: String
    public var rows: [Row]
    /// Whether there was more than the limit let through.
    public var isCut: Bool

    public struct Row: Sendable, Equatable {
        /// What rows are grouped under on a page: a day, a kind.
        public var group: String?
        /// The row in one line for people.
        public var line: String
        /// The row for programs; every row of a question has the same names in the same order.
        public var fields: [Field]
        public var citations: [Citation]

        /// - Parameters:
        ///   - group: what rows are grouped under on a page.
        ///   - line: the row in one line.
        ///   - fields: the row for programs.
        ///   - citations: what it rests on.
        public init(group: String? = nil, line: String, fields: [Field], citations: [Citation]) {
            self.group = group
            self.line = line
            self.fields = fields
            self.citations = citations
        }
    }

    public struct Field: Sendable, Equatable {
        public var name: String
        public var value: Value

        /// - Parameters:
        ///   - name: the key in JSON, the head of the column in CSV.
        ///   - value: what stands there.
        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    public enum Value: Sendable, Equatable {
        case none
        case text(String)
        case integer(Int)
        case number(Double)
        case texts([String])
        /// In the order given.
        case counts([Count])

        /// Text, or none where there is none.
        /// - Parameter text: what stands there.
        public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
    }

    public struct Count: Sendable, Equatable {
        public var name: String
        public var count: Int

        /// - Parameters:
        ///   - name: what is counted.
        ///   - count: how many there are.
        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// One report's word for a row.
    public struct Citation: Sendable, Equatable {
        /// The report's id in the casebook.
        public var report: Int
        public var outlet: String?
        public var published: String?
        public var title: String?
        public var url: String?
        /// Exact words of the report.
        public var words: String
        /// On whose word, from the innermost speaker to the outermost; empty: the outlet's own.
        public var chain: [Link]
        /// Reports that reprint this one, and the outlets that did.
        public var copies: Int
        public var copyOutlets: [String]

        /// - Parameters:
        ///   - report: the report's id in the casebook.
        ///   - words: exact words of the report.
        public init(report: Int, words: String) {
            self.report = report
            self.words = words
            chain = []
            copies = 0
            copyOutlets = []
        }
    }

    /// A step of a chain: who said it, and to whom.
    public struct Link: Sendable, Equatable {
        public var speaker: String
        /// `named`, `anonymous` …
        public var kind: String?
        public var audience: String?
        public var stance: String
        /// Exact words that tell of the speaking.
        public var cue: String?

        /// - Parameters:
        ///   - speaker: name, or else the words for the speaker.
        ///   - stance: what the speaker does with the content.
        public init(speaker: String, stance: String) {
            self.speaker = speaker
            self.stance = stance
        }
    }

    /// - Parameters:
    ///   - question: the word that asked.
    ///   - rows: the answer.
    ///   - isCut: whether there was more.
    public init(question: String, rows: [Row], isCut: Bool) {
        self.question = question
        self.rows = rows
        self.isCut = isCut
    }
}
