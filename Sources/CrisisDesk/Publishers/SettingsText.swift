/// The settings of a channel as they stand in an entry: one JSON object.
package enum SettingsText {
    private static let limit = 64 * 1_024

    /// None where they were erased. Throws `field` for anything but an object.
    package static func fields(_ json: String?) throws(SettingsError) -> JSONFields {
        try SettingsError.reading { () throws(FieldError) in
            try JSONFields(body: Array((json ?? "{}").utf8), limit: limit)
        }
    }
}
