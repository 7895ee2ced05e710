/// What the rows of a file of actors have to agree on, beyond being well formed each.
package enum ActorRules {
    /// By how many days two terms in one office may overlap: a handing over seen from two sides.
    package static let tolerance = 7

    /// Whose terms may not overlap: a country has one head of government at a time.
    private static let offices: [(name: String, kinds: Set<ActorKind>)] = [
        ("head of state", [.headOfState, .ruler, .junta]),
        ("head of government", [.headOfGovernment, .ruler]),
    ]

    /// Reads a file and tells all that is wrong with it.
    /// - Parameters:
    ///   - path: of the file.
    ///   - folder: the data files, for the countries.
    /// - Returns: how many rows could be read, and the faults in the order of lines.
    /// - Throws: `WorldError` when the file cannot be read at all.
    package static func check(
        _ path: String, folder: String
    ) throws(WorldError) -> (rows: Int, faults: [WorldError]) {
        let countries = try Table(folder + "/countries.tsv", columns: 5).rows
        let file = try ActorFile(path: path, countries: Set(countries.map { $0.cells[0] }))
        let names = try NameWords(folder: folder)
        let faults = file.faults + overlaps(file.rows, path) + doubles(file.rows, path, names)
        return (
            file.rows.count, faults.sorted { ($0.line ?? 0, $0.reason) < ($1.line ?? 0, $1.reason) }
        )
    }

    private static func overlaps(_ rows: [ActorRow], _ file: String) -> [WorldError] {
        var found: [WorldError] = []
        for office in offices {
            var byCountry: [String: [ActorRow]] = [:]
            for row in rows where office.kinds.contains(row.kind) {
                if let country = row.country { byCountry[country, default: []].append(row) }
            }
            for (country, rows) in byCountry {
                let rows = rows.sorted { ($0.from?.earliest ?? 0) < ($1.from?.earliest ?? 0) }
                for (index, row) in rows.enumerated() {
                    let end = row.to?.earliest ?? .max
                    // Only what must overlap counts, of a date that is known to the year.
                    for other in rows[(index + 1)...] {
                        let start = other.from?.latest ?? 0
                        guard start < end,
                            CalendarBound.distance(start, min(end, other.to?.earliest ?? .max))
                                > tolerance
                        else { continue }
                        found.append(
                            WorldError(
                                file: file, line: other.line,
                                reason: "'\(other.name)' is \(office.name) of \(country) "
                                    + "while '\(row.name)' (line \(row.line)) is"))
                    }
                }
            }
        }
        return found
    }

    /// Spellings that lead to two actors of one country at one time: nothing tells them apart.
    private static func doubles(
        _ rows: [ActorRow], _ file: String, _ names: NameWords
    ) -> [WorldError] {
        var found: [WorldError] = []
        var seen: [[UInt64]: [ActorRow]] = [:]
        for row in rows {
            for spelling in [row.name] + row.aliases {
                let phrase = names.words(spelling)
                guard !phrase.isEmpty else {
                    found.append(
                        WorldError(
                            file: file, line: row.line, reason: "'\(spelling)' has no word"))
                    continue
                }
                if let other = seen[phrase]?.first(where: { isDouble($0, row) }) {
                    found.append(
                        WorldError(
                            file: file, line: row.line,
                            reason: "'\(spelling)' is '\(other.name)' too (line \(other.line))"))
                }
                seen[phrase, default: []].append(row)
            }
        }
        return found
    }

    private static func isDouble(_ one: ActorRow, _ other: ActorRow) -> Bool {
        guard one.country == other.country, one.name != other.name,
            one.kind.isPerson == other.kind.isPerson
        else { return false }
        let start = max(one.from?.latest ?? 0, other.from?.latest ?? 0)
        let end = min(one.to?.earliest ?? .max, other.to?.earliest ?? .max)
        return start <= end
    }
}
