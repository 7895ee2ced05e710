/// Small helpers on the strings of pages and feeds.
extension StringProtocol {
    /// Without the characters at both ends that answer to a test.
    func trimmed(_ isDropped: (Character) -> Bool = { $0.isWhitespace }) -> String {
        var rest = self[...]
        while let first = rest.first, isDropped(first) { rest.removeFirst() }
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return String(rest)
    }

    /// With every run of white space as one space, and none at the ends.
    var collapsed: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isOpen = false
        for scalar in unicodeScalars {
            if scalar.isSpace {
                isOpen = !bytes.isEmpty
                continue
            }
            if isOpen { bytes.append(0x20) }
            isOpen = false
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Letters and digits alone, in lower case: for telling whether two texts say the same.
    var bare: String {
        String(lowercased().unicodeScalars.filter { $0.isWordPart })
    }
}

extension String {
    /// Nil for the empty string.
    var orNil: String? { isEmpty ? nil : self }
}

extension Unicode.Scalar {
    /// Whether it is white space; the properties of Unicode are asked only where they must be.
    var isSpace: Bool {
        isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
    }

    /// Whether it is a letter or a digit.
    var isWordPart: Bool {
        guard isASCII else { return properties.isAlphabetic }
        return 0x30...0x39 ~= value || 0x61...0x7A ~= value | 0x20
    }
}
