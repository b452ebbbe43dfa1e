import ArgumentParser
import Foundation

/// A channel's settings: `--setting folder=/srv/kriseside`, `--setting allowPrivate=true`, or a JSON file.
struct SettingOptions: ParsableArguments {
    @Option(
        name: [.customLong("setting")],
        help: ArgumentHelp("One setting; true, false and whole numbers are taken as such.", valueName: "name=value"))
    var settings: [String] = []

    @Option(help: ArgumentHelp("All settings as a JSON object.", valueName: "path"))
    var settingsFile: String?

    /// nil where none was given.
    func json() throws(Trouble) -> JSON? {
        var fields: [String: JSON] = [:]
        if let settingsFile, case .fields(let read) = try Self.read(settingsFile) { fields = read }
        for setting in settings {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else { throw .usage(.settingNotUsable, ["setting": setting]) }
            guard fields.updateValue(Self.value(parts[1]), forKey: parts[0]) == nil else {
                throw .usage(.settingTwice, ["setting": parts[0]])
            }
        }
        return fields.isEmpty ? nil : .fields(fields)
    }

    private static func value(_ text: String) -> JSON {
        switch text {
        case "true": .bool(true)
        case "false": .bool(false)
        default: Int64(text).map(JSON.integer) ?? .text(text)
        }
    }

    private static func read(_ path: String) throws(Trouble) -> JSON {
        do {
            return try JSON(parsing: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        } catch {
            throw .usage(.fileUnreadable, ["file": path, "reason": FileTrouble.reason(error)])
        }
    }
}
