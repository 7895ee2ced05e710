import HearsayPages

/// The program's version, and that of the contract that its output follows.
enum Version {
    static let number = "0.1.0"
    static let line = "hearsay \(number) (reading contract \(JSONPage.contract))"
}
