import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// One request on one connection, raced against its deadline.
struct ExchangeAttempt: Sendable {
    let client: HTTPClient
    let call: WebCall
    let deadline: ContinuousClock.Instant

    /// The answer broke off after its head had come.
    struct CutShort: Error {
        let cause: any Error
    }

    /// The deadline passed first.
    struct DeadlinePassed: Error {}

    func result() async -> Result<WebAnswer, any Error> {
        await withTaskGroup(of: Result<WebAnswer, any Error>.self) { group in
            group.addTask { await exchange() }
            group.addTask { await alarm() }
            let first = await group.next() ?? .failure(DeadlinePassed())
            group.cancelAll()
            return first
        }
    }

    private func alarm() async -> Result<WebAnswer, any Error> {
        // Called off when the exchange ends first; then nobody looks at this result.
        try? await ContinuousClock().sleep(until: deadline)
        return .failure(DeadlinePassed())
    }

    private func exchange() async -> Result<WebAnswer, any Error> {
        do {
            let left = TimeAmount(ContinuousClock.now.duration(to: deadline))
            return .success(try await read(try await client.execute(request, deadline: .now() + left)))
        } catch {
            return .failure(error)
        }
    }

    private var request: HTTPClientRequest {
        var request = HTTPClientRequest(url: call.address.text)
        request.method = .RAW(value: call.method)
        for header in call.headers { request.headers.add(name: header.name, value: header.value) }
        request.headers.add(name: "connection", value: "close")
        if !call.body.isEmpty { request.body = .bytes(ByteBuffer(bytes: call.body)) }
        return request
    }

    private func read(_ response: HTTPClientResponse) async throws(CutShort) -> WebAnswer {
        var body: [UInt8] = []
        do {
            for try await chunk in response.body {
                body.append(contentsOf: chunk.readableBytesView.prefix(PublisherLimits.answerBytes - body.count))
                if body.count == PublisherLimits.answerBytes { break }
            }
        } catch {
            throw CutShort(cause: error)
        }
        let headers = response.headers.map { (name: $0.name, value: $0.value) }
        return WebAnswer(status: Int(response.status.code), headers: headers, body: body)
    }
}
