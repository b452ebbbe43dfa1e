import CrisisDesk

/// What crisisctl does at the machine itself, with the data folder in hand. Everything else goes through the running desk.
enum Machine {
    /// Where a new desk's people and channels come from.
    enum Register: Hashable, Sendable {
        case file(String)
        /// For a first look: a municipality and its chief executive.
        case firstLook(municipality: String, chiefExecutive: String)
    }

    /// Makes the data folder and the first entries; gives the chief executive's token, shown once.
    static func initialise(data: String, register: Register) async throws -> String {
        throw Unwired()
    }

    /// Runs the desk until it is told to stop.
    static func serve(data: String) async throws {
        throw Unwired()
    }

    /// Checks a ledger that may be in use, reading alone; `key` is the log's public key from outside. Gives a line that says
    /// what was checked; throws `Trouble.notProven` where the log isn't whole.
    static func verify(data: String, key: VerifierKey?) async throws -> String {
        throw Unwired()
    }

    private struct Unwired: Error, CustomStringConvertible {
        var description: String { "this build has no desk program in it" }
    }
}
