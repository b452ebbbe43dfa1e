import CrisisModel

/// What stands in a line as one value, written and read by hand.
protocol LineValue {
    func write(to line: inout LineWriter)
    init(reading line: inout LineReader) throws(EntryCodecError)
}

/// A value whose form in the line is its own, whichever way the event around it is coded.
protocol LineScalar: LineValue {}

extension Words: LineScalar {
    func write(to line: inout LineWriter) { line.write(self) }
    init(reading line: inout LineReader) throws(EntryCodecError) { self = try line.readWords() }
}

extension Digest: LineScalar {
    func write(to line: inout LineWriter) { withUnsafeBytes { line.write(hexadecimal: $0) } }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        var bytes = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        self = try withUnsafeMutableBytes(of: &bytes) { bytes throws(EntryCodecError) in
            try line.readHexadecimal(into: bytes)
            return Digest(copying: UnsafeRawBufferPointer(bytes))
        }
    }
}

extension PostID: LineScalar {
    func write(to line: inout LineWriter) { withUnsafeBytes { line.write(hexadecimal: $0) } }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        var bytes = (UInt64(0), UInt64(0))
        self = try withUnsafeMutableBytes(of: &bytes) { bytes throws(EntryCodecError) in
            try line.readHexadecimal(into: bytes)
            return PostID(copying: UnsafeRawBufferPointer(bytes))
        }
    }
}

extension String: LineScalar {
    func write(to line: inout LineWriter) { line.write(self) }
    init(reading line: inout LineReader) throws(EntryCodecError) { self = try line.readText() }
}

extension Int: LineScalar {
    func write(to line: inout LineWriter) { line.write(Int64(self)) }
    init(reading line: inout LineReader) throws(EntryCodecError) { self = Int(try line.readInteger()) }
}

extension Int64: LineScalar {
    func write(to line: inout LineWriter) { line.write(self) }
    init(reading line: inout LineReader) throws(EntryCodecError) { self = try line.readInteger() }
}

extension Bool: LineScalar {
    func write(to line: inout LineWriter) { line.write(self) }
    init(reading line: inout LineReader) throws(EntryCodecError) { self = try line.readTruth() }
}

extension Timestamp: LineScalar {
    func write(to line: inout LineWriter) { line.write(milliseconds) }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        self.init(milliseconds: try line.readInteger())
    }
}

/// `"p3"`, `"c2"`; posts and tokens, which have no mark, as numbers.
extension Number: LineScalar {
    func write(to line: inout LineWriter) {
        if Of.mark.isEmpty { line.write(Int64(value)) } else { line.write(value, marked: Of.mark) }
    }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        self.init(Of.mark.isEmpty ? try line.readNumber() : try line.readNumber(marked: Of.mark))
    }
}

extension Actor: LineScalar {
    func write(to line: inout LineWriter) {
        switch self {
        case .person(let number): number.write(to: &line)
        case .desk: line.write("desk")
        case .machine: line.write("machine")
        }
    }

    init(reading line: inout LineReader) throws(EntryCodecError) {
        if line.take("\"desk\"") {
            self = .desk
        } else if line.take("\"machine\"") {
            self = .machine
        } else {
            self = .person(try Person.Number(reading: &line))
        }
    }
}
