import COpenVINO

/// Runs the network on one batch after the other. For one thread at a time, which may have
/// several requests under way.
final class InferenceRequest {
    private let model: CompiledModel  // must outlive the request
    private let handle: OpaquePointer

    init(model: CompiledModel, handle: OpaquePointer) {
        self.model = model
        self.handle = handle
    }

    deinit { ov_infer_request_free(handle) }

    /// Sets a batch off. `finish` must be called before the next.
    func start(_ batch: Batch) throws(ModelError) {
        let dimensions = [Int64(batch.rows), Int64(batch.width)]
        try setInput(0, batch.pieces, dimensions)
        try setInput(1, batch.mask, dimensions)
        try setInput(2, batch.features, dimensions)
        try check(ov_infer_request_start_async(handle), "running the model")
    }

    /// Waits for the batch that was set off and hands its output, `[rows, width, channels]` row by
    /// row, to `body`.
    func finish(_ body: (UnsafeBufferPointer<Float>) -> Void) throws(ModelError) {
        try check(ov_infer_request_wait(handle), "running the model")
        var tensor: OpaquePointer?
        try check(
            ov_infer_request_get_output_tensor_by_index(handle, 0, &tensor), "reading the output")
        defer { ov_tensor_free(tensor) }
        var count = 0
        var data: UnsafeMutableRawPointer?
        try check(ov_tensor_get_size(tensor, &count), "reading the output")
        try check(ov_tensor_data(tensor, &data), "reading the output")
        guard let data else { throw ModelError("reading the output", "no data") }
        body(UnsafeBufferPointer(start: data.assumingMemoryBound(to: Float.self), count: count))
    }

    /// Copies values into an input tensor of the request's own.
    private func setInput(_ index: Int, _ values: [Int64], _ dimensions: [Int64])
        throws(ModelError)
    {
        var shape = ov_shape_t()
        try check(ov_shape_create(Int64(dimensions.count), dimensions, &shape), "making a shape")
        defer { ov_shape_free(&shape) }
        var tensor: OpaquePointer?
        try check(
            ov_infer_request_get_input_tensor_by_index(handle, index, &tensor), "reading an input")
        defer { ov_tensor_free(tensor) }
        try check(ov_tensor_set_shape(tensor, shape), "shaping an input")
        var data: UnsafeMutableRawPointer?
        try check(ov_tensor_data(tensor, &data), "reading an input")
        guard let data else { throw ModelError("filling an input", "no data") }
        values.withUnsafeBytes { source in
            guard let base = source.baseAddress else { return }
            data.copyMemory(from: base, byteCount: source.count)
        }
    }
}

/// Windows of one width, as the network takes them: `rows × width`, row by row.
package struct Batch: Sendable {
    package let rows: Int
    package let width: Int
    var pieces: [Int64]
    package internal(set) var mask: [Int64]
    var features: [Int64]

    init(rows: Int, width: Int, pad: Int64) {
        self.rows = rows
        self.width = width
        pieces = Array(repeating: pad, count: rows * width)
        mask = Array(repeating: 0, count: rows * width)
        features = Array(repeating: 0, count: rows * width)
    }
}
