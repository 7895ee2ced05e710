import CCurl
import Glibc

/// One request of libcurl's. Owns its handle.
final class HTTPRequest {
    private let handle: UnsafeMutableRawPointer
    private var list: UnsafeMutablePointer<curl_slist>?
    private var body: [UInt8] = []
    private var fields: [String: String] = [:]
    private var isTooLarge = false
    private let limit: Int

    /// What a server answered.
    struct Response {
        let status: Int
        /// By names in lower case.
        let fields: [String: String]
        let body: [UInt8]
        /// Where the server says to go instead.
        let redirect: String?
    }

    /// Prepares a request.
    /// - Parameters:
    ///   - url: what is asked for, http or https.
    ///   - lines: more fields of the header, each a whole line.
    ///   - settings: names, limits and times.
    ///   - limit: bytes that the body may have, unpacked.
    /// - Throws: where libcurl cannot do it.
    init(
        _ url: String, fields lines: [String], settings: FetchSettings, limit: Int
    ) throws(IntakeError) {
        guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let made = curl_easy_init()
        else { throw IntakeError("cannot be fetched: no memory") }
        handle = made
        self.limit = limit
        for line in lines { list = curl_slist_append(list, line) }
        _ = hearsay_set_string(handle, CURLOPT_URL, url)
        _ = hearsay_set_string(handle, CURLOPT_USERAGENT, settings.agent)
        // Empty: all that libcurl can unpack.
        _ = hearsay_set_string(handle, CURLOPT_ACCEPT_ENCODING, "")
        guard hearsay_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK else {
            throw IntakeError("cannot be fetched: libcurl is too old")
        }
        // Redirects are followed by hand: each site's robots.txt is asked.
        for (option, value) in [
            (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1), (CURLOPT_FAILONERROR, 0),
            (CURLOPT_CONNECTTIMEOUT, settings.connectSeconds), (CURLOPT_TIMEOUT, settings.seconds),
            (CURLOPT_LOW_SPEED_LIMIT, 100), (CURLOPT_LOW_SPEED_TIME, settings.connectSeconds),
            (CURLOPT_MAXFILESIZE, limit),
        ] { _ = hearsay_set_long(handle, option, value) }
        if let list { _ = hearsay_set_list(handle, CURLOPT_HTTPHEADER, list) }
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(list)
    }

    /// Asks, and waits for the answer.
    /// - Throws: why there is none.
    func send() throws(IntakeError) -> Response {
        let this = Unmanaged.passUnretained(self).toOpaque()
        _ = hearsay_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            HTTPRequest.of(context)?.receive(bytes, size * count) ?? 0
        }
        _ = hearsay_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            HTTPRequest.of(context)?.receiveField(bytes, size * count)
            return size * count
        }
        _ = hearsay_set_pointer(handle, CURLOPT_WRITEDATA, this)
        _ = hearsay_set_pointer(handle, CURLOPT_HEADERDATA, this)
        let code = withExtendedLifetime(self) { curl_easy_perform(handle) }
        if isTooLarge || code == CURLE_FILESIZE_EXCEEDED {
            throw IntakeError("is larger than \(limit >> 20) MiB")
        }
        guard code == CURLE_OK else {
            throw IntakeError(
                "cannot be fetched: \(String(cString: curl_easy_strerror(code)))",
                isLasting: false)
        }
        var status = 0
        _ = hearsay_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        var target: UnsafeMutablePointer<CChar>?
        _ = hearsay_get_string(handle, CURLINFO_REDIRECT_URL, &target)
        return Response(
            status: status, fields: fields, body: body,
            redirect: target.map { String(cString: $0) })
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> HTTPRequest? {
        context.map { Unmanaged<HTTPRequest>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Keeps some of the body; fewer bytes than came end the transfer.
    private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard body.count + count <= limit else {
            isTooLarge = true
            return 0
        }
        body += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
    }

    private func receiveField(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
        let raw = UnsafeRawBufferPointer(start: bytes, count: count)
        let line = String(decoding: raw, as: UTF8.self)
        if line.hasPrefix("HTTP/") { fields = [:] }
        guard let colon = line.firstIndex(of: ":") else { return }
        fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmed()
    }
}
