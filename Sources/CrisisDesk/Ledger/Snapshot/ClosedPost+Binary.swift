import CrisisModel

/// Posts that are over are nearly all of a large state, so they are written and read by hand: a start waits for it.
extension ClosedPost {
    func write(to sink: BinarySink) {
        sink.count(UInt64(number.value))
        sink.bytes.append(contentsOf: id.bytes)
        sink.count(UInt64(author.value))
        write(about, to: sink)
        sink.integer(Int64(versionEntry))
        sink.string(stage.rawValue)
        sink.bytes.append(outSince == nil ? 0 : 1)
        if let outSince { sink.integer(outSince.milliseconds) }
        sink.bytes.append((isCorrected ? 1 : 0) | (takenDown.isEmpty ? 0 : 2))
        if !takenDown.isEmpty { write(takenDown, to: sink) }
        write(channels, to: sink)
        // Almost every post is out everywhere.
        sink.bytes.append(out == channels ? 1 : 0)
        if out != channels { write(out, to: sink) }
    }

    private func write(_ about: Post.About?, to sink: BinarySink) {
        switch about {
        case nil: sink.bytes.append(0)
        case .corrects(let post): sink.bytes.append(1); sink.count(UInt64(post.value))
        case .retracts(let post): sink.bytes.append(2); sink.count(UInt64(post.value))
        }
    }

    private func write(_ channels: [Channel.Number], to sink: BinarySink) {
        sink.count(UInt64(channels.count))
        for channel in channels { sink.count(UInt64(channel.value)) }
    }

    init(from source: BinarySource) throws {
        let number = Post.Number(try source.number())
        guard let id = PostID(try source.take(16)) else { throw BinaryDecoder.Disagreement.notOne }
        let author = Person.Number(try source.number())
        let about = try source.about()
        let versionEntry = Int(try source.integer())
        guard let stage = Post.Stage(rawValue: try source.string()) else { throw BinaryDecoder.Disagreement.noCase }
        let outSince = try source.flag() ? Timestamp(milliseconds: try source.integer()) : nil
        let marks = try source.byte()
        guard marks <= 3 else { throw BinaryDecoder.Disagreement.notOne }
        let takenDown = marks & 2 == 0 ? [] : try source.channels()
        let channels = try source.channels()
        let out = try source.flag() ? channels : try source.channels()
        self.init(
            number: number, id: id, author: author, about: about, versionEntry: versionEntry, stage: stage,
            outSince: outSince, isCorrected: marks & 1 != 0, takenDown: takenDown,
            channels: channels, out: out)
    }
}

extension BinarySource {
    fileprivate func number() throws -> Int {
        let value = try count()
        guard 1...UInt64(UInt32.max) ~= value else { throw BinaryDecoder.Disagreement.notOne }
        return Int(value)
    }

    fileprivate func about() throws -> Post.About? {
        switch try byte() {
        case 0: nil
        case 1: .corrects(Post.Number(try number()))
        case 2: .retracts(Post.Number(try number()))
        default: throw BinaryDecoder.Disagreement.noCase
        }
    }

    fileprivate func channels() throws -> [Channel.Number] {
        let count = try count()
        guard count <= UInt64(Limits.channels) else { throw BinaryDecoder.Disagreement.tooLong }
        return try (0..<count).map { _ in Channel.Number(try number()) }
    }
}
