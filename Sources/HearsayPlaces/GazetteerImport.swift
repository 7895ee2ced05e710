import Glibc
import HearsayText

/// Makes a gazetteer of GeoNames' dump files (download.geonames.org/export/dump, CC BY 4.0).
public struct GazetteerImport {
    /// What came of it.
    public struct Summary: Sendable {
        public var places = 0
        /// Rows that were passed over.
        public var badRows = 0
    }

    /// `allCountries.txt`, or a file of one country.
    public var dump: String
    /// `alternateNamesV2.txt`: with it, places are found by their English names and those of no
    /// language, without it by all their names in Latin letters.
    public var alternateNames: String?
    /// `admin1CodesASCII.txt`: names of first-order divisions.
    public var divisions: String?
    /// `countryInfo.txt`: without it, places have no country.
    public var countries: String?
    /// The file to make.
    public var output: String

    public init(dump: String, output: String) {
        self.dump = dump
        self.output = output
    }

    /// Reads the dump line by line; memory does not grow with it but for 12 bytes a place, where
    /// alternate names are wanted.
    /// - Parameter report: called with each bad row: file, line and reason.
    /// - Returns: how many rows were read, kept and left out.
    /// - Throws: `GazetteerError` where a file cannot be read or written.
    public func run(report: (String) -> Void) throws -> Summary {
        var summary = Summary()
        func complain(_ file: String, _ line: Int, _ reason: String) {
            summary.badRows += 1
            report("\(file):\(line): \(reason)")
        }
        let (countryRows, countryNumbers) = try readCountries(complain)
        let (divisionRows, divisionNumbers) = try readDivisions(complain)
        var builder = try GazetteerBuilder(
            path: output, countries: countryRows, divisions: divisionRows)
        var known: [Known] = []
        try LineFile(dump).forEachLine { number, line in
            guard !line.isEmpty, line[0] != UInt8(ascii: "#") else { return }
            let row: DumpRow
            do throws(GazetteerError) {
                row = try DumpRow(line)
            } catch {
                complain(dump, number, error.description)
                return
            }
            let alpha2 = Array(line[row.country])
            let record = PlaceRecord(
                latitude: row.latitude, longitude: row.longitude, geonameID: row.geonameID,
                population: row.population, text: 0, textLength: 0,
                country: countryNumbers[alpha2] ?? 0,
                admin1: divisionNumbers[alpha2 + [0x2E] + line[row.admin1]] ?? 0, feature: 0)
            let (names, keys) = self.names(of: row, line)
            let place = try builder.add(
                record, feature: String(decoding: line[row.feature], as: UTF8.self), names: names,
                keys: keys)
            if alternateNames != nil {
                known.append(
                    Known(geonameID: row.geonameID, place: place, population: row.population))
            }
        }
        guard builder.placeCount > 0 else { throw GazetteerError("\(dump): holds no place") }
        if let alternateNames {
            known.sort { $0.geonameID < $1.geonameID }
            try addAlternateNames(alternateNames, known, to: &builder, complain)
        }
        try builder.finish()
        summary.places = builder.placeCount
        return summary
    }

    private struct Known: BitwiseCopyable {
        let geonameID: UInt32
        let place: UInt32
        let population: UInt32
    }

    /// A row's names to be shown, and the keys it is found by.
    private func names(
        of row: DumpRow, _ line: UnsafeRawBufferPointer
    ) -> (names: [Slice<UnsafeRawBufferPointer>], keys: [NameKey]) {
        var names = [line[row.name]]
        var keys = [NameKey(line[row.name])]
        if !row.asciiName.isEmpty { keys.append(NameKey(line[row.asciiName])) }
        for name in line[row.otherNames].split(separator: UInt8(ascii: ",")) {
            let key = NameKey(name)
            guard key.isLatin, !isCode(name) else { continue }
            names.append(name)
            if alternateNames == nil { keys.append(key) }
        }
        return (names, keys)
    }

    /// Whether a name looks like that of an airport or a station: "NIM".
    private func isCode(_ name: some Collection<UInt8>) -> Bool {
        name.count <= 3 && name.allSatisfy { 0x41...0x5A ~= $0 }
    }

    private func addAlternateNames(
        _ path: String, _ known: [Known], to builder: inout GazetteerBuilder,
        _ complain: (String, Int, String) -> Void
    ) throws {
        let languages = ["", "en", "abbr"].map { Array($0.utf8) }
        try LineFile(path).forEachLine { number, line in
            guard !line.isEmpty, line[0] != UInt8(ascii: "#") else { return }
            let cells = line.split(separator: 0x09, maxSplits: 4, omittingEmptySubsequences: false)
            guard cells.count >= 4,
                let id = UInt32(String(decoding: cells[1], as: UTF8.self))
            else { return complain(path, number, "is no row of alternate names") }
            guard languages.contains(where: { $0.elementsEqual(cells[2]) }) else { return }
            let index = known.partitioningIndex { $0.geonameID >= id }
            guard index < known.count, known[index].geonameID == id else { return }
            let key = NameKey(cells[3])
            guard key.isLatin else { return }
            try builder.add(
                key, of: known[index].place, population: known[index].population)
        }
    }

    private func readCountries(
        _ complain: (String, Int, String) -> Void
    ) throws -> ([(code: String, alpha2: String, name: String)], [[UInt8]: UInt16]) {
        var rows = [(code: "", alpha2: "", name: "")]
        var numbers: [[UInt8]: UInt16] = [:]
        guard let countries else { return (rows, numbers) }
        try LineFile(countries).forEachLine { number, line in
            guard !line.isEmpty, line[0] != UInt8(ascii: "#") else { return }
            let cells = String(decoding: line, as: UTF8.self)
                .split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count >= 5, cells[0].utf8.count == 2, cells[1].utf8.count == 3,
                rows.count < 65_535
            else { return complain(countries, number, "is no country") }
            numbers[Array(cells[0].utf8)] = UInt16(rows.count)
            rows.append((String(cells[1]), String(cells[0]), String(cells[4])))
        }
        return (rows, numbers)
    }

    private func readDivisions(
        _ complain: (String, Int, String) -> Void
    ) throws -> ([(code: String, name: String)], [[UInt8]: UInt16]) {
        var rows = [(code: "", name: "")]
        var numbers: [[UInt8]: UInt16] = [:]
        guard let divisions else { return (rows, numbers) }
        try LineFile(divisions).forEachLine { number, line in
            guard !line.isEmpty, line[0] != UInt8(ascii: "#") else { return }
            let cells = String(decoding: line, as: UTF8.self)
                .split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count >= 2, !cells[0].isEmpty, rows.count < 65_535 else {
                return complain(divisions, number, "is no division")
            }
            numbers[Array(cells[0].utf8)] = UInt16(rows.count)
            rows.append((String(cells[0]), String(cells[1])))
        }
        return (rows, numbers)
    }
}
