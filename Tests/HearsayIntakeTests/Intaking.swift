import Foundation
import HearsayText

@testable import HearsayIntake

/// The hints that the program goes by.
let hints: PageHints = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Data/page-hints.tsv")
    let tsv = (try? String(contentsOf: root, encoding: .utf8)) ?? ""
    return (try? PageHints(tsv: tsv)) ?? PageHints()
}()

/// A folder for a test's files, removed at the end.
final class Folder {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "intake-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file; folders in its name are made.
    /// - Returns: its path.
    @discardableResult
    func write(_ name: String, _ bytes: some Collection<UInt8>) -> String {
        let file = "\(path)/\(name)"
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }
}

/// All that sources give.
func taken(_ sources: String...) -> (items: [IntakeItem], faults: [IntakeFault]) {
    var (items, faults): ([IntakeItem], [IntakeFault]) = ([], [])
    Intake.forEach(sources, hints: hints) { result in
        switch result {
        case .success(let item): items.append(item)
        case .failure(let fault): faults.append(fault)
        }
    }
    return (items, faults)
}

extension Report {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The report of a page given as text.
func page(_ html: String, url: String? = nil) -> Report {
    ReportPage.report(Array(html.utf8), hints: hints, url: url)
}

/// Bytes as gzip packs them, without packing: one stored block a member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var rest = bytes[...]
    repeat {
        let block = rest.prefix(65535)
        rest = rest.dropFirst(65535)
        let count = UInt16(block.count)
        packed.append(rest.isEmpty ? 1 : 0)
        packed += [UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)]
        packed += block
    } while !rest.isEmpty
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    for number in [~sum, UInt32(bytes.count)] {
        for shift: UInt32 in [0, 8, 16, 24] {
            packed.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
    return packed
}
