import HearsayText

/// Days as pages write them.
enum PageDate {
    /// ISO 8601, with the time of day where the text has one in that form; nil where no day is
    /// found.
    /// - Parameters:
    ///   - text: "2026-03-31T18:00:00Z", "31 March 2026", "Tue, 31 Mar 2026 18:00:00 GMT", "March
    ///     31st, 2026", "03/31/2026", seconds since 1970.
    ///   - dayFirst: whether "03/04/2026" is in April.
    /// - Returns: "2026-03-31", or "2026-03-31T18:00:00Z".
    static func iso(_ text: String, dayFirst: Bool = false) -> String? {
        let text = text.collapsed
        guard text.utf8.count <= 200 else { return nil }
        if let exact = exact(text) { return exact }
        if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return number(text) }
        let parts = parts(text)
        return written(parts) ?? figures(parts, dayFirst: dayFirst)
    }

    /// The day in the path of an address: "/2026/03/31/", "/2026-03-31-", "/20260331/".
    static func inAddress(_ url: String) -> String? {
        let path = url.split(separator: "?").first.map(String.init) ?? url
        let parts = path.split { "/-_.".contains($0) }.map(String.init)
        for index in parts.indices {
            if parts[index].count == 4, index + 2 < parts.count,
                let day = day(parts[index], parts[index + 1], parts[index + 2])
            {
                return day
            }
            if parts[index].count == 8, Int(parts[index]) != nil, let day = number(parts[index]) {
                return day
            }
        }
        return nil
    }

    /// Whether a line says when the report was published and nothing else.
    static func isDateLine(_ line: String) -> Bool {
        let count = line.split(separator: " ").count
        guard count <= 14, line.utf8.count <= 90, iso(line) != nil else { return false }
        let words = parts(line)
        return count <= 7 || line.contains("|")
            || words.contains { dateWords.contains($0) }
    }

    private static let dateWords: Set<String> = [
        "updated", "published", "posted", "gmt", "pm", "am",
    ]

    /// "2026-03-31", with "T18:00:00+01:00" behind it or without.
    private static func exact(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let day = day(part(bytes[0..<4]), part(bytes[5..<7]), part(bytes[8..<10]))
        else { return nil }
        guard bytes.count > 10 else { return day }
        return time(bytes[10...]).map { day + "T" + $0 } ?? (isDigit(bytes[10]) ? nil : day)
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    /// "T18:00:00.000+0100" as "18:00:00+01:00"; nil where it is no time of day.
    private static func time(_ bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes.drop { $0 == 0x20 || $0 == 0x54 || $0 == 0x74 }
        let clock = rest.prefix { isDigit($0) || $0 == 0x3A }
        let fields = clock.split(separator: 0x3A).map { part($0) }
        guard fields.count == 2 || fields.count == 3, fields.allSatisfy({ $0.count == 2 }),
            let hour = Int(fields[0]), hour < 24, let minute = Int(fields[1]), minute < 60
        else { return nil }
        rest = rest.dropFirst(clock.count)
        if rest.first == 0x2E { rest = rest.dropFirst().drop { isDigit($0) } }
        rest = rest.drop { $0 == 0x20 }
        let time = fields.joined(separator: ":") + (fields.count == 2 ? ":00" : "")
        let zone = part(rest)
        if zone.hasPrefix("Z") || zone == "UTC" || zone == "GMT" { return time + "Z" }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let sign = zone.first, "+-".contains(sign), digits.count == 4, Int(digits) != nil
        else { return time }
        return time + "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
    }

    /// "20260331", or seconds or milliseconds since 1970.
    private static func number(_ text: String) -> String? {
        if text.count == 8 || text.count == 12 || text.count == 14 {
            let digits = Array(text)
            return day(String(digits[0..<4]), String(digits[4..<6]), String(digits[6..<8]))
        }
        guard let value = Int(text), text.count == 10 || text.count == 13 else { return nil }
        let days = (text.count == 13 ? value / 1000 : value) / 86400
        let (year, month, day) = CalendarDay(number: days).parts
        return iso(year, month, day)
    }

    private static func day(_ year: String, _ month: String, _ day: String) -> String? {
        guard let year = Int(year), let month = Int(month), let day = Int(day) else { return nil }
        return iso(year, month, day)
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard 1900...2100 ~= year else { return nil }
        return CalendarDay(year: year, month: month, day: day)?.iso
    }

    /// Words and figures, in lower case; "31st" is 31.
    private static func parts(_ text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.map { part in
            let digits = part.prefix { $0.isNumber }
            let rest = part.dropFirst(digits.count)
            return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(rest)
                ? String(digits) : String(part)
        }
    }

    /// "31 march 2026", "march 31 2026", "2026 march 31".
    private static func written(_ parts: [String]) -> String? {
        for (index, part) in parts.enumerated() {
            guard let month = month(part) else { continue }
            let before = index > 0 ? parts[index - 1] : ""
            let beforeOf = before == "of" && index > 1 ? parts[index - 2] : before
            let after = index + 1 < parts.count ? parts[index + 1] : ""
            let second = index + 2 < parts.count ? parts[index + 2] : ""
            if let found = day(after, month, beforeOf) { return found }
            if let found = day(second, month, after) { return found }
            if let found = day(before, month, after) { return found }
        }
        return nil
    }

    private static func month(_ part: String) -> String? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        let place = names.firstIndex {
            $0 == part || part.count == 3 && $0.hasPrefix(part)
                || part == "sept" && $0 == "september"
        }
        return place.map { "\($0 + 1)" }
    }

    /// "31/03/2026", "03/31/2026", "2026/03/31".
    private static func figures(_ parts: [String], dayFirst: Bool) -> String? {
        for index in parts.indices.dropLast(2) {
            let (a, b, c) = (parts[index], parts[index + 1], parts[index + 2])
            if a.count == 4, let found = day(a, b, c) { return found }
            guard c.count == 4, a.count <= 2, b.count <= 2 else { continue }
            if let found = dayFirst ? day(c, b, a) ?? day(c, a, b) : day(c, a, b) ?? day(c, b, a) {
                return found
            }
        }
        return nil
    }
}
