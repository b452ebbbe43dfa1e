/// One line of the table: what was measured, the limit it is held against, and what was asked of the two.
struct Figure {
    enum Wanted {
        /// The measured value is at most so many times the limit.
        case atMost(Double)
        /// The measured value is at least this part of the limit.
        case atLeast(Double)
        /// Told, and held to nothing.
        case told
    }

    let what: String
    let measured: Measure
    /// What the machine gave in the same run for the part that can't be done without; or the figure that was asked for.
    let limit: Measure?
    let of: String
    let wanted: Wanted

    init(_ what: String, _ measured: Measure, against limit: Measure? = nil, _ of: String = "", _ wanted: Wanted = .told) {
        (self.what, self.measured, self.limit, self.of, self.wanted) = (what, measured, limit, of, wanted)
    }

    /// Rates are compared the other way round than times, so that a ratio over 1 is always slower than the limit.
    private var ratio: Double? {
        guard let limit, limit.value > 0, measured.value > 0 else { return nil }
        return measured.isRate ? limit.value / measured.value : measured.value / limit.value
    }

    private var verdict: String {
        switch wanted {
        case .told: ""
        case .atMost(let most): (ratio ?? 0) <= most ? "ok" : "MISSED"
        case .atLeast(let part): 1 / (ratio ?? .infinity) >= part ? "ok" : "MISSED"
        }
    }

    private var asked: String {
        switch wanted {
        case .told: ""
        case .atMost(let most): "≤ \(Measure.short(most))×"
        case .atLeast(let part): "≤ \(Measure.short(1 / part))×"
        }
    }

    var columns: [String] {
        [what, measured.shown, limit?.shown ?? "", of, ratio.map { "\(Measure.short($0))×" } ?? "", asked, verdict]
    }

    static let heading = ["what", "measured", "limit", "which is", "ratio", "asked", ""]

    static func table(_ figures: [Figure]) -> String {
        let rows = [heading] + figures.map(\.columns)
        let widths = heading.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

/// A number with its unit.
struct Measure {
    let value: Double
    let unit: String
    var isRate: Bool { unit.hasSuffix("/s") }

    static func microseconds(_ value: Double) -> Measure { Measure(value: value, unit: "µs") }
    static func seconds(_ value: Double) -> Measure { Measure(value: value, unit: "s") }
    static func megabytes(_ value: Double) -> Measure { Measure(value: value, unit: "MB") }
    static func rate(_ value: Double, _ what: String = "") -> Measure { Measure(value: value, unit: "\(what)/s") }
    static func count(_ value: Double, _ what: String) -> Measure { Measure(value: value, unit: what) }

    var shown: String { "\(Self.short(value)) \(unit)" }

    /// Three digits that mean something.
    static func short(_ value: Double) -> String {
        if value >= 1_000 || (value == value.rounded() && value >= 0) { return String(Int(value.rounded())) }
        let places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
        var text = ""
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        let digits = String(Int((value * scale).rounded()))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        text = String(padded.dropLast(places))
        return places == 0 ? text : text + "." + padded.suffix(places)
    }
}

extension Duration {
    var inSeconds: Double { self / .seconds(1) }
    var inMicroseconds: Double { self / .microseconds(1) }
}

extension [Double] {
    /// The value that this part of them does not exceed.
    func quantile(_ part: Double) -> Double {
        let ordered = sorted()
        return ordered.isEmpty ? 0 : ordered[Swift.min(ordered.count - 1, Int(Double(ordered.count) * part))]
    }
}

/// How long something takes, in seconds.
func timed(_ work: () throws -> Void) rethrows -> Double {
    let begun = ContinuousClock.now
    try work()
    return (ContinuousClock.now - begun).inSeconds
}
