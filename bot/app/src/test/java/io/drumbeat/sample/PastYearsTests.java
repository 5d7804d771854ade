package io.drumbeat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.config.Yaml;
import io.drumbeat.fact.CashFact.RefundGiven;
import io.drumbeat.fact.DealFact.DealLost;
import io.drumbeat.fact.DealFact.DealOpened;
import io.drumbeat.fact.DealFact.DealWon;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.PeopleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample company's past has something to show for whatever is learned from a past. */
class PastYearsTests {
    private static final LocalDate END = LocalDate.of(2026, 10, 12);

    private static List<Told> past() {
        try {
            var file = Yaml.parse(Files.readString(Path.of("../../config/people.yml")), "people.yml");
            var people = PeopleFile.read(file, ZoneId.of("Asia/Shanghai"));
            return PastYears.before(END, 1, people, WorkingCalendar.WEEKDAYS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T extends Fact> Stream<T> only(Class<T> kind, List<Told> past) {
        return past.stream()
                .flatMap(told -> told.noted().facts().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Test
    void itIsTheSameEachTimeAndTwoYearsAtLeast() {
        var past = past();
        assertThat(past).isEqualTo(past()).hasSizeLessThan(12_000);
        assertThat(past.getFirst().noted().date()).isBefore(END.minusMonths(24));
        assertThat(past).allMatch(told -> told.noted().date().isBefore(END)).isSortedAccordingTo((a, b) -> a.noted()
                .date()
                .compareTo(b.noted().date()));
    }

    @Test
    void everyDealIsOverAndSomeWereLostOrGivenBack() {
        var past = past();
        var won = only(DealWon.class, past).toList();
        var lost = only(DealLost.class, past).toList();
        assertThat(only(DealOpened.class, past)).hasSize(won.size() + lost.size());
        assertThat(won).hasSizeGreaterThan(100).anyMatch(DealWon::newCustomer).anyMatch(deal -> !deal.newCustomer());
        assertThat(lost).hasSizeGreaterThan(won.size());
        assertThat(only(RefundGiven.class, past)).isNotEmpty();
    }

    /** No month has much more than twice what a month has on average, the last one before the days that are told by chat neither. */
    @Test
    void itEndsAsItWent() {
        var won = past().stream()
                .filter(told -> told.noted().facts().stream().anyMatch(DealWon.class::isInstance))
                .collect(Collectors.groupingBy(
                        told -> YearMonth.from(told.noted().date()), Collectors.counting()));
        var mean = won.values().stream().mapToLong(Long::longValue).average().orElseThrow();
        assertThat(won.values()).allMatch(count -> count < 2.2 * mean);
    }

    @Test
    void whoCameLaterSoldLater() {
        assertThat(past().stream().filter(told -> told.person().equals("zhou")))
                .isNotEmpty()
                .allMatch(told -> !told.noted().date().isBefore(LocalDate.of(2026, 3, 2)));
    }
}
