import Foundation

/// Why a file could not be read or written, in the system's own words.
enum FileTrouble {
    /// Refuses what is there and is no file to be read to its end: a folder, a pipe.
    static func mustBeFile(_ path: String) throws(Trouble) {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        else { return }  // Why it can't be read is for reading it to say.
        guard facts[.type] as? FileAttributeType == .typeRegular else { throw .usage(.notAFile, ["file": path]) }
    }

    /// What is to be looked into; whoever typed it can put it right.
    static func mustBeFolder(_ path: String) throws(Trouble) {
        var isFolder = false as ObjCBool
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isThere, isFolder.boolValue else { throw .usage(.notAFolder, ["folder": path]) }
    }

    static func reason(_ error: any Error) -> String {
        if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
        let error = error as NSError
        // On Linux the error beneath is a POSIXError, which a cast to NSError doesn't see.
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? POSIXError { return reason(inner) }
        return error.localizedDescription
    }
}
