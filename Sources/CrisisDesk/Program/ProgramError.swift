/// Why a desk does not come up, or is not founded. Nothing was begun; somebody at the machine can act.
package enum ProgramError: Error, Sendable {
    case folder(DataFolderError)
    case finding(LedgerFinding)
    case register(RegisterErrors)
    case refused(DeskError)
    /// The address has no number, or lies outside this machine; without TLS the desk listens nowhere else.
    case addressNotUsable(String)
    /// The storage's or the system's own words.
    case failed(String)
}
