import Glibc

/// A gazetteer in a file: from a name to the places that bear it, without reading the file whole.
///
/// Opening checks that the file is whole and its sections lie where they should; a look-up then
/// checks every number before it follows it, so that a damaged file gives fewer places, and never
/// harm. `verify` finds any damage.
public struct Gazetteer: Sendable {
    private let file: MappedFile
    private let path: String
    private let ranges: [Range<Int>]
    private let bucketBits: Int
    let countries: [CountryRow]
    let divisions: [DivisionRow]
    let features: [Feature]

    struct CountryRow: Sendable {
        /// ISO 3166-1 alpha-3.
        let code: String
        let alpha2: String
        let name: String
    }

    struct DivisionRow: Sendable {
        /// `NE.08`
        let code: String
        let name: String
    }

    /// How many places and how many different names it has.
    public var counts: (places: Int, names: Int) {
        (range(.places).count / PlaceRecord.size, range(.tags).count / 4)
    }

    /// Opens a file that `hearsay gazetteer import` made.
    /// - Throws: `GazetteerError` when it is absent, cut short, damaged, or of another version.
    public init(path: String) throws(GazetteerError) {
        func broken(_ reason: String) -> GazetteerError {
            GazetteerError("\(path): \(reason): import it again (hearsay gazetteer import)")
        }
        let file = try MappedFile(path)
        let bytes = file.bytes
        guard bytes.prefix(8).elementsEqual(GazetteerFormat.magic) else {
            throw broken("is no gazetteer")
        }
        guard bytes.count >= GazetteerFormat.headerSize else { throw broken("is cut short") }
        let version = bytes.uint32(at: 8)
        guard version == GazetteerFormat.version else {
            throw broken("has version \(version), not \(GazetteerFormat.version)")
        }
        let end = GazetteerFormat.headerSize - 8
        var checksum = Checksum()
        checksum.add(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        guard checksum.value == bytes.uint64(at: end),
            bytes.uint32(at: 12) == UInt32(GazetteerFormat.sections)
        else { throw broken("has a damaged head") }
        guard bytes.uint64(at: 16) == UInt64(bytes.count) else {
            throw broken(
                "is cut short: \(bytes.count) bytes are there of \(bytes.uint64(at: 16))")
        }
        var ranges: [Range<Int>] = []
        for section in 0..<GazetteerFormat.sections {
            let start = bytes.uint64(at: 32 + 16 * section)
            let length = bytes.uint64(at: 40 + 16 * section)
            guard start <= UInt64(bytes.count), length <= UInt64(bytes.count) - start else {
                throw broken("has a damaged head")
            }
            ranges.append(Int(start)..<Int(start + length))
        }
        func count(_ section: GazetteerFormat.Section, size: Int) -> Int {
            ranges[section.rawValue].count / size
        }
        let names = count(.tags, size: 4)
        let buckets = count(.buckets, size: 4) - 1
        bucketBits = buckets > 0 ? buckets.trailingZeroBitCount : 0
        guard 1...26 ~= bucketBits, buckets == 1 << bucketBits,
            count(.starts, size: 4) == names + 1
        else { throw broken("has a damaged head") }
        var tables: [[[Substring]]] = []
        let codes = String(
            decoding: bytes[ranges[GazetteerFormat.Section.codes.rawValue]], as: UTF8.self)
        var table: [[Substring]] = []
        for line in codes.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                tables.append(table)
                table = []
            } else {
                table.append(line.split(separator: "\t", omittingEmptySubsequences: false))
            }
        }
        guard tables.count >= 3, tables[0].allSatisfy({ $0.count == 3 }),
            tables[1].allSatisfy({ $0.count == 2 }), tables[2].allSatisfy({ $0.count == 1 })
        else { throw broken("has damaged codes") }
        countries = tables[0].map {
            CountryRow(code: String($0[0]), alpha2: String($0[1]), name: String($0[2]))
        }
        divisions = tables[1].map { DivisionRow(code: String($0[0]), name: String($0[1])) }
        features = tables[2].map { Feature(code: String($0[0])) }
        self.file = file
        self.path = path
        self.ranges = ranges
    }

    /// Reads the whole file and compares its checksum: a second or so for a gigabyte.
    /// - Throws: `GazetteerError` where it is damaged.
    public func verify() throws(GazetteerError) {
        // Read and not mapped: what is mapped counts as memory of this process.
        guard let file = fopen(path, "rb") else {
            throw GazetteerError("\(path): cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        fseek(file, GazetteerFormat.headerSize, SEEK_SET)
        var checksum = Checksum()
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard count > 0 else { break }
            piece.withUnsafeBytes { checksum.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
        guard ferror(file) == 0, checksum.value == self.file.bytes.uint64(at: 24) else {
            throw GazetteerError("\(path): is damaged: import it again (hearsay gazetteer import)")
        }
    }

    /// Numbers of the places that bear a name, the most populous one first.
    func places(named key: NameKey, atMost limit: Int = 64) -> [Int] {
        guard !key.bytes.isEmpty else { return [] }
        let hash = key.hash
        let bucket = Int(hash >> UInt64(64 - bucketBits))
        let tag = UInt32(truncatingIfNeeded: hash >> UInt64(32 - bucketBits))
        let names = range(.tags).count / 4
        let first = Int(number(.buckets, bucket))
        let last = Int(number(.buckets, bucket + 1))
        guard first <= last, last <= names else { return [] }
        for name in first..<last where number(.tags, name) == tag {
            let start = Int(number(.starts, name))
            let end = Int(number(.starts, name + 1))
            guard start <= end, end <= range(.postings).count / 4 else { return [] }
            let places = range(.places).count / PlaceRecord.size
            return (start..<Swift.min(end, start + limit)).map { Int(number(.postings, $0)) }
                .filter { $0 < places }
        }
        return []
    }

    /// How many places bear a name, up to 64; each is read.
    package func numberOfPlaces(named name: String) -> Int {
        places(named: NameKey(name.utf8)).count { record($0).geonameID > 0 }
    }

    /// A place by its number, which must be one that `places` gave.
    func record(_ place: Int) -> PlaceRecord {
        PlaceRecord(file.bytes, at: range(.places).lowerBound + place * PlaceRecord.size)
    }

    /// The names of a place, its own one first.
    func names(of record: PlaceRecord) -> [String] {
        text(of: record).split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A place's own name.
    func name(of record: PlaceRecord) -> String {
        String(decoding: ownName(of: record), as: UTF8.self)
    }

    /// The bytes of a place's own name.
    func ownName(of record: PlaceRecord) -> Slice<UnsafeRawBufferPointer> {
        text(of: record).prefix { $0 != 0x09 }
    }

    private func text(of record: PlaceRecord) -> Slice<UnsafeRawBufferPointer> {
        let texts = range(.texts)
        let start = texts.lowerBound + Int(record.text)
        guard start <= texts.upperBound else { return file.bytes[0..<0] }
        return file.bytes[start..<Swift.min(start + Int(record.textLength), texts.upperBound)]
    }

    private func range(_ section: GazetteerFormat.Section) -> Range<Int> {
        ranges[section.rawValue]
    }

    /// A number of a section, which must have that many.
    private func number(_ section: GazetteerFormat.Section, _ index: Int) -> UInt32 {
        file.bytes.uint32(at: range(section).lowerBound + 4 * index)
    }
}
