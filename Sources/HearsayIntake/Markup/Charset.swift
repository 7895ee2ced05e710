import Glibc
import HearsayText

/// Bytes of a page or a file turned into UTF-8.
///
/// What counts is, in this order: a byte order mark, what the server said, what the page says of
/// itself; else UTF-8 where the bytes are UTF-8, and windows-1252 where they are not.
enum Charset {
    /// Valid UTF-8 without a byte order mark.
    /// - Parameters:
    ///   - bytes: a text in any encoding.
    ///   - label: the charset of an HTTP header, where there was one.
    /// - Returns: the text.
    static func utf8(_ bytes: [UInt8], label: String? = nil) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes[3...]) }
        if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes[2...], from: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes[2...], from: "UTF-16BE") }
        // Much is labelled wrongly; what is valid UTF-8 with non-ASCII in it is UTF-8.
        if bytes.withUnsafeBufferPointer({ isUTF8($0) }) {
            // But for what writes other letters in ASCII, behind an escape.
            guard bytes.contains(0x1B), let name = label.map(normal) ?? declared(bytes),
                name.hasPrefix("iso-2022")
            else { return bytes }
            return converted(bytes[...], from: name)
        }
        switch label.map(normal) ?? declared(bytes) {
        case nil: return windows1252(bytes)
        case "utf-8", "utf8":
            // Labelled so and broken: UTF-8 with some bytes damaged, or windows-1252 after all.
            let (clean, repairs) = repairedUTF8(bytes)
            let outside = bytes.count { $0 >= 0x80 }
            return repairs * 2 > outside ? windows1252(bytes) : clean
        case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252":
            return windows1252(bytes)
        case .some(let name): return converted(bytes[...], from: name)
        }
    }

    private static func normal(_ label: String) -> String {
        label.lowercased().trimmed { $0 == " " || $0 == "\"" || $0 == "'" }
    }

    private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        String(validating: bytes, as: UTF8.self) == nil ? repairedUTF8(bytes).0 : Array(bytes)
    }

    private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// The charset that the head of a page or the first line of an XML text names.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4096).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 })
        for sign in ["charset=", "encoding="] {
            guard let start = head.firstRange(of: Array(sign.utf8))?.upperBound else { continue }
            let name = head[start...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
                .prefix { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x5F }
            if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        return nil
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = ""
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { text.unicodeScalars.append(scalar(windows1252: byte)) }
        return Array(text.utf8)
    }

    /// What a byte is in windows-1252; also what `&#146;` means on the web.
    static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
        guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    private static let upper: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// Through the system's converter; bytes that it refuses become U+FFFD.
    private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8] {
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return windows1252(Array(bytes)) }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output: [UInt8] = []
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        input.withUnsafeMutableBufferPointer { input in
            var from = input.baseAddress
            var left = input.count
            while left > 0 {
                let (state, made) = chunk.withUnsafeMutableBufferPointer { chunk -> (Int32, Int) in
                    var to = chunk.baseAddress
                    var room = chunk.count
                    let code = iconv(converter, &from, &left, &to, &room)
                    return (code == -1 ? errno : 0, chunk.count - room)
                }
                output += chunk.prefix(made).map { UInt8(bitPattern: $0) }
                if state == 0 || state == EINVAL { break }
                if state == EILSEQ {
                    output += [0xEF, 0xBF, 0xBD]
                    from = from?.advanced(by: 1)
                    left -= 1
                }
            }
        }
        return repaired(output[...])
    }
}
