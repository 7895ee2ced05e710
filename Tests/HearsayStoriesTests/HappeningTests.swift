import HearsayStories
import Testing

@Suite("Happenings")
struct HappeningTests {
    private func mention(
        _ lemma: String, _ root: String? = nil, by sources: Set<Int> = [], on targets: Set<Int> = []
    ) -> EventMention {
        EventMention(lemma: lemma, root: root, sources: sources, targets: targets)
    }

    @Test("are one by the family of the word, or by root and parties")
    func joined() {
        let mentions = [
            mention("attack", "ASSAULT", by: [1], on: [2]), mention("bombing"),
            mention("kill", "ASSAULT", by: [1], on: [2, 3]), mention("bomb"),
            mention("kill", "ASSAULT", by: [4], on: [2]), mention("talk"),
        ]
        #expect(happenings(of: mentions) == [0, 1, 0, 1, 0, 5])
    }

    @Test("verbs that tell of anything are alone")
    func empty() {
        #expect(happenings(of: [mention("be"), mention("be"), mention("have")]) == [0, 1, 2])
    }

    @Test(
        "words of one family share a stem",
        arguments: [
            ["arrest", "arrested", "arrests", "arresting"], ["bomb", "bombing", "bombs"],
            ["stop", "stopped", "stopping"], ["seize", "seized", "seizing"], ["carry", "carri"],
        ])
    func families(_ words: [String]) { #expect(Set(words.map(wordFamily)).count == 1) }
}
