package io.drumbeat.logbook;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * Writes failures down with their kind and where they happened, but without their words: those of a database hold the row that
 * it did not take, those of a reader the text that it could not read. Only the words of machines are kept. Made by the log's
 * configuration, by its name.
 */
public final class WithoutValues extends ExtendedWhitespaceThrowableProxyConverter {
    private static final List<String> MACHINES = List.of(
            "java.io.",
            "java.net.",
            "java.nio.",
            "javax.net.",
            "java.util.concurrent.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.tomcat.",
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "redis.clients.",
            "io.drumbeat.decision.Recorder$NotRecorded",
            "io.drumbeat.config.");

    /** What is said of a database that cannot be reached. */
    private static final Set<String> AWAY = Set.of(
            "java.sql.SQLTransientConnectionException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "org.springframework.jdbc.CannotGetJdbcConnectionException",
            "org.springframework.dao.DataAccessResourceFailureException");

    /** Their words are the JVM's own. */
    private static final Set<String> ERRORS = Set.of(
            "java.lang.NullPointerException",
            "java.lang.ClassCastException",
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError",
            "java.lang.NoClassDefFoundError",
            "java.lang.NoSuchMethodError");

    /** Where it happened says nothing of a database that is away: it happens wherever one is asked. */
    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return comesOfWhoIsAway(failure)
                ? "\t" + kinds(failure) + System.lineSeparator()
                : super.throwableProxyToString(new Told(failure));
    }

    private static boolean comesOfWhoIsAway(IThrowableProxy failure) {
        for (var cause = failure; cause != null && !cause.isCyclic(); cause = cause.getCause()) {
            if (AWAY.contains(cause.getClassName())) {
                return true;
            }
        }
        return false;
    }

    private static String kinds(IThrowableProxy failure) {
        var kinds = new ArrayList<String>();
        for (var cause = failure; cause != null && !cause.isCyclic(); cause = cause.getCause()) {
            var name = cause.getClassName();
            kinds.add(name.substring(name.lastIndexOf('.') + 1));
        }
        return String.join(" ← ", kinds);
    }

    private static boolean isToldBy(IThrowableProxy failure) {
        var name = failure.getClassName();
        return ERRORS.contains(name) || MACHINES.stream().anyMatch(name::startsWith);
    }

    /** A failure as it may be told. A whole failure whose cause is told in its words is not: those may be the cause's. */
    private record Told(IThrowableProxy failure) implements IThrowableProxy {
        @Override
        public @Nullable String getMessage() {
            return isToldByAll(failure) ? failure.getMessage() : null;
        }

        private static boolean isToldByAll(@Nullable IThrowableProxy one) {
            return one == null || (isToldBy(one) && isToldByAll(one.getCause()));
        }

        @Override
        public String getClassName() {
            return failure.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return failure.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return failure.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            var cause = failure.getCause();
            return cause == null ? null : new Told(cause);
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            var suppressed = failure.getSuppressed();
            var told = new IThrowableProxy[suppressed == null ? 0 : suppressed.length];
            for (var i = 0; i < told.length; i++) {
                told[i] = new Told(suppressed[i]);
            }
            return told;
        }

        @Override
        public boolean isCyclic() {
            return failure.isCyclic();
        }
    }
}
