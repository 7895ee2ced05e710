import HearsayText

/// One row of `actors.tsv`, `leaders.tsv` or a user's own file.
package struct ActorRow: Sendable, Equatable {
    package let line: Int
    package let name: String
    package let country: String?
    package let from: CalendarBound?
    package let to: CalendarBound?
    package let sector: String?
    package let kind: ActorKind
    package let aliases: [String]
}

/// What a row of the files of actors is about.
package enum ActorKind: String, Sendable, CaseIterable {
    /// An organisation, an armed group, a party, a company.
    case body
    /// A house or place that stands for those in it: the Kremlin.
    case seat
    /// Someone who holds no office of the state: a rebel leader.
    case person
    /// Someone in an office beside the two highest, or at the head of an organisation.
    case official
    case headOfState = "head-of-state"
    case headOfGovernment = "head-of-government"
    /// Head of state and of government in one.
    case ruler
    /// At the head of a junta.
    case junta
    /// In power without an office that others recognise.
    case deFacto = "de-facto"

    /// Whether it is about a human being.
    package var isPerson: Bool { self != .body && self != .seat }
    /// Whether who is out of it is a former official.
    package var isOffice: Bool { isPerson && self != .person }
}

/// The rows of a file of actors, and what is wrong with the others.
package struct ActorFile: Sendable {
    package private(set) var rows: [ActorRow] = []
    package private(set) var faults: [WorldError] = []

    /// The columns, in their order.
    package static let columns = ["name", "country", "from", "to", "sector", "kind", "aliases"]

    /// Reads a file.
    /// - Parameters:
    ///   - path: of the file.
    ///   - countries: the codes that a row may name beside the stand-ins.
    /// - Throws: where the file cannot be read at all.
    package init(path: String, countries: Set<String>) throws(WorldError) {
        guard let bytes = contents(of: path) else {
            throw WorldError(file: path, line: nil, reason: "cannot be read")
        }
        self.init(bytes: bytes, name: path, countries: countries)
    }

    /// Reads the bytes of a file that goes by a name.
    package init(bytes: [UInt8], name: String, countries: Set<String>) {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var keys: Set<String> = []
        keys.reserveCapacity(bytes.count / 50)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            do throws(Broken) {
                let row = try ActorRow(line, number: index + 1, countries)
                guard keys.insert(key(of: line)).inserted else {
                    throw Broken("'\(row.name)' of one country and first day stands twice")
                }
                rows.append(row)
            } catch {
                faults.append(
                    WorldError(file: name, line: index + 1, reason: error.reason))
            }
        }
    }
}

/// The first three cells of a row, which no two rows of a file share.
private func key(of line: ArraySlice<UInt8>) -> String {
    var tabs = 0
    let cells = line.prefix {
        if $0 == UInt8(ascii: "\t") { tabs += 1 }
        return tabs < 3
    }
    return String(decoding: cells, as: UTF8.self)
}

/// Why a row cannot be used.
private struct Broken: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}

extension ActorRow {
    fileprivate init(
        _ line: ArraySlice<UInt8>, number: Int, _ countries: Set<String>
    ) throws(Broken) {
        guard let text = String(validating: line, as: UTF8.self) else {
            throw Broken("is not valid UTF-8")
        }
        let columns = ActorFile.columns.count
        var cells: [String] = []
        cells.reserveCapacity(columns)
        for cell in text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        {
            cells.append(String(Substring(cell)))
        }
        guard cells.count == columns else {
            throw Broken(
                "has \(cells.count) columns instead of \(columns): "
                    + ActorFile.columns.joined(separator: ", "))
        }
        if let empty = cells.firstIndex(where: \.utf8.isEmpty) {
            throw Broken("has nothing in column '\(ActorFile.columns[empty])', not even a '-'")
        }
        if cells.contains(where: \.isPadded) {
            throw Broken("has stray spaces")
        }
        func value(_ column: Int) -> String? { cells[column] == "-" ? nil : cells[column] }
        func bound(_ column: Int) throws(Broken) -> CalendarBound? {
            guard let text = value(column) else { return nil }
            guard let bound = CalendarBound(text) else {
                throw Broken("'\(text)' is no date such as 2003, 2003-05 or 2003-05-07")
            }
            return bound
        }
        guard cells[0] != "-" else { throw Broken("has no name") }
        country = value(1)
        if let country, !countries.contains(country), !ActorCode.standIns.contains(country) {
            throw Broken(
                "'\(country)' is no country of ISO 3166-1 alpha-3, nor one of "
                    + ActorCode.standIns.sorted().joined(separator: " "))
        }
        from = try bound(2)
        to = try bound(3)
        if let from, let to, from.earliest > to.latest {
            throw Broken("ends (\(to.text)) before it begins (\(from.text))")
        }
        sector = value(4)
        if let sector, !ActorCode.sectors.contains(sector) {
            throw Broken(
                "'\(sector)' is no sector of PLOVER: "
                    + ActorCode.sectors.sorted().joined(separator: " "))
        }
        guard let kind = ActorKind(rawValue: cells[5]) else {
            throw Broken(
                "'\(cells[5])' is no kind: "
                    + ActorKind.allCases.map(\.rawValue).joined(separator: " "))
        }
        self.kind = kind
        aliases = value(6)?.cut(at: "|") ?? []
        self.line = number
        name = cells[0]
    }
}
