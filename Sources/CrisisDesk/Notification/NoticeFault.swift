/// Why a notice did not get there. A failure: whoever runs the machine can act. No secret, no address and no text is in it but
/// what the receiver or the machine itself said.
package enum NoticeFault: Error, Hashable, Sendable {
    /// Settings that can't be used.
    case settings(SettingsError)
    /// Not called, or no answer that counts.
    case webhook(PublishReason)
    /// The receiver's answer.
    case answered(status: Int)
    /// The mail program could not be started, in the system's own words.
    case mailNotStarted(String)
    /// It ended with that code, and its own words.
    case mailRefused(code: Int, words: String)
    case mailTooSlow
    case mailTooLarge
    /// More waited than are kept, or it waited for too long.
    case givenUp
}

extension NoticeFault {
    /// Whether trying the same again may help. Being told twice does no harm.
    var mayPass: Bool {
        switch self {
        case .webhook(let reason):
            ![.addressNotAllowed, .secretUnusable, .settingsUnusable].contains(reason.code)
        case .answered(let status): status == 429 || status >= 500
        // EX_TEMPFAIL, and a program that the machine had no room for (sysexits.h).
        case .mailRefused(let code, _): code == 75 || code == 71
        case .mailNotStarted, .mailTooSlow: true
        case .settings, .mailTooLarge, .givenUp: false
        }
    }
}
