import AsyncHTTPClient
package import CrisisModel
import NIOCore

/// One call to a web service and its answer, with a bound on everything: which addresses, how long, how much.
///
/// The name is looked up here, every address it has is checked, and the connection goes to a checked address and to
/// no other, while the name stays in the Host header and in the encryption's check of the certificate. Each call has
/// a client and a connection of its own, used once: there is no pool whose connections could die between two
/// requests, and no call follows a redirect, asks a proxy or is tried again after a byte was sent.
package struct Exchange: Sendable {
    private let resolver: any HostResolver
    private let allowPrivate: Bool
    private let attempt: Duration
    private let connect: Duration

    /// `allowPrivate`: whether loopback and private networks may be called.
    package init(
        resolver: any HostResolver = SystemHostResolver(), allowPrivate: Bool,
        attempt: Span = PublisherLimits.attempt, connect: Span = PublisherLimits.connect
    ) {
        self.resolver = resolver
        self.allowPrivate = allowPrivate
        self.attempt = .milliseconds(attempt.milliseconds)
        self.connect = .milliseconds(connect.milliseconds)
    }

    /// Ends within the attempt's span. Addresses of the same name are tried one after the other, but only while nothing
    /// has been sent.
    package func send(_ call: WebCall) async -> ExchangeEnd {
        let deadline = ContinuousClock.now + attempt
        do throws(PublishReason) {
            let addresses = try await checkedAddresses(of: call.address)
            var end = ExchangeEnd.nothingSent(PublishReason(.addressNotFound))
            for address in addresses.prefix(PublisherLimits.connections) where deadline > .now {
                end = await send(call, to: address, deadline: deadline)
                guard case .nothingSent = end else { return end }
            }
            return end
        } catch {
            return .nothingSent(error)
        }
    }

    /// The addresses the service has, every one of them allowed. Throws `addressNotFound`, `addressNotAllowed` or
    /// `deadlineBeforeSending`.
    package func checkedAddresses(of address: WebAddress) async throws(PublishReason) -> [IPAddress] {
        let addresses = try await addresses(of: address)
        guard addresses.count <= PublisherLimits.addresses else {
            throw PublishReason(
                .addressNotAllowed, "\(address.host) has more than \(PublisherLimits.addresses) addresses")
        }
        for each in addresses {
            guard let kind = AddressRules.refusal(of: each, allowPrivate: allowPrivate) else { continue }
            throw PublishReason(.addressNotAllowed, "\(address.host): \(each.text) is \(kind)")
        }
        return addresses
    }

    private func addresses(of address: WebAddress) async throws(PublishReason) -> [IPAddress] {
        if let literal = IPAddress(address.host) { return [literal] }
        return try await resolver.addresses(of: address.host, within: attempt)
    }

    private func send(_ call: WebCall, to address: IPAddress, deadline: ContinuousClock.Instant) async -> ExchangeEnd {
        let mark = SendingMark()
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: configuration(for: call.address, pinnedTo: address, until: deadline, mark: mark))
        let result = await ExchangeAttempt(client: client, call: call, deadline: deadline).result()
        // Closes the connection. Only then is the mark final. It can fail only where it was closed already.
        try? await client.shutdown()
        return ExchangeFailure.end(of: result, secure: call.address.scheme == .https, sent: mark.isSet, at: address)
    }

    private func configuration(
        for address: WebAddress, pinnedTo pinned: IPAddress, until deadline: ContinuousClock.Instant, mark: SendingMark
    ) -> HTTPClient.Configuration {
        let left = min(connect, ContinuousClock.now.duration(to: deadline))
        var pool = HTTPClient.Configuration.ConnectionPool()
        pool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
        pool.retryConnectionEstablishment = false
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: TimeAmount(left), read: nil),
            connectionPool: pool, proxy: nil, decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.maximumUsesPerConnection = 1
        if !address.isAddress { configuration.dnsOverride = [address.host: pinned.text] }
        configuration.http1_1ConnectionDebugInitializer = { connection in
            connection.eventLoop.makeCompletedFuture {
                try connection.pipeline.syncOperations.addHandler(SendingMarkHandler(mark), position: .first)
            }
        }
        return configuration
    }
}
