/// The places of the samples of a row of hashes: the least one of every `window` neighbours.
///
/// Two texts that share `window` shingles in a row share a sample there, and what stands around
/// them does not matter (Schleimer, Wilkerson and Aiken, "Winnowing", 2003). Of equal ones the last
/// is taken. Linear: each hash is compared once or twice.
func winnowed(_ hashes: [UInt64], window: Int) -> [Int] {
    guard !hashes.isEmpty else { return [] }
    var samples: [Int] = []
    /// Places of hashes that rise: the first is the least of the window.
    var rising: [Int] = []
    var head = 0
    for place in hashes.indices {
        while rising.count > head, let last = rising.last, hashes[last] >= hashes[place] {
            rising.removeLast()
        }
        rising.append(place)
        if rising[head] + window <= place { head += 1 }
        let isFull = place + 1 >= window || place + 1 == hashes.count
        if isFull, samples.last != rising[head] { samples.append(rising[head]) }
    }
    return samples
}
