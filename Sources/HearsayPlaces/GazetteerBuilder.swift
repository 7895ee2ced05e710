import Glibc

/// Makes a gazetteer file of any size in little memory: what grows with the input is spilled to
/// files without names beside the output, names parted by the first bits of their hash, so that
/// each part can be sorted in memory.
struct GazetteerBuilder {
    /// A name of a place.
    private struct Entry: BitwiseCopyable {
        let hash: UInt64
        let place: UInt32
        let population: UInt32
    }

    private let path: String
    private let parts: [SpillFile]
    private let places: SpillFile
    private let texts: SpillFile
    private var entryCount = 0
    private(set) var placeCount = 0
    private var countries: [(code: String, alpha2: String, name: String)]
    private var divisions: [(code: String, name: String)]
    private var features: [String] = [""]
    private var featureNumbers: [String: UInt16] = ["": 0]

    /// - Parameters:
    ///   - path: the file to make; what is there stays until the new one is whole.
    ///   - countries: row 0 stands for "no country".
    ///   - divisions: row 0 stands for "no division".
    /// - Throws: that the folder cannot be written to.
    init(
        path: String, countries: [(code: String, alpha2: String, name: String)],
        divisions: [(code: String, name: String)]
    ) throws(GazetteerError) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        self.path = path
        self.countries = countries
        self.divisions = divisions
        places = try SpillFile(in: folder.isEmpty ? "/" : folder)
        texts = try SpillFile(in: folder.isEmpty ? "/" : folder)
        var parts: [SpillFile] = []
        for _ in 0..<64 { parts.append(try SpillFile(in: folder.isEmpty ? "/" : folder)) }
        self.parts = parts
    }

    /// Adds a place with its names for people to read, its own one first, and the keys that it is
    /// found by; gives its number.
    mutating func add(
        _ record: PlaceRecord, feature: String, names: [some Collection<UInt8>],
        keys: [NameKey]
    ) throws(GazetteerError) -> UInt32 {
        guard placeCount < Int(Int32.max), texts.count < Int(UInt32.max) - 65_536 else {
            throw GazetteerError("there are more places than a gazetteer holds")
        }
        let place = UInt32(placeCount)
        var record = record
        record.feature = featureNumber(feature)
        record.text = UInt32(texts.count)
        var length = 0
        for (index, name) in names.enumerated() where length + name.count + 1 < 65_536 {
            if index > 0 { try texts.append(CollectionOfOne(0x09)) }
            try texts.append(name)
            length += name.count + (index > 0 ? 1 : 0)
        }
        record.textLength = UInt16(length)
        var bytes: [UInt8] = []
        record.write(to: &bytes)
        try places.append(bytes)
        placeCount += 1
        for key in keys { try add(key, of: place, population: record.population) }
        return place
    }

    /// Lets a place be found by one more name.
    mutating func add(
        _ key: NameKey, of place: UInt32, population: UInt32
    ) throws(GazetteerError) {
        guard !key.bytes.isEmpty else { return }
        let hash = key.hash
        try parts[Int(hash >> 58)].append(
            record: Entry(hash: hash, place: place, population: population))
        entryCount += 1
    }

    /// Writes the file.
    func finish() throws {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
        let tags = try SpillFile(in: folder)
        let starts = try SpillFile(in: folder)
        let postings = try SpillFile(in: folder)
        let bits = GazetteerFormat.bucketBits(names: entryCount)
        var buckets = [UInt32](repeating: 0, count: 1 << bits + 1)
        var last: (hash: UInt64, place: UInt32)?
        for part in parts {
            let entries = try part.records(of: Entry.self).sorted {
                ($0.hash, $1.population, $0.place) < ($1.hash, $0.population, $1.place)
            }
            for entry in entries {
                if entry.hash != last?.hash {
                    buckets[Int(entry.hash >> UInt64(64 - bits)) + 1] += 1
                    try tags.append(
                        record: UInt32(truncatingIfNeeded: entry.hash >> UInt64(32 - bits)))
                    try starts.append(record: UInt32(postings.count / 4))
                } else if entry.place == last?.place {
                    continue
                }
                last = (entry.hash, entry.place)
                try postings.append(record: entry.place)
            }
        }
        try starts.append(record: UInt32(postings.count / 4))
        for bucket in 1..<buckets.count { buckets[bucket] += buckets[bucket - 1] }
        let bucketFile = try SpillFile(in: folder)
        for start in buckets { try bucketFile.append(record: start) }
        let codes = try SpillFile(in: folder)
        try codes.append(Array(codeTables.utf8))
        try write([bucketFile, tags, starts, postings, places, texts, codes])
    }

    private mutating func featureNumber(_ code: String) -> UInt16 {
        if let number = featureNumbers[code] { return number }
        guard features.count < 65_535 else { return 0 }
        featureNumbers[code] = UInt16(features.count)
        features.append(code)
        return UInt16(features.count - 1)
    }

    private var codeTables: String {
        func cell(_ text: String) -> String {
            String(text.map { $0 == "\t" || $0 == "\n" ? " " : $0 })
        }
        var text = ""
        for row in countries { text += "\(row.code)\t\(row.alpha2)\t\(cell(row.name))\n" }
        text += "\n"
        for row in divisions { text += "\(row.code)\t\(cell(row.name))\n" }
        text += "\n"
        // No feature code is "-"; a line must not be empty.
        for code in features { text += "\(code.isEmpty ? "-" : code)\n" }
        return text + "\n"
    }

    /// Writes head and sections to a file of another name, which then takes its place: who has the
    /// old one mapped is not disturbed.
    private func write(_ sections: [SpillFile]) throws {
        let draft = path + ".draft"
        guard let file = fopen(draft, "wb") else {
            throw GazetteerError(
                "\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
        var isOpen = true
        defer {
            if isOpen { fclose(file) }
            unlink(draft)
        }
        func put(_ bytes: UnsafeRawBufferPointer) throws {
            guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else {
                throw GazetteerError(
                    "\(path): cannot be written: \(String(cString: strerror(errno)))")
            }
        }
        try [UInt8](repeating: 0, count: GazetteerFormat.headerSize).withUnsafeBytes(put)
        var checksum = Checksum()
        var size = GazetteerFormat.headerSize
        var places: [(offset: Int, length: Int)] = []
        for section in sections {
            places.append((size, section.count))
            try section.read { piece in
                checksum.add(piece)
                try put(piece)
            }
            let padding = [UInt8](repeating: 0, count: -section.count & 7)
            try padding.withUnsafeBytes { bytes in
                checksum.add(bytes)
                try put(bytes)
            }
            size += section.count + padding.count
        }
        var header = GazetteerFormat.magic
        header.appendNumber(GazetteerFormat.version)
        header.appendNumber(UInt32(GazetteerFormat.sections))
        header.appendNumber(UInt64(size))
        header.appendNumber(checksum.value)
        for place in places {
            header.appendNumber(UInt64(place.offset))
            header.appendNumber(UInt64(place.length))
        }
        var headChecksum = Checksum()
        header.withUnsafeBytes { headChecksum.add($0) }
        header.appendNumber(headChecksum.value)
        fseek(file, 0, SEEK_SET)
        try header.withUnsafeBytes(put)
        isOpen = false
        guard fclose(file) == 0, rename(draft, path) == 0 else {
            throw GazetteerError(
                "\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
    }
}
