/// A line of GeoNames' `allCountries.txt`; ranges of bytes within the line.
struct DumpRow {
    let geonameID: UInt32
    let name: Range<Int>
    let asciiName: Range<Int>
    let otherNames: Range<Int>
    /// 1/100,000 of a degree.
    let latitude: Int32
    let longitude: Int32
    let feature: Range<Int>
    let country: Range<Int>
    let admin1: Range<Int>
    let population: UInt32

    /// Reads a line without its line break.
    /// - Throws: why it is no row of the dump.
    init(_ line: UnsafeRawBufferPointer) throws(GazetteerError) {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(19)
        var start = 0
        for (index, byte) in line.enumerated() where byte == 0x09 {
            cells.append(start..<index)
            start = index + 1
        }
        cells.append(start..<line.count)
        guard cells.count == 19 else {
            throw GazetteerError("has \(cells.count) columns instead of 19")
        }
        func text(_ cell: Int) -> String { String(decoding: line[cells[cell]], as: UTF8.self) }
        guard let id = UInt32(text(0)), id > 0 else {
            throw GazetteerError("“\(text(0))” is no geonameid")
        }
        guard !cells[1].isEmpty else { throw GazetteerError("has no name") }
        guard let latitude = Double(text(4)), abs(latitude) <= 90,
            let longitude = Double(text(5)), abs(longitude) <= 180
        else { throw GazetteerError("“\(text(4))”, “\(text(5))” are no latitude and longitude") }
        guard let people = text(14).isEmpty ? 0 : Int(text(14)), people >= 0 else {
            throw GazetteerError("“\(text(14))” is no population")
        }
        geonameID = id
        name = cells[1]
        asciiName = cells[2]
        otherNames = cells[3]
        self.latitude = Int32((latitude * 100_000).rounded())
        self.longitude = Int32((longitude * 100_000).rounded())
        feature = cells[7]
        country = cells[8]
        admin1 = cells[10]
        population = UInt32(clamping: people)
    }
}
