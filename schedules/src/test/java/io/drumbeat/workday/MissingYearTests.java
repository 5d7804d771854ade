package io.drumbeat.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Occurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever can write the holidays down hears that they are missing, in time, until they did. */
class MissingYearTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final People people =
            new People(List.of(), List.of(new Person("an", "小安", Role.ADMIN, null, null, SHANGHAI, Map.of())));

    private List<String> says(CompanyDays days, String day) {
        var push = new MissingYear(new Cadence(), new StateCalendar(days));
        var occurrence = new Occurrence(push.name(), Instant.parse(day + "T02:00:00Z"), SHANGHAI);
        return push.say(occurrence, new Chat.Direct("an"), FoldedLedgers.growing(() -> people)).stream()
                .map(say -> say.card().title())
                .toList();
    }

    @Test
    void fromNovemberOnTheComingYearIsAskedFor() {
        assertThat(says(CompanyDays.NONE, "2026-10-26")).isEmpty();
        assertThat(says(CompanyDays.NONE, "2026-11-02")).containsExactly("还没有 2027 年的放假安排");
        assertThat(says(CompanyDays.NONE, "2027-02-08")).containsExactly("还没有 2027 年的放假安排");
    }

    @Test
    void onceItIsWrittenDownItIsSilent() {
        assertThat(says(new CompanyDays(Set.of(), Set.of(), Set.of(2027)), "2026-11-02"))
                .isEmpty();
    }
}
