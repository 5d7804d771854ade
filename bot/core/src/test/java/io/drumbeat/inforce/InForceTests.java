package io.drumbeat.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.fact.ActivityFact.ActivityLogged;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InForceTests {
    private static final String FILE = "rate.yml";
    private final GrowingLedger ledger =
            new GrowingLedger(new FoldedLedger(() -> new People(List.of(), List.of()), List.of(), List.of()));
    private final InForce<Integer> rate =
            new InForce<>(new CompanyFile(FILE, "9", FILE), 9, text -> Integer.valueOf(text.strip()));

    private List<Entry> says(String day, String text) {
        var noted = new Noted(LocalDate.parse(day), false, List.of(new FileFact.Configured(FILE, text)));
        return ledger.fold(ledger.now().placing(List.of(Told.byNobody("config:" + text, noted)), Instant.EPOCH));
    }

    private List<Entry> visits(String day) {
        var visit = new ActivityLogged(Activity.VISIT, "c1", null, null, null);
        return ledger.append(new Noted(LocalDate.parse(day), false, List.of(visit)), "mei", "m", Instant.EPOCH);
    }

    private int on(String day) {
        return rate.on(LocalDate.parse(day), ledger);
    }

    @Test
    void whereNothingIsRecordedTheFileHolds() {
        assertThat(on("2020-01-01")).isEqualTo(9);
        assertThat(rate.latest(ledger.ledger())).isEqualTo(9);
    }

    @Test
    void theFirstVersionHoldsForEverBefore() {
        says("2026-11-10", "1");
        assertThat(on("2020-01-01")).isEqualTo(1);
        assertThat(on("2026-11-10")).isEqualTo(1);
        assertThat(on("2027-01-01")).isEqualTo(1);
    }

    @Test
    void aVersionHoldsFromItsDayOn() {
        says("2026-11-10", "1");
        says("2026-12-05", "2");
        assertThat(on("2026-12-04")).isEqualTo(1);
        assertThat(on("2026-12-05")).isEqualTo(2);
        assertThat(rate.all(ledger.ledger())).containsExactly(1, 2);
    }

    @Test
    void ofADayTheLastVersionHolds() {
        says("2026-11-10", "1");
        says("2026-12-05", "2");
        says("2026-12-05", "1");
        assertThat(on("2026-12-05")).isEqualTo(1);
        assertThat(rate.all(ledger.ledger())).containsExactly(1, 2, 1);
    }

    @Test
    void whatWasRecordedLastHoldsThoughTheClockWasSetBack() {
        says("2026-11-10", "1");
        says("2026-12-05", "2");
        says("2026-12-01", "3");
        assertThat(on("2026-12-10")).isEqualTo(3);
        assertThat(on("2026-11-30")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadAnyMoreIsSaidAndTheNearestStandsIn() {
        says("2026-10-01", "vier");
        says("2026-11-10", "1");
        says("2026-11-20", "zwei");
        says("2026-12-05", "2");
        assertThat(on("2026-10-15")).isEqualTo(1);
        assertThat(on("2026-11-25")).isEqualTo(1);
        assertThat(on("2026-12-05")).isEqualTo(2);
        assertThat(rate.unreadable(ledger.ledger()))
                .hasSize(2)
                .allMatch(line -> line.contains(FILE))
                .anyMatch(line -> line.contains("2026-10-01") && line.contains("vier"))
                .anyMatch(line -> line.contains("2026-11-20") && line.contains("zwei"));
    }

    @Test
    void whereNothingRecordedCanBeReadTheFileHolds() {
        says("2026-10-01", "vier");
        assertThat(on("2026-10-15")).isEqualTo(9);
    }

    @Test
    void aFactGoesByWhatWasInForceWhenItWasTold() {
        var first = visits("2026-11-02").getFirst();
        says("2026-11-10", "1");
        var second = visits("2026-11-10").getFirst();
        says("2026-11-10", "2");
        var third = visits("2026-11-09").getFirst();
        assertThat(rate.when(first, ledger.ledger())).isEqualTo(1);
        assertThat(rate.when(second, ledger.ledger())).isEqualTo(1);
        assertThat(rate.when(third, ledger.ledger())).isEqualTo(2);
    }

    @Test
    void whatIsSupposedCountsWhereItIsSupposedOnly() {
        says("2026-11-10", "1");
        var noted = new Noted(LocalDate.of(2026, 12, 1), false, List.of(new FileFact.Configured(FILE, "2")));
        var supposed = ledger.now().supposing(Told.byNobody("config:2", noted), Instant.EPOCH);
        assertThat(rate.on(LocalDate.of(2026, 12, 1), supposed)).isEqualTo(2);
        assertThat(on("2026-12-01")).isEqualTo(1);
    }

    @Test
    void itIsNobodysRecordAndTakesNoReceipt() {
        visits("2026-11-09");
        assertThat(says("2026-11-10", "1").getFirst())
                .returns(2L, Entry::position)
                .returns(Entry.NO_RECEIPT, Entry::receipt);
        assertThat(ledger.nextReceipt()).isEqualTo(2);
        assertThat(ledger.ledger().tellers()).containsExactly("mei");
        assertThat(ledger.ledger().under(Entry.NO_RECEIPT)).isEmpty();
        assertThat(ledger.ledger().lastReceiptOf(Entry.NOBODY)).isEmpty();
        assertThat(ledger.ledger().of(Entry.NOBODY, LocalDate.MIN, LocalDate.MAX))
                .isEmpty();
        assertThat(visits("2026-11-11").getFirst()).returns(3L, Entry::position).returns(2L, Entry::receipt);
    }
}
