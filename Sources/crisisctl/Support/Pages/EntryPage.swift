import CrisisDesk

/// One entry of the log: who, when, on whose order, and its own fields.
struct EntryPage {
    let entry: JSON
    let labels: Labels
    let language: Language

    func lines(width: Int?) -> [String] {
        (head + fields).map { $0.wrapped(to: width, indent: "  ") }
    }

    private func said(_ talk: LogTalk, _ values: [String: String]) -> String { talk.said(in: language, values) }

    private var head: [String] {
        var lines = [
            said(.entry, ["entry": entry["number"].shown ?? "?", "kind": entry["kind"].string ?? "?"]),
            Visible.line(entry["sentence"].string ?? ""),
            said(.recorded, ["time": seconds("at")]), said(.happened, ["time": seconds("happenedAt")]),
            by,
        ]
        if let person = entry["decidedBy"].nameAndHandle {
            lines.append(said(.decided, ["person": person, "told": labels.told(entry["told"].string)]))
        }
        return lines.filter { !$0.isEmpty }
    }

    /// The desk and whoever sits at the machine have no name, and what they are stands in the capacity.
    private var by: String {
        let capacity = labels.capacity(entry["as"].string)
        guard !entry["by"]["number"].isNull, let person = entry["by"].nameAndHandle else {
            return said(.byCapacity, ["capacity": capacity])
        }
        return said(.by, ["person": person, "capacity": capacity])
    }

    private func seconds(_ field: String) -> String {
        entry[field].string.map { written in RFC3339Time.read(written).map(labels.zone.showSeconds) ?? written } ?? "–"
    }

    private var fields: [String] {
        entry["event"].names.map { name in
            "  " + said(.text, ["name": name, "value": Self.value(entry["event"][name], labels.zone)])
        }
    }

    /// A text as it was written, a person or channel by name, a time in the zone, a list with commas.
    private static func value(_ json: JSON, _ zone: DeskZone) -> String {
        switch json {
        case .list(let items): items.map { value($0, zone) }.joined(separator: ", ")
        case .fields:
            json.nameAndHandle ?? json["text"].string ?? json["digest"].string.map { "sha256 \($0)" }
                ?? json.names.map { "\($0)=\(value(json[$0], zone))" }.joined(separator: " ")
        case .text(let text): RFC3339Time.read(text).map(zone.show) ?? text
        case .null, .bool, .integer, .number: json.shown ?? "–"
        }
    }
}
