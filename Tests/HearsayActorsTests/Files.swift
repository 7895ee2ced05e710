import Foundation

/// The path of a new file with a text.
func written(_ text: String) throws -> String {
    let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("hearsay-\(UUID().uuidString).tsv")
    try Data(text.utf8).write(to: url)
    return url.path
}
