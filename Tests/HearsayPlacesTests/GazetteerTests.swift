import Foundation
import Testing

@testable import HearsayPlaces

@Suite("Gazetteer files")
struct GazetteerTests {
    private func names(_ name: String, _ gazetteer: Gazetteer) -> [UInt32] {
        gazetteer.places(named: NameKey(name.utf8)).map { gazetteer.record($0).geonameID }
    }

    @Test("a name leads to its places, the most populous first")
    func lookup() throws {
        let dump = try Dump()
        defer { dump.remove() }
        let (gazetteer, said, summary) = try dump.gazetteer()
        #expect(said.isEmpty)
        #expect(summary.places == Dump.rows.count)
        #expect(names("Agadez", gazetteer) == [3, 2])
        #expect(names("paris", gazetteer) == [4, 5])
        #expect(names("LUTETIA", gazetteer) == [4])
        #expect(names("Ndjamena", gazetteer) == [11])
        #expect(names("Saint Louis", gazetteer) == [12])
        #expect(names("Nowhere", gazetteer).isEmpty)
        #expect(names("", gazetteer).isEmpty)
        try gazetteer.verify()
        let record = gazetteer.record(gazetteer.places(named: NameKey("Niamey".utf8))[0])
        #expect(gazetteer.names(of: record) == ["Niamey", "Niame"])
        #expect(gazetteer.countries[Int(record.country)].code == "NER")
        #expect(gazetteer.divisions[Int(record.admin1)].name == "Niamey")
        #expect(gazetteer.features[Int(record.feature)].code == "PPLC")
        #expect(record.latitude == 1_351_000 && record.longitude == 211_000)
    }

    @Test("names of airports and of other scripts are not looked up by")
    func codes() throws {
        let dump = try Dump()
        defer { dump.remove() }
        let (gazetteer, _, _) = try dump.gazetteer()
        #expect(names("NIM", gazetteer).isEmpty)
        #expect(names("Ниамей", gazetteer).isEmpty)
    }

    @Test("a broken row is named by file, line and reason; the rest is there")
    func badRows() throws {
        var rows = Dump.rows
        rows.insert("only\tthree\tcells", at: 1)
        rows.insert(Dump.row(99, "Mars", "", 123, 0, "P", "PPL", "US", "", 0), at: 3)
        rows.insert(Dump.rows[0].replacingOccurrences(of: "1323691", with: "many"), at: 5)
        rows.insert(Dump.rows[0].replacingOccurrences(of: "13.51", with: "nan"), at: 6)
        let dump = try Dump(rows)
        defer { dump.remove() }
        let (gazetteer, said, summary) = try dump.gazetteer()
        let file = dump.file("dump.txt")
        #expect(
            said == [
                "\(file):2: has 3 columns instead of 19",
                "\(file):4: “123.0”, “0.0” are no latitude and longitude",
                "\(file):6: “many” is no population",
                "\(file):7: “nan”, “2.11” are no latitude and longitude",
            ])
        #expect(summary.badRows == 4 && summary.places == Dump.rows.count)
        #expect(names("Agadez", gazetteer) == [3, 2])
    }

    @Test("with alternate names only those in English and of no language count")
    func alternateNames() throws {
        let dump = try Dump()
        defer { dump.remove() }
        try dump.write(
            "alternate.txt",
            [
                "1\t4\ten\tCity of Light\t", "2\t4\tde\tStadt der Liebe\t", "3\t2\t\tAgades\t",
                "nonsense",
            ])
        var work = dump.work
        work.alternateNames = dump.file("alternate.txt")
        var said: [String] = []
        let summary = try work.run { said.append($0) }
        let gazetteer = try Gazetteer(path: dump.path)
        #expect(said == ["\(dump.file("alternate.txt")):4: is no row of alternate names"])
        #expect(summary.badRows == 1)
        #expect(names("City of Light", gazetteer) == [4])
        #expect(names("Stadt der Liebe", gazetteer).isEmpty)
        #expect(names("Agades", gazetteer) == [2])
        #expect(names("Lutetia", gazetteer).isEmpty)
        #expect(names("Paris", gazetteer) == [4, 5])
    }

    @Test("a file that is not there, empty, or of something else is refused with its name")
    func refused() throws {
        let dump = try Dump()
        defer { dump.remove() }
        for (name, reason) in [
            ("absent", "cannot be opened: No such file"), ("countries.txt", "is no gazetteer"),
            (".", "is no file"), ("nothing", "is empty"),
        ] {
            if name == "nothing" {
                try Data().write(to: URL(fileURLWithPath: dump.file(name)))
            }
            let error = #expect(throws: GazetteerError.self) {
                try Gazetteer(path: dump.file(name))
            }
            #expect(error?.description.hasPrefix("\(dump.file(name)): \(reason)") == true)
        }
        #expect(throws: GazetteerError.self) {
            try GazetteerImport(dump: dump.file("absent"), output: dump.path).run { _ in }
        }
        #expect(throws: GazetteerError.self) {
            try GazetteerImport(dump: dump.file("dump.txt"), output: "/nowhere/x.gaz").run { _ in }
        }
    }

    @Test("a file cut short at any byte is refused")
    func cutShort() throws {
        let dump = try Dump()
        defer { dump.remove() }
        _ = try dump.gazetteer()
        let whole = try Data(contentsOf: URL(fileURLWithPath: dump.path))
        let cut = dump.file("cut.gaz")
        for end in stride(from: 0, to: whole.count, by: 7) {
            try whole.prefix(end).write(to: URL(fileURLWithPath: cut))
            #expect(throws: GazetteerError.self) { try Gazetteer(path: cut) }
        }
    }

    @Test("damage anywhere is found by verify, and a look-up does no harm")
    func damage() throws {
        let dump = try Dump()
        defer { dump.remove() }
        _ = try dump.gazetteer()
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: dump.path)))
        let keys = ["Agadez", "Paris", "Niamey", "Lutetia", "Washington", "Nowhere"]
        var random = SeededGenerator(seed: 7)
        for round in 0..<400 {
            var bytes = whole
            for _ in 0...Int.random(in: 0..<8, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
                    in: 0...255, using: &random)
            }
            guard bytes != whole else { continue }
            // Replaced, not written over: what is mapped must not change.
            let path = dump.file("damaged-\(round).gaz")
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            guard let gazetteer = try? Gazetteer(path: path) else { continue }
            #expect(throws: GazetteerError.self) { try gazetteer.verify() }
            let places = Places(regions: [], gazetteer: gazetteer)
            for key in keys {
                for candidate in places.candidates(named: NameKey(key.utf8)) {
                    _ = places.names(of: candidate)
                    _ = places.division(of: candidate)
                }
            }
        }
    }

    @Test("bytes of any kind behind a good head do no harm")
    func nonsense() throws {
        let dump = try Dump()
        defer { dump.remove() }
        _ = try dump.gazetteer()
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: dump.path)))
        var random = SeededGenerator(seed: 3)
        for index in GazetteerFormat.headerSize..<bytes.count where index % 3 != 0 {
            bytes[index] = .random(in: 0...255, using: &random)
        }
        let path = dump.file("nonsense.gaz")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        guard let gazetteer = try? Gazetteer(path: path) else { return }
        for number in 0..<2_000 { _ = gazetteer.places(named: NameKey("place \(number)".utf8)) }
    }

    @Test("many places are found again, each under its name")
    func many() throws {
        let rows = (1...3_000).map {
            Dump.row($0, "Town \($0 % 1_000)", "Alias \($0)", 10, 20, "P", "PPL", "NE", "01", $0)
        }
        let dump = try Dump(rows)
        defer { dump.remove() }
        let (gazetteer, _, _) = try dump.gazetteer()
        #expect(gazetteer.counts == (3_000, 4_000))
        for number in 0..<1_000 {
            let expected = [2_000 + number, 1_000 + number, number].filter { $0 > 0 }
            #expect(
                names("Town \(number)", gazetteer)
                    == (number == 0 ? [3_000, 2_000, 1_000] : expected).map { UInt32($0) })
        }
        for number in 1...3_000 { #expect(names("alias \(number)", gazetteer) == [UInt32(number)]) }
    }
}

/// Random numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
