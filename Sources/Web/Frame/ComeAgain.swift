import Desks
import Domain
import Hummingbird

/// When to come again. Every answer that says "too many" says so in whole seconds, rounded up (RFC 9110, 10.2.3), and is
/// made here and nowhere else.
extension Response {
    func comeAgain(in seconds: Int) -> Response {
        var response = self
        response.status = .tooManyRequests
        response.headers[.retryAfter] = String(max(1, seconds))
        return response
    }
}

extension Visit {
    /// Seconds until the counts of the day begin anew, at midnight UTC.
    var secondsToTomorrow: Int {
        let now = office.clock()
        let left = Instant(startOf: now.day.adding(days: 1)).milliseconds - now.milliseconds
        return Int((left + 999) / 1000)
    }
}
