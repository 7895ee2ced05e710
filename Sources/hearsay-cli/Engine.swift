import Hearsay
import HearsayText

/// Reads reports as they come; see `Hearsay.read(next:hasNext:deliver:)`.
///
/// The model is loaded when the first report is there, so that what is wrong with the input is
/// told at once, model or no model.
func readAll<Item: Sendable>(
    jobs: Int,
    next: () throws -> (Item, Report?)?,
    hasNext: () -> Bool = { true },
    deliver: (Item, Result<Reading, any Error>?) throws -> Void
) throws {
    while let (item, report) = try next() {
        guard let report else {
            try deliver(item, nil)
            continue
        }
        let hearsay = try Hearsay(jobs: jobs)
        var first: (Item, Report?)? = (item, report)
        try hearsay.read(
            next: {
                defer { first = nil }
                return try first ?? next()
            }, hasNext: hasNext, deliver: deliver)
        return
    }
}

/// As many reports at a time as `--jobs` says, or as there are cores.
func jobs(_ arguments: Arguments) throws(Failure) -> Int {
    try arguments.number("jobs", in: 1...1024) ?? Terminal.cores
}
