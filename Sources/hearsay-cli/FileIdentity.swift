import Glibc

/// Which regular file a path leads to, under whatever name.
struct FileIdentity: Equatable {
    private let device: UInt64
    private let number: UInt64

    /// Nil where there is no such file, or no regular one.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}

extension Arguments {
    /// Refuses an `--output` that is the case file, or one of the files that SQLite keeps beside
    /// it: opening the output would empty it.
    /// - Parameter path: the case file.
    /// - Throws: a failure that says so.
    func checkOutput(keeps path: String) throws(Failure) {
        guard let output = self["output"], output != "-", let target = FileIdentity(output) else {
            return
        }
        for suffix in ["", "-wal", "-shm", "-journal"]
        where FileIdentity(path + suffix) == target {
            throw .usage(
                "--output \(output) would overwrite the casebook itself.", verb: verb.name)
        }
    }
}
