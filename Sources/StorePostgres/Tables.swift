import Synchronization

/// Counts changes of the tables, so that every connection prepares its statements anew after one.
final class Tables: Sendable {
    private let count = Atomic(0)

    var version: Int { count.load(ordering: .acquiring) }
    func change() { count.add(1, ordering: .acquiringAndReleasing) }
}
