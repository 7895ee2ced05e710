import COpenVINO

/// The network, compiled for this machine's CPU. Owns OpenVINO's core and the compiled model and
/// frees them when it goes.
///
/// `@unchecked Sendable`: the handles never change after `init`, and making requests from several
/// threads is safe by OpenVINO's documentation ("Compiled model is thread safe").
final class CompiledModel: @unchecked Sendable {
    private let core: OpaquePointer
    private let model: OpaquePointer

    /// Reads `xml` with the weights beside it and compiles it for `streams` requests at a time,
    /// one thread each. Arithmetic outside the int8 layers is in 32-bit floats, whatever the CPU
    /// has: the same text then gives the same numbers on any number of threads.
    /// - Parameters:
    ///   - xml: the network's description.
    ///   - streams: how many requests run at the same time.
    ///   - cache: the folder that keeps compiled networks; nil for none.
    /// - Throws: `ModelError` when OpenVINO cannot read or compile it.
    init(xml: String, streams: Int, cache: String?) throws(ModelError) {
        var rawCore: OpaquePointer?
        try check(ov_core_create(&rawCore), "starting OpenVINO")
        let core = try handle(rawCore, "starting OpenVINO")
        do throws(ModelError) {
            model = try Self.compile(
                xml, core: core, streams: streams,
                cache: cache.flatMap { NetworkCache(in: $0, xml: xml, streams: streams) })
        } catch {
            ov_core_free(core)
            throw error
        }
        self.core = core
    }

    deinit {
        ov_compiled_model_free(model)
        ov_core_free(core)
    }

    /// A request of its own for one thread.
    func makeRequest() throws(ModelError) -> InferenceRequest {
        var raw: OpaquePointer?
        try check(ov_compiled_model_create_infer_request(model, &raw), "making a request")
        return InferenceRequest(model: self, handle: try handle(raw, "making a request"))
    }

    /// Channels of the first output: its last dimension.
    func outputWidth() throws(ModelError) -> Int {
        let action = "reading the output's shape"
        var port: OpaquePointer?
        try check(ov_compiled_model_output_by_index(model, 0, &port), action)
        defer { ov_output_const_port_free(port) }
        var shape = ov_partial_shape_t()
        try check(ov_port_get_partial_shape(port, &shape), action)
        defer { ov_partial_shape_free(&shape) }
        guard shape.rank.min == shape.rank.max, shape.rank.min == 3, let sizes = shape.dims,
            sizes[2].min == sizes[2].max, sizes[2].min > 0
        else { throw ModelError(action, "it should be windows, pieces and a number of channels") }
        return Int(sizes[2].min)
    }

    private static func compile(
        _ xml: String, core: OpaquePointer, streams: Int, cache: NetworkCache?
    ) throws(ModelError) -> OpaquePointer {
        guard let cache else { return try compile(xml, core: core, streams: streams, folder: nil) }
        if let ready = cache.ready {
            do throws(ModelError) {
                return try compile(xml, core: core, streams: streams, folder: ready)
            } catch {
                cache.discard()
            }
        }
        let draft = cache.begin()
        defer { if let draft { cache.finish(draft) } }
        return try compile(xml, core: core, streams: streams, folder: draft)
    }

    /// Compiles the network, or takes it from a folder where OpenVINO finds or puts it.
    private static func compile(
        _ xml: String, core: OpaquePointer, streams: Int, folder: String?
    ) throws(ModelError) -> OpaquePointer {
        var network: OpaquePointer?
        try check(ov_core_read_model(core, xml, nil, &network), "reading \(xml)")
        defer { ov_model_free(network) }
        // The header's ov_property_key_… are mutable globals, which Swift 6 refuses; these are
        // their values.
        let settings =
            [
                "INFERENCE_PRECISION_HINT", "f32",
                "NUM_STREAMS", String(streams),
                "INFERENCE_NUM_THREADS", String(streams),
                "ENABLE_CPU_PINNING", "NO",
            ] + (folder.map { ["CACHE_DIR", $0] } ?? [])
        var compiled: OpaquePointer?
        let status = withCStrings(settings) { texts in
            let properties = stride(from: 0, to: texts.count, by: 2).map { index in
                ov_property_t(key: texts[index], value: UnsafeRawPointer(texts[index + 1]))
            }
            return ov_core_compile_model_props(
                core, network, "CPU", properties.count, properties, &compiled)
        }
        try check(status, "compiling \(xml)")
        return try handle(compiled, "compiling \(xml)")
    }
}

/// Calls `body` with the C strings of `texts`, valid during the call.
private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafePointer<CChar>]) -> Result
) -> Result {
    func next(_ rest: ArraySlice<String>, _ done: [UnsafePointer<CChar>]) -> Result {
        guard let first = rest.first else { return body(done) }
        return first.withCString { next(rest.dropFirst(), done + [$0]) }
    }
    return next(texts[...], [])
}
