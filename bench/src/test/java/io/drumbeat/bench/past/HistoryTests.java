package io.drumbeat.bench.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTests {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);
    private static final Size SMALL = new Size(12, 100, 2_000, 10, 24, 7, UNTIL);

    private static List<Entry> told(Size size) {
        var entries = new ArrayList<Entry>();
        new History(size, Staff.of(size, new Random(size.seed()))).tell(entries::add);
        return entries;
    }

    @Test
    void theSameSizeIsTheSamePast() {
        assertThat(told(SMALL)).isEqualTo(told(SMALL));
    }

    @Test
    void anotherSeedIsAnotherPast() {
        assertThat(told(new Size(12, 100, 2_000, 10, 24, 8, UNTIL))).isNotEqualTo(told(SMALL));
    }

    @Test
    void everyEntryFollowsTheOneBefore() {
        var past = told(SMALL);
        assertThat(past).hasSize(2_000);
        assertThat(past)
                .extracting(Entry::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2_000).mapToObj(Long::valueOf).toList());
        assertThat(past).extracting(Entry::recordedAt).isSorted();
        assertThat(past).extracting(Entry::receipt).isSorted();
    }

    @Test
    void nothingIsOfAComingDay() {
        assertThat(told(SMALL)).allSatisfy(entry -> assertThat(entry.date()).isBeforeOrEqualTo(UNTIL));
        assertThat(told(SMALL)).anySatisfy(entry -> assertThat(entry.late()).isTrue());
    }

    @Test
    void aCompanyThatCannotBeIsSaidToBeWrong() {
        assertThatThrownBy(() -> new Size(12, 6, 2_000, 10, 24, 7, UNTIL)).hasMessageContaining("-Dcustomers=6");
    }
}
