import HearsayWorld

extension TimeWord {
    /// What a word that holds figures may be in a time expression: "8", "1998", "11th", "1990s",
    /// "10pm". Nil for any other.
    init?(figure text: ArraySlice<UInt8>) {
        let number = text.prefix { 0x30...0x39 ~= $0 }
        guard 1...8 ~= number.count else { return nil }
        self.init()
        self.number = number.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        digits = number.count
        let rest = text.dropFirst(number.count).map { $0 | 0x20 }
        switch rest {
        case []: roles = .digits
        case Array("st".utf8), Array("nd".utf8), Array("rd".utf8), Array("th".utf8):
            guard number.count <= 2 else { return nil }
            roles = .ordinal
            ordinal = self.number
        case Array("s".utf8):
            guard number.count == 4 || number.count == 2, self.number % 10 == 0 else { return nil }
            roles = .decade
            if number.count == 2 { self.number += 1900 }
        case Array("am".utf8), Array("pm".utf8):
            guard 1...12 ~= self.number else { return nil }
            roles = .clock
            if rest.first == UInt8(ascii: "p") {
                self.number = self.number % 12 + 12
            } else {
                self.number %= 12
            }
        default: return nil
        }
    }
}
