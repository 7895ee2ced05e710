import HearsayText

/// The vectors of one window by which words are joined, those of the words around what it keeps
/// included.
///
/// Queries and keys fit together only where one pass of the network made both: those of a content
/// and of a cue beyond a seam, of a mention and of one before it, are compared as one window sees
/// them.
struct WindowLinks {
    let window: Window
    /// The rows of each of those heads, word by word.
    private let rows: [Head: [Float]]

    /// The heads whose vectors are compared between words.
    static let heads: [Head] = [.links, .antecedents]

    init(window: Window, rows: [Head: [Float]]) {
        self.window = window
        self.rows = rows
    }

    /// A head's row of a word; nil for a word that the window does not read.
    subscript(word: Int, head: Head) -> ArraySlice<Float>? {
        guard window.words.contains(word), let rows = rows[head] else { return nil }
        let width = rows.count / window.words.count
        let start = (word - window.words.lowerBound) * width
        return rows[start..<(start + width)]
    }

    /// A head's rows of all words that the window reads.
    func withRows<Result>(_ head: Head, _ body: (HeadRows) throws -> Result) rethrows -> Result {
        let rows = rows[head] ?? []
        return try rows.withUnsafeBufferPointer {
            try body(HeadRows(values: $0, width: rows.count / max(1, window.words.count)))
        }
    }
}

extension WordOutputs {
    /// The heads that were asked for and whose vectors are compared between words.
    var linked: [Head] { WindowLinks.heads.filter(heads.contains) }

    /// Keeps the vectors of one of several windows.
    mutating func add(_ links: WindowLinks) {
        let place = windows.partitioningIndex {
            $0.window.kept.lowerBound >= links.window.kept.lowerBound
        }
        windows.insert(links, at: place)
    }

    /// The window that keeps a word, where there are several.
    func window(keeping word: Int) -> Int? {
        let place = windows.partitioningIndex { $0.window.kept.upperBound > word }
        return place < windows.count ? place : nil
    }

    /// The link vectors of a word as a window sees it, or as the one that keeps it does.
    func links(_ word: Int, seenIn window: Int?) -> ArraySlice<Float> {
        if let window, let row = windows[window][word, .links] { return row }
        let width = width(.links)
        return self[.links][(word * width)..<((word + 1) * width)]
    }
}
