import HearsayText
import Testing

@Suite("Voice")
struct VoiceTests {
    @Test(
        "quotation marks make the voice",
        arguments: [
            ("{s1:Ann Roe} {c1:said} {t1:the road was open}.", "indirect"),
            ("{t1:“The road is open,”} {s1:Ann Roe} {c1:said}.", "direct"),
            ("{s1:Ann Roe} {c1:called} {t1:the road “a death trap”}.", "mixed"),
            ("{t1:‘The road is open,’} {s1:Ann Roe} {c1:said}.", "direct"),
        ])
    func voice(script: String, voice: String) throws {
        let reading = try Scripted(script).reading()
        #expect(reading.attributions.map(\.voice.rawValue) == [voice])
    }

    @Test("marks of an outer speaker do not make inner words direct")
    func nested() throws {
        let reading = try Scripted(
            "{t1:“{s2:They} {c2:swore} {t2:the road was open},”} {s1:Ann Roe} {c1:said}."
        ).reading()
        #expect(reading.attributions.map(\.voice) == [.direct, .indirect])
        #expect(reading.attributions[1].parent == "a1")
    }
}
