package import CrisisModel

/// Name and value in one call. A nil value leaves the field out; `field(_:orNull:)` writes it as null.
extension JSONWriter {
    package mutating func field(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        self.name(name)
        string(value)
    }

    package mutating func field(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        integer(value)
    }

    package mutating func field(_ name: StaticString, _ value: Int64?) {
        guard let value else { return }
        self.name(name)
        integer(value)
    }

    package mutating func field(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        self.name(name)
        bool(value)
    }

    package mutating func field(_ name: StaticString, _ value: Digest?) {
        guard let value else { return }
        self.name(name)
        digest(value)
    }

    package mutating func field(_ name: StaticString, _ value: Timestamp?) {
        guard let value else { return }
        self.name(name)
        time(value)
    }

    package mutating func field(_ name: StaticString, _ values: [String]?) {
        guard let values else { return }
        array(name) { writer in for value in values { writer.string(value) } }
    }

    package mutating func field(_ name: StaticString, orNull value: String?) {
        if let value { field(name, value) } else { null(name) }
    }

    package mutating func field(_ name: StaticString, orNull value: Int?) {
        if let value { field(name, value) } else { null(name) }
    }

    package mutating func field(_ name: StaticString, orNull value: Timestamp?) {
        if let value { field(name, value) } else { null(name) }
    }

    package mutating func null(_ name: StaticString) {
        self.name(name)
        null()
    }

    package mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.name(name)
        object(body)
    }

    package mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.name(name)
        array(body)
    }
}
