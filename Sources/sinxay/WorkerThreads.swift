import Foundation
import Synchronization

/// The threads on which requests are answered. They may wait for the disk, which the language's own threads, one for
/// each processor, must not: a report of a whole year holds one of these for seconds, and the others go on.
final class WorkerThreads: TaskExecutor {
    private struct Queue {
        var jobs: [UnownedJob] = []
        var next = 0
    }

    private let queue = Mutex(Queue())
    private let waiting = DispatchSemaphore(value: 0)

    init(count: Int) {
        for number in 1...count {
            let thread = Thread { [self] in
                while true { perform() }
            }
            thread.name = "worker \(number)"
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.withLock { $0.jobs.append(job) }
        waiting.signal()
    }

    private func perform() {
        waiting.wait()
        let job = queue.withLock { queue -> UnownedJob in
            let job = queue.jobs[queue.next]
            queue.next += 1
            // Moved together now and then rather than at each job.
            if queue.next == queue.jobs.count || queue.next == 1024 {
                queue.jobs.removeFirst(queue.next)
                queue.next = 0
            }
            return job
        }
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}
