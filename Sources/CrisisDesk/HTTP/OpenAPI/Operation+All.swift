import CrisisModel
import HTTPTypes

extension Operation {
    /// By method and path, as `Endpoint` has them. A test holds that each endpoint stands here, and nothing else.
    static let all: [String: Operation] =
        watching
        .merging(mode) { first, _ in first }.merging(posts) { first, _ in first }.merging(deliveries) { first, _ in
            first
        }
        .merging(texts) { first, _ in first }.merging(log) { first, _ in first }.merging(channels) { first, _ in first }.merging(people) { first, _ in first
        }
}

extension Endpoint {
    /// What the document says of it.
    var operation: Operation? { Operation.all["\(method.rawValue) \(path)"] }

    /// What may come back instead of what was asked for: codes by the status they come with, in the order of both.
    var problems: [ProblemAnswers.Kind] {
        var codes = ProblemCodes.always + (operation?.codes ?? [])
        switch work {
        case .open: break
        case .atMachine, .atMachineOrReader, .read, .listen: codes += ProblemCodes.ofToken
        case .act: codes += ProblemCodes.ofToken + ProblemCodes.ofBody
        case .change: codes += ProblemCodes.ofToken + ProblemCodes.ofBody + ProblemCodes.ofChange
        }
        let byStatus = Dictionary(grouping: Set(codes).sorted()) { ProblemCodes.statuses[$0]?.code ?? 0 }
        return byStatus.sorted { $0.key < $1.key }.map { ProblemAnswers.Kind(status: $0.key, codes: $0.value) }
    }
}

// How the desk does, and the pages for everybody.
extension Operation {
    private static let watching: [String: Operation] = [
        "GET /health": Operation(
            id: "health", summary: "Whether the desk works", detail: "503 while it is sealed.", query: [], body: nil,
            success: Success(status: .ok, content: .json(.named(.health)), others: [.serviceUnavailable]), codes: []),
        "GET /openapi.json": .read("document", "This document", .openObject),
        "GET /metrics": .text(
            "metrics", "The desk in figures",
            detail:
                "In the text format of Prometheus, which sends a token as `authorization.credentials`. At the socket in the data folder it wants none. No name and no text is in it.",
            type: MetricsText.contentType),
        "GET /v1/last-approved": .text(
            "lastApproved", "The texts that were approved last",
            detail:
                "To read out or publish by hand; of what isn't to go out yet it says so. For who may read all; at the socket in the data folder it wants no token.",
            codes: ["notYours"]),
        "GET /v1/status": .read(
            "status", "How things stand", detail: "For who may not read all, `openItems` is empty.", .named(.status)),
        "GET /public/:channel": Operation(
            id: "publicFront", summary: "The front of a public page",
            detail: "Without the last slash one is sent there.", query: [],
            body: nil, success: Success(status: .ok, content: .files, others: [.permanentRedirect, .notModified]),
            codes: ["unknownFile"]),
        "GET /public/:channel/**": Operation(
            id: "publicFile", summary: "A file of a public page", detail: nil, query: [], body: nil,
            success: Success(status: .ok, content: .files, others: [.notModified]), codes: ["unknownFile"]),
    ]
}
