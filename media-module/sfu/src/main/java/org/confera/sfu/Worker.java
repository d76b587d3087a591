package org.confera.sfu;

import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.sfu.dtls.DtlsServer;
import org.confera.sfu.net.DatagramPort;
import org.confera.sfu.net.ReceiveBatch;
import org.confera.sfu.net.SendQueue;
import org.confera.sfu.stats.WorkerLoad;

/**
 * One port, one thread, and all the transports on them. Everything that touches a transport runs on this thread:
 * other threads come in through {@link #call} and {@link #execute}.
 */
public final class Worker implements Executor, AutoCloseable {
    private static final int MAX_COMMANDS = 10_000;
    private static final int COMMANDS_A_CYCLE = 64;
    private static final int RECEIVE_BATCH = 64;
    private static final long TICK_NS = 10_000_000L;
    private static final long IDLE_MILLIS = 5;

    private final int number;
    private final DatagramPort port;
    private final CommandQueue commands = new CommandQueue(MAX_COMMANDS);
    /** What handshakes have to tell; bounded by their number, and never refused. */
    private final Queue<Runnable> handshakeNews = new ConcurrentLinkedQueue<>();
    private final ReceiveBatch received = new ReceiveBatch(RECEIVE_BATCH);
    private final FailureLog failures = new FailureLog();
    private final WorkerLoad load = new WorkerLoad();
    private final SendQueue out;
    private final DtlsServer dtls;
    private final Demultiplexer demultiplexer;
    private final Thread thread;
    private volatile boolean stopping;
    private long nextTickNs;

    private Worker(int number, DatagramPort port, List<IceCandidate> candidates, WorkerSettings settings) {
        this.number = number;
        this.port = port;
        this.out = new SendQueue(port);
        this.dtls = new DtlsServer(settings.certificate(), this::tell);
        this.demultiplexer =
                new Demultiplexer(new WorkerContext(out, dtls, candidates, new SecureRandom()), failures);
        this.thread = Thread.ofPlatform().name("confera-media-" + number).unstarted(this::run);
    }

    /**
     * Binds the worker's port and starts its thread.
     *
     * @param number 0 for the first worker; added to the base port
     * @throws MediaException if the port can't be bound; the message names it and what to do
     */
    public static Worker start(int number, WorkerSettings settings) throws MediaException {
        PortBinding binding = PortBinding.open(number, settings);
        Worker worker = new Worker(number, binding.port(), binding.candidates(), settings);
        worker.thread.start();
        return worker;
    }

    private void run() {
        nextTickNs = System.nanoTime();
        while (!stopping) {
            try {
                if (doWork() == 0) {
                    rest();
                }
            } catch (RuntimeException | Error failure) {
                failures.record("a cycle", failure);
                LockSupport.parkNanos(TICK_NS); // if it is the port itself, don't burn the processor
            }
        }
        commands.close();
        try (port) {
            demultiplexer.close();
            out.flush();
        }
    }

    private void rest() {
        long beganNs = System.nanoTime();
        port.await(IDLE_MILLIS);
        load.onRest(System.nanoTime() - beganNs);
    }

    /** One turn of the wheel, the time read once; answers how much there was to do. */
    private int doWork() {
        long nowNs = System.nanoTime();
        load.onCycle(nowNs);
        int done = runCommands();
        port.receive(received);
        for (int i = 0; i < received.size(); i++) {
            demultiplexer.onDatagram(received, i, nowNs);
        }
        out.flush();
        if (nowNs - nextTickNs >= 0) {
            nextTickNs = nowNs + TICK_NS;
            demultiplexer.onTick(nowNs);
        }
        return done + received.size() + out.flush();
    }

    private int runCommands() {
        int done = 0;
        for (Runnable news; (news = handshakeNews.poll()) != null; done++) {
            run(news);
        }
        for (Runnable command; done < COMMANDS_A_CYCLE && (command = commands.poll()) != null; done++) {
            run(command);
        }
        return done;
    }

    private void run(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException | Error failure) {
            failures.record("a command", failure);
        }
    }

    private void tell(Runnable news) {
        handshakeNews.add(news);
        port.wakeUp();
    }

    /**
     * Runs the command on the worker's thread. Any thread.
     *
     * @throws RejectedExecutionException if too many commands wait or the worker has stopped
     */
    @Override
    public void execute(Runnable command) {
        commands.add(command);
        port.wakeUp();
    }

    /**
     * Runs the command on the worker's thread and answers what it returns or throws. Any thread. If too many commands
     * wait or the worker has stopped, the future fails with a {@link MediaException} that says so.
     */
    public <T> CompletableFuture<T> call(Callable<T> command) {
        CompletableFuture<T> answer = commands.add(command);
        port.wakeUp();
        return answer;
    }

    /** A new transport, listening for the browser's connectivity checks at once. Worker thread only. */
    public WebRtcTransport createTransport(String id, TransportListener listener) {
        if (!isWorkerThread()) {
            throw new IllegalStateException("createTransport must run on the worker's thread: use call().");
        }
        return demultiplexer.create(id, listener);
    }

    /** 0 for the first worker. */
    public int number() {
        return number;
    }

    /** Its port, the same number for UDP and TCP. */
    public int port() {
        return port.port();
    }

    /** The time as packets and ticks are told it. Any thread. */
    public long nowNs() {
        return System.nanoTime();
    }

    /** True if the caller runs on this worker's thread. */
    public boolean isWorkerThread() {
        return Thread.currentThread() == thread;
    }

    /** All datagrams that came to the port, and why some belonged to no transport. Any thread. */
    public TransportCounters counters() {
        return demultiplexer.counters();
    }

    /** Datagrams that the system's socket did not take. Any thread. */
    public long refusedBySocket() {
        return out.refused();
    }

    /** Bugs of ours that packets and commands have met; 0 is what an administrator wants to see. Any thread. */
    public long failures() {
        return failures.count();
    }

    /** How busy it is. Any thread. */
    public WorkerLoad load() {
        return load;
    }

    /** True once {@link #close} was called. Any thread. */
    public boolean isStopping() {
        return stopping;
    }

    /** Closes all transports and the port, ends the thread and waits for it. Any thread but the worker's. */
    @Override
    public void close() {
        stopping = true;
        port.wakeUp();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
