import Foundation

@testable import HearsayPlaces

/// A small dump of GeoNames, invented where it does not matter, and a gazetteer made of it.
struct Dump {
    let folder: URL
    var path: String { folder.appendingPathComponent("places.gaz").path }

    static let rows = [
        row(1, "Niamey", "Niame,Ниамей,NIM", 13.51, 2.11, "P", "PPLC", "NE", "08", 1_323_691),
        row(2, "Agadez", "Agadès", 16.97, 7.99, "P", "PPL", "NE", "01", 149_549),
        row(3, "Agadez", "Agadez Region", 19.42, 10.68, "A", "ADM1", "NE", "01", 385_457),
        row(4, "Paris", "Lutetia", 48.85, 2.35, "P", "PPLC", "FR", "11", 2_138_551),
        row(5, "Paris", "", 33.66, -95.56, "P", "PPL", "US", "TX", 24_171),
        row(6, "Texas", "State of Texas", 31.25, -99.25, "A", "ADM1", "US", "TX", 27_000_000),
        row(7, "Washington", "Washington D.C.", 38.9, -77.04, "P", "PPLC", "US", "DC", 689_545),
        row(
            8, "Washington", "State of Washington", 47.5, -120.5, "A", "ADM1", "US", "WA", 7_700_000
        ),
        row(9, "Seattle", "", 47.61, -122.33, "P", "PPL", "US", "WA", 737_015),
        row(10, "Harrison", "", 40.75, -74.15, "P", "PPL", "US", "NJ", 20_000),
        row(
            11, "N'Djaména", "Ndjamena,Fort-Lamy", 12.11, 15.04, "P", "PPLC", "TD", "21", 1_359_526),
        row(12, "St. Louis", "", 38.63, -90.2, "P", "PPL", "US", "MO", 301_578),
        row(13, "Springfield", "", 37.2, -93.3, "P", "PPL", "US", "MO", 170_188),
        row(14, "Springfield", "", 39.8, -89.64, "P", "PPL", "US", "IL", 114_394),
        row(15, "Chicago", "", 41.85, -87.65, "P", "PPL", "US", "IL", 2_664_452),
    ]

    static func row(
        _ id: Int, _ name: String, _ other: String, _ latitude: Double, _ longitude: Double,
        _ group: String, _ feature: String, _ country: String, _ division: String, _ people: Int
    ) -> String {
        "\(id)\t\(name)\t\t\(other)\t\(latitude)\t\(longitude)\t\(group)\t\(feature)\t\(country)\t\t"
            + "\(division)\t\t\t\t\(people)\t\t\t\t"
    }

    init(_ rows: [String] = rows) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("hearsay-places-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("dump.txt", rows)
        try write(
            "countries.txt",
            ["# comment"]
                + [
                    ("FR", "FRA", "France"), ("NE", "NER", "Niger"), ("TD", "TCD", "Chad"),
                    ("US", "USA", "United States"),
                ]
                .map { "\($0.0)\t\($0.1)\t0\t\t\($0.2)\t" })
        try write(
            "divisions.txt",
            [
                "NE.01\tAgadez", "NE.08\tNiamey", "US.TX\tTexas", "US.WA\tWashington",
                "US.IL\tIllinois",
            ])
    }

    func write(_ name: String, _ lines: [String]) throws {
        try (lines.joined(separator: "\n") + "\n")
            .write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }

    func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

    var work: GazetteerImport {
        var work = GazetteerImport(dump: file("dump.txt"), output: path)
        work.countries = file("countries.txt")
        work.divisions = file("divisions.txt")
        return work
    }

    /// The gazetteer, and what was said of bad rows.
    func gazetteer() throws -> (Gazetteer, said: [String], GazetteerImport.Summary) {
        var said: [String] = []
        let summary = try work.run { said.append($0) }
        return (try Gazetteer(path: path), said, summary)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
