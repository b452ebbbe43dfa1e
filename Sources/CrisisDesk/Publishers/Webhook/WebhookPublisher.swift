package import CrisisModel

/// A channel that takes posts over HTTP, signed by Standard Webhooks; `WebhookMessage` describes what is sent.
package struct WebhookPublisher: Publisher {
    private let channel: Channel.Number
    private let address: WebAddress
    private let secret: SecretReader
    private let exchange: Exchange
    private let now: @Sendable () -> Timestamp

    package init(
        channel: Channel.Number, address: WebAddress, secret: @escaping SecretReader, exchange: Exchange,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.channel = channel
        self.address = address
        self.secret = secret
        self.exchange = exchange
        self.now = now
    }

    package func publish(_ outgoing: Outgoing) async -> PublishOutcome {
        let id = "msg_\(outgoing.id.hex)_\(channel)"
        let call: WebCall
        do throws(PublishReason) {
            call = try self.call(id: id, body: WebhookMessage(outgoing: outgoing).bytes)
        } catch {
            return .notAccepted(error, retryAfter: nil)
        }
        switch await exchange.send(call) {
        case .nothingSent(let reason): return .notAccepted(reason, retryAfter: nil)
        case .answered(let answer): return WebhookAnswer.outcome(of: answer, id: id, now: now())
        case .unclear(let reason): return .unknown(reason)
        }
    }

    /// Reads the secret and asks with HEAD, which publishes nothing. Any answer shows that somebody is there; whether
    /// the receiver likes our signature only a post can tell.
    package func check() async -> CheckOutcome {
        do throws(PublishReason) {
            _ = try WebhookSecret(try secret())
        } catch {
            return .notReady(error)
        }
        switch await exchange.send(WebCall("HEAD", address, headers: [("user-agent", "crisisdesk")])) {
        case .answered(let answer): return .ready(.answered(status: answer.status))
        case .nothingSent(let reason), .unclear(let reason): return .notReady(reason)
        }
    }

    private func call(id: String, body: [UInt8]) throws(PublishReason) -> WebCall {
        let signed = WebhookSignature.headers(id: id, at: now(), body: body, secret: try WebhookSecret(try secret()))
        let headers = [
            (name: "content-type", value: "application/json"), (name: "accept", value: "application/json"),
            (name: "user-agent", value: "crisisdesk"),
        ]
        return WebCall("POST", address, headers: headers + signed, body: body)
    }
}
