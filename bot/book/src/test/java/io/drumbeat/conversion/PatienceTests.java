package io.drumbeat.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.customer.Owners;
import io.drumbeat.deal.Deal;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static Deal staying(int days) {
        var steps = List.of(new Deal.Step("contacted", MONDAY, 1), new Deal.Step("won", MONDAY.plusDays(days), 2));
        return new Deal("d", 1, "c", Owners.NOBODY, "won", null, null, MONDAY, steps, Money.ZERO, null, null, null);
    }

    private static Patience after(WorkingCalendar calendar, int... stays) {
        return new Patience(
                IntStream.of(stays).mapToObj(PatienceTests::staying).toList(), calendar, MONDAY.plusDays(60));
    }

    @Test
    void fourFifthsHaveLeftByTheLimit() {
        var daily = (WorkingCalendar) _ -> true;
        assertThat(after(daily, 5, 1, 3, 2, 4).limit("contacted")).isEqualTo(new Patience.Limit(4, 5));
        assertThat(after(daily, 1, 2, 3, 4, 5, 6, 7, 8, 9, 30)
                        .limit("contacted")
                        .days())
                .isEqualTo(8);
    }

    @Test
    void onlyWorkingDaysCount() {
        assertThat(after(WorkingCalendar.WEEKDAYS, 7, 7, 7, 7, 7)
                        .limit("contacted")
                        .days())
                .isEqualTo(5);
    }

    @Test
    void fewerThanFiveSayNothing() {
        assertThat(after(WorkingCalendar.WEEKDAYS, 1, 1, 1, 1).limit("contacted"))
                .isEqualTo(new Patience.Limit(10, 4));
    }
}
