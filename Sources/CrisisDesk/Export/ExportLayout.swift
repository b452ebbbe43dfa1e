/// How an export of the log lies in a folder, and as what it comes over HTTP: what a stranger needs to check the log with
/// nothing but SHA-256 and Ed25519. The README of the project's page of Python, `verify_export.py`, describes it too.
///
/// - `entries.jsonl`: line n is entry n, exactly the bytes that were hashed, and a newline.
/// - `content.jsonl`: for each entry with texts, in order, what is left of them (`ExportTexts`).
/// - `checkpoint`: a signed note (C2SP) over exactly these entries.
/// - `README.txt`: what this is and how it is checked. Nothing in it needs to be believed.
///
/// The answer of `GET /v1/log/export` holds the same lines, one after the other: `ExportHeader`, then each entry and behind it
/// its texts, then `{"end":812}`. Without that last line it is cut short.
package enum ExportLayout {
    package static let entries = "entries.jsonl"
    package static let content = "content.jsonl"
    package static let checkpoint = "checkpoint"
    package static let readme = "README.txt"
    /// What a check covers; everything else in the folder could say anything.
    package static let proven = [entries, content, checkpoint]
    /// The form of all this; a change of meaning is a new number.
    package static let version = 1

    /// Bytes of a line of texts: one entry's, each letter escaped.
    package static let contentLine = 33_554_432
    /// Texts of one entry: one for each channel, and what stands beside them.
    static let texts = 8_192
}
