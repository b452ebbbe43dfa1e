import CrisisModel
import HTTPTypes
import HummingbirdCore

/// By what a caller knows a command again (P5). Every POST has one: a crisis is when answers get lost.
struct IdempotencyKey {
    private let text: String

    /// One header field of 1 to 64 printable ASCII characters without space.
    init(_ headers: HTTPFields) throws(RequestFault) {
        let values = headers[values: .idempotencyKey]
        guard let value = values.first, !value.isEmpty else { throw .keyMissing }
        guard values.count == 1, value.utf8.count <= HTTPLimits.key, value.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw .keyInvalid
        }
        text = value
    }

    /// The same key stands for the same command only with the same method, path and body, to the byte.
    func commandKey(of call: DeskCall, body: [UInt8]) -> CommandKey {
        let request = call.visit.request
        return call.server.desk.commandKey(
            of: call.who.person, key: text, body: Array("\(request.method.rawValue) \(request.uri.path)\n".utf8) + body)
    }
}
