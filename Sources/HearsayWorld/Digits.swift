package import HearsayText

/// A number in digits: "20", "1,500", "2.5", "3bn".
package struct Digits: Sendable, Equatable {
    /// What stands before the decimal point.
    package var whole: Int
    /// The digits behind it, as they are written; empty without one.
    package var decimals: ArraySlice<UInt8>
    /// What is written together with its last digit, as it stands: "bn", "kg".
    package var suffix: ArraySlice<UInt8>
    /// Whether commas part its thousands.
    package var hasCommas: Bool
    /// The word after it.
    package var end: Int

    package var value: Double {
        var value = 0.0
        for digit in decimals.reversed() { value = (value + Double(digit - 0x30)) / 10 }
        return Double(whole) + value
    }

    /// The number that begins with a word, of at most 15 digits; nil where there is none.
    package init?(at index: Int, in words: [Word], bytes: [UInt8], before limit: Int) {
        func parts(_ index: Int) -> (digits: ArraySlice<UInt8>, suffix: ArraySlice<UInt8>)? {
            guard index < limit, words[index].shape == .digit else { return nil }
            let text = bytes[Int(words[index].start)..<Int(words[index].end)]
            let digits = text.prefix { 0x30...0x39 ~= $0 }
            return digits.isEmpty ? nil : (digits, text[digits.endIndex...])
        }
        func isGlued(_ index: Int, _ mark: UInt8) -> Bool {
            index + 1 < limit && words[index].gap == .glued && words[index + 1].gap == .glued
                && words[index].end - words[index].start == 1
                && bytes[Int(words[index].start)] == mark
        }
        guard let first = parts(index), first.digits.count <= 15 else { return nil }
        var count = first.digits.count
        whole = first.digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        suffix = first.suffix
        decimals = []
        hasCommas = false
        end = index + 1
        while count <= 12, count <= 3 || hasCommas, suffix.isEmpty,
            isGlued(end, UInt8(ascii: ",")), let next = parts(end + 1), next.digits.count == 3
        {
            whole = next.digits.reduce(whole) { $0 * 10 + Int($1 - 0x30) }
            count += 3
            suffix = next.suffix
            hasCommas = true
            end += 2
        }
        if suffix.isEmpty, isGlued(end, UInt8(ascii: ".")), let next = parts(end + 1),
            next.digits.count <= 8
        {
            decimals = next.digits
            suffix = next.suffix
            end += 2
        }
    }
}
