/// How a gazetteer file is laid out, version 1. Little-endian; every section begins at a multiple
/// of 8 bytes.
///
/// ```
/// header    "HEARSAYG", version, number of sections, the file's size, a checksum of all that
///           follows the header, where each section lies, a checksum of the header itself
/// buckets   UInt32 a bucket and one more: where its names begin. A name's bucket is the first
///           bits of its key's hash; there are 2, 4, 8 … 67,108,864 of them
/// tags      UInt32 a name: the next 32 bits of the hash, ascending within a bucket
/// starts    UInt32 a name and one more: where its places begin in `postings`
/// postings  UInt32: numbers of places, the most populous one of a name first
/// places    28 bytes a place, see `PlaceRecord`
/// texts     UTF-8: for each place its names, parted by tabs, the first one its own
/// codes     UTF-8, lines of three tables: countries (alpha-3 code, alpha-2 code, name),
///           first-order divisions (code, name), feature codes; an empty line ends a table
/// ```
enum GazetteerFormat {
    static let magic: [UInt8] = Array("HEARSAYG".utf8)
    static let version: UInt32 = 1
    static let sections = 7
    /// Magic, version, count, size, checksum, 7 × (offset, length), header's checksum.
    static let headerSize = 8 + 4 + 4 + 8 + 8 + sections * 16 + 8

    enum Section: Int, CaseIterable { case buckets, tags, starts, postings, places, texts, codes }

    /// How many bits of the hash number the buckets: four names a bucket, or about.
    static func bucketBits(names: Int) -> Int {
        var bits = 1
        while bits < 26, names >> (bits + 2) > 0 { bits += 1 }
        return bits
    }
}

/// A place as the file holds it, 28 bytes.
struct PlaceRecord: Equatable {
    static let size = 28

    /// 1/100,000 of a degree.
    var latitude: Int32
    var longitude: Int32
    var geonameID: UInt32
    var population: UInt32
    /// Where its names begin in `texts`.
    var text: UInt32
    var textLength: UInt16
    /// Row of the table of countries.
    var country: UInt16
    /// Row of the table of divisions.
    var admin1: UInt16
    /// Row of the table of feature codes.
    var feature: UInt16

    /// Appends its bytes.
    func write(to bytes: inout [UInt8]) {
        bytes.appendNumber(UInt32(bitPattern: latitude))
        bytes.appendNumber(UInt32(bitPattern: longitude))
        bytes.appendNumber(geonameID)
        bytes.appendNumber(population)
        bytes.appendNumber(text)
        bytes.appendNumber(UInt32(textLength) | UInt32(country) << 16)
        bytes.appendNumber(UInt32(admin1) | UInt32(feature) << 16)
    }

    /// Reads the record at an offset, which must lie within the bytes.
    init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        func word(_ index: Int) -> UInt32 { bytes.uint32(at: offset + 4 * index) }
        latitude = Int32(bitPattern: word(0))
        longitude = Int32(bitPattern: word(1))
        geonameID = word(2)
        population = word(3)
        text = word(4)
        textLength = UInt16(truncatingIfNeeded: word(5))
        country = UInt16(truncatingIfNeeded: word(5) >> 16)
        admin1 = UInt16(truncatingIfNeeded: word(6))
        feature = UInt16(truncatingIfNeeded: word(6) >> 16)
    }

    init(
        latitude: Int32, longitude: Int32, geonameID: UInt32, population: UInt32, text: UInt32,
        textLength: UInt16, country: UInt16, admin1: UInt16, feature: UInt16
    ) {
        self.latitude = latitude
        self.longitude = longitude
        self.geonameID = geonameID
        self.population = population
        self.text = text
        self.textLength = textLength
        self.country = country
        self.admin1 = admin1
        self.feature = feature
    }
}

extension UnsafeRawBufferPointer {
    /// The number at an offset, which must lie within the bytes.
    func uint32(at offset: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// The number at an offset, which must lie within the bytes.
    func uint64(at offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}

extension [UInt8] {
    mutating func appendNumber(_ number: UInt32) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    mutating func appendNumber(_ number: UInt64) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}

/// A checksum that can be fed piece by piece: four lanes of 64 bits, each fed every fourth word.
/// It finds damage, and is no protection against intent.
struct Checksum {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    private var rest: [UInt8] = []
    private var count: UInt64 = 0

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        count += UInt64(bytes.count)
        var start = 0
        if !rest.isEmpty {
            start = Swift.min(32 - rest.count, bytes.count)
            rest += bytes[..<start]
            guard rest.count == 32 else { return }
            rest.withUnsafeBytes { mix($0, at: 0) }
            rest.removeAll(keepingCapacity: true)
        }
        while start + 32 <= bytes.count {
            mix(bytes, at: start)
            start += 32
        }
        rest += bytes[start...]
    }

    var value: UInt64 {
        var copy = self
        copy.rest += [UInt8](repeating: 0, count: 32 - rest.count)
        copy.rest.withUnsafeBytes { copy.mix($0, at: 0) }
        var sum = count
        for lane in [copy.lanes.0, copy.lanes.1, copy.lanes.2, copy.lanes.3] {
            sum = (sum ^ lane) &* 0x9E37_79B9_7F4A_7C15
            sum ^= sum >> 29
        }
        return sum
    }

    private mutating func mix(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        func next(_ lane: UInt64, _ index: Int) -> UInt64 {
            let mixed = (lane ^ bytes.uint64(at: start + 8 * index)) &* 0x9FB2_1C65_1E98_DF25
            return mixed ^ mixed >> 35
        }
        lanes = (next(lanes.0, 0), next(lanes.1, 1), next(lanes.2, 2), next(lanes.3, 3))
    }
}
