import HearsayText
import Testing

@Suite("Sources")
struct SourceTests {
    @Test(
        "the head of the source tells its kind",
        arguments: [
            ("Ann Roe, a farmer", "named"), ("an aid official", "anonymous"),
            ("People familiar with the talks", "anonymous"),
            ("the interior ministry", "institution"),
            ("the army", "institution"), ("Human rights groups", "collective"),
            ("residents of the town", "collective"), ("Many", "collective"),
            ("a leaked memo", "document"), ("Iranian state media", "outlet"),
            ("The Associated Press", "outlet"), ("Brazil", "institution"),
            ("the World Bank", "institution"), ("the WHO", "institution"),
            ("two witnesses", "collective"), ("the court", "institution"),
        ])
    func kind(source: String, kind: String) throws {
        let reading = try Scripted("{s1:\(source)} {c1:said} {t1:it was late}.").reading()
        #expect(reading.attributions.first?.sourceKind?.rawValue == kind)
    }

    @Test(
        "sources are counted where they say how many they are",
        arguments: [
            ("Three Malian officials and a diplomat", 4), ("two dozen villagers", 24),
            ("17 survivors", 17), ("an official", nil), ("three sources and residents", nil),
        ] as [(String, Int?)])
    func count(source: String, count: Int?) throws {
        let reading = try Scripted("{s1:\(source)} {c1:said} {t1:it was late}.").reading()
        #expect(reading.attributions.first?.count == count)
    }

    @Test(
        "the ground for namelessness is kept",
        arguments: [
            (
                "{s1:One official, speaking on condition of anonymity because talks go on}, "
                    + "{c1:said} {t1:it was late}.",
                "speaking on condition of anonymity because talks go on"
            ),
            (
                "{t1:It was late}, {c1:said} {s1:an aide}, who asked not to be named.",
                "who asked not to be named"
            ),
        ])
    func grounds(script: String, grounds: String) throws {
        let scripted = try Scripted(script)
        let reading = try scripted.reading()
        let spans = reading.attributions.first?.grounds ?? []
        #expect(reading.words(spans, of: scripted) == grounds)
    }

    @Test(
        "the audience is the one told",
        arguments: [
            ("{s1:Ann Roe} {c1:told} Reuters {t1:it was late}.", "Reuters"),
            ("{t1:“It is late now,”} {s1:she} {c1:told} the BBC on Friday.", "BBC"),
            (
                "{s1:Ann Roe} {c1:said} in an interview with Radio Norte {t1:it was late}.",
                "Radio Norte"
            ),
            ("{s1:Ann Roe} {c1:told reporters} {t1:it was late}.", "reporters"),
            ("{s1:Ann Roe} {c1:warned} {t1:the army to stay away}.", nil),
            ("{s1:Ann Roe} {c1:warned} {t1:the army would stay}.", nil),
            ("{s1:Ann Roe} {c1:promised} {t1:Mali two hospitals}.", "Mali"),
            (
                "Ann Roe waited. She {c1:had been told} by {s1:two officials} {t1:it was late}.",
                "Ann Roe"
            ),
            ("{s1:Ann Roe} {c1:wrote} in a note to aides {t1:it was late}.", "aides"),
        ] as [(String, String?)])
    func audience(script: String, audience: String?) throws {
        let reading = try Scripted(script).reading()
        #expect(reading.name(reading.attributions.first?.audience) == audience)
    }

    @Test("a document speaks for the body that wrote it")
    func document() throws {
        let reading = try Scripted(
            "{s1:A report by the Halden Institute} {c1:found} {t1:no trace}."
        ).reading()
        #expect(reading.speakers == ["Halden Institute"])
        #expect(reading.attributions.first?.sourceKind == .document)
    }
}
