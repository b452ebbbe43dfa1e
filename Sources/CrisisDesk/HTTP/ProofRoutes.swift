import CrisisModel

/// What somebody needs to check the log without trusting the desk (P8).
enum ProofRoutes {
    static let all: [Endpoint] = [
        .get("/v1/log/checkpoint", checkpoint),
        .get("/v1/log/consistency", consistency),
        .get("/v1/log/export", export),
        .get("/v1/log/:entry/proof", inclusion),
    ]

    @Sendable static func checkpoint(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        try call.mustReadAll()
        guard let checkpoint = call.checkpoint else { throw RequestFault.unknownRoute }
        return .text(checkpoint.text)
    }

    /// Everything somebody needs to check the log elsewhere, as it is read from the ledger.
    @Sendable static func export(_ call: DeskCall) throws -> Reply {
        try call.query().finish()
        try call.mustReadAll()
        guard let checkpoint = call.checkpoint else {
            if let seal = call.view.seal { throw DeskError.sealed(seal) }
            throw RequestFault.unknownRoute
        }
        let stream = ExportStream(call.ledger, upTo: checkpoint) { try call.read($0) }
        return .lines(stream, taking: try call.server.exports.take(), sealing: call.server.desk)
    }

    /// That an entry is in the tree that a checkpoint signs, with the bytes that are hashed.
    @Sendable static func inclusion(_ call: DeskCall) throws -> Reply {
        var query = try call.query()
        let named = try query.integer("size", in: 1...Int(UInt32.max))
        try query.finish()
        try call.mustReadAll()
        try call.mustReach(named)
        let number = try call.pathEntry()
        let newest = call.checkpoint.flatMap { $0.head.size >= number ? $0 : nil }
        let size = named ?? newest?.head.size ?? call.view.head.size
        guard number <= size else { throw RequestFault.parameterInvalid("size") }
        guard let stored = try call.ledger.entry(number) else { throw Refusal.unknownEntry(number) }
        let texts = try call.read([stored]).first.flatMap { ExportTexts($0) }
        let proof = try call.ledger.inclusionProof(leaf: number - 1, size: size)
        let root = try call.ledger.head(size: size).root
        return Reply.json(reserving: 4_096) { json in
            json.object { json in
                json.field("entry", number)
                json.field("line", String(decoding: stored.line, as: UTF8.self))
                json.array("texts") { json in for text in texts?.texts ?? [] { text.write(to: &json) } }
                json.field("leafIndex", proof.leafIndex)
                json.field("leafHash", MerkleHash.leaf(stored.line))
                json.field("treeSize", proof.treeSize)
                json.field("rootHash", root)
                json.digests("path", proof.path)
                json.field("checkpoint", orNull: newest?.head.size == size ? newest?.text : nil)
            }
        }
    }

    /// That the log of one size only went on to become that of another.
    @Sendable static func consistency(_ call: DeskCall) throws -> Reply {
        var query = try call.query()
        let from = try query.integer("from", in: 1...Int(UInt32.max))
        let to = try query.integer("to", in: 1...Int(UInt32.max)) ?? call.view.head.size
        try query.finish()
        try call.mustReadAll()
        try call.mustReach(from)
        try call.mustReach(to)
        guard let from, from <= to else { throw RequestFault.parameterInvalid("from") }
        let proof = try call.ledger.consistencyProof(from: from, to: to)
        let roots = (try call.ledger.head(size: from).root, try call.ledger.head(size: to).root)
        return Reply.json(reserving: 4_096) { json in
            json.object { json in
                json.field("from", from)
                json.field("to", to)
                json.field("fromRootHash", roots.0)
                json.field("toRootHash", roots.1)
                json.digests("path", proof.path)
                json.field("checkpoint", orNull: call.checkpoint.flatMap { $0.head.size == to ? $0.text : nil })
            }
        }
    }
}

extension DeskCall {
    /// The newest signed note, over everything there is where the desk can sign.
    var checkpoint: Checkpoint? {
        let services = server.services
        guard view.seal == nil, let signed = services.signed else { return services.checkpoint() }
        // A disk that takes no signature now is for the desk itself to be sealed over; what was signed before stands.
        return (try? signed(view.head)) ?? services.checkpoint()
    }

    /// The log goes that far already.
    fileprivate func mustReach(_ size: Int?) throws(Refusal) {
        if let size, size > view.head.size { throw .unknownEntry(size) }
    }
}

extension JSONWriter {
    fileprivate mutating func digests(_ name: StaticString, _ digests: [Digest]) {
        array(name) { json in for digest in digests { json.digest(digest) } }
    }
}
