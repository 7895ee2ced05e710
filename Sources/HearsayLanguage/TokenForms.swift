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
    var isContinuation: Bool
    /// What the table says of it, where it stands within a word's letters.
    var part: Contractions.Part?
    /// Index of the main part among the forms; its own for a whole word.
    var main: Int
}

/// Puts words together to the tokens of Universal Dependencies.
struct TokenForms {
    let text: AnnotatedText
    let contractions: Contractions

    /// No orthographic word has more syntactic ones: "y'all'd've" has four.
    static let mostParts = 8

    /// Classes as they can be: nothing goes on across white space, and "n't" is one word whatever
    /// the network says.
    /// - Parameters:
    ///   - classes: what the network says of each word.
    ///   - words: the same words, counted in the report.
    /// - Returns: a class for each of the words.
    func corrected(_ classes: [TokenClass], of words: Range<Int>) -> [TokenClass] {
        var corrected = classes
        for (index, word) in words.enumerated() {
            if index == 0 || text.words[word].gap != .glued { corrected[index] = .begins }
        }
        for (index, word) in words.enumerated().dropFirst(2) where isNot(word - 1, after: words) {
            corrected[index] = .goesOn
            // "do n't": the n stands alone, and the three are one word.
            corrected[index - 1] = isLonger(word - 2) ? .follows : .goesOn
        }
        return corrected
    }

    /// The tokens of a sentence.
    /// - Parameters:
    ///   - words: the sentence's, counted in the report.
    ///   - classes: their corrected classes.
    /// - Returns: in order; every byte of the words is in exactly one.
    func tokens(of words: Range<Int>, _ classes: ArraySlice<TokenClass>) -> [TokenForm] {
        var whole: [TokenForm] = []
        var parts = 0
        for (word, own) in zip(words, classes) {
            let passage = text.words[word].passage
            if own == .goesOn, let last = whole.indices.last {
                whole[last].passage.end = passage.end
                whole[last].words = whole[last].words.lowerBound..<(word + 1)
                continue
            }
            let follows = own == .follows && !whole.isEmpty && parts < Self.mostParts
            parts = follows ? parts + 1 : 1
            var form = TokenForm(
                passage: passage, words: word..<(word + 1), isContinuation: follows, main: 0)
            if follows, isNot(word, after: words.lowerBound..<(word + 2)), isLonger(word - 1) {
                // The n moves over: "do" + "n't".
                form.passage.start -= 1
                whole[whole.count - 1].passage.end -= 1
            }
            whole.append(form)
        }
        return takenApart(whole)
    }

    /// The same with the words of the table taken apart.
    private func takenApart(_ whole: [TokenForm]) -> [TokenForm] {
        var forms: [TokenForm] = []
        forms.reserveCapacity(whole.count)
        for form in whole {
            let bytes = text.report.bytes[form.passage.start..<form.passage.end]
            guard let entry = contractions.entry(bytes) else {
                var own = form
                own.main = forms.count
                forms.append(own)
                continue
            }
            let main = forms.count + (entry.parts.firstIndex { $0.head == .own } ?? 0)
            let fixed = entry.parts.reduce(0) { $0 + $1.length }
            var start = form.passage.start
            for (index, part) in entry.parts.enumerated() {
                let end = start + (part.length > 0 ? part.length : form.passage.count - fixed)
                forms.append(
                    TokenForm(
                        passage: Passage(start: start, end: end), words: form.words,
                        isContinuation: index == 0 ? form.isContinuation : entry.isOneWord,
                        part: part, main: main))
                start = end
            }
        }
        return forms
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

    private func isLonger(_ word: Int) -> Bool { text.bytes(word).count > 1 }

    /// Straight, curly either way, or a grave accent in its place.
    private func isApostrophe(_ word: Int) -> Bool {
        let bytes = text.bytes(word)
        return bytes.elementsEqual([0x27]) || bytes.elementsEqual([0x60])
            || bytes.elementsEqual([0xE2, 0x80, 0x99]) || bytes.elementsEqual([0xE2, 0x80, 0x98])
    }
}
