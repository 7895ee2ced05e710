import HearsayReader
import HearsayText
import Testing

/// A scripted report with the model's names and clusters made by hand.
///
/// Names are `Tall` for every place it stands in, `Tall#2` for the second alone. Mentions have an
/// asterisk before their head word, the last word where there is none: `the *mayor of Orra`.
struct Layered {
    let scripted: Scripted
    var annotated: AnnotatedText

    init(
        _ script: String, names: [(Reading.EntityType, [String])],
        clusters: [(Reading.EntityType, [String])] = []
    ) throws {
        scripted = try Scripted(script)
        annotated = scripted.annotated
        var found: [TaggedName] = []
        for (type, texts) in names {
            for text in texts {
                for place in try places(text) {
                    found.append(TaggedName(words: place.words, type: type, confidence: 0.9))
                }
            }
        }
        annotated.names = found.sorted { $0.words.lowerBound < $1.words.lowerBound }
        var mentions: [(TaggedMention, Int)] = []
        for (cluster, (type, texts)) in clusters.enumerated() {
            for text in texts {
                for place in try places(text) {
                    let isName = found.contains { $0.words.contains(place.head) }
                    let isPronoun = ["he", "him", "his", "she", "her", "it", "they", "them", "we"]
                        .contains(annotated.text(place.words).lowercased())
                    mentions.append(
                        (
                            TaggedMention(
                                words: place.words, head: place.head,
                                kind: isName ? .name : isPronoun ? .pronoun : .nominal,
                                type: type, confidence: 0.8), cluster
                        ))
                }
            }
        }
        var coreference = Coreference()
        var places: [Int: Int] = [:]
        for (mention, cluster) in mentions.sorted(by: { $0.0.head < $1.0.head }) {
            places[cluster] = coreference.add(mention, to: places[cluster])
        }
        annotated.coreference = coreference
    }

    func reading() throws -> Reading { try reader().read(annotated, model: "layered") }

    private func places(_ text: String) throws -> [(words: Range<Int>, head: Int)] {
        let parts = text.split(separator: "#")
        let forms = parts[0].split(separator: " ")
        let head = forms.firstIndex { $0.hasPrefix("*") }
        let plain = forms.map { $0.hasPrefix("*") ? $0.dropFirst() : $0 }.map(String.init)
        let report = annotated.report
        let words = HearsayText.words(of: Array(plain.joined(separator: " ").utf8))
        let wanted = words.map { word in
            String(
                decoding: Array(plain.joined(separator: " ").utf8)[
                    Int(word.start)..<Int(word.end)], as: UTF8.self)
        }
        var found: [(words: Range<Int>, head: Int)] = []
        for start in annotated.words.indices.dropLast(wanted.count - 1)
        where (0..<wanted.count).allSatisfy({
            report[annotated.words[start + $0].passage] == wanted[$0]
        }) {
            found.append((start..<(start + wanted.count), start + (head ?? wanted.count - 1)))
        }
        if parts.count > 1, let number = Int(parts[1]) {
            try #require(found.indices.contains(number - 1), "\(text)")
            return [found[number - 1]]
        }
        try #require(!found.isEmpty, "\(text)")
        return found
    }
}

extension Reading {
    /// Every entity as "name: mention, mention", in the reading's order.
    func cast(_ layered: Layered) -> [String] {
        entities.map { entity in
            let own = mentions.filter { $0.entity == entity.id }
            return entity.name + ": "
                + own.map { words([$0.span], of: layered.scripted) }.joined(separator: ", ")
        }
    }
}
