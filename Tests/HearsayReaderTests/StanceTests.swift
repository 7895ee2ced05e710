import HearsayText
import Testing

@Suite("Stance")
struct StanceTests {
    @Test(
        "the cue tells the stance",
        arguments: [
            ("{c1:said} {t1:it was late}", "asserts"),
            ("{c1:confirmed} {t1:the landing}", "confirms"),
            ("{c1:denied} {t1:the landing}", "denies"),
            ("{c1:did not deny} {t1:the landing}", "asserts"),
            ("did not {c1:deny} {t1:the landing}", "asserts"),
            ("{c1:didn’t confirm} {t1:the landing}", "questions"),
            ("{c1:refused to confirm} {t1:the landing}", "questions"),
            ("{c1:refused} {t1:to hand over the keys}", "denies"),
            ("{c1:denounced} {t1:the landing}", "accuses"),
            ("{c1:has called for} {t1:talks}", "demands"),
            ("{c1:called} {t1:for talks}", "demands"),
            ("{c1:called} {t1:the talks a farce}", "asserts"),
            ("{c1:warned against} {t1:a landing}", "warns"),
            ("{c1:issued a warning} {t1:that it was late}", "warns"),
            ("{c1:vowed} {t1:to land}", "promises"),
            ("{c1:threatened to} {t1:land}", "threatens"),
            ("{c1:is urging} {t1:both sides to talk}", "urges"),
            ("{c1:blamed} {t1:the pilots for the landing}", "accuses"),
            ("{c1:expects} {t1:a landing}", "predicts"),
            ("{c1:asked} {t1:whether it was late}", "questions"),
            ("{c1:asked} {t1:for more time}", "demands"),
            ("{c1:asked} {t1:the court to lift the ban}", "demands"),
            ("{c1:said} {t1:if it rained, the dam could burst}", "predicts"),
            ("{c1:said}: {t1:“If it rains, the dam could burst.”}", "predicts"),
        ])
    func stance(script: String, stance: String) throws {
        let reading = try Scripted("{s1:Ann Roe} \(script).").reading()
        #expect(reading.attributions.first?.stance.rawValue == stance)
    }
}
