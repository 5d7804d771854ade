package io.drumbeat.batch;

import static io.drumbeat.memory.TinyTeam.LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.decision.Recorder;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.intake.Kind;
import io.drumbeat.preview.Verdict;
import io.drumbeat.reversal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of dropped files promises; runs on the twin in memory and on PostgreSQL. */
public abstract class BatchesContract {
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Weighed WEIGHED = new Weighed(
            Kind.DEALS,
            null,
            2,
            1,
            0,
            1,
            List.of(new Verdict.Mistaken(3, "金额", "好多钱", "应是一个金额")),
            List.of("第 2 行 新商机"),
            List.of("编码 GB18030"));

    protected abstract Batches batches();

    protected abstract Recorder recorder();

    private long open(String messageId) {
        return batches().open(messageId, "lei", "客户.csv", new byte[] {1, 2}, AT);
    }

    private void wanting(Fact fact) {
        recorder()
                .note(
                        "want" + fact,
                        LEI.id(),
                        AT,
                        List.of(new Noted(LocalDate.of(2026, 11, 20), false, List.of(fact))));
    }

    private ImportBatch batch(long number) {
        return batches().withNumber(number).orElseThrow();
    }

    private static Progress at(Progress.State state, int served) {
        return new Progress(state, 200, 600, 180, 20, 0, "停了", List.of("第 3 行保留"), served);
    }

    @Test
    void keepsAFileUnderANumber() {
        var number = open("m1");
        assertThat(batch(number))
                .isEqualTo(new ImportBatch(number, "lei", "客户.csv", AT, Weighed.NONE, Progress.NONE, 0, 0));
        assertThat(batches().content(number).orElseThrow()).containsExactly(1, 2);
        assertThat(batches().withNumber(number + 1)).isEmpty();
    }

    @Test
    void theSameMessageBringsTheSameFile() {
        assertThat(open("m1")).isEqualTo(open("m1")).isNotEqualTo(open("m2"));
    }

    @Test
    void remembersWhatTheRowsWouldDo() {
        var number = open("m1");
        batches().weighed(number, WEIGHED, new byte[] {7});
        assertThat(batch(number).weighed()).isEqualTo(WEIGHED);
        assertThat(batches().rows(number).orElseThrow()).containsExactly(7);
    }

    @Test
    void whatIsWantedIsInTheLedger() {
        var number = open("m1");
        open("m2");
        assertThat(batches().wanted()).isEmpty();
        wanting(new FileFact.ImportConfirmed(number));
        assertThat(batches().wanted()).containsExactly(number);
        assertThat(batch(number).isWaiting()).isTrue();
    }

    @Test
    void whatWasServedIsWantedNoMore() {
        var number = open("m1");
        wanting(new FileFact.ImportConfirmed(number));
        batches().progress(number, at(Progress.State.IMPORTED, 1));
        assertThat(batches().wanted()).isEmpty();
        wanting(new FileFact.ImportTakenBack(number));
        assertThat(batches().wanted()).containsExactly(number);
    }

    @Test
    void whatIsUnderWayIsGoneOnWith() {
        var number = open("m1");
        batches().progress(number, at(Progress.State.IMPORTING, 0));
        assertThat(batches().wanted()).containsExactly(number);
        assertThat(batch(number).progress()).isEqualTo(at(Progress.State.IMPORTING, 0));
    }

    @Test
    void oneWorksOnItAtATime() {
        var number = open("m1");
        assertThat(batches().lease(number, "a", Duration.ofMinutes(1))).isTrue();
        assertThat(batches().lease(number, "b", Duration.ofMinutes(1))).isFalse();
        assertThat(batches().lease(number, "a", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void whoeverIsDoneLeavesItToOthers() {
        var number = open("m1");
        batches().lease(number, "a", Duration.ofMinutes(1));
        batches().progress(number, at(Progress.State.STOPPED, 1));
        assertThat(batches().lease(number, "b", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void forgetsWhatOldFilesHeld() {
        var number = open("m1");
        batches().forgetContents(AT);
        assertThat(batches().content(number)).isPresent();
        batches().forgetContents(AT.plusSeconds(1));
        assertThat(batches().content(number)).isEmpty();
        assertThat(batch(number).fileName()).isEqualTo("客户.csv");
    }
}
