import CrisisDesk

// What goes wrong at the machine, for the one who sits there, in the desk's own words.
extension Trouble {
    init(_ error: ProgramError, data: String, _ phrases: Phrases) {
        self =
            switch error {
            case .folder(let error): Trouble(error, data: data, phrases)
            case .finding(.notFounded): .machine(.noLog, ["data": data])
            case .finding(.alreadyFounded): .machine(.deskThere, ["data": data])
            case .finding(.noRoom): .machine(.noRoom, ["data": data])
            case .finding(let finding): .machine(.ledger, ["data": data, "reason": phrases.sentence(finding)])
            case .refused(.sealed(let seal)) where seal.code == .noRoomAtStart || seal.code == .notWritable:
                .machine(.noRoom, ["data": data])
            case .refused(.notWritten): .machine(.notWritten, ["data": data])
            case .tokens(.noRoom): .machine(.noRoom, ["data": data])
            case .file(let error) where error.isFull: .machine(.noRoom, ["data": data])
            case .noRoom, .notABackup: .machine(.said, ["reason": phrases.sentence(error)])
            case .refused, .tokens, .file, .failed, .addressNotUsable, .addressTaken, .notWhole, .notEmpty, .nobody:
                .machine(.failed, ["data": data, "reason": phrases.sentence(error)])
            }
    }

    init(_ error: DataFolderError, data: String, _ phrases: Phrases) {
        self =
            switch error {
            case .missing(let path), .notAFolder(let path): .machine(.folderMissing, ["data": path])
            case .openToOthers(let path, _): .machine(.folderOpen, ["data": path])
            case .inUse(let path, let process):
                .machine(.folderInUse, ["data": path, "process": process.map { String($0) } ?? "?"])
            case .notOurs, .networkFileSystem, .unknownFileSystem, .pathTooLong, .file:
                .machine(.folderUnusable, ["reason": phrases.sentence(error)])
            }
    }

    /// What is wrong with a prepared text, in the same way.
    init(_ trouble: PreparedTextFile.Trouble, in folder: String, _ phrases: Phrases) {
        let file = trouble.file == folder ? folder : folder + "/" + trouble.file
        if case .errors(let errors) = trouble.fault {
            self.init(errors, file: file, phrases)
        } else {
            self = .register([file + ": " + phrases.sentence(trouble.fault)])
        }
    }

    /// Everything that is wrong with a register, a line each, as compilers say it.
    init(_ errors: RegisterErrors, file: String, _ phrases: Phrases) {
        let lines = errors.errors.map { error in
            let place = [file, error.line.map { String($0) }, error.path.isEmpty ? nil : " " + error.path]
            return place.compactMap(\.self).joined(separator: ":") + ": " + phrases.sentence(error.code)
        }
        self = .register(lines + (errors.more ? [MachineTalk.registerMore.said(in: phrases.language)] : []))
    }
}
