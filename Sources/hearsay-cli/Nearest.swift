/// The choice that is a slip of the fingers away from a word, or nil where none is near.
func nearest(to word: String, in choices: [String]) -> String? {
    let word = word.lowercased()
    let distances = choices.map { (choice: $0, distance: distance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.choice.count / 3) ? best.choice : nil
}

/// Letters to insert, remove or replace to make one word of the other (Levenshtein).
private func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for column in right.indices {
            let cost = diagonal + (right[column] == letter ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(cost, row[column] + 1, row[column + 1] + 1)
        }
    }
    return row[right.count]
}
