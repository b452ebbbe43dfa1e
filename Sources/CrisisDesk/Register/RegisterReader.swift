import CrisisModel

/// Reads a register from its tree and goes on after every error, so that they can all be told at once. What it gives
/// back counts only while it has collected none.
struct RegisterReader {
    private var errors: [RegisterError] = []
    private var more = false
    var references: [RegisterReference] = []
    /// What couldn't be read, so that nothing is told that only follows from it.
    var unsure = RegisterUnsure()

    /// The register, or everything that is wrong with it.
    static func read(_ root: RegisterNode) throws(RegisterErrors) -> Register {
        try reading { reader in
            let register = reader.register(root)
            reader.checkReferences(in: register)
            return register
        }
    }

    /// What `read` makes of a page of another kind, or everything that is wrong with it.
    static func reading<Value>(_ read: (inout RegisterReader) -> Value) throws(RegisterErrors) -> Value {
        var reader = RegisterReader()
        let value = read(&reader)
        guard reader.errors.isEmpty else { throw RegisterErrors(reader.errors, more: reader.more) }
        return value
    }

    mutating func report(_ line: Int?, _ path: String, _ code: RegisterError.Code) {
        guard errors.count < RegisterLimits.errors else {
            more = true
            return
        }
        errors.append(RegisterError(line: line, path: path, code: code))
    }

    /// Whether an error was told, or would have been.
    mutating func finds(_ read: (inout RegisterReader) -> Void) -> Bool {
        let (count, hadMore) = (errors.count, more)
        more = false
        read(&self)
        defer { more = more || hadMore }
        return errors.count > count || more
    }

    private mutating func register(_ root: RegisterNode) -> Register {
        let page = map(
            root, path: "",
            keys: [
                "municipality", "timeZone", "language", "origin", "people", "succession", "crisis", "channels",
                "policy",
            ])
        let timeZone = timeZone(page)
        return Register(
            municipality: requiredText(page, "municipality", limit: RegisterLimits.text),
            timeZone: timeZone,
            language: requiredWord(page, "language", of: Register.Language.allCases),
            origin: origin(page),
            people: people(page, timeZone: timeZone),
            succession: succession(page),
            crisis: crisis(page),
            channels: channels(page),
            policy: policy(page))
    }

    private mutating func timeZone(_ page: RegisterMap) -> String {
        let zone = requiredText(page, "timeZone", limit: RegisterLimits.shown)
        if !zone.isEmpty, !RegisterTime.isZone(zone) {
            report(page.line("timeZone"), "timeZone", .unknownTimeZone(zone))
        }
        return zone
    }

    /// A C2SP signed note allows neither space nor plus sign in the name of a key, and the name is this.
    private mutating func origin(_ page: RegisterMap) -> String {
        let origin = requiredText(page, "origin", limit: RegisterLimits.origin)
        let fits = origin.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "+") }
        if !fits { report(page.line("origin"), "origin", .notAnOrigin(Excerpt.of(origin))) }
        return origin
    }

    private mutating func succession(_ page: RegisterMap) -> [String] {
        names(page, "succession", .successor)
    }
}
