import Glibc
import Hearsay
import HearsayCopies
import HearsayIntake
import HearsayWorld

/// What the reader of pages goes by: `Data/page-hints.tsv`.
/// - Throws: where the file is missing or broken.
func pageHints() throws(Failure) -> PageHints {
    let path = try dataFolder() + "/page-hints.tsv"
    let bytes = try table(path)
    do throws(PageHintsError) {
        return try PageHints(tsv: String(decoding: bytes, as: UTF8.self))
    } catch {
        throw Failure(status: .noModel, message: "\(path), \(error)")
    }
}

/// Whose reports others print: `Data/agencies.tsv`.
/// - Throws: where the file is missing or broken.
func agencies() throws(Failure) -> Agencies {
    let path = try dataFolder() + "/agencies.tsv"
    let bytes = try table(path)
    do throws(AgencyError) {
        return try Agencies(table: bytes)
    } catch {
        throw Failure(
            status: .noModel, message: "\(path), line \(error.line) \(error.reason)")
    }
}

/// Others' names for Hearsay's codes: `Data/country-codes.tsv` and those beside it.
/// - Throws: where a file is missing or broken.
func crosswalks() throws(Failure) -> Crosswalks {
    let folder = try dataFolder()
    do throws(WorldError) {
        return try Crosswalks(folder: folder)
    } catch {
        throw Failure(status: .noModel, message: error.description)
    }
}

private func table(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
        throw Failure(status: .noModel, message: "\(path): \(systemMessage(errno))")
    }
    defer { close(descriptor) }
    return try readToEnd(descriptor, name: path)
}

private func dataFolder() throws(Failure) -> String {
    do throws(HearsayError) {
        return try Home.find().data
    } catch {
        throw Failure(status: .noModel, message: error.description)
    }
}
