package io.drumbeat.logbook;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.drumbeat.ending.Ending;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Lets through one warning or error of each kind a minute, and counts the others into the next. The kind is who says it, the
 * sentence without its numbers and values, and the failure behind it. Made by the log's configuration, by its name.
 */
public final class OnceAMinute extends Filter<ILoggingEvent> {
    /** Under this name the next line has how many were left out before it. */
    static final String LEFT_OUT = "leftOut";

    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final int MOST_KINDS = 500;
    private static final int LONGEST = 80;

    private final Map<Kind, Said> said = new HashMap<>();

    private record Kind(
            String who,
            int level,
            String sentence,
            @Nullable String failure) {}

    /** When it was said last, and how often since it was not. */
    private static final class Said {
        private long at;
        private int leftOut;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
            // whoever caught it and only wrote it down would go on half dead
            Ending.ifOutOfMemory(proxy.getThrowable());
        }
        if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        var leftOut = leftOut(kind(event), event.getTimeStamp());
        if (leftOut < 0) {
            return FilterReply.DENY;
        }
        if (leftOut > 0 && event instanceof LoggingEvent line) {
            line.addKeyValuePair(new KeyValuePair(LEFT_OUT, leftOut));
        }
        return FilterReply.NEUTRAL;
    }

    /** How many were left out before this one; negative if it is to be left out too. */
    private synchronized int leftOut(Kind kind, long now) {
        if (said.size() >= MOST_KINDS) {
            said.values().removeIf(one -> now - one.at > MINUTE);
        }
        var one = said.get(kind);
        if (one == null) {
            one = new Said();
            if (said.size() < MOST_KINDS) {
                said.put(kind, one);
            }
        } else if (now - one.at < MINUTE) {
            one.leftOut++;
            return -1;
        }
        var before = one.leftOut;
        one.at = now;
        one.leftOut = 0;
        return before;
    }

    private static Kind kind(ILoggingEvent event) {
        var sentence = String.valueOf(event.getMessage()).replaceAll("\\d+", "");
        return new Kind(
                event.getLoggerName(),
                event.getLevel().toInt(),
                sentence.substring(0, Math.min(sentence.length(), LONGEST)),
                failure(event.getThrowableProxy()));
    }

    private static @Nullable String failure(@Nullable IThrowableProxy proxy) {
        if (proxy == null) {
            return null;
        }
        var cause = proxy.getCause();
        return cause == null || cause.isCyclic() ? proxy.getClassName() : failure(cause);
    }
}
