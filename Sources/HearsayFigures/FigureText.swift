import HearsayScene
import HearsayText
import HearsayWorld

/// A report's words as the grammar of figures sees them.
struct FigureText: SentenceText {
    let scene: Scene
    let lexicon: FigureLexicon
    private let places: PhraseTable<PlaceName>
    /// Every word in lower case, with straight apostrophes.
    let lower: [String]
    /// Whether a time expression holds the word.
    let isTime: [Bool]
    /// Index of the name that holds each word, or -1.
    let nameAt: [Int32]
    /// The entities of countries, by ISO 3166-1 alpha-3.
    let countries: [String: Int]
    /// The places of the sentence, in text order.
    private(set) var placesHere: [(index: Int, words: Range<Int>)] = []
    private var nextPlace = 0
    /// The sentence that rules may look at.
    private(set) var sentence: Range<Int> = 0..<0

    init(_ scene: Scene, _ world: World) {
        self.scene = scene
        lexicon = world.figures
        places = world.places
        let bytes = scene.text.report.bytes
        lower = scene.text.words.map { folded(bytes[Int($0.start)..<Int($0.end)]) }
        var isTime = [Bool](repeating: false, count: lower.count)
        for word in scene.timeWords.joined() { isTime[word] = true }
        self.isTime = isTime
        var nameAt = [Int32](repeating: -1, count: lower.count)
        for (index, words) in scene.mentionWords.enumerated()
        where scene.reading.mentions[index].kind == .name {
            for word in words { nameAt[word] = Int32(index) }
        }
        self.nameAt = nameAt
        var countries: [String: Int] = [:]
        for (index, entity) in scene.reading.entities.enumerated() where entity.type != .person {
            let name = foldedWords(entity.name)
            let known = world.places.longest(at: 0, in: name, before: name.count)
            guard let known, known.length == name.count, known.value.form == .country,
                countries[known.value.code] == nil
            else { continue }
            countries[known.value.code] = index
        }
        self.countries = countries
    }

    /// Goes on to the next sentence.
    mutating func open(_ sentence: Range<Int>) {
        self.sentence = sentence
        placesHere.removeAll(keepingCapacity: true)
        let all = scene.reading.places
        while nextPlace < all.count {
            let words = scene.words(of: all[nextPlace].span)
            guard words.lowerBound < sentence.upperBound else { break }
            if words.lowerBound >= sentence.lowerBound { placesHere.append((nextPlace, words)) }
            nextPlace += 1
        }
    }

    /// The country that an adjective or a noun for its people names: FRA for "French".
    func nationality(_ index: Int) -> String? {
        guard sentence.contains(index),
            let found = places.longest(at: index, in: lower, before: sentence.upperBound)
        else { return nil }
        return found.value.code
    }

    var words: [Word] { scene.text.words }

    func isHyphen(_ index: Int) -> Bool { reads(index, any: ["-", "‑", "–", "—"]) }

    /// The word after a hyphen that joins it to the word before; the same place where there is
    /// none.
    func afterHyphen(_ index: Int) -> Int {
        isGlued(index) && isGlued(index + 1) && reads(index, any: ["-", "‑"]) ? index + 1 : index
    }

    func phrase(_ name: FigureWord.Class, _ index: Int) -> (length: Int, value: FigureWord)? {
        guard sentence.contains(index) else { return nil }
        return lexicon.phrase(name, at: index, in: lower, before: sentence.upperBound)
    }

    func kind(_ part: FigureKind.Part, _ index: Int) -> (length: Int, kind: String)? {
        guard sentence.contains(index) else { return nil }
        return lexicon.kind(part, at: index, in: lower, before: sentence.upperBound)
    }

    /// The first word of a phrase of a class that ends right before a word.
    func start(_ name: FigureWord.Class, endingAt end: Int) -> Int? {
        for start in max(sentence.lowerBound, end - 4)..<max(sentence.lowerBound, end) {
            if let found = phrase(name, start), start + found.length == end { return start }
        }
        return nil
    }
}
