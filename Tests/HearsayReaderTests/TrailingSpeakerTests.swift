import HearsayText
import Testing

@Suite("Speakers at the end of what they say")
struct TrailingSpeakerTests {
    private func sources(_ script: String) throws -> [String] {
        let layered = try Layered(script, names: [(.person, ["Ibra Tall"]), (.place, ["Orra"])])
        let reading = try layered.reading()
        return reading.attributions.map { reading.words($0.source, of: layered.scripted) }
    }

    @Test("a name with its apposition right before the verb is who speaks")
    func apposition() throws {
        let found = try sources(
            """
            {t1:The army fled}, {c1:according to} {s1,s2:an analyst}.
            {t2:It met nobody on the road to Orra, Ibra Tall, who teaches history}, {c2:told} the Herald.
            """)
        #expect(found == ["an analyst", "Ibra Tall, who teaches history"])
    }

    @Test("a source in the sentence stays, and so does a name that is spoken of")
    func others() throws {
        #expect(
            try sources("{t1:They met the mayor of Orra, Ibra Tall}, {s1:a guard} {c1:said}.")
                == ["a guard"])
        #expect(
            try sources("{t1:They met the mayor of Orra, Ibra Tall}, {c1:adding} to it.") == [""])
        #expect(try sources("{t1:They met Ibra Tall in Orra}, {c1:reported} it.") == [""])
    }
}
