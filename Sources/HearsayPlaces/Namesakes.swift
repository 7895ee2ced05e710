import HearsayText
import HearsayWorld

/// First and last names of the people whom a report calls by longer names: "Harrison" of "Ernie
/// Harrison" is no place, nor is "Georgia" of "Georgia Stevens".
struct People {
    private var hashes: Set<UInt64> = []

    init(_ text: PlaceText) {
        for name in text.text.names ?? [] where name.type == .person && name.words.count > 1 {
            let (first, last) = (name.words.lowerBound, name.words.upperBound - 1)
            for word in [first, last] where word == last || text.facts[first].isAny(.givenName) {
                hashes.insert(NameKey(text.bytes(word..<word + 1)).hash)
            }
        }
    }

    func bear(_ words: Range<Int>, in text: PlaceText) -> Bool {
        words.count == 1 && hashes.contains(NameKey(text.bytes(words)).hash)
    }
}

/// Names that the data files know as those of bodies, or that the model takes for anything but a
/// place more often than for one: "Wagner" of "the Wagner Group".
struct Others {
    private var balance: [UInt64: Int] = [:]

    init(_ text: PlaceText) {
        for name in text.text.names ?? [] {
            let isPlace = name.type == .place
            balance[NameKey(text.bytes(name.words)).hash, default: 0] += isPlace ? -1 : 1
            // "the Wagner Group" is called "Wagner", too.
            let first = name.words.lowerBound
            if !isPlace, name.words.count == 2, text.facts[first + 1].isAny(.body) {
                balance[NameKey(text.bytes(first..<first + 1)).hash, default: 0] += 1
            }
        }
    }

    func claim(_ words: Range<Int>, in text: PlaceText) -> Bool {
        if text.isBody(words) { return true }
        return (balance[NameKey(text.bytes(words)).hash] ?? 0) > 0 && !text.isInName(words)
    }
}
