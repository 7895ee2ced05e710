/// What Hearsay's codes are called in other systems, for exports: `country-codes.tsv`,
/// `plover-cameo.tsv`, `plover-acled.tsv` and `actor-codes.tsv`.
package struct Crosswalks: Sendable {
    /// A country by ISO 3166-1 alpha-3. What has no code in a system is nil there.
    package struct Country: Sendable, Equatable {
        package let name: String
        /// ISO 3166-1 numeric.
        package let numeric: Int?
        /// State number of the Correlates of War project.
        package let cow: Int?
        package let fips: String?
        /// As ACLED divides the world.
        package let region: String?
    }

    /// A type of event in CAMEO.
    package struct Cameo: Sendable, Equatable {
        package let code: String
        /// PLOVER's quad category: "verbal cooperation".
        package let quad: String
        /// -10 to 10.
        package let goldstein: Double?

        /// Three digits.
        package var base: String { String(code.prefix(3)) }
        /// Two digits.
        package var root: String { String(code.prefix(2)) }
        /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict: by
        /// the root code, as GDELT counts.
        package var quadClass: Int {
            switch Int(root) ?? 0 {
            case ...5: 1
            case ...8: 2
            case ...13: 3
            default: 4
            }
        }
    }

    /// A type of event in ACLED.
    package struct Acled: Sendable, Equatable {
        package let disorder: String
        package let event: String?
        package let subEvent: String?
        /// Code of those who act, before that of their sector.
        package let inter: Int?
    }

    /// A sector, or what stands in a country's place.
    package struct Actor: Sendable, Equatable {
        package let cameo: String?
        package let group: String?
        package let inter: Int?
        /// Whether it carries arms or is civilian; nil where the code tells neither.
        package let isArmed: Bool?
    }

    /// By ISO 3166-1 alpha-3.
    package let countries: [String: Country]
    /// By sector, or by what stands in a country's place.
    package let actors: [String: Actor]
    private var cameo: [String: Cameo] = [:]
    private var acled: [String: Acled] = [:]

    /// Reads and checks the four files.
    /// - Parameter folder: laid out as `Data/` is.
    /// - Throws: `WorldError` that names the file, the line and the reason.
    package init(folder: String) throws(WorldError) {
        countries = try Self.countries(folder)
        actors = try Self.actors(folder)
        var modes: [String: [String]] = [:]
        for row in try Table(folder + "/plover.tsv", columns: 2).rows {
            modes[row.cells[0]] = row.list(1)
        }
        for row in try Table(folder + "/plover-cameo.tsv", columns: 5, key: 2).rows {
            try row.checkMode(modes)
            let digits = row.cells[2].utf8
            guard 3...4 ~= digits.count, digits.allSatisfy({ 48...57 ~= $0 }) else {
                throw row.error("'\(row.cells[2])' is no event code")
            }
            cameo[Self.key(row.cells[0], row.cells[1])] = Cameo(
                code: row.cells[2], quad: row.cells[3], goldstein: try row.number(4))
        }
        for row in try Table(folder + "/plover-acled.tsv", columns: 7, key: 3).rows {
            try row.checkMode(modes)
            guard ["armed", "civilian", "-"].contains(row.cells[2]) else {
                throw row.error("'\(row.cells[2])' is neither 'armed' nor 'civilian' nor '-'")
            }
            acled[Self.key(row.cells[0], row.cells[1], row.cells[2])] = Acled(
                disorder: row.cells[3], event: row.value(4), subEvent: row.value(5),
                inter: try row.whole(6))
        }
    }

    /// - Parameters:
    ///   - type: PLOVER root.
    ///   - mode: PLOVER mode.
    /// - Returns: CAMEO's code for the mode, else for its root.
    package func cameo(_ type: String, _ mode: String?) -> Cameo? {
        cameo[Self.key(type, mode ?? "-")] ?? cameo[Self.key(type, "-")]
    }

    /// - Parameters:
    ///   - type: PLOVER root.
    ///   - mode: PLOVER mode.
    ///   - isArmed: whether the target is armed or civilian, where that is known.
    /// - Returns: ACLED's type; nil where it is no event of ACLED's.
    package func acled(_ type: String, _ mode: String?, againstArmed isArmed: Bool?) -> Acled? {
        let against = isArmed.map { $0 ? "armed" : "civilian" } ?? "-"
        for mode in [mode ?? "-", "-"] {
            for against in [against, "-"] {
                if let found = acled[Self.key(type, mode, against)] { return found }
            }
        }
        return nil
    }

    private static func key(_ parts: String...) -> String { parts.joined(separator: "\t") }

    private static func countries(_ folder: String) throws(WorldError) -> [String: Country] {
        var names: [String: String] = [:]
        for row in try Table(folder + "/countries.tsv", columns: 5).rows {
            names[row.cells[0]] = row.cells[1]
        }
        var countries: [String: Country] = [:]
        for row in try Table(folder + "/country-codes.tsv", columns: 5).rows {
            guard let name = names[row.cells[0]] else {
                throw row.error("'\(row.cells[0])' is not in countries.tsv")
            }
            countries[row.cells[0]] = Country(
                name: name, numeric: try row.whole(1), cow: try row.whole(2), fips: row.value(3),
                region: row.value(4))
        }
        return countries
    }

    private static func actors(_ folder: String) throws(WorldError) -> [String: Actor] {
        var actors: [String: Actor] = [:]
        for row in try Table(folder + "/actor-codes.tsv", columns: 5).rows {
            guard ["armed", "civilian", "-"].contains(row.cells[4]) else {
                throw row.error("'\(row.cells[4])' is neither 'armed' nor 'civilian' nor '-'")
            }
            actors[row.cells[0]] = Actor(
                cameo: row.value(1), group: row.value(2), inter: try row.whole(3),
                isArmed: row.value(4).map { $0 == "armed" })
        }
        return actors
    }
}

extension Table.Row {
    /// A cell's text; nil where it is "-".
    fileprivate func value(_ column: Int) -> String? {
        cells[column] == "-" ? nil : cells[column]
    }

    fileprivate func whole(_ column: Int) throws(WorldError) -> Int? {
        guard let text = value(column) else { return nil }
        guard let number = Int(text) else { throw error("'\(text)' is no number") }
        return number
    }

    fileprivate func number(_ column: Int) throws(WorldError) -> Double? {
        guard let text = value(column) else { return nil }
        guard let number = Double(text), number.isFinite else {
            throw error("'\(text)' is no number")
        }
        return number
    }

    fileprivate func checkMode(_ modes: [String: [String]]) throws(WorldError) {
        guard let known = modes[cells[0]] else {
            throw error("'\(cells[0])' is no root of plover.tsv")
        }
        guard cells[1] == "-" || known.contains(cells[1]) else {
            throw error("'\(cells[1])' is no mode of \(cells[0])")
        }
    }
}
