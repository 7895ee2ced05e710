import Foundation
import HearsayCopies
import HearsayText

/// Takes every line of REPORTS.ndjson in as a casebook would and prints the copies it finds among
/// those before it, one JSON object a pair, then one with what it took. `copies.py` makes the
/// reports and scores the pairs.
func findCopies(reports path: String) throws {
    struct Record: Decodable {
        let text: String
        let outlet: Int
    }
    let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(
        separator: UInt8(ascii: "\n"))
    let records = try lines.map { try JSONDecoder().decode(Record.self, from: $0) }
    let texts = records.map { Array($0.text.utf8) }
    var index = CopyIndex(expecting: texts.count)
    var groups = CopyGroups()
    var times = CopyTimes()
    var found: [(first: Int, second: Int, overlap: Overlap)] = []
    func search(_ fingerprint: Fingerprint, _ report: Int) -> CopyCandidates {
        candidates(
            for: fingerprint, of: report, root: groups.root(of:), outlet: { records[$0].outlet }
        ) { index.reports(with: $0, limit: $1) }
    }
    func compare(_ first: Int, _ text: CopyText, _ second: Int, _ standing: Set<UInt64>) -> Overlap?
    {
        overlap(
            of: CopyText(texts[first]), and: text, standing: standing,
            sameOutlet: records[first].outlet == records[second].outlet)
    }
    for (report, bytes) in texts.enumerated() {
        let (text, fingerprint) = times.fingerprints.measure {
            let text = CopyText(bytes)
            return (text, Fingerprint(text))
        }
        let near = times.lookUps.measure { search(fingerprint, report) }
        index.add(report, keys: fingerprint.keys)
        groups.add(Edition(report: report))
        for candidate in near.reports {
            let shared = times.verifications.measure {
                compare(candidate.report, text, report, near.standing)
            }
            guard let shared else { continue }
            if shared.kind != .part { groups.join(candidate.report, report) }
            found.append((candidate.report, report, shared))
        }
    }
    for (first, second, early) in found {
        var shared = early
        if shared.kind == .part {
            // What is standing text shows as reports come in: lifted passages are looked at again.
            let text = CopyText(texts[second])
            let standing = search(Fingerprint(text), second).standing
            guard let late = compare(first, text, second, standing) else { continue }
            shared = late
        }
        print(
            """
            {"first": \(first), "second": \(second), "kind": "\(shared.kind.rawValue)", \
            "first_share": \(shared.firstShare), "second_share": \(shared.secondShare)}
            """)
    }
    print("{\"reports\": \(texts.count), \"keys\": \(index.count), \(times.json)}")
}

/// A million fingerprints as large as those of 400 words, in memory: their size, and how long
/// look-ups take: a third of what is asked for is there, and two keys are those of standing text.
func lookUpInAMillion() {
    var dice = SplitMix(state: 7)
    let reports = 1_000_000
    let before = residentBytes()
    var index = CopyIndex(expecting: reports)
    var asked: [[UInt64]] = []
    for report in 0..<reports {
        var keys = (0..<68).map { _ in dice.next() }
        if report % 10_000 == 0 { asked.append(keys) }
        // Words that all share: chains as long as those of standing text.
        if report % 3 == 0 { keys[0] = UInt64(report % 300) }
        index.add(report, keys: keys)
    }
    var lookUps = Stopwatch()
    for keys in asked {
        for round in 0..<10 {
            let query = keys.prefix(20) + (0..<46).map { _ in dice.next() } + [0, UInt64(round)]
            _ = lookUps.measure {
                candidates(for: Fingerprint(samples: Array(query), bands: [])) {
                    index.reports(with: $0, limit: $1)
                }
            }
        }
    }
    let megabytes = Double(residentBytes() - before) / 1e6
    print(
        "{\"reports\": \(reports), \"keys\": \(index.count), \"megabytes\": \(megabytes), "
            + "\(lookUps.json("look_up"))}")
}

/// How long the steps of finding copies take.
private struct CopyTimes {
    var fingerprints = Stopwatch()
    var lookUps = Stopwatch()
    var verifications = Stopwatch()

    var json: String {
        [
            fingerprints.json("fingerprint"), lookUps.json("look_up"),
            verifications.json("verification"),
        ].joined(separator: ", ")
    }
}

/// Times of one thing done many times.
private struct Stopwatch {
    private var microseconds: [Double] = []

    mutating func measure<Value>(_ work: () -> Value) -> Value {
        let start = ContinuousClock.now
        let value = work()
        microseconds.append((ContinuousClock.now - start) / .microseconds(1))
        return value
    }

    /// How often, the median and the worst of a hundred, as fields of a JSON object.
    func json(_ name: String) -> String {
        let sorted = microseconds.sorted()
        guard let worst = sorted.last else { return "\"\(name)s\": 0" }
        return """
            "\(name)s": \(sorted.count), "\(name)_us": \(sorted[sorted.count / 2]), \
            "\(name)_us_p99": \(sorted[sorted.count * 99 / 100]), "\(name)_us_worst": \(worst)
            """
    }
}

/// The numbers of SplitMix64.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

/// The memory this process holds.
private func residentBytes() -> Int {
    guard let fields = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii),
        let pages = fields.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return 0 }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}
