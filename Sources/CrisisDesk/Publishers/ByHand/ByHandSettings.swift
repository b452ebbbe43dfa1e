/// The settings of a channel that a person publishes on: `page`, where to go to do it.
package struct ByHandSettings: Hashable, Sendable {
    /// http or https; nil where it isn't told.
    package let page: String?

    package init(_ fields: JSONFields) throws(SettingsError) {
        var fields = fields
        let page = try SettingsError.reading { () throws(FieldError) in
            let page = try fields.optionalString("page", limit: PublisherLimits.link)
            try fields.finish()
            return page
        }
        guard let page else {
            self.page = nil
            return
        }
        self.page = try WebhookSettings.address("page", page).text
    }
}
