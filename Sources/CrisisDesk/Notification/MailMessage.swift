import CrisisModel

/// A notice as a mail (RFC 5322): only ASCII leaves here, whatever stands in the names, and nothing in a value can begin a field
/// of its own.
struct MailMessage {
    let notice: Notice
    let settings: MailSettings
    let phrases: Phrases
    /// When it is sent.
    let at: Timestamp

    /// The whole message with `\n` at the end of each line, as mail programs take it.
    var bytes: [UInt8] {
        let sender = settings.from.map { [("From", $0.text)] } ?? []
        let fields: [(name: String, value: String)] = sender + [
            ("To", settings.to.map(\.text).joined(separator: ",\n ")),
            ("Subject", EncodedWord.encode(phrases.subject(of: notice), after: "Subject: ".utf8.count)),
            ("Date", MailDate.format(at)), ("Message-ID", "<\(notice.id.hex)@\(domain)>"),
            ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "quoted-printable"), ("Content-Language", phrases.language.rawValue),
            // So that no machine answers (RFC 3834).
            ("Auto-Submitted", "auto-generated"),
        ]
        let head = fields.map { "\($0.name): \($0.value)\n" }.joined()
        return Array((head + "\n" + QuotedPrintable.encode(phrases.text(of: notice))).utf8)
    }

    /// The log's name begins with the municipality's domain, if it is one.
    private var domain: String {
        let host = notice.origin.prefix { $0 != "/" && $0 != ":" }
        return MailAddress("x@\(host)") == nil ? "crisisdesk.invalid" : String(host)
    }
}

/// `Sun, 22 Nov 2026 02:24:00 +0000` (RFC 5322 section 3.3).
enum MailDate {
    static func format(_ moment: Timestamp) -> String {
        let seconds = Int((moment.milliseconds / 1_000).clamped(to: 0...253_402_300_799))
        let (days, rest) = (seconds / 86_400, seconds % 86_400)
        let date = CivilDate(daysSince1970: days)
        let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(weekdays[days % 7]), \(date.day) \(months[date.month - 1]) \(date.year) "
            + "\(clock.joined(separator: ":")) +0000"
    }

    /// 1 January 1970 was a Thursday.
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Int64 {
    fileprivate func clamped(to range: ClosedRange<Int64>) -> Int64 {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
