import COpenVINO
import Foundation

/// Keeps the network, compiled for this machine, from one run to the next: compiling takes most of
/// the time that the program needs to start.
///
/// Each network has a folder of its own in the cache: named for the files it was made of, for
/// OpenVINO's version, the CPU and the number of streams. OpenVINO writes it elsewhere, and only
/// when it is whole does it get its name; so two programs that start at once never see half of it.
struct NetworkCache {
    /// The folder of this very network.
    private let folder: String
    private let place: String

    /// The place of a network; nil where its files cannot be looked at.
    /// - Parameters:
    ///   - place: the folder of all networks; made when there is something to keep.
    ///   - xml: the network's description; its weights are beside it.
    ///   - streams: how many requests run at the same time.
    init?(in place: String, xml: String, streams: Int) {
        var key = Digest()
        for path in [xml, String(xml.dropLast(4)) + ".bin"] {
            guard let values = try? FileManager.default.attributesOfItem(atPath: path),
                let size = values[.size] as? Int, let date = values[.modificationDate] as? Date
            else { return nil }
            key.add("\(path) \(size) \(date.timeIntervalSince1970)")
        }
        key.add(Self.openVINO())
        key.add(Self.cpu())
        self.place = place
        folder = "\(place)/\(key.text)-\(streams)"
    }

    /// The folder from which OpenVINO may read the compiled network; nil where there is none.
    var ready: String? {
        guard let blob = Self.blob(in: folder),
            let wanted = try? String(contentsOfFile: folder + "/size", encoding: .utf8),
            wanted == String(blob.size)
        else { return nil }
        return folder
    }

    /// An empty folder for OpenVINO to write to; nil where nothing can be written.
    func begin() -> String? {
        let draft = "\(place)/draft-\(UUID().uuidString)"
        let made: Void? = try? FileManager.default.createDirectory(
            atPath: draft, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return made.map { draft }
    }

    /// Gives what OpenVINO has written its name. What cannot be kept is removed.
    func finish(_ draft: String) {
        let files = FileManager.default
        defer { try? files.removeItem(atPath: draft) }
        guard let blob = Self.blob(in: draft),
            (try? String(blob.size).write(
                toFile: draft + "/size", atomically: false, encoding: .utf8)) != nil
        else { return }
        discard()
        try? files.moveItem(atPath: draft, toPath: folder)
        removeOld()
    }

    /// Removes what could not be read.
    func discard() { try? FileManager.default.removeItem(atPath: folder) }

    /// Networks of models and machines that are gone do not stay for ever.
    private func removeOld() {
        let files = FileManager.default
        let month: TimeInterval = 30 * 86400
        for name in (try? files.contentsOfDirectory(atPath: place)) ?? [] {
            let path = "\(place)/\(name)"
            let date = (try? files.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            if let date, date.timeIntervalSinceNow < -month { try? files.removeItem(atPath: path) }
        }
    }

    private static func blob(in folder: String) -> (path: String, size: Int)? {
        let files = FileManager.default
        guard
            let name = (try? files.contentsOfDirectory(atPath: folder))?
                .first(where: { $0.hasSuffix(".blob") }),
            let size = (try? files.attributesOfItem(atPath: "\(folder)/\(name)"))?[.size] as? Int
        else { return nil }
        return ("\(folder)/\(name)", size)
    }

    private static func openVINO() -> String {
        var version = ov_version_t()
        guard ov_get_openvino_version(&version).rawValue == 0 else { return "" }
        defer { ov_version_free(&version) }
        return version.buildNumber.map { String(cString: $0) } ?? ""
    }

    /// What the CPU can do: the same folder may be seen by several machines.
    private static func cpu() -> String {
        let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        return lines.split(separator: "\n")
            .filter { $0.hasPrefix("flags") || $0.hasPrefix("Features") }.first.map(String.init)
            ?? ""
    }
}

/// A 64-bit hash of texts (FNV-1a), to name files by.
private struct Digest {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 + [0] { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    var text: String { String(value, radix: 16) }
}
