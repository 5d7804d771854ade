package io.drumbeat.expected;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.happening.Payee;
import io.drumbeat.paybook.LedgerCrew;
import io.drumbeat.plan.Terms;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is away for half a day is there for the other half, and is paid so. */
class HalfDaysTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private final Rehearsal chat = new Rehearsal();

    private Payee mei() {
        return chat.recorder()
                .ask(known -> new LedgerCrew(known).payee("mei", LocalDate.parse("2026-11-30")))
                .orElseThrow();
    }

    private Ratio there() {
        var proration = new Terms.Proration(true, true, true, false, null, List.of());
        return new Presence(proration, WorkingCalendar.WEEKDAYS).there(mei(), NOVEMBER);
    }

    @Test
    void halfADayIsHalfOfOne() {
        assertThat(there()).isEqualTo(Ratio.of(21));
        chat.says("小美", "请假 明天上午");
        assertThat(there()).isEqualTo(Ratio.of(41, 2));
        chat.says("小美", "请假 明天下午");
        assertThat(there()).isEqualTo(Ratio.of(20));
        chat.says("小美", "请假 11月25日");
        assertThat(there()).isEqualTo(Ratio.of(19));
    }
}
