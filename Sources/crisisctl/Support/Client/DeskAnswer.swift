/// What the desk answered to one call.
struct DeskAnswer: Hashable, Sendable {
    /// Most bytes of an answer that are read.
    static let lengthLimit = 32 << 20

    let status: Int
    let body: [UInt8]
    let json: JSON

    init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
        // A body that isn't JSON (a checkpoint is plain text) is read from `body`.
        json = (try? JSON(parsing: body)) ?? .null
    }

    var text: String { String(decoding: body, as: UTF8.self) }
    var isSuccess: Bool { 200...299 ~= status }
}
