import CrisisDesk

// What goes wrong at the machine, for the one who sits there.
extension Trouble {
    init(_ error: ProgramError, data: String) {
        self =
            switch error {
            case .folder(let error): Trouble(error, data: data)
            case .finding(let finding): .machine(.ledger, ["data": data, "reason": String(describing: finding)])
            case .register(let errors): Trouble(errors, file: "init")
            case .refused(let error): .machine(.failed, ["data": data, "reason": String(describing: error)])
            case .addressNotUsable(let address): .machine(.address, ["address": address])
            case .failed(let reason): .machine(.failed, ["data": data, "reason": reason])
            }
    }

    init(_ error: DataFolderError, data: String) {
        self =
            switch error {
            case .missing(let path), .notAFolder(let path): .machine(.folderMissing, ["data": path])
            case .openToOthers(let path, _): .machine(.folderOpen, ["data": path])
            case .inUse(let path, let process):
                .machine(.folderInUse, ["data": path, "process": process.map { String($0) } ?? "?"])
            case .notOurs, .networkFileSystem, .unknownFileSystem, .pathTooLong, .file:
                .machine(.folderUnusable, ["data": data, "reason": String(describing: error)])
            }
    }

    /// Everything that is wrong with a register, a line each, as compilers say it.
    init(_ errors: RegisterErrors, file: String) {
        self = .register(
            errors.errors.map { error in
                let place = [file, error.line.map { String($0) }, error.path.isEmpty ? nil : " " + error.path]
                return place.compactMap(\.self).joined(separator: ":") + ": " + String(describing: error.code)
            })
    }
}
