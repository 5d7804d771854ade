package io.drumbeat.ending;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process at once where it cannot go on, or does not end by itself, so that whoever supervises it starts it again.
 * What was acknowledged is in the database. Everything that is needed then is there beforehand: memory may have run out.
 */
public final class Ending {
    /** Memory ran out. */
    public static final int OUT_OF_MEMORY = 70;

    /** Something without which the bot only looks alive has stopped. */
    public static final int STOPPED_INSIDE = 71;

    /** It was asked to end, and did not in time. */
    public static final int TOO_SLOW = 72;

    private static final Duration FAREWELL = Duration.ofSeconds(14);
    private static final byte[] NO_MEMORY = said("内存用完了，鼓点就此结束（退出码 70）；请让它重新启动，并用 -Xmx 多给一些内存。");
    private static final byte[] SLOW = said("要求停止以后过了 14 秒还没停完，鼓点就此结束（退出码 72）；已经确认的都在库里。");

    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final AtomicBoolean ARMED = new AtomicBoolean();
    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    private Ending() {}

    /** From now on the process does not outlive what it cannot do without. Asked for by whoever starts the process. */
    public static void arm() {
        if (ARMED.compareAndSet(false, true)) {
            Thread.setDefaultUncaughtExceptionHandler(new LastWords());
            Thread.ofPlatform().daemon().name("ending").start(Ending::await);
            Runtime.getRuntime().addShutdownHook(new Thread(ASKED::countDown, "asked-to-end"));
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // nothing ends this wait but the process
    private static void await() {
        try {
            ASKED.await();
            var _ = NEVER.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
        end(SLOW, TOO_SLOW);
    }

    /** Ends the process if this is, or comes of, memory that ran out. */
    public static void ifOutOfMemory(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                end(NO_MEMORY, OUT_OF_MEMORY);
            }
        }
    }

    /** @param what in one sentence, without names or numbers of the company */
    static void stoppedInside(String what) {
        end(said(what + "，鼓点就此结束（退出码 71）；请让它重新启动。"), STOPPED_INSIDE);
    }

    private static void end(byte[] words, int code) {
        if (!ARMED.get()) {
            return;
        }
        try {
            ERRORS.write(words);
            ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        } catch (IOException | RuntimeException | Error unheard) {
            // it ends all the same
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private static byte[] said(String sentence) {
        return (sentence + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    }
}
