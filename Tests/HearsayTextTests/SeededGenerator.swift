/// Random numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Texts as nobody would write them.
struct TextGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let fragments = [
        "“We will go,” said Anna Ruiz. ", "\"No.\" ", "“", "”", "\"", "'", "‘", "’", "(", ")",
        "[1]",
        ".", ". ", "...", "…", " … ", "?", "!", "?” he asked", ",", ":", "—", " - ", "--", "\n",
        "\n\n", "\r\n", "\r", "\t", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{85}", "\u{A0}",
        "\u{200B}", "\u{AD}", "U.S.", "Gen. ", "J. K. ", "a.m. ", "No. 5 ", "3.5", "1,500", "Inc.",
        "By Anna Ruiz", "NIAMEY, Niger (AP) — ", "(Reporting by Jo Park)", "Source: ", "© 2023 ",
        "the army", "The", "Niamey", "é", "e\u{301}", "ﬁ", "部长", "قال", "मंत्री", "👨‍👩‍👧", "🇳🇪", "$",
        "\u{E000}",
    ]

    mutating func next() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<60, using: &random) {
            if Int.random(in: 0..<6, using: &random) == 0 {
                let range: ClosedRange<UInt32> =
                    Bool.random(using: &random) ? 0...0x2FF : 0...0x10FFFF
                let value = UInt32.random(in: range, using: &random)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            } else {
                text += Self.fragments.randomElement(using: &random) ?? ""
                if Bool.random(using: &random) { text += " " }
            }
        }
        return text
    }

    /// Bytes that may or may not be UTF-8.
    mutating func nextBytes() -> [UInt8] {
        var bytes = Array(next().utf8)
        for _ in 0..<Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
            let position = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: position)
            default: bytes.insert(UInt8.random(in: 128...255, using: &random), at: position)
            }
        }
        return bytes
    }
}
