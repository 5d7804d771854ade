package io.drumbeat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTests {
    private static final Instant AT = Instant.parse("2026-11-23T00:45:00Z");

    private static Duration reminder(String zone) {
        var mei = new Person("mei", "小美", Role.REP, null, null, ZoneId.of(zone), Map.of());
        var people = new People(List.of(), List.of(mei));
        return Freshness.of(say(Say.Kind.REMINDER), AT, people).orElseThrow();
    }

    private static Say say(Say.Kind kind) {
        return Say.to(new Chat.Direct("mei"), kind, Card.info("一"));
    }

    @Test
    void aReminderLastsUntilTheDayEndsWhereTheReaderIs() {
        assertThat(reminder("Asia/Shanghai")).isEqualTo(Duration.ofMinutes(15 * 60 + 15));
        assertThat(reminder("America/New_York")).isEqualTo(Duration.ofMinutes(4 * 60 + 15));
    }

    @Test
    void aReminderJustBeforeMidnightHasAnHour() {
        assertThat(reminder("Atlantic/Azores")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void repliesLastADayPraiseThreeAndPayForEver() {
        var nobody = new People(List.of(), List.of());
        assertThat(Freshness.of(say(Say.Kind.REPLY), AT, nobody)).contains(Duration.ofDays(1));
        assertThat(Freshness.of(say(Say.Kind.PRAISE), AT, nobody)).contains(Duration.ofDays(3));
        assertThat(Freshness.of(say(Say.Kind.PAY), AT, nobody)).isEmpty();
    }
}
