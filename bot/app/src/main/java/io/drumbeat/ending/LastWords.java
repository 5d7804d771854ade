package io.drumbeat.ending;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of every thread that dies of something nobody caught. */
final class LastWords implements Thread.UncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(LastWords.class);

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Ending.ifOutOfMemory(failure);
        log.error("线程 {} 停了", thread.getName(), failure);
    }
}
