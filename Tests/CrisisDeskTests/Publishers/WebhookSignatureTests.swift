@testable import CrisisDesk
import CrisisModel
import Testing

@Suite struct WebhookSignatureTests {
    private func secret(_ text: String) throws -> WebhookSecret { try WebhookSecret(Secret(Array(text.utf8))) }

    @Test func `a message is signed as Standard Webhooks signs it`() throws {
        let headers = WebhookSignature.headers(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: Timestamp(milliseconds: 1_614_265_330_999),
            body: Array(#"{"test": 2432232314}"#.utf8), secret: try secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        #expect(
            headers.map { "\($0.name): \($0.value)" } == [
                "webhook-id: msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp: 1614265330",
                "webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            ])
    }

    @Test func `a secret is base64 after whsec_ or the bytes themselves`() throws {
        #expect(try secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").key.reveal().count == 24)
        #expect(try secret("0123456789012345678901234567890123456789").key.reveal().count == 40)
        #expect(try WebhookSecret(Secret([UInt8](repeating: 0xFF, count: 64))).key.reveal().count == 64)
    }

    @Test(arguments: ["", "hunter2", "whsec_", "whsec_!!!!", "whsec_c2hvcnQ=", String(repeating: "x", count: 65)])
    func `a secret that is too short, too long or unreadable is refused and not repeated`(text: String) throws {
        let reason = try #require(throws: PublishReason.self) { try secret(text) }
        #expect(reason.code == .secretUnusable)
        #expect(text.isEmpty || !reason.detail.contains(text))
    }

    @Test func `a secret is never printed`() throws {
        let secret = try secret("0123456789012345678901234567890123456789")
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(!"\(secret) \(String(reflecting: secret)) \(dumped)".contains("0123456789"))
        #expect(!dumped.contains("48"))
    }
}
