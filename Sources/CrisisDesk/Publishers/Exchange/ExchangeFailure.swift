import AsyncHTTPClient
import NIOCore

/// Which end an error of the HTTP client is. Whether something was sent is never read from the error, only from the
/// mark.
enum ExchangeFailure {
    static func end(
        of result: Result<WebAnswer, any Error>, secure: Bool, sent: Bool, at address: IPAddress
    ) -> ExchangeEnd {
        switch result {
        case .success(let answer): .answered(answer)
        case .failure(let error) where sent:
            .unclear(PublishReason(afterSending(error), "\(address.text): \(words(error))"))
        case .failure(let error):
            .nothingSent(PublishReason(beforeSending(error, secure: secure), "\(address.text): \(words(error))"))
        }
    }

    private static func beforeSending(_ error: any Error, secure: Bool) -> PublishReason.Code {
        if isDeadline(error) { return .deadlineBeforeSending }
        if isConnection(error) || error as? HTTPClientError == .connectTimeout { return .connectionFailed }
        // Where encryption is agreed upon, every other error is one of that agreement.
        return secure ? .encryptionFailed : .connectionFailed
    }

    private static func afterSending(_ error: any Error) -> PublishReason.Code {
        if isDeadline(error) { return .deadlineAfterSending }
        if error is ExchangeAttempt.CutShort { return .answerCutShort }
        return isConnection(error) || error as? HTTPClientError == .remoteConnectionClosed
            ? .connectionLost : .answerUnreadable
    }

    private static func isDeadline(_ error: any Error) -> Bool {
        error is ExchangeAttempt.DeadlinePassed || error as? HTTPClientError == .deadlineExceeded
    }

    private static func isConnection(_ error: any Error) -> Bool { error is IOError || error is ChannelError }

    private static func words(_ error: any Error) -> String {
        switch error {
        case is ExchangeAttempt.DeadlinePassed: "deadline"
        case let cut as ExchangeAttempt.CutShort: words(cut.cause)
        default: String(describing: error)
        }
    }
}
