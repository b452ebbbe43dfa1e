/// Figures in the text format of Prometheus, version 0.0.4: each with what it is and what it means, then its values.
struct MetricsText {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    /// Something that goes up and down.
    mutating func gauge(_ name: String, _ help: String, _ value: Double) {
        begin(name, "gauge", help)
        sample(name, nil, value)
    }

    mutating func gauge(_ name: String, _ help: String, _ value: Int) { gauge(name, help, Double(value)) }
    mutating func gauge(_ name: String, _ help: String, _ value: Bool) { gauge(name, help, value ? 1 : 0) }

    /// The same of several kinds, each by a label.
    mutating func gauges(_ name: String, _ help: String, by label: String, _ values: [(of: String, value: Int)]) {
        begin(name, "gauge", help)
        for value in values { sample(name, (label, value.of), Double(value.value)) }
    }

    /// Something that only grows while the program runs; its name ends in `_total`.
    mutating func counter(_ name: String, _ help: String, _ value: Double) {
        begin(name, "counter", help)
        sample(name, nil, value)
    }

    mutating func counter(_ name: String, _ help: String, _ value: Int) { counter(name, help, Double(value)) }

    mutating func counters(_ name: String, _ help: String, by label: String, _ values: [(of: String, value: Int)]) {
        begin(name, "counter", help)
        for value in values { sample(name, (label, value.of), Double(value.value)) }
    }

    private mutating func begin(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(Self.escaped(help))\n# TYPE \(name) \(kind)\n"
    }

    private mutating func sample(_ name: String, _ label: (name: String, value: String)?, _ value: Double) {
        let labels = label.map { "{\($0.name)=\"\(Self.escaped($0.value).replacing("\"", with: "\\\""))\"}" } ?? ""
        text += "\(name)\(labels) \(Self.number(value))\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    /// Whole numbers as such: a count read as `3.0` looks like a guess.
    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? value.description
    }
}
