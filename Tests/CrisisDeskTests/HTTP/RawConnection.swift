import Dispatch
import Foundation
import Glibc

/// A connection at the level of bytes, to say what no client would. Waiting for bytes holds no thread that the server needs.
final class RawConnection: Sendable {
    private let socket: Int32

    /// - Parameter room: bytes that the system keeps for a reader who doesn't read.
    init(port: Int, room: Int32? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var room { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &room, socklen_t(MemoryLayout<Int32>.size)) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                connect(socket, address, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard socket >= 0, connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(socket) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw POSIXError(.EPIPE)
        }
    }

    /// What comes until the other side closes.
    func readToEnd() async -> String {
        await waiting { connection in
            var bytes: [UInt8] = []
            while let more = connection.read() { bytes += more }
            return bytes
        }
    }

    /// What comes until `end` has come, or the other side closes.
    func read(to end: String) async -> String {
        await waiting { connection in
            var bytes: [UInt8] = []
            while !String(decoding: bytes, as: UTF8.self).contains(end), let more = connection.read() { bytes += more }
            return bytes
        }
    }

    /// Whatever comes next; nil at the end.
    func more() async -> [UInt8]? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: self.read()) }
        }
    }

    private func waiting(_ read: @escaping @Sendable (RawConnection) -> [UInt8]) async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: String(decoding: read(self), as: UTF8.self)) }
        }
    }

    /// nil at the end.
    private func read() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &bytes, bytes.count, 0)
        return count > 0 ? Array(bytes.prefix(count)) : nil
    }
}
