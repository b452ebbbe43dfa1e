package import CrisisModel
import Crypto
import Foundation
import Synchronization

/// A receiver of webhooks that checks whatever it is sent, by its own reading of Standard Webhooks and not by the
/// desk's.
package final class WebhookReceiver: Sendable {
    private let server: FakeWebServer
    private let key: [UInt8]
    private let now: Timestamp
    private let bodies = Mutex<[String: [UInt8]]>([:])
    private let complaints = Mutex<[String]>([])

    private init(server: FakeWebServer, key: [UInt8], now: Timestamp) {
        self.server = server
        self.key = key
        self.now = now
    }

    /// Answers the requests in turn, the last answer for all that come after. `now` is the time it believes it is.
    package static func start(
        key: [UInt8], now: Timestamp, answers: [FakeAnswer] = [.status(200)]
    ) async throws -> WebhookReceiver {
        let box = Mutex<WebhookReceiver?>(nil)
        let count = Mutex(0)
        let server = try await FakeWebServer.start(
            .http { request in
                box.withLock { $0 }?.inspect(request)
                let place = count.withLock { count in
                    defer { count += 1 }
                    return count
                }
                return answers[min(place, answers.count - 1)]
            })
        let receiver = WebhookReceiver(server: server, key: key, now: now)
        box.withLock { $0 = receiver }
        return receiver
    }

    package func stop() async throws { try await server.stop() }

    /// `http://127.0.0.1:…/hook`.
    package var address: String { "http://127.0.0.1:\(server.port)/hook" }
    package var port: Int { server.port }
    package var requests: [FakeRequest] { server.requests }
    /// What was wrong with what was sent; empty where all was right.
    package var violations: [String] { complaints.withLock { $0 } }

    package func requestArrives() async { await server.requestArrives() }
    package func release() { server.release() }

    private func complain(_ words: String) { complaints.withLock { $0.append(words) } }

    private func require(_ truth: Bool, _ words: String) { if !truth { complain(words) } }

    private func inspect(_ request: FakeRequest) {
        require(request.method == "POST", "method \(request.method)")
        require(request.values("content-type") == ["application/json"], "content type")
        require(request.values("host").count == 1, "one host")
        require(request.values("connection") == ["close"], "the connection is to be used once")
        require(request.values("content-length") == ["\(request.body.count)"], "content length")
        guard let id = only(request, "webhook-id"), let time = only(request, "webhook-timestamp"),
            let signature = only(request, "webhook-signature")
        else { return }
        inspect(id: id, time: time, signature: signature, body: request.body)
        inspect(body: request.body, id: id)
    }

    private func only(_ request: FakeRequest, _ name: String) -> String? {
        let values = request.values(name)
        require(values.count == 1, "\(values.count) \(name)")
        return values.first
    }

    private func inspect(id: String, time: String, signature: String, body: [UInt8]) {
        require(!id.isEmpty && id.utf8.count <= 64 && !id.contains("."), "id \(id)")
        let seconds = Int64(time) ?? 0
        require(abs(seconds - now.milliseconds / 1_000) <= 300, "timestamp \(time)")
        let signed = Data("\(id).\(time).".utf8) + Data(body)
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key))
        require(signature == "v1," + Data(code).base64EncodedString(), "signature")
        let known = bodies.withLock { bodies in
            defer { bodies[id] = body }
            return bodies[id]
        }
        require(known == nil || known == body, "another body under the same id")
    }

    private func inspect(notice data: [String: Any], type: String) {
        let fields: Set = [
            "id", "kind", "stage", "municipality", "origin", "exercise", "crisis", "posts", "ring", "title", "text",
        ]
        require(Set(data.keys) == fields, "\(type) with \(data.keys.sorted())")
        require(type == "notice.\(data["kind"] as? String ?? "")", type)
    }

    private func inspect(body: [UInt8], id: String) {
        guard let json = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any],
            let type = json["type"] as? String, let data = json["data"] as? [String: Any],
            json["timestamp"] is String, let post = data["id"] as? String
        else { return complain("no message in the body") }
        require(id.hasPrefix("msg_\(post)_"), "the id doesn't come from the post's")
        if type.hasPrefix("notice.") { return inspect(notice: data, type: type) }
        let fields: Set = ["id", "kind", "language", "purpose", "text"]
        let extra: [String: Set<String>] = [
            "post.published": [], "post.corrected": ["corrects"], "post.retracted": ["retracts"],
        ]
        require(extra[type].map { Set(data.keys) == fields.union($0) } == true, "\(type) with \(data.keys.sorted())")
    }
}
