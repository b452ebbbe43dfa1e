/// A moment: whole milliseconds since 1970-01-01T00:00:00Z. It comes in with a command; the model has no clock.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }
    public static func + (moment: Timestamp, span: Span) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds + span.milliseconds)
    }
    public static func - (moment: Timestamp, span: Span) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds - span.milliseconds)
    }
    public static func - (later: Timestamp, earlier: Timestamp) -> Span {
        Span(milliseconds: later.milliseconds - earlier.milliseconds)
    }
}

/// A length of time in whole milliseconds.
public struct Span: Hashable, Comparable, Sendable, Codable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    public static func seconds(_ count: Int) -> Span { Span(milliseconds: Int64(count) * 1_000) }
    public static func minutes(_ count: Int) -> Span { .seconds(count * 60) }
    public static func hours(_ count: Int) -> Span { .minutes(count * 60) }
    public static func days(_ count: Int) -> Span { .hours(count * 24) }

    public static func < (left: Span, right: Span) -> Bool { left.milliseconds < right.milliseconds }
    public static func * (count: Int, span: Span) -> Span { Span(milliseconds: Int64(count) * span.milliseconds) }
}
