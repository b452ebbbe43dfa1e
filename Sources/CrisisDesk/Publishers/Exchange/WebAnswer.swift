/// One request to a web service.
package struct WebCall: Sendable {
    package let method: String
    package let address: WebAddress
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(
        _ method: String, _ address: WebAddress, headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
    }
}

/// What a web service answered, whole but for what lies beyond `PublisherLimits.answerBytes`.
package struct WebAnswer: Sendable {
    package let status: Int
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first header of the name, whatever its case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// How an exchange ended.
package enum ExchangeEnd: Sendable {
    /// Not one byte of the request left this machine.
    case nothingSent(PublishReason)
    /// An answer came, and came whole.
    case answered(WebAnswer)
    /// Something was sent and no whole answer came.
    case unclear(PublishReason)
}
