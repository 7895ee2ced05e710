import HearsayText
import Testing

@Suite("Time expressions in any text")
struct TimePropertyTests {
    private static let fragments = [
        "the", "a", "last", "next", "this", "that", "past", "early", "mid", "-", "–", "'", "’", ",",
        ".", ":", "/", "\n", "(", "\"", "$", "Jan", "May", "March", "Friday", "Fri", "Sat",
        "weekdays", "year", "years", "quarter", "second", "half", "day", "hours", "ago", "earlier",
        "before", "yesterday", "of", "and", "or", "so", "one", "twenty", "hundred", "thousand",
        "dozen", "third", "first", "1998", "98", "2000", "31", "8", "1990s", "80s", "99999999",
        "19980108", "2nd", "10pm", "p.m.", "o'clock", "EST", "every", "each", "Christmas", "Easter",
        "now", "soon", "the future", "fiscal", "period", "Q3", "century", "millennium", "millennia",
        "old", "long", "é", "部", "🙂", "\u{0}", "to", "will", "said", "from now",
    ]

    @Test("spans lie in the text in order, touch whole words, and values are never empty")
    func spans() throws {
        let reports = try Reports.shared.get()
        var random = SeededGenerator(seed: 11)
        let days = [nil, "1998-03-11", "0001-01-01", "9999-12-31", "2000-02-29", "no day"]
        for _ in 0..<1500 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                text += Self.fragments.randomElement(using: &random) ?? ""
                if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
            }
            let published = days.randomElement(using: &random) ?? nil
            let times = reports.times(in: text, published: published)
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for (number, time) in times.enumerated() {
                try #require(time.span.start >= end && time.span.start < time.span.end)
                try #require(time.span.end <= scalars.count)
                #expect(time.id == "t\(number + 1)")
                #expect(time.value?.isEmpty != true)
                #expect(!scalars[time.span.start].properties.isWhitespace)
                #expect(!scalars[time.span.end - 1].properties.isWhitespace)
                end = time.span.end
            }
            #expect(times == reports.times(in: text, published: published))
        }
    }

    @Test("a long text without a full stop takes no longer than its length asks")
    func linear() throws {
        let reports = try Reports.shared.get()
        let text = String(repeating: "two or three the last twenty ", count: 2_000)
        #expect(reports.times(in: text, published: "1998-03-11").isEmpty)
    }
}
