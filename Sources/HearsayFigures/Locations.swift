import HearsayScene
import HearsayText

extension FigureText {
    /// Where what is counted is: the place that its noun, or the verb it hangs on, names; an index
    /// into the reading's places.
    func location(_ number: Numeral, _ counted: Counted?) -> Int? {
        guard !placesHere.isEmpty else { return nil }
        let end = (counted?.head ?? number.end - 1) + 1
        let own = token(counted?.head ?? number.core)
        let verb = own.flatMap { governor($0) }?.head
        for place in placesHere where place.words.lowerBound >= end {
            guard let token = scene.tree.head(of: place.words), isLiteral(place.index) else {
                continue
            }
            if hangs(token, on: own, or: verb) { return place.index }
        }
        // "France has 1,500 soldiers in Niger and the U.S. has 1,100 there".
        for word in end..<min(sentence.upperBound, end + 6) {
            if reads(word, ",") || reads(word, ";") { break }
            if reads(word, any: ["there", "here"]) {
                return placesHere.last { $0.words.upperBound <= word && isLiteral($0.index) }?.index
            }
        }
        return nil
    }

    private func isLiteral(_ place: Int) -> Bool {
        scene.reading.places[place].use == .literal
    }

    /// Whether a place hangs on a noun or on its verb, at most through another place.
    private func hangs(_ place: Int, on noun: Int?, or verb: Int?) -> Bool {
        let tree = scene.tree
        var step = place
        for _ in 0..<4 {
            guard let head = tree.tokens[step].head else { return false }
            if head == noun || head == verb {
                return ["nmod", "obl", "appos", "conj", "flat"].contains(tree.relations[step])
            }
            guard
                ["nmod", "obl", "appos", "flat", "compound", "conj"].contains(tree.relations[step])
            else { return false }
            step = head
        }
        return false
    }
}
