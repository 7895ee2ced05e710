import HearsayText

/// Words between quotation marks, the marks with them.
struct Quotation: Equatable {
    var range: Range<Int>
    /// Whether it ends with its own mark. One that runs on into the next paragraph does not.
    var isClosed: Bool
}

/// The quotations of a report: those in double marks, and those in single marks.
struct Quotations {
    private(set) var all: [Quotation] = []
    /// Index into `all` of the quotation in double marks that holds a word, or -1.
    private(set) var double: [Int32]
    /// The same for single marks.
    private(set) var single: [Int32]

    private enum Mark { case none, open, close, straight, singleOpen, singleClose }

    init(_ text: AnnotatedText, paragraph: [Int32]) {
        let count = text.words.count
        double = [Int32](repeating: -1, count: count)
        single = double
        var open: Int?
        var openSingle: Int?
        var current: Int32 = -1
        for index in 0..<count {
            if paragraph[index] != current {
                if let start = open { add(start..<index, isClosed: false) }
                open = nil
                openSingle = nil
                current = paragraph[index]
            }
            switch Self.mark(text, index) {
            case .open where open == nil, .straight where open == nil:
                open = index
            case .close, .straight:
                if let start = open { add(start..<(index + 1), isClosed: true) }
                open = nil
            case .singleOpen where openSingle == nil:
                openSingle = index
            case .singleClose:
                if let start = openSingle { addSingle(start..<(index + 1)) }
                openSingle = nil
            default: break
            }
        }
        if let start = open { add(start..<count, isClosed: false) }
    }

    private mutating func add(_ range: Range<Int>, isClosed: Bool) {
        for word in range { double[word] = Int32(all.count) }
        all.append(Quotation(range: range, isClosed: isClosed))
    }

    private mutating func addSingle(_ range: Range<Int>) {
        for word in range { single[word] = Int32(all.count) }
        all.append(Quotation(range: range, isClosed: true))
    }

    /// The outermost quotation that holds a word.
    func holding(_ word: Int) -> Quotation? {
        let index = double[word] >= 0 ? double[word] : single[word]
        return index >= 0 ? all[Int(index)] : nil
    }

    private static func mark(_ text: AnnotatedText, _ index: Int) -> Mark {
        let word = text.words[index]
        guard word.isMark else { return .none }
        let bytes = text.report.bytes
        let start = Int(word.start)
        if word.end - word.start == 1 { return bytes[start] == 0x22 ? .straight : .none }
        guard word.end - word.start == 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80 else {
            return .none
        }
        let next = index + 1 < text.words.count ? text.words[index + 1] : nil
        switch bytes[start + 2] {
        case 0x9C: return .open
        case 0x9D: return .close
        case 0x98: return next?.gap == .glued ? .singleOpen : .none
        case 0x99:
            guard word.gap == .glued else { return .none }
            return next.map { $0.gap != .glued || $0.isMark } ?? true ? .singleClose : .none
        default: return .none
        }
    }
}
