import CrisisModel
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The public pages of channels of that kind, for everybody: files the desk wrote, and no other.
enum PublicRoutes {
    static let all: [Endpoint] = [.open("/public/:channel", front), .open("/public/:channel/**", show)]

    /// Links on the page are relative to its folder: without the slash they would lead astray.
    @Sendable static func front(_ visit: Visit) throws -> Reply {
        let path = visit.request.uri.path
        if path.hasSuffix("/") { return try file("index.html", visit) }
        guard try folder(visit) != nil else { throw RequestFault.unknownFile }
        return Reply(status: .permanentRedirect, headers: [.location: path + "/", .cacheControl: "public, max-age=300"], body: [])
    }

    @Sendable static func show(_ visit: Visit) throws -> Reply {
        try file(visit.parameters.getCatchAll().joined(separator: "/"), visit)
    }

    private static func file(_ name: String, _ visit: Visit) throws -> Reply {
        let services = visit.server.services
        // The list of names a page can have comes first: nothing else is ever looked for on the disk.
        guard let serving = services.publicFile(name), let folder = try folder(visit),
            let bytes = PublicFileReader.read(name, in: folder)
        else { throw RequestFault.unknownFile }
        let tag = "\"\(Hash.of(bytes).hex.prefix(32))\""
        var headers = Self.headers
        headers[.eTag] = tag
        headers[.cacheControl] = serving.cacheControl
        headers[.contentType] = serving.contentType
        let asked = visit.request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }
        let isKnown = asked.contains { value in
            let value = value.drop { $0 == " " }.prefix { $0 != " " }
            return value == "*" || value == tag || value == "W/\(tag)"
        }
        return Reply(status: isKnown ? .notModified : .ok, headers: headers, body: isKnown ? [] : bytes)
    }

    /// The folder of an active public page.
    private static func folder(_ visit: Visit) throws -> String? {
        let state = visit.view.state
        let name = try visit.part("channel")
        let number = CrisisModel.Channel.Number(name) ?? state.channel(handle: name)?.number
        guard let number, let channel = state.channel(number), channel.kind == .publicPage, channel.standing == .active,
            let settings = visit.view.directory[number]?.settings
        else { return nil }
        return visit.server.services.publicFolder(settings)
    }

    /// Nothing on the page runs, asks elsewhere, or is framed.
    private static let headers: HTTPFields = [
        .xContentTypeOptions: "nosniff",
        .contentSecurityPolicy:
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        .referrerPolicy: "no-referrer",
    ]
}
