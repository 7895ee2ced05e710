import HearsayText
import HearsayWorld

/// Dates in figures alone: "1998-01-08", "01/08/98", "8.1.1998", "19980108".
extension TimeText {
    func numericDate(_ index: Int) -> TimeMatch? {
        guard has(index, .digits), !isGlued(index) || !isMark(index - 1) || reads(index - 1, "(")
        else { return nil }
        let first = self[index]
        if first.digits == 8 {
            let year = first.number / 10_000
            guard 1900...2100 ~= year else { return nil }
            return day(year, first.number / 100 % 100, first.number % 100, end: index + 1)
        }
        for mark: StaticString in ["-", "/", "."] {
            guard isGlued(index + 1, mark), isGlued(index + 2), has(index + 2, .digits),
                isGlued(index + 3, mark), isGlued(index + 4), has(index + 4, .digits)
            else { continue }
            let second = self[index + 2]
            let third = self[index + 4]
            guard second.digits <= 2, !isGlued(index + 5) || isEnd(index + 5) else { return nil }
            if first.digits == 4, third.digits <= 2 {
                return day(first.number, second.number, third.number, end: index + 5)
            }
            guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return nil }
            if mark.hasSameText(as: ".") && third.digits == 2 { return nil }
            let year = third.digits == 4 ? third.number : Self.year(short: third.number)
            let american = day(year, first.number, second.number, end: index + 5)
            let other = day(year, second.number, first.number, end: index + 5)
            return mark.hasSameText(as: ".") ? other ?? american : american ?? other
        }
        return nil
    }

    /// Whether a mark that touches figures ends them.
    private func isEnd(_ index: Int) -> Bool {
        isMark(index) && !(isGlued(index + 1) && has(index + 1, .digits))
    }

    private func day(_ year: Int, _ month: Int, _ day: Int, end: Int) -> TimeMatch? {
        CalendarDay(year: year, month: month, day: day)
            .map { TimeMatch(end, meaning: .calendar(.day($0))) }
    }

    /// The year that two figures stand for: 1930 ... 2029.
    static func year(short: Int) -> Int { short < 30 ? 2000 + short : 1900 + short }
}

extension StaticString {
    fileprivate func hasSameText(as other: StaticString) -> Bool {
        withUTF8Buffer { own in other.withUTF8Buffer { own.elementsEqual($0) } }
    }
}
