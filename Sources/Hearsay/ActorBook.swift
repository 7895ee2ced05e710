import HearsayActors
public import HearsayText
public import HearsayWorld

/// The known actors, without a model: for look-ups, and to check files.
public struct ActorBook: Sendable {
    private let world: World

    /// What is wrong with the rows of a user's files that were left out.
    public var faults: [WorldError] { world.faults }

    /// Reads the data files.
    /// - Parameters:
    ///   - home: where they are; looked for when not given.
    ///   - actors: paths of a user's files, laid over the built-in ones.
    /// - Throws: `HearsayError` when a file is missing or broken.
    public init(home: Home? = nil, actors: [String] = []) throws(HearsayError) {
        let home = if let home { home } else { try Home.find() }
        do {
            world = try World(folder: home.data, actors: actors)
        } catch {
            throw HearsayError(error.description)
        }
    }

    /// What a name or a phrase means on a day (ISO 8601).
    public func lookUp(_ name: String, on day: String?) -> ActorLookup {
        ActorLookup(name, on: day, in: world)
    }

    /// Checks a file of actors.
    /// - Returns: how many rows could be read, and what is wrong, in the order of lines.
    public static func check(
        _ path: String, home: Home? = nil
    ) throws(HearsayError) -> (rows: Int, faults: [WorldError]) {
        let home = if let home { home } else { try Home.find() }
        do {
            return try ActorRules.check(path, folder: home.data)
        } catch {
            throw HearsayError(error.description)
        }
    }
}
