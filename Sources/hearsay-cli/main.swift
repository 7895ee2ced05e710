import Foundation
import Hearsay
import HearsayText
let h = try Hearsay(jobs: Int(CommandLine.arguments.dropFirst().first ?? "2") ?? 2)
func j(_ s: [Span]) -> [[Int]] { s.map { [$0.start, $0.end] } }
try h.read(next: {
    guard let l = readLine(), let o = try JSONSerialization.jsonObject(with: Data(l.utf8)) as? [String: Any] else { return nil }
    return (1, Report(text: o["text"] as? String ?? ""))
}, deliver: { (i: Int, r: Result<Reading, any Error>?) in
    let rd = try r!.get()
    let out: [String: Any] = ["attributions": rd.attributions.map { a -> [String: Any] in
        var d: [String: Any] = ["id": a.id, "source": j(a.source), "cue": j(a.cue), "content": j(a.content), "confidence": a.confidence]
        if let p = a.parent { d["parent"] = p }
        return d }]
    FileHandle.standardOutput.write(try JSONSerialization.data(withJSONObject: out, options: [.sortedKeys]) + Data("\n".utf8))
})
