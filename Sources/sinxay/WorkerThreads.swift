import Foundation
import Synchronization

/// The threads on which requests are answered. They may wait for the disk, which the language's own threads, one for
/// each processor, must not: a report of a whole year holds one of these for seconds, and the others go on.
final class WorkerThreads: TaskExecutor {
    private struct Queue {
        var jobs: [UnownedJob] = []
        var next = 0
        /// Threads that sleep.
        var idle = 0
        /// Whether one of them was called and has not come yet.
        var isCalling = false

        /// Whether to call a thread: one at a time, which calls the next when it has come and there is more to do than
        /// it takes. Those that are awake often have done it all before that: to wake a thread costs more than most
        /// jobs.
        mutating func calls() -> Bool {
            guard next < jobs.count, idle > 0, !isCalling else { return false }
            idle -= 1
            isCalling = true
            return true
        }

        mutating func take() -> UnownedJob? {
            guard next < jobs.count else { return nil }
            let job = jobs[next]
            next += 1
            // Moved together now and then rather than at each job.
            if next == jobs.count || next == 1024 {
                jobs.removeFirst(next)
                next = 0
            }
            return job
        }
    }

    private let queue = Mutex(Queue())
    private let waiting = DispatchSemaphore(value: 0)

    /// - Parameter giveWay: how far the threads stand behind all others, from 0 to 19 (`nice`).
    init(count: Int, giveWay: Int32 = 0) {
        for number in 1...count {
            let thread = Thread { [self] in
                // On Linux, 0 is the calling thread.
                if giveWay > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, giveWay) }
                while true { perform() }
            }
            thread.name = giveWay > 0 ? "stranger \(number)" : "worker \(number)"
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let calls = queue.withLock { queue in
            queue.jobs.append(job)
            return queue.calls()
        }
        if calls { waiting.signal() }
    }

    private func perform() {
        let (job, calls) = queue.withLock { queue -> (UnownedJob?, Bool) in
            let job = queue.take()
            if job == nil { queue.idle += 1 }
            return (job, job != nil && queue.calls())
        }
        if calls { waiting.signal() }
        guard let job else {
            waiting.wait()
            queue.withLock { $0.isCalling = false }
            return
        }
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}
