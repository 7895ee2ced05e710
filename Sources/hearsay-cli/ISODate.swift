/// Whether a text begins with a day of the calendar as ISO 8601 writes it, with nothing behind it
/// but a time of day: `2026-03-31`, `2026-03-31T18:00:00Z`.
func isISODate(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    guard let year = number(4, &rest), take("-", &rest), let month = number(2, &rest),
        take("-", &rest), let day = number(2, &rest)
    else { return false }
    guard 1...12 ~= month, day >= 1, day <= days(year, month) else { return false }
    guard !rest.isEmpty else { return true }
    guard take("T", &rest) || take(" ", &rest), let hour = number(2, &rest), hour <= 24 else {
        return false
    }
    while take(":", &rest) {
        guard let part = number(2, &rest), part <= 60 else { return false }
    }
    if take(".", &rest) { while number(1, &rest) != nil {} }
    if rest.isEmpty || take("Z", &rest) { return rest.isEmpty }
    guard take("+", &rest) || take("-", &rest), number(2, &rest) != nil else { return false }
    _ = take(":", &rest)
    return rest.isEmpty || number(2, &rest) != nil && rest.isEmpty
}

private func days(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

private func number(_ digits: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let head = rest.prefix(digits)
    guard head.count == digits, head.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    rest = rest.dropFirst(digits)
    return head.reduce(0) { $0 * 10 + Int($1) - 48 }
}

private func take(_ sign: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
}
