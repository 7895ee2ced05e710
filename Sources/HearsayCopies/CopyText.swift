package import HearsayText

/// The words of a report as copies are compared: folded and hashed, without marks.
package struct CopyText: Sendable {
    /// A word, and where it stands.
    package struct Token: Sendable, Equatable {
        /// The hash of the folded word.
        package let hash: UInt64
        /// Where it stands in the text, in UTF-8 bytes.
        package let passage: Passage
        /// Whether it stands within quotation marks: somebody's words and not the report's own.
        package let isQuoted: Bool
        /// Whether a sentence or a line begins with it.
        package let startsSentence: Bool
        /// Whether it belongs to a headline, a byline, a dateline or a credit line.
        package let isFurniture: Bool
    }

    package let tokens: [Token]

    /// The words of a text.
    /// - Parameter bytes: valid UTF-8, as `Report.bytes` is, of `Report.byteLimit` bytes at most.
    package init(_ bytes: [UInt8]) {
        let words = HearsayText.words(of: bytes)
        var isFurniture = [Bool](repeating: false, count: words.count)
        for range in layout(of: bytes, words: words).furniture {
            for index in range { isFurniture[index] = true }
        }
        let isQuoted = closedQuotations(words, in: bytes)
        var tokens: [Token] = []
        tokens.reserveCapacity(words.count)
        /// Whether the last word is over with a stop, and whether a sentence begins.
        var isStopped = false
        var startsSentence = true
        var last: Word?
        for (index, word) in words.enumerated() {
            let slice = bytes[Int(word.start)..<Int(word.end)]
            if word.gap == .lineBreak || isStopped && word.gap == .space { startsSentence = true }
            if word.isMark, !isIdeograph(slice) {
                isStopped = (isStopped || isStop(slice, after: last)) && !isComma(slice)
                continue
            }
            guard let hash = foldedHash(slice) else { continue }
            tokens.append(
                Token(
                    hash: hash, passage: word.passage, isQuoted: isQuoted[index],
                    startsSentence: startsSentence, isFurniture: isFurniture[index]))
            isStopped = false
            startsSentence = false
            last = word
        }
        self.tokens = tokens
    }

    /// The hashes of the words that report something.
    var body: [UInt64] { tokens.compactMap { $0.isFurniture ? nil : $0.hash } }
}

/// Which words stand within quotation marks. Where a line ends within them a mark is missing, and
/// none of the line's can be trusted, unless it begins with one: so do the paragraphs of a long
/// quotation.
private func closedQuotations(_ words: [Word], in bytes: [UInt8]) -> [Bool] {
    var isQuoted = words.map(\.isQuoted)
    var start = 0
    for index in words.indices {
        if words[index].gap == .lineBreak { start = index }
        let isLast = index + 1 == words.count || words[index + 1].gap == .lineBreak
        guard isLast, isQuoted[index], !isQuoted[start] else { continue }
        if bytes[Int(words[index].start)..<Int(words[index].end)].isClosing { continue }
        for place in start...index { isQuoted[place] = false }
    }
    return isQuoted
}

extension ArraySlice<UInt8> {
    /// Whether it is a mark that ends a quotation.
    fileprivate var isClosing: Bool { elementsEqual("\"".utf8) || elementsEqual("”".utf8) }
}

/// Whether a mark is a word of a script that sets no spaces: such words come one by one.
private func isIdeograph(_ mark: ArraySlice<UInt8>) -> Bool {
    guard let first = mark.first, first >= 0xE3 else { return false }
    return String(decoding: mark, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic
    }
}

/// Whether the sentence goes on behind a mark: "Food Now!, a group".
private func isComma(_ mark: ArraySlice<UInt8>) -> Bool { mark.elementsEqual(",".utf8) }

/// Whether a mark ends a sentence. A full stop after a single letter or a short word with a capital
/// may be an abbreviation's.
private func isStop(_ mark: ArraySlice<UInt8>, after word: Word?) -> Bool {
    switch mark.first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "."):
        word.map { word in
            let count = word.end - word.start
            return word.shape == .digit || count > 3 || word.shape == .lower && count > 1
        } ?? false
    default: false
    }
}
