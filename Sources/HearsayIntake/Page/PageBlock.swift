/// A run of text on a page that nothing on the level of blocks interrupts.
struct PageBlock {
    enum Kind {
        case paragraph, heading, item, quote, cell
    }

    var kind: Kind
    /// The element that holds it.
    let node: Int
    /// White space collapsed.
    var text: String
    /// How many words it has.
    var words: Int
    /// How much of it is links, 0 ... 1.
    let linked: Double
    /// Whether it ends as a sentence does.
    let isSentence: Bool
    /// How much it speaks for its surroundings being the report: words of prose, less for what is
    /// no prose.
    var weight = 0.0

    init(kind: Kind, node: Int, text: String, linkedLength: Int) {
        self.kind = kind
        self.node = node
        self.text = text
        words = text.split(separator: " ").count
        let length = text.unicodeScalars.count
        linked = length == 0 ? 0 : min(1, Double(linkedLength) / Double(length))
        let last = text.last { !"\"”’'»)]".contains($0) }
        isSentence = last.map { ".!?…:".contains($0) } ?? false
        weight = ownWeight
    }

    /// How it begins, in lower case, marks as spaces: to compare with the hints.
    var plain: String {
        var head = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars.prefix(400) {
            head.append(scalar.isWordPart ? scalar : " ")
        }
        return String(head).collapsed
    }

    /// Whether it is running text.
    var isProse: Bool {
        linked < 0.4 && kind != .heading && (isSentence ? words >= 6 : words >= 25)
    }

    private var ownWeight: Double {
        if kind == .heading { return linked > 0.5 ? -3 : 0 }
        if linked > 0.5 { return -3 - Double(min(words, 20)) / 4 }
        let count = Double(min(words, 120)) * (1 - linked)
        if isProse { return kind == .item || kind == .cell ? count * 0.6 : count }
        if isSentence, words >= 3 { return count * 0.4 }
        return kind == .item ? -1.5 : -1
    }
}
