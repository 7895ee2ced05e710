import Foundation
import HearsayPlaces

/// The folder that holds the program's `Model` and `Data` folders.
public struct Home: Sendable {
    /// Its path.
    public let path: String

    /// The folder of the model.
    public var model: String { path + "/Model" }
    /// The folder of the data files.
    public var data: String { path + "/Data" }

    /// The file of the gazetteer: `$HEARSAY_GAZETTEER`, or the one that set-up made.
    public var gazetteerFile: String {
        let given = ProcessInfo.processInfo.environment["HEARSAY_GAZETTEER"] ?? ""
        return given.isEmpty ? path + "/Gazetteer/places.gaz" : given
    }

    /// A home that the caller knows.
    public init(path: String) { self.path = path }

    /// Looks for the home: `$HEARSAY_HOME`, then `../share/hearsay` beside the program's folder
    /// (an installed program), then the folders above the program (one run where it was built).
    public static func find() throws(HearsayError) -> Home {
        if let given = ProcessInfo.processInfo.environment["HEARSAY_HOME"], !given.isEmpty {
            let home = Home(path: given)
            guard home.isComplete else {
                throw HearsayError(
                    "HEARSAY_HOME is \(given), where there is no Model/reader.xml or no Data folder"
                )
            }
            return home
        }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        let installed = Home(
            path: folder.appendingPathComponent("../share/hearsay").standardizedFileURL.path)
        if installed.isComplete { return installed }
        while folder.path != "/" {
            let home = Home(path: folder.path)
            if home.isComplete { return home }
            folder.deleteLastPathComponent()
        }
        throw HearsayError(
            """
            no Model and Data folders in \(installed.path) nor above \(program.path): \
            install again, or set HEARSAY_HOME to the folder that holds them
            """)
    }

    /// The folder that keeps the compiled network between runs: `$HEARSAY_CACHE`, which may be
    /// `off`, or else `hearsay` in the user's cache folder (XDG Base Directory Specification).
    static var cache: String? {
        let environment = ProcessInfo.processInfo.environment
        if let own = environment["HEARSAY_CACHE"], !own.isEmpty { return own == "off" ? nil : own }
        if let shared = environment["XDG_CACHE_HOME"], shared.hasPrefix("/") {
            return shared + "/hearsay"
        }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache/hearsay" : nil }
    }

    /// The text of a data file.
    func table(_ name: String) throws -> String {
        try String(contentsOfFile: "\(data)/\(name).tsv", encoding: .utf8)
    }

    private var hasGazetteer: Bool {
        FileManager.default.fileExists(atPath: path + "/Gazetteer/places.gaz")
    }

    /// Opens the gazetteer; nil where there is none and none was asked for.
    func gazetteer() throws -> Gazetteer? {
        let file = gazetteerFile
        guard hasGazetteer || file != path + "/Gazetteer/places.gaz" else { return nil }
        return try Gazetteer(path: file)
    }

    /// What is missing and not needed.
    var notices: [String] {
        guard !hasGazetteer, gazetteerFile == path + "/Gazetteer/places.gaz" else { return [] }
        return [
            "there is no gazetteer (\(gazetteerFile)): only countries and known regions have "
                + "coordinates. Try: make gazetteer, or hearsay gazetteer --help"
        ]
    }

    private var isComplete: Bool {
        FileManager.default.fileExists(atPath: model + "/reader.xml")
            && FileManager.default.fileExists(atPath: data)
    }
}
