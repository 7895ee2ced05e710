import COpenVINO

/// The model could not be loaded or run.
public struct ModelError: Error, Sendable, CustomStringConvertible {
    /// What was being done, such as "reading Model/reader.xml".
    public let action: String
    /// Why it failed, in the words of the library or of the file system.
    public let reason: String

    public var description: String { "\(action): \(reason)" }

    init(_ action: String, _ reason: String) {
        self.action = action
        self.reason = reason
    }
}

/// Throws what OpenVINO says of a status that is not OK.
func check(_ status: ov_status_e, _ action: @autoclosure () -> String) throws(ModelError) {
    guard status != OK else { return }
    var reason =
        ov_get_error_info(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
    if let detail = ov_get_last_err_msg() {
        let text = String(cString: detail)
        if !text.isEmpty { reason += ": " + text }
    }
    throw ModelError(action(), reason)
}

/// The handle that a successful call must have set.
func handle(_ pointer: OpaquePointer?, _ action: String) throws(ModelError) -> OpaquePointer {
    guard let pointer else { throw ModelError(action, "OpenVINO gave no handle") }
    return pointer
}
