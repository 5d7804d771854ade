package io.drumbeat.ownserver;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the bot ends when it cannot go on without a server of its own: in one sentence, and with an exit code of its own. */
public final class Ending implements Consumer<String> {
    /** For whoever supervises the bot: start it again. */
    public static final int CODE = 69;

    private static final Logger log = LoggerFactory.getLogger(Ending.class);
    private static final Duration ORDERLY = Duration.ofSeconds(20);

    @Override
    public void accept(String sentence) {
        log.error("{}。鼓点现在退出（退出码 {}），请让看管它的程序重新启动它", sentence, CODE);
        Thread.ofPlatform().daemon().name("ending").start(() -> {
            LockSupport.parkNanos(ORDERLY.toNanos());
            Runtime.getRuntime().halt(CODE);
        });
        Thread.ofPlatform().name("exit").start(() -> System.exit(CODE));
    }
}
