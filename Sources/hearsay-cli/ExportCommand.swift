import HearsayExports
import HearsayStore

/// `hearsay export`: a casebook for others' tools.
struct ExportCommand {
    let arguments: Arguments

    func run() throws -> ExitStatus {
        guard let path = arguments.operands.first else {
            throw Failure.usage("export needs a CASE file.", verb: "export")
        }
        if let extra = arguments.operands.dropFirst().first {
            throw Failure.usage(
                "hearsay export does not know what to do with “\(extra)”.", verb: "export")
        }
        guard let format = try arguments.choice("format") else {
            throw Failure.usage("export needs a --format.", verb: "export")
        }
        let export = Export(rawValue: format)
        let target = arguments["output"]
        guard export != nil || target != nil && target != "-" else {
            throw Failure.usage("\(format) needs --output FILE.", verb: "export")
        }
        try arguments.checkOutput(keeps: path)
        let filter = try arguments.filter()
        let codes = try crosswalks()
        let file = try CaseFile(path: path, mode: .readOnly)
        let parquet = try export == nil ? target.map { try ParquetWriter(path: $0) } : nil
        let output = try parquet?.input ?? Output(path: target)
        let count: Int
        do {
            count = try (export ?? .ndjson).write(file.database, filter, codes) { bytes in
                try output.write(bytes)
            }
            try output.finish()
        } catch let failure as Failure where failure.status == .closedPipe {
            // A child that went away has said why.
            try parquet?.finish()
            throw failure
        }
        try parquet?.finish()
        if count == 0 { Terminal.say("the casebook holds nothing of that") }
        return .success
    }
}
