/// The settings of a receiver by mail: `to`, addresses with commas between, and `from`, whose answers and bounces go there.
package struct MailSettings: Hashable, Sendable {
    package let to: [MailAddress]
    /// nil: what the machine's mail program takes.
    package let from: MailAddress?

    package init(_ fields: JSONFields) throws(SettingsError) {
        var fields = fields
        let (to, from) = try SettingsError.reading { () throws(FieldError) in
            let read = (
                try fields.requiredString("to", limit: NoticeLimits.addresses * (NoticeLimits.addressBytes + 2)),
                try fields.optionalString("from", limit: NoticeLimits.addressBytes)
            )
            try fields.finish()
            return read
        }
        let written = to.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingSpaces }
        guard written.count <= NoticeLimits.addresses else { throw .unusable("to", why: .tooLong) }
        var addresses: [MailAddress] = []
        for text in written { addresses.append(try Self.address(text, "to")) }
        self.to = addresses
        self.from = if let from { try Self.address(from, "from") } else { nil }
    }

    private static func address(_ text: String, _ key: String) throws(SettingsError) -> MailAddress {
        guard let address = MailAddress(text) else { throw .unusable(key, why: .mailAddress) }
        return address
    }
}
