package io.drumbeat.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class LogbookTests {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private final Logger logger = new LoggerContext().getLogger("io.drumbeat.sql.BookKeeping");
    private final OnceAMinute filter = new OnceAMinute();
    private final LeftOut leftOut = new LeftOut();
    private final WithoutValues causes = new WithoutValues();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void start() {
        causes.start();
    }

    private LoggingEvent event(Level level, String words, @Nullable Throwable failure, long second) {
        var event = new LoggingEvent("test", logger, level, words, failure, new Object[] {7});
        event.setInstant(NOON.plusSeconds(second));
        return event;
    }

    private void says(Level level, String words, @Nullable Throwable failure, long second) {
        var event = event(level, words, failure, second);
        if (filter.decide(event) != FilterReply.DENY) {
            lines.add(event.getFormattedMessage() + leftOut.convert(event));
        }
    }

    @Test
    void theSameFailureIsSaidOnceAMinuteAndCounted() {
        for (var second = 0; second < 120; second++) {
            says(Level.ERROR, "消息 {} 没有记下", new IllegalStateException("x" + second), second);
        }
        assertThat(lines).containsExactly("消息 7 没有记下", "消息 7 没有记下（此前同样的还有 59 次没有写 · +59 more）");
    }

    @Test
    void anotherFailureOrAnotherSentenceIsSaidAtOnce() {
        says(Level.ERROR, "消息 {} 没有记下", new IllegalStateException(), 0);
        says(Level.ERROR, "消息 {} 没有记下", new IllegalArgumentException(), 1);
        says(Level.WARN, "消息 {} 没有记下", new IllegalStateException(), 2);
        says(Level.WARN, "别的", null, 3);
        assertThat(lines).hasSize(4);
    }

    @Test
    void whatDiffersInItsNumbersIsTheSame() {
        says(Level.WARN, "任务 17 在 3 秒里没做完", null, 0);
        says(Level.WARN, "任务 18 在 4 秒里没做完", null, 1);
        assertThat(lines).hasSize(1);
    }

    @Test
    void whatIsNoFailureIsSaidEachTime() {
        says(Level.INFO, "推送", null, 0);
        says(Level.INFO, "推送", null, 0);
        assertThat(lines).hasSize(2);
    }

    @Test
    void manyKindsDoNotFillTheMemory() {
        for (var kind = 0; kind < 5000; kind++) {
            says(Level.WARN, "甲".repeat(kind % 70) + (char) ('a' + kind % 26), new IllegalStateException(), 0);
        }
        assertThat(lines).hasSizeLessThan(5000);
    }

    static List<Throwable> failuresWithValues() {
        var row = new DataIntegrityViolationException("ERROR: new row … Detail: Failing row contains (碧落船舶, 731946)");
        return List.of(
                row,
                new DataIntegrityViolationException("SQL [insert … 碧落船舶]; " + row.getMessage(), row),
                new java.io.UncheckedIOException(new java.io.IOException(row)),
                new IllegalStateException("碧落船舶"),
                new DateTimeException("Text '碧落船舶' could not be parsed"),
                new NumberFormatException("For input string: \"731946\""),
                new java.io.IOException(row.getMessage(), row));
    }

    @ParameterizedTest
    @MethodSource("failuresWithValues")
    void aFailureIsWrittenWithoutItsWords(Throwable failure) {
        failure.addSuppressed(new IllegalStateException("碧落船舶 731946"));
        assertThat(causes.convert(event(Level.ERROR, "出错", failure, 0)))
                .contains(failure.getClass().getSimpleName(), "LogbookTests")
                .doesNotContain("碧落船舶", "731946");
    }

    @Test
    void whatAMachineSaysIsWritten() {
        assertThat(causes.convert(event(Level.ERROR, "出错", new ConnectException("Connection refused"), 0)))
                .contains("Connection refused");
    }

    @Test
    void aDatabaseThatIsAwayTakesOneLine() {
        var away = new CannotCreateTransactionException("x", new SQLTransientConnectionException("731946"));
        assertThat(causes.convert(event(Level.WARN, "出错", new IllegalStateException(away), 0)))
                .isEqualToIgnoringNewLines(
                        "\tIllegalStateException ← CannotCreateTransactionException ← SQLTransientConnectionException");
    }
}
