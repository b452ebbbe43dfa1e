import ArgumentParser

/// Several names in one option: given several times, or with commas. `-` alone is an empty list.
enum Lists {
    /// nil where the option wasn't given at all.
    static func names(_ given: [String]) -> [String]? {
        if given.isEmpty { return nil }
        if given == ["-"] { return [] }
        return given.flatMap { $0.split(separator: ",") }
            .map { String($0.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }) }.filter { !$0.isEmpty }
    }
}

/// Calls that were made: `kari@03:10,ola@03:15`.
struct WrittenCalls: Hashable, Sendable, ExpressibleByArgument {
    struct Call: Hashable, Sendable {
        let person: String
        let at: WrittenTime
    }

    let calls: [Call]

    init?(argument: String) {
        let calls = argument.split(separator: ",").map(Self.call)
        guard !calls.isEmpty, calls.allSatisfy({ $0 != nil }) else { return nil }
        self.calls = calls.compactMap(\.self)
    }

    private static func call(_ text: Substring) -> Call? {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let at = WrittenTime(String(parts[1])) else { return nil }
        return Call(person: String(parts[0]), at: at)
    }
}

extension Session {
    /// As they are sent, each at the latest such time that isn't in the future.
    func calls(_ written: WrittenCalls?) async throws -> [JSON]? {
        guard let written else { return nil }
        var calls: [JSON] = []
        for call in written.calls {
            calls.append((["person": call.person, "at": RFC3339Time.write(try await past(call.at))] as Body).json)
        }
        return calls
    }
}
