import ArgumentParser

/// A length of time as a person types it: `90s`, `5m`, `2h`.
struct WrittenSpan: Hashable, Sendable, ExpressibleByArgument {
    /// From 1 second to 100 days.
    let seconds: Int

    init?(argument: String) {
        guard let unit = argument.last, let count = Int(argument.dropLast()), 1...Self.longest ~= count else {
            return nil
        }
        switch unit {
        case "s": seconds = count
        case "m": seconds = count * 60
        case "h": seconds = count * 3_600
        default: return nil
        }
        if seconds > Self.longest { return nil }
    }

    private static let longest = 100 * 86_400
}
