package org.confera.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What threads have used up to a moment.
 *
 * @param cpuNs user and system time
 * @param bytes allocated on the heap
 */
record Cost(long cpuNs, long bytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Of the threads with these ids, which must be alive. */
    static Cost of(long... threadIds) {
        long cpuNs = 0;
        long bytes = 0;
        for (long id : threadIds) {
            cpuNs += THREADS.getThreadCpuTime(id);
            bytes += THREADS.getThreadAllocatedBytes(id);
        }
        return new Cost(cpuNs, bytes);
    }

    /** Ids of the living threads whose name matches. */
    static long[] threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().matches(name))
                .mapToLong(Thread::threadId).toArray();
    }

    Cost since(Cost earlier) {
        return new Cost(cpuNs - earlier.cpuNs, bytes - earlier.bytes);
    }
}
