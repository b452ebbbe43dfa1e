/// What is wrong with the settings of a channel. A refusal: whoever sets them can act.
package enum SettingsError: Error, Hashable, Sendable {
    /// Missing, of another type, too long, or a setting the kind doesn't have.
    case field(FieldError)
    /// There, and can't be used.
    case unusable(String, why: Fault)

    /// What can be wrong with a value. Each has a sentence for people in `Phrases`.
    package enum Fault: String, Hashable, Sendable, CaseIterable {
        // Addresses.
        case tooLong, scheme, userInfo, fragment, query, host, port, characters
        /// The address is one of a kind nothing is ever sent to, or a private one and `allowPrivate` isn't set.
        case address
        /// A folder that isn't named from the root on.
        case notAbsolute
        /// A folder with `.` or `..` in it; a secret that is no plain file name.
        case notPlain
        /// An address of mail in another form than `name@example.org`.
        case mailAddress
        /// A secret that isn't there or can't be read.
        case secretMissing
        /// A receiver that is on the list already.
        case repeated
    }

    /// The setting it lies with.
    package var key: String {
        switch self {
        case .field(let error): error.path
        case .unusable(let key, _): key
        }
    }

    /// The same as why nothing goes out: the setting, and what is wrong with it.
    package var reason: PublishReason {
        switch self {
        case .field(let error): PublishReason(.settingsUnusable, error.path)
        case .unusable(let key, let fault): PublishReason(.settingsUnusable, "\(key): \(fault.rawValue)")
        }
    }

    /// Runs a reader of fields and makes its error one of the settings.
    static func reading<Value>(_ read: () throws(FieldError) -> Value) throws(SettingsError) -> Value {
        do throws(FieldError) {
            return try read()
        } catch {
            throw .field(error)
        }
    }
}
