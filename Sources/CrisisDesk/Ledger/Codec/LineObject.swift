import CrisisModel

/// A value whose fields stand in the order in which its type declares them.
protocol LineObject: LineValue {
    func writeFields(to line: inout LineWriter)
    init(readingFields line: inout LineReader) throws(EntryCodecError)
}

extension LineObject {
    func write(to line: inout LineWriter) {
        line.begin("{")
        writeFields(to: &line)
        line.end("}")
    }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        try line.expect("{")
        try self.init(readingFields: &line)
        try line.expect("}")
    }
}

extension Array: LineValue where Element: LineValue {
    func write(to line: inout LineWriter) {
        line.begin("[")
        for element in self { element.write(to: &line) }
        line.end("]")
    }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        self.init()
        try line.expect("[")
        while !line.take("]") {
            if !isEmpty { try line.expect(",") }
            append(try Element(reading: &line))
        }
    }
}

/// Kinds of things stand there by their names.
extension LineValue where Self: RawRepresentable<String> {
    func write(to line: inout LineWriter) { line.write(rawValue) }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        let name = try line.readText()
        guard let value = Self(rawValue: name) else { throw .malformed("\(name) is no \(Self.self)") }
        self = value
    }
}

extension Audience: LineValue {}
extension Capacity: LineValue {}
extension HoldCause: LineValue {}
extension OutcomeKind: LineValue {}
extension Post.Kind: LineValue {}
extension Purpose: LineValue {}
extension Told: LineValue {}
extension Warning: LineValue {}
