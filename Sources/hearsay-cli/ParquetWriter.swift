import Glibc
import Hearsay
import HearsayExports

/// A child, `tools/parquet.py`, that writes NDJSON as Parquet.
final class ParquetWriter {
    /// What the child reads.
    let input: Output
    private let child: pid_t

    /// Starts it.
    /// - Parameter path: the Parquet file.
    /// - Throws: where there is no such tool, or it cannot be started.
    init(path: String) throws(Failure) {
        let columns = Export.flatColumns
        let words = [
            "python3", try Self.tool(), path, "--integers", columns.integers.joined(separator: ","),
            "--reals", columns.reals.joined(separator: ","), "--texts",
            columns.texts.joined(separator: ","),
        ]
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw Failure(status: .noOutput, message: "no pipe: \(systemMessage())")
        }
        // The child must not hold the end that is written to: it would wait for itself.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            close(ends[0])
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var started: pid_t = 0
        let code = posix_spawnp(&started, "python3", &actions, nil, &arguments, environ)
        guard code == 0 else {
            close(ends[1])
            throw Failure(
                status: .noOutput,
                message: "python3 cannot be started: \(systemMessage(code)). Parquet needs it.")
        }
        child = started
        input = Output(descriptor: ends[1], name: "tools/parquet.py")
    }

    /// Waits for the end of it; its input must be closed.
    /// - Throws: where it failed, which it has told itself.
    func finish() throws(Failure) {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw Failure(status: .noOutput, message: "") }
    }

    private static func tool() throws(Failure) -> String {
        do throws(HearsayError) {
            return try Home.find().path + "/tools/parquet.py"
        } catch {
            throw Failure(status: .noModel, message: error.description)
        }
    }
}
