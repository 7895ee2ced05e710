/// The choice that is a slip of the fingers away from a word, or nil where none is near.
func nearest(to word: String, in choices: [String]) -> String? {
    let word = word.lowercased()
    let distances = choices.map { (choice: $0, distance: distance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.choice.count / 3) ? best.choice : nil
}

/// Letters to insert, remove, replace or swap to make one word of the other (Damerau and
/// Levenshtein, no letter touched twice).
private func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var older: [Int] = []
    var old = Array(0...right.count)
    for line in left.indices {
        var row = [line + 1]
        for column in right.indices {
            let cost = left[line] == right[column] ? 0 : 1
            var best = min(old[column] + cost, old[column + 1] + 1, row[column] + 1)
            if line > 0, column > 0, left[line] == right[column - 1],
                left[line - 1] == right[column]
            {
                best = min(best, older[column - 1] + 1)
            }
            row.append(best)
        }
        (older, old) = (old, row)
    }
    return old[right.count]
}
