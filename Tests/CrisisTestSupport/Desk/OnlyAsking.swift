package import CrisisDesk
import CrisisModel
import Synchronization

/// A desk that decides and never writes: what is allowed is answered as busy, what isn't as the rules say. With it every route
/// can be asked as everybody without one answer changing the next.
package final class OnlyAsking: DeskPath {
    package let view: DeskView
    package let ledger: any Ledger
    /// Commands that reached the rules.
    private let asked = Mutex(0)

    package init(_ desk: some DeskPath) {
        view = desk.view
        ledger = desk.ledger
    }

    package var count: Int { asked.withLock { $0 } }

    package func handle(_ envelope: CommandEnvelope) async throws(DeskError) -> Answer {
        asked.withLock { $0 += 1 }
        do throws(Refusal) {
            _ = try decide(envelope.command, in: view.state, by: envelope.caller, at: view.at)
        } catch {
            throw .refused(error, view)
        }
        throw .busy
    }

    package func seal(_ code: Seal.Code, detail: String) { preconditionFailure("asking seals nothing") }
}
