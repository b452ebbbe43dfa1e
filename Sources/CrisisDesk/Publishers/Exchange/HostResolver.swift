import Foundation
import NIOCore
import NIOPosix

/// Finds the addresses of a host.
package protocol HostResolver: Sendable {
    /// Every address of the name, in the order they should be tried; at least one, at most
    /// `PublisherLimits.addresses` + 1, so that a caller sees that there were too many. Throws a `PublishReason` with
    /// `addressNotFound`, or `deadlineBeforeSending` after `span`.
    func addresses(of host: String, within span: Duration) async throws(PublishReason) -> [IPAddress]
}

/// Asks the system's resolver, on a thread of its own pool.
package struct SystemHostResolver: HostResolver {
    private let lookUp: @Sendable (String) -> Result<[IPAddress], PublishReason>

    package init() { self.init { Self.ask($0) } }

    /// With another way of asking, which may block.
    init(lookUp: @escaping @Sendable (String) -> Result<[IPAddress], PublishReason>) { self.lookUp = lookUp }

    package func addresses(of host: String, within span: Duration) async throws(PublishReason) -> [IPAddress] {
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let promise = loop.makePromise(of: Result<[IPAddress], PublishReason>.self)
        // getaddrinfo can't be called off: past the deadline its answer is dropped.
        let deadline = loop.scheduleTask(in: TimeAmount(span)) {
            promise.succeed(.failure(PublishReason(.deadlineBeforeSending, "looking up \(host)")))
        }
        NIOThreadPool.singleton.submit { _ in promise.succeed(lookUp(host)) }
        do {
            let answer = try await promise.futureResult.get()
            deadline.cancel()
            return try answer.get()
        } catch let reason as PublishReason {
            throw reason
        } catch {
            throw PublishReason(.addressNotFound, "\(host): \(error)")
        }
    }

    private static func ask(_ host: String) -> Result<[IPAddress], PublishReason> {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, nil, &hints, &first)
        guard code == 0, let first else {
            let words = gai_strerror(code).map { String(cString: $0) } ?? String(code)
            return .failure(PublishReason(.addressNotFound, "\(host): \(words)"))
        }
        defer { freeaddrinfo(first) }
        let addresses = addresses(from: first)
        return addresses.isEmpty
            ? .failure(PublishReason(.addressNotFound, "\(host): no address")) : .success(addresses)
    }

    private static func addresses(from first: UnsafeMutablePointer<addrinfo>) -> [IPAddress] {
        var addresses: [IPAddress] = []
        for entry in sequence(first: first, next: { $0.pointee.ai_next }) {
            guard addresses.count <= PublisherLimits.addresses else { break }
            guard let address = address(of: entry.pointee), !addresses.contains(address) else { continue }
            addresses.append(address)
        }
        return addresses
    }

    private static func address(of entry: addrinfo) -> IPAddress? {
        let raw = UnsafeRawPointer(entry.ai_addr)
        switch entry.ai_family {
        case AF_INET:
            let four = raw?.loadUnaligned(as: sockaddr_in.self)
            return four.flatMap { withUnsafeBytes(of: $0.sin_addr) { IPAddress(Array($0)) } }
        case AF_INET6:
            let six = raw?.loadUnaligned(as: sockaddr_in6.self)
            return six.flatMap { withUnsafeBytes(of: $0.sin6_addr) { IPAddress(Array($0)) } }
        default: return nil
        }
    }
}
