/// One news report as it came in.
///
/// `words(of:)` takes up to `byteLimit` bytes. Who takes in text from outside refuses longer ones
/// with an error of its own, before and after repair: a repaired byte becomes three.
public struct Report: Sendable {
    /// How many bytes a report may have.
    public static let byteLimit = Int(Int32.max)

    /// The sender's own name for it.
    public var id: String?
    /// Where it was published.
    public var url: String?
    /// Who published it, such as `voanews.com`.
    public var outlet: String?
    /// Who published it first, where another one handed it on: a feed names it.
    public var publisher: String?
    /// Who wrote it: "Jane Doe, John Roe".
    public var byline: String?
    /// Its headline, where it came apart from the text.
    public var title: String?
    /// The day it was published, ISO 8601.
    public var published: String?
    /// What was given for that day and is none.
    public var unreadDate: String?
    /// The text in valid UTF-8. Every `Passage` counts these bytes.
    public let bytes: [UInt8]
    /// How many malformed UTF-8 sequences were replaced by U+FFFD to make `bytes`.
    public let repairs: Int

    /// A report of text that is valid by construction.
    /// - Parameters:
    ///   - text: the report's text.
    ///   - id: the sender's own name for it.
    ///   - repairs: malformed sequences replaced before, where the text came as bytes.
    public init(text: String, id: String? = nil, repairs: Int = 0) {
        self.id = id
        bytes = Array(text.utf8)
        self.repairs = repairs
    }

    /// A report of bytes from outside; what is no UTF-8 is replaced (Unicode 16, 3.9, "maximal
    /// subparts") and counted.
    public init(bytes: some Collection<UInt8>, id: String? = nil) {
        self.id = id
        (self.bytes, repairs) = repairedUTF8(bytes)
    }

    /// The words of a passage.
    public subscript(passage: Passage) -> String {
        String(decoding: bytes[passage.start..<passage.end], as: UTF8.self)
    }
}

/// Valid UTF-8, and how many malformed sequences had to be replaced.
package func repairedUTF8(_ bytes: some Collection<UInt8>) -> ([UInt8], Int) {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var repairs = 0
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let scalar):
            clean.append(contentsOf: scalar)
        case .error:
            clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
            repairs += 1
        case .emptyInput:
            return (clean, repairs)
        }
    }
}
