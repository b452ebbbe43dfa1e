import Foundation

/// Why a file could not be read or written, in the system's own words.
enum FileTrouble {
    static func reason(_ error: any Error) -> String {
        if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
        let error = error as NSError
        // On Linux the error beneath is a POSIXError, which a cast to NSError doesn't see.
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? POSIXError { return reason(inner) }
        return error.localizedDescription
    }
}
