import Glibc

/// The sources that are still to be read; folders are opened when it is their turn.
struct Sources {
    /// The next one is the last.
    private var waiting: [String]

    init(_ sources: [String]) { waiting = sources.reversed() }

    /// Whether a source is an address of the web.
    static func isAddress(_ source: String) -> Bool {
        let head = source.prefix(8).lowercased()
        return head.hasPrefix("http://") || head.hasPrefix("https://")
    }

    /// The next file or address; nil at the end.
    /// - Throws: where a folder cannot be read.
    mutating func next() throws(IntakeFault) -> String? {
        while let source = waiting.popLast() {
            guard !Self.isAddress(source), source != "-", Self.isFolder(source) else {
                return source
            }
            waiting += try Self.entries(source).reversed()
        }
        return nil
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// What a folder holds, by the bytes of the names; hidden files and links to folders stay out.
    private static func entries(_ folder: String) throws(IntakeFault) -> [String] {
        guard let handle = opendir(folder) else {
            let reason = "cannot be read: \(String(cString: strerror(errno)))"
            throw IntakeFault(file: folder, record: nil, reason: reason)
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
            .map { base + $0 }.filter { !isFolder($0) || !isLink($0) }
    }

    /// A link to a folder may lead back up.
    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
