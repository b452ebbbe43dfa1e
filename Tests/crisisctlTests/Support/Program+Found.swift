import Foundation
import Testing

// A desk that is there to be tried.
extension Program {
    private static let head = """
        municipality: Granvik kommune
        timeZone: Europe/Oslo
        language: nb
        origin: granvik.example/kriselogg

        """

    /// Founds a desk: of Kari alone, or of who and what stands in that part of a register, which has the rest. The chief
    /// executive's token.
    func found(_ register: String? = nil) async throws -> String {
        guard let register else {
            return try await ok(["init", "--municipality", "Granvik kommune", "--chief-executive", "Kari Nordmann"])
        }
        let page = folder.appending(path: "register.yaml")
        try Data((Self.head + register).utf8).write(to: page)
        return try await ok(["init", "--register", page.path])
    }

    /// What a command that must go well prints.
    @discardableResult
    func ok(
        _ line: [String], as token: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> String {
        let ended = try await run(line, token: token)
        try #require(ended.code == 0, "\(line) \(ended.output) \(ended.talk)", sourceLocation: sourceLocation)
        return ended.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Leaves a secret where the desk looks for it.
    func give(_ secret: [UInt8], as name: String) throws {
        let path = data + "/secrets/" + name
        try Data("whsec_\(Data(secret).base64EncodedString())\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
