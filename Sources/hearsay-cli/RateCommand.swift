import HearsayQuestions
import HearsayStore

/// `hearsay rate`: the analyst's own word on sources and claims.
struct RateCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        guard let path = arguments.operands.first else {
            throw Failure.usage("rate needs a CASE file.", verb: "rate")
        }
        if let extra = arguments.operands.dropFirst().first {
            throw Failure.usage(
                "hearsay rate does not know what to do with “\(extra)”.", verb: "rate")
        }
        guard let rating = try rating() else {
            if let option = ["as", "note", "clear"].first(where: arguments.has) {
                throw Failure.usage("--\(option) needs --source or --claim.", verb: "rate")
            }
            try arguments.checkOutput(keeps: path)
            let filter = try arguments.filter()
            let file = try CaseFile(path: path, mode: .readOnly)
            return try arguments.show(Question.ratings.answer(from: file.database, filter))
        }
        let value = try value(of: rating)
        do {
            let file = try CaseFile(path: path, mode: .readWrite)
            try value.map { try rate(rating, as: $0, file) } ?? clear(rating, file)
        } catch let error as StoreError {
            throw Failure(status: .noOutput, message: error.description)
        }
        return .success
    }

    private func rating() throws(Failure) -> Rating? {
        switch (arguments["source"], arguments["claim"]) {
        case (nil, nil): return nil
        case (let name?, nil): return .source(name)
        case (nil, let number?):
            guard let claim = Int(number), claim > 0 else {
                throw .usage("--claim takes a claim's number, not “\(number)”.", verb: "rate")
            }
            return .claim(claim)
        default: throw .usage("Rate a --source or a --claim, one at a time.", verb: "rate")
        }
    }

    /// Nil where the rating is to be taken back.
    private func value(of rating: Rating) throws(Failure) -> String? {
        guard let given = arguments["as"] else {
            guard arguments.has("clear") else {
                throw .usage("rate needs --as VALUE or --clear.", verb: "rate")
            }
            guard !arguments.has("note") else {
                throw .usage("--note goes with --as.", verb: "rate")
            }
            return nil
        }
        guard !arguments.has("clear") else {
            throw .usage("--as and --clear exclude each other.", verb: "rate")
        }
        let value = given.uppercased()
        guard rating.scale.contains(where: { $0.value == value }) else {
            let scale = rating.scale.map { "\($0.value) \($0.meaning)" }.joined(separator: ", ")
            throw .usage("A \(rating.subject) is rated \(scale); not “\(given)”.", verb: "rate")
        }
        return value
    }

    private func rate(_ rating: Rating, as value: String, _ file: CaseFile) throws {
        guard let known = try file.rate(rating, as: value, note: arguments["note"]) else {
            throw unknown(rating)
        }
        let meaning = rating.scale.first { $0.value == value }?.meaning ?? ""
        Terminal.say("\(name(known)) is rated \(value), \(meaning)")
    }

    private func clear(_ rating: Rating, _ file: CaseFile) throws {
        let was = try file.clear(rating)
        Terminal.say("\(name(rating)) \(was ? "is no longer rated" : "was not rated")")
    }

    private func unknown(_ rating: Rating) -> Failure {
        let hint =
            switch rating {
            case .source: "hearsay sources lists who speaks; outlets go by the names in reports"
            case .claim: "a claim goes by its number in the casebook"
            }
        return Failure(
            status: .unreadInput, message: "the casebook has no \(name(rating)): \(hint)")
    }

    private func name(_ rating: Rating) -> String {
        switch rating {
        case .source(let name): "source “\(name)”"
        case .claim(let number): "claim \(number)"
        }
    }
}
