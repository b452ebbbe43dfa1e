import Foundation

/// Why a file could not be read or written, in the system's own words.
enum FileTrouble {
    static func reason(_ error: any Error) -> String {
        if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
        let error = error as NSError
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError, inner.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(CInt(truncatingIfNeeded: inner.code)))
        }
        return error.localizedDescription
    }
}
