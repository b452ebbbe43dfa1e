/// A request as it came over the wire.
package struct FakeRequest: Sendable {
    package let method: String
    package let target: String
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    /// Every value of the header, whatever its case.
    package func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }

    /// The request at the start of the bytes, once it is all there. Only what a client of ours may send: HTTP/1.1
    /// with a content-length.
    static func read(_ bytes: [UInt8]) -> FakeRequest? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let first = lines[0].split(separator: " ").map(String.init)
        let headers = lines.dropFirst().map { line -> (name: String, value: String) in
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            return (String(line[..<colon]), line[colon...].dropFirst().drop { $0 == " " }.description)
        }
        let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
        let body = bytes[end.upperBound...]
        guard first.count == 3, body.count >= length else { return nil }
        return FakeRequest(method: first[0], target: first[1], headers: headers, body: Array(body.prefix(length)))
    }
}

/// What a fake server does with a request.
package indirect enum FakeAnswer: Sendable {
    case status(Int, headers: [(name: String, value: String)] = [], body: String = "")
    /// The other answer, but only once the test calls `release`.
    case whenReleased(FakeAnswer)
    case never
    /// The connection is torn down (RST) without an answer.
    case reset
    /// These bytes, and then the connection is torn down (RST).
    case resetAfter(String)
    /// These bytes, and then the connection is closed as if that were all.
    case raw(String)
    /// These bytes, and then nothing more, with the connection left open.
    case open(String)
    /// A head that promises so many bytes, and all of them.
    case huge(status: Int, bytes: Int)

    /// A head that promises a longer body than follows.
    package static func truncated(status: Int) -> FakeAnswer {
        .raw("HTTP/1.1 \(status) Status\r\ncontent-length: 100\r\n\r\n{\"id\":\"1")
    }
}

/// How a fake server treats a connection.
package enum FakeManner: Sendable {
    case http(@Sendable (FakeRequest) -> FakeAnswer)
    /// Closes as soon as somebody has connected.
    case closesAtOnce
    /// Reads what comes first and closes.
    case closesAfterFirstBytes
    /// Reads and says nothing, ever.
    case saysNothing
}
