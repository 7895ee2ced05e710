/// Another report that may be a copy, and why.
package struct CopyCandidate: Sendable, Equatable {
    /// The report.
    package let report: Int
    /// How many samples both have, those that stand in many reports left out.
    package let samples: Int
    /// How many bands of the signature both have.
    package let bands: Int
}

/// The reports that may be copies of one.
package struct CopyCandidates: Sendable, Equatable {
    /// Who shares most comes first; of equals, the one with the smaller number.
    package var reports: [CopyCandidate]
    /// Samples that stand in many reports which are no copies of each other: credit lines, standing
    /// background. `overlap` counts no passage on their account.
    package var standing: Set<UInt64>

    /// In how many groups of copies a sample may stand before it is taken for standing text.
    package static let commonLimit = 16
    /// In how many groups of one outlet it may.
    package static let outletLimit = 3
    /// How many reports of a key are looked at first.
    static let firstLook = 64
    /// How many reports of a key are looked at in all.
    package static let lookUpLimit = 1024
}

/// Finds the reports that share keys with a fingerprint.
/// - Parameters:
///   - fingerprint: of the report in question.
///   - report: its number, where it is among the others already.
///   - root: the root of the group of copies that a report is in (`CopyGroups.root(of:)`): five
///     hundred reprints of one wire report make no standing text of it.
///   - outlet: a number for the outlet of a report: what one outlet says again and again is
///     standing text.
///   - postings: the reports that have a key, as many as its second argument says at most.
/// - Returns: candidates for `overlap`.
/// - Throws: what `postings` throws.
package func candidates(
    for fingerprint: Fingerprint, of report: Int? = nil, root: (Int) -> Int = { $0 },
    outlet: (Int) -> Int? = { _ in nil }, postings: (UInt64, Int) throws -> [Int]
) rethrows -> CopyCandidates {
    var shared: [Int: (samples: Int, bands: Int)] = [:]
    var standing: Set<UInt64> = []
    let keys = Set(fingerprint.samples.map(\.key))
    for key in keys {
        var found: [Int] = []
        // Of standing text a few reports tell; all are wanted of a report with many reprints.
        for limit in [CopyCandidates.firstLook, CopyCandidates.lookUpLimit] {
            found = try postings(key, limit)
            if isStanding(found, root: root, outlet: outlet) || found.count < limit { break }
        }
        if found.count >= CopyCandidates.lookUpLimit
            || isStanding(found, root: root, outlet: outlet)
        {
            standing.insert(key)
        } else {
            for other in found where other != report {
                shared[other, default: (0, 0)].samples += 1
            }
        }
    }
    for band in fingerprint.bands {
        for other in try postings(band, CopyCandidates.commonLimit) where other != report {
            shared[other, default: (0, 0)].bands += 1
        }
    }
    // One sample alone may be a turn of phrase, unless there are few.
    let least = keys.count < 32 ? 1 : 2
    var reports: [CopyCandidate] = []
    for (report, counts) in shared where counts.bands > 0 || counts.samples >= least {
        reports.append(
            CopyCandidate(report: report, samples: counts.samples, bands: counts.bands))
    }
    reports.sort {
        let left = $0.samples + $0.bands
        let right = $1.samples + $1.bands
        return left != right ? left > right : $0.report < $1.report
    }
    return CopyCandidates(reports: reports, standing: standing)
}

/// Whether the reports that have a sample are too many for it to be a sign of copying.
private func isStanding(
    _ reports: [Int], root: (Int) -> Int, outlet: (Int) -> Int?
) -> Bool {
    guard reports.count > CopyCandidates.outletLimit else { return false }
    let roots = Set(reports.map(root))
    if roots.count > CopyCandidates.commonLimit { return true }
    guard roots.count > CopyCandidates.outletLimit else { return false }
    var groups: [Int: Set<Int>] = [:]
    for report in reports {
        if let outlet = outlet(report) { groups[outlet, default: []].insert(root(report)) }
    }
    return groups.values.contains { $0.count > CopyCandidates.outletLimit }
}
