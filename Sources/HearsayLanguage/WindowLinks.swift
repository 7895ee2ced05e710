import HearsayText

/// The link vectors of one window, those of the words around what it keeps included.
///
/// Queries and keys fit together only where one pass of the network made both: those of a content
/// and of a cue beyond a seam are compared as the content's own window sees them.
struct WindowLinks {
    let window: Window
    /// The rows of the head `links`, word by word.
    let rows: [Float]
    let width: Int

    /// The row of a word; nil for a word that the window does not read.
    subscript(word: Int) -> ArraySlice<Float>? {
        guard window.words.contains(word) else { return nil }
        let start = (word - window.words.lowerBound) * width
        return rows[start..<(start + width)]
    }
}

extension WordOutputs {
    /// Keeps the link vectors of one of several windows.
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
        if let window, let row = windows[window][word] { return row }
        let width = width(.links)
        return self[.links][(word * width)..<((word + 1) * width)]
    }
}
