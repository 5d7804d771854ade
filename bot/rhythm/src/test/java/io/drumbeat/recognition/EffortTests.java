package io.drumbeat.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four weeks of visits due, ten a week: what stands reached, and with which record it was. */
class EffortTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-16", 10);

    private Set<String> reached(String day) {
        return chat.recorder().ask(known -> milestones(known)
                .reached(known.people().get("mei"), LocalDate.parse(day), null, known)
                .keySet());
    }

    private Milestones milestones(Known known) {
        assertThat(known).isNotNull();
        return new Milestones(chat.part(Tally.class));
    }

    private void visits(String day, int n) {
        chat.at(day, 11);
        for (var i = 0; i < n; i++) {
            chat.says("小美", "拜访 华为");
            chat.says("小美", "报价 华为 5万");
        }
    }

    @Test
    void nothingIsSaidWhereTheCompanyDidNotAskForIt() {
        visits("2026-11-16", 11);
        assertThat(chat.group()).isEmpty();
    }

    @Test
    void theWeeksWorkIsReachedOnceItIsWhole() {
        visits("2026-11-16", 2);
        assertThat(reached("2026-11-16")).isEmpty();
        visits("2026-11-17", 9);
        assertThat(reached("2026-11-17")).containsExactly("effort/week/mei/2026-11-16");
    }

    @Test
    void theMonthsTargetIsReachedByMoney() {
        chat.says("小美", "签单 华为 50万 新客");
        assertThat(reached("2026-11-16")).contains("effort/revenue/mei/2026-11");
        chat.says("小美", "确认撤销 #2");
        assertThat(reached("2026-11-16")).isEmpty();
    }

    @Test
    void fiveWorkingDaysInARowAreOverAWeekend() {
        for (var day : new String[] {"2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17"}) {
            visits(day, 1);
        }
        assertThat(reached("2026-11-17")).isEmpty();
        visits("2026-11-18", 1);
        assertThat(reached("2026-11-18")).containsExactly("effort/row/mei/2026-11-18");
    }
}
