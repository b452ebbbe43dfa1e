import CrisisModel
import Foundation
import Glibc

/// Checks an export from its bytes, trusting nothing in it. Reads each file once, in constant memory beside what was erased.
package struct ExportVerifier {
    private let folder: String

    package init(_ folder: String) { self.folder = folder }

    /// `keys` come from outside; one of them must have signed. Throws the first thing that is wrong.
    package func verify(trusting keys: [TrustedKey]) throws(ExportFault) -> ExportVerification {
        for name in ExportLayout.proven { try checkKind(name) }
        let note = try note()
        guard let claim = Checkpoint.claim(note) else { throw .noCheckpoint }
        for key in keys.compactMap({ $0.key(under: claim.origin) }) {
            guard let checkpoint = try? Checkpoint(opening: note, trusting: [key]) else { continue }
            return try verification(try walked(checkpoint.head), key)
        }
        throw unsigned(claim, keys)
    }

    /// The same with the key that the log itself names: it shows that the export is whole and holds together, and not whose it
    /// is. For whoever has just made it.
    package func verifyByItself() throws(ExportFault) -> ExportVerification {
        guard let claim = Checkpoint.claim(try note()) else { throw .noCheckpoint }
        guard let own = epochs().last(where: { $0.key.name == claim.origin }) else { throw .noCheckpoint }
        return try verify(trusting: [.named(own.key)])
    }

    private func verification(_ walk: ExportWalk, _ signer: VerifierKey) throws(ExportFault) -> ExportVerification {
        let others = try others()
        if let named = walk.epochs.last, named.key != signer { throw .keyNotNamed(entry: named.entry) }
        return ExportVerification(
            head: walk.head, signer: signer, epochs: walk.epochs, erased: walk.erased, withheld: walk.withheld,
            others: others)
    }

    private func walked(_ signed: TreeHead) throws(ExportFault) -> ExportWalk {
        var walk = ExportWalk(signed: signed)
        let entries = try lines(ExportLayout.entries, limit: EntryCodec.lineLimit)
        let content = try ExportContent(lines(ExportLayout.content, limit: ExportLayout.contentLine))
        while let line = try ExportLayout.next(of: entries, ExportLayout.entries) {
            try walk.take(line, content)
        }
        try walk.end(content)
        return walk
    }

    /// Files of its own: a link could lead anywhere, and a pipe never ends.
    private func checkKind(_ name: String) throws(ExportFault) {
        let isRegular: Bool
        do throws(FileError) { isRegular = try FileFacts("\(folder)/\(name)").isRegular } catch { throw .file(error) }
        guard isRegular else { throw .notAFile(name) }
    }

    private func others() throws(ExportFault) -> [String] {
        let known = Set(ExportLayout.proven + [ExportLayout.readme])
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !known.contains($0) }
            return Array(names.sorted().prefix(Self.othersShown))
        } catch {
            throw .file(FileError(operation: .read, path: folder, number: EIO))
        }
    }

    private static let othersShown = 10

    private func note() throws(ExportFault) -> [UInt8] {
        do throws(FileError) {
            let path = "\(folder)/\(ExportLayout.checkpoint)"
            guard let note = try DurableFile.read(path, limit: SignedNote.lengthLimit) else { throw FileError.missing(path) }
            return note
        } catch {
            throw .file(error)
        }
    }

    private func lines(_ name: String, limit: Int) throws(ExportFault) -> FileLines {
        do throws(FileError) { return try FileLines("\(folder)/\(name)", limit: limit) } catch { throw .file(error) }
    }

    private func unsigned(_ claim: CheckpointBody, _ keys: [TrustedKey]) -> ExportFault {
        let other = keys.first { $0.isOtherEpoch(of: claim.origin) }
        if let epoch = other?.epoch, let signed = claim.origin.epoch {
            return .otherEpoch(checkpoint: signed, key: epoch, epochs())
        }
        return .otherKey(name: claim.origin.text, epochs())
    }

    /// As far as they can be read: what is wrong with the rest isn't asked here.
    private func epochs() -> [LogEpoch] {
        var epochs: [LogEpoch] = []
        guard let entries = try? lines(ExportLayout.entries, limit: EntryCodec.lineLimit) else { return [] }
        while let line = try? entries.next() {
            guard let entry = try? EntryCodec.decode(line: line, content: nil) else { continue }
            if let epoch = LogEpoch(entry, of: epochs.last?.key.name.origin) { epochs.append(epoch) }
        }
        return epochs
    }
}

extension ExportLayout {
    static func next(of lines: FileLines, _ name: String) throws(ExportFault) -> [UInt8]? {
        do throws(FileLinesFault) {
            return try lines.next()
        } catch {
            switch error {
            case .file(let error): throw .file(error)
            case .tooLong(let line), .unfinished(let line): throw .line(file: name, line)
            }
        }
    }
}

extension FileError {
    static func missing(_ path: String) -> FileError { FileError(operation: .open, path: path, number: 2) }
}

extension LogEpoch {
    /// The epoch that an entry begins, of a log that goes by `origin` where that is known; nil for any other entry.
    init?(_ entry: Entry, of origin: String?) {
        switch entry.event {
        case .deskFounded(let event): self.init(entry.number, event.origin, event.epoch, event.key)
        case .deskRestored(let event): self.init(entry.number, origin ?? "", event.epoch, event.key)
        default: return nil
        }
    }

    private init?(_ entry: Int, _ origin: String, _ epoch: Int, _ key: Digest) {
        guard let name = KeyName(origin: origin, epoch: epoch),
            let key = VerifierKey(name: name, publicKey: key.bytes)
        else { return nil }
        self.init(number: epoch, entry: entry, key: key)
    }
}
