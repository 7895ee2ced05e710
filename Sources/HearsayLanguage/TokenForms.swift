import HearsayText

/// What the network says of a word as a part of a token. The raw values are the model's.
enum TokenClass: UInt8, Sendable {
    /// It begins a token.
    case begins
    /// It goes on the syntactic word before it: "U" "." "S" ".".
    case goesOn
    /// It begins another syntactic word of the same multi-word token: "John" "'" "s".
    case follows

    /// The likeliest by the first three of a row's numbers.
    init(row: UnsafeBufferPointer<Float>) {
        let best = indexOfLargest(UnsafeBufferPointer(rebasing: row[..<3]))
        self = TokenClass(rawValue: UInt8(best)) ?? .begins
    }
}

/// A token of which only the form is known.
struct TokenForm: Equatable {
    var passage: Passage
    /// The words it is made of, counted in the report; the network speaks of it at the first.
    var words: Range<Int>
    /// Whether it is written together with the token before it, as one multi-word token.
    var isContinuation: Bool
}

/// Puts words together to the tokens of Universal Dependencies.
struct TokenForms {
    let text: AnnotatedText

    /// No orthographic word has more syntactic ones: "y'all'd've" has four.
    static let mostParts = 8

    /// Classes as they can be: nothing goes on across white space or at a double quotation mark,
    /// another part of a word begins with an apostrophe or behind one, and "n't" and "14,000" are
    /// one word whatever the network says.
    /// - Parameters:
    ///   - classes: what the network says of each word.
    ///   - words: the same words, counted in the report.
    /// - Returns: a class for each of the words.
    func corrected(_ classes: [TokenClass], of words: Range<Int>) -> [TokenClass] {
        var corrected = classes
        for (index, word) in words.enumerated() {
            if !canGoOn(word, from: words.lowerBound)
                || classes[index] == .follows && !isApostrophe(word) && !isApostrophe(word - 1)
            {
                corrected[index] = .begins
            }
        }
        for (index, word) in words.enumerated().dropFirst(2) where isNot(word - 1, after: words) {
            corrected[index] = .goesOn
            // "do n't": the n stands alone, and the three are one word.
            corrected[index - 1] = isLonger(word - 2) ? .follows : .goesOn
        }
        for (index, word) in words.enumerated().dropFirst().dropLast()
        where isWithinNumber(word) {
            corrected[index] = .goesOn
            corrected[index + 1] = .goesOn
        }
        return corrected
    }

    /// The tokens of a sentence.
    /// - Parameters:
    ///   - words: the sentence's, counted in the report.
    ///   - classes: their corrected classes.
    /// - Returns: in order; every byte of the words is in exactly one.
    func tokens(of words: Range<Int>, _ classes: ArraySlice<TokenClass>) -> [TokenForm] {
        var forms: [TokenForm] = []
        var parts = 0
        for (word, own) in zip(words, classes) {
            let passage = text.words[word].passage
            if own == .goesOn, let last = forms.indices.last {
                forms[last].passage.end = passage.end
                forms[last].words = forms[last].words.lowerBound..<(word + 1)
                continue
            }
            let follows = own == .follows && !forms.isEmpty && parts < Self.mostParts
            parts = follows ? parts + 1 : 1
            var form = TokenForm(
                passage: passage, words: word..<(word + 1), isContinuation: follows)
            if follows, isNot(word, after: words.lowerBound..<(word + 2)), isLonger(word - 1) {
                // The n moves over: "do" + "n't".
                form.passage.start -= 1
                forms[forms.count - 1].passage.end -= 1
            }
            forms.append(form)
        }
        return forms
    }

    private func canGoOn(_ word: Int, from first: Int) -> Bool {
        word > first && text.words[word].gap == .glued && !text.isQuotationMark(word)
            && !text.isQuotationMark(word - 1)
    }

    /// Whether an apostrophe stands at a word, "t" behind it and a word that ends in "n" before it,
    /// all glued and within `words`.
    private func isNot(_ word: Int, after words: Range<Int>) -> Bool {
        guard word > words.lowerBound, word + 1 < words.upperBound, word + 1 < text.words.count,
            text.words[word].gap == .glued, text.words[word + 1].gap == .glued,
            isApostrophe(word), let last = text.bytes(word - 1).last, last | 0x20 == 0x6E
        else { return false }
        let next = text.bytes(word + 1)
        return next.count == 1 && next[next.startIndex] | 0x20 == 0x74
    }

    /// Whether a word is a point between digits, or a comma before three of them.
    private func isWithinNumber(_ word: Int) -> Bool {
        guard text.words[word].gap == .glued, text.words[word + 1].gap == .glued,
            let last = text.bytes(word - 1).last, last &- 0x30 < 10
        else { return false }
        let next = text.bytes(word + 1)
        guard next.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        let mark = text.bytes(word)
        return mark.elementsEqual([0x2E]) || mark.elementsEqual([0x2C]) && next.count == 3
    }

    private func isLonger(_ word: Int) -> Bool { text.bytes(word).count > 1 }

    /// Straight, curly either way, or a grave accent in its place.
    private func isApostrophe(_ word: Int) -> Bool {
        let bytes = text.bytes(word)
        return bytes.elementsEqual([0x27]) || bytes.elementsEqual([0x60])
            || bytes.elementsEqual([0xE2, 0x80, 0x99]) || bytes.elementsEqual([0xE2, 0x80, 0x98])
    }
}
