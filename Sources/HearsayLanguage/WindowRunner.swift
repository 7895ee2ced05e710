import HearsayText

/// Cuts runs of words into windows, batches windows of one length, runs the network and puts its
/// output together again.
final class WindowRunner {
    private let model: LanguageModel
    private let requests: [InferenceRequest]
    /// Called with every batch before it runs: for benchmarks.
    var record: ((Batch) -> Void)?

    /// Lengths are rounded up to a multiple of this, so that few shapes are ever compiled.
    private static let step = 16
    /// Most pieces in a batch: short windows go together, long ones alone.
    private static let batchLimit = 512

    /// A runner that keeps as many batches under way as it is given requests, at least one.
    init(model: LanguageModel, requests: [InferenceRequest]) {
        self.model = model
        self.requests = requests
    }

    /// A window of one of the runs.
    private struct Job {
        let run: Int
        let window: Window
        let width: Int
    }

    /// What the heads say of every word of every run.
    ///
    /// Batches are made of these runs' windows alone: the numbers for a report never depend on
    /// what else is being read.
    func outputs(of runs: [TextRun], _ text: AnnotatedText, heads: [Head])
        throws(ModelError) -> [WordOutputs]
    {
        let sequences = runs.map {
            PieceSequence(
                words: text.words[$0.words], bytes: text.report.bytes, vocabulary: model.vocabulary)
        }
        var outputs = runs.map {
            WordOutputs(words: $0.words.count, heads: heads, layout: model.layout)
        }
        var jobs: [Job] = []
        for (index, run) in runs.enumerated() {
            for window in Windows.cut(sequences[index], sentenceStarts: run.sentenceStarts) {
                let width = sequences[index].count(window.words) + 2
                jobs.append(
                    Job(
                        run: index, window: window,
                        width: (width + Self.step - 1) / Self.step * Self.step))
            }
        }
        jobs.sort {
            ($0.width, $0.run, $0.window.words.lowerBound)
                < ($1.width, $1.run, $1.window.words.lowerBound)
        }
        let batches = Self.batches(of: jobs)
        // The batch that stands `requests.count` places before has the same request: it is
        // collected before the request is used again.
        for turn in 0..<(batches.count + requests.count) {
            let request = requests[turn % requests.count]
            if turn >= requests.count {
                let done = batches[turn - requests.count]
                try collect(done, from: request, sequences, &outputs)
            }
            if turn < batches.count {
                let batch = batch(of: batches[turn], runs, sequences, text)
                record?(batch)
                try request.start(batch)
            }
        }
        return outputs
    }

    /// Jobs of one width together, `batchLimit` pieces at most unless one is longer.
    private static func batches(of jobs: [Job]) -> [ArraySlice<Job>] {
        var batches: [ArraySlice<Job>] = []
        var start = 0
        while start < jobs.count {
            let width = jobs[start].width
            var end = start + 1
            while end < jobs.count, jobs[end].width == width,
                (end + 1 - start) * width <= batchLimit
            {
                end += 1
            }
            batches.append(jobs[start..<end])
            start = end
        }
        return batches
    }

    private func collect(
        _ jobs: ArraySlice<Job>, from request: InferenceRequest, _ sequences: [PieceSequence],
        _ outputs: inout [WordOutputs]
    ) throws(ModelError) {
        let channels = model.outputWidth
        let expected = jobs.reduce(0) { $0 + $1.width } * channels
        var count = 0
        try request.finish { values in
            count = values.count
            guard count == expected else { return }
            for (row, job) in jobs.enumerated() {
                let firsts = sequences[job.run].firsts
                let base = firsts[job.window.words.lowerBound]
                for word in job.window.kept {
                    let at = (row * job.width + 1 + firsts[word] - base) * channels
                    outputs[job.run].set(
                        word, UnsafeBufferPointer(rebasing: values[at..<(at + channels)]))
                }
                let linked = outputs[job.run].linked
                guard !linked.isEmpty, job.window.kept != 0..<(firsts.count - 1) else { continue }
                var rows: [Head: [Float]] = [:]
                for head in linked {
                    let channels = model.layout[head]
                    var own: [Float] = []
                    own.reserveCapacity(job.window.words.count * channels.count)
                    for word in job.window.words {
                        let at = (row * job.width + 1 + firsts[word] - base) * model.outputWidth
                        own += values[(at + channels.lowerBound)..<(at + channels.upperBound)]
                    }
                    rows[head] = own
                }
                outputs[job.run].add(WindowLinks(window: job.window, rows: rows))
            }
        }
        guard count == expected else {
            throw ModelError("reading the output", "\(count) numbers instead of \(expected)")
        }
    }

    private func batch(
        of jobs: ArraySlice<Job>, _ runs: [TextRun], _ sequences: [PieceSequence],
        _ text: AnnotatedText
    ) -> Batch {
        var batch = Batch(
            rows: jobs.count, width: jobs.first?.width ?? 0, pad: Int64(model.vocabulary.pad))
        for (row, job) in jobs.enumerated() {
            fill(&batch, row, job, runs[job.run], sequences[job.run], text)
        }
        return batch
    }

    private func fill(
        _ batch: inout Batch, _ row: Int, _ job: Job, _ run: TextRun, _ sequence: PieceSequence,
        _ text: AnnotatedText
    ) {
        var at = row * batch.width
        func put(_ piece: Int32, _ feature: Int32) {
            batch.pieces[at] = Int64(piece)
            batch.features[at] = Int64(feature)
            batch.mask[at] = 1
            at += 1
        }
        put(model.vocabulary.first, 0)
        for word in job.window.words {
            let feature = run.feature(ofWord: word, text)
            for piece in sequence.ids[sequence.firsts[word]..<sequence.firsts[word + 1]] {
                put(piece, feature)
            }
        }
        put(model.vocabulary.last, 0)
    }
}
