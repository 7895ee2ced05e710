/// A row of `regions.tsv`: a country, a region, a sea, a division.
package struct RegionRow: Sendable {
    package let name: String
    /// ISO 3166-1 alpha-3; nil where it lies in several countries or in none.
    package let country: String?
    /// GeoNames feature code.
    package let feature: String
    package let latitude: Double
    package let longitude: Double
    package let geonameID: Int?
    package let aliases: [String]
    package let demonyms: [String]
    /// Those with a full stop stand anywhere, others after a comma alone.
    package let abbreviations: [String]

    /// Reads `regions.tsv`, and other names and demonyms of countries from `countries.tsv`.
    static func rows(folder: String) throws(WorldError) -> [RegionRow] {
        var names: [String: (aliases: [String], demonyms: [String])] = [:]
        for row in try Table(folder + "/countries.tsv", columns: 5).rows {
            names[row.cells[0]] = ([row.cells[1]] + row.list(2), row.list(3))
        }
        var regions: [RegionRow] = []
        for row in try Table(folder + "/regions.tsv", columns: 9, key: 3).rows {
            guard let latitude = Double(row.cells[3]), abs(latitude) <= 90,
                let longitude = Double(row.cells[4]), abs(longitude) <= 180
            else { throw row.error("has no latitude and longitude") }
            let id = Int(row.cells[5])
            guard id != nil || row.cells[5] == "-" else {
                throw row.error("'\(row.cells[5])' is no geonameid")
            }
            let country = row.cells[1] == "-" ? nil : row.cells[1]
            guard country.map({ $0.utf8.count == 3 }) ?? true else {
                throw row.error("'\(row.cells[1])' is no code of 3 letters")
            }
            let isCountry = row.cells[2].hasPrefix("PCL") && row.cells[2] != "PCLH"
            let more = isCountry ? country.flatMap { names[$0] } : nil
            regions.append(
                RegionRow(
                    name: row.cells[0], country: country, feature: row.cells[2],
                    latitude: latitude, longitude: longitude, geonameID: id,
                    aliases: row.list(6) + (more?.aliases ?? []),
                    demonyms: row.list(7) + (more?.demonyms ?? []), abbreviations: row.list(8)))
        }
        return regions
    }
}
