import Foundation
import HearsayQuestions
import HearsayStore
import HearsayText

/// A case file of three reports and a reprint, in a folder that goes with it.
final class SmallCase {
    let file: CaseFile
    var database: Database { file.database }
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = try CaseFile(path: folder.appending(path: "case.db").path, mode: .create)
        try database.script(Self.rows)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func rate(_ rating: Rating, as value: String, note: String?) throws -> Rating? {
        try file.rate(rating, as: value, note: note)
    }

    func clear(_ rating: Rating) throws -> Bool { try file.clear(rating) }

    func ask(_ question: Question, _ filter: Filter = Filter()) throws -> Answer {
        try question.answer(from: database, filter)
    }

    private static let rows = """
        INSERT INTO actor VALUES (1, 'VLT GOV', 'Veltria', 'country', 'VLT', 'GOV'),
          (2, 'ORM GOV', 'Ormond', 'country', 'ORM', 'GOV'),
          (3, 'anna orlo', 'Anna Orlo', 'person', 'VLT', 'GOV'),
          (4, 'kestrel wire', 'Kestrel Wire', 'organization', NULL, 'MED');
        INSERT INTO report (id, key, outlet, title, published, added, sha256, text, copy_root)
        VALUES
          (1, 'k1', 'Kestrel Wire', 'Bridge closed', '2026-03-01', '2026-03-01T10:00:00Z', 'a',
           'Veltria must leave the bridge by Friday.', NULL),
          (2, 'k2', 'Harbour Post', 'Bridge closed again', '2026-03-02', '2026-03-02T10:00:00Z',
           'b', 'Veltria must leave the bridge by Friday.', 1),
          (3, 'k3', 'Harbour Post', 'Ferries', '2026-03-05', '2026-03-05T10:00:00Z', 'c',
           'Ormond rejected the plan for the ferries. It is 50% done.', NULL),
          (4, 'k4', 'Kestrel Wire', 'Plan', NULL, '2026-03-06T10:00:00Z', 'd',
           'Ormond rejected the plan.', NULL);
        INSERT INTO report_words (report_words) VALUES ('rebuild');
        INSERT INTO entity (report, local, actor, name)
          VALUES (1, 'n1', 1, 'Veltria'), (3, 'n1', 2, 'Ormond');
        INSERT INTO statement (report, local, parent, speaker, audience, source_kind, stance,
          voice, confidence, source, cue, content, start, "end") VALUES
          (1, 'a1', NULL, 3, 4, 'named', 'assert', 'indirect', 1, 'Anna Orlo', 'said', 'x', 0, 9),
          (1, 'a2', 'a1', NULL, NULL, 'anonymous', 'assert', 'indirect', 1, 'two aides', 'told',
           'it was shut', 0, 9),
          (2, 'a1', NULL, 3, 4, 'named', 'assert', 'indirect', 1, 'Anna Orlo', 'said', 'x', 0, 9),
          (3, 'a1', NULL, 3, NULL, 'named', 'deny', 'direct', 1, 'Orlo', 'denied', 'y', 0, 9),
          (4, 'a1', 'a1', 3, NULL, 'named', 'assert', 'direct', 1, 'Orlo', 'said', 'z', 0, 9);
        INSERT INTO event (report, local, type, status, statement, day, trigger, sentence, start,
          "end") VALUES
          (1, 'e1', 'REQUEST', 'planned', 'a2', '2026-03-04', 't', 'They asked.', 0, 1),
          (2, 'e1', 'REQUEST', 'planned', 'a1', '2026-03-04', 't', 'They asked.', 0, 1),
          (3, 'e1', 'REJECT', 'happened', NULL, '2026-03-02', 't', 'It refused.', 0, 1),
          (3, 'e2', 'REJECT', 'denied', NULL, 'PRESENT_REF', 't', 'It refuses.', 2, 3),
          (4, 'e1', 'REJECT', 'happened', 'a1', NULL, 't', 'It refused.', 0, 1);
        INSERT INTO party VALUES (1, 'e1', 'source', 2), (1, 'e1', 'target', 1),
          (2, 'e1', 'source', 2), (2, 'e1', 'target', 1), (3, 'e1', 'source', 2),
          (3, 'e1', 'target', 1), (3, 'e2', 'source', 2), (3, 'e2', 'target', 1),
          (4, 'e1', 'source', 2), (4, 'e1', 'target', 1);
        INSERT INTO figure (report, local, value, min, max, kind, holder, words, sentence, start)
        VALUES (1, 'q1', 12, 12, 12, 'killed', 1, '12', 'Twelve died.', 0),
          (2, 'q1', 12, 12, 12, 'killed', 1, '12', 'Twelve died.', 0),
          (3, 'q1', 17, 15, 20, 'killed', 1, 'up to 20', 'Up to 20 died.', 0);
        INSERT INTO deadline (report, local, issuer, addressee, due, demand, sentence) VALUES
          (1, 'd1', 2, 1, '2026-03-06', 'leave the bridge', 'leave the bridge'),
          (2, 'd1', 2, 1, '2026-03-06', 'leave the bridge', 'leave the bridge'),
          (3, 'd1', 2, 1, NULL, NULL, 'Leave!');
        """
}
