import CrisisDesk

/// A sentence in every language crisisctl speaks. `{name}` stands for a value.
struct Sentence: Hashable, Sendable {
    let nb: String
    let nn: String
    let en: String

    init(_ nb: String, _ nn: String, _ en: String) {
        self.nb = nb
        self.nn = nn
        self.en = en
    }

    subscript(language: Language) -> String {
        switch language {
        case .nb: nb
        case .nn: nn
        case .en: en
        }
    }
}

/// Something crisisctl says itself. What the desk says comes from the desk in the same language.
protocol Talk: CaseIterable, Hashable, Sendable {
    var sentence: Sentence { get }
}

extension Talk {
    /// The sentence with its values, each made safe for the terminal, for some come from the desk or a file.
    func said(in language: Language, _ values: [String: String] = [:]) -> String {
        var parts: [Substring] = []
        var rest = sentence[language][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = values[name] else {
                preconditionFailure("a sentence without its value: \(self) {\(name)}")
            }
            parts += [rest[..<open], Visible.line(value)[...]]
            rest = rest[rest.index(after: close)...]
        }
        return (parts + [rest]).joined()
    }
}
