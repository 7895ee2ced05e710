/// A MinHash signature cut into bands: two texts that have most of their shingles in common have a
/// band in common (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4).
enum MinHash {
    /// Eight bands of three: of texts alike by 80 % (Jaccard) 99.7 % share one, of texts alike by
    /// 10 % less than 1 %.
    static let bands = 8
    static let rows = 3

    /// One key a band; none for a text without shingles.
    static func keys(_ shingles: [UInt64]) -> [UInt64] {
        guard !shingles.isEmpty else { return [] }
        var least = [UInt64](repeating: .max, count: bands * rows)
        least.withUnsafeMutableBufferPointer { least in
            for shingle in shingles {
                for row in least.indices {
                    // An odd factor permutes the numbers; the shingles are stirred already, and
                    // turning them makes high bits of low ones.
                    let hash = (shingle << 32 | shingle >> 32) &* factors[row]
                    if hash < least[row] { least[row] = hash }
                }
            }
        }
        return (0..<bands).map { band in
            least[band * rows..<(band + 1) * rows].reduce(stirred(UInt64(band) + 1)) {
                stirred($0 ^ $1)
            }
        }
    }

    private static let factors = (0..<UInt64(bands * rows)).map {
        stirred(0x5851_F42D_4C95_7F2D &* ($0 + 1)) | 1
    }
}
