package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How long what was said is still worth sending, by its kind. */
public final class Freshness {
    private static final Duration REPLY = Duration.ofDays(1);
    private static final Duration PRAISE = Duration.ofDays(3);

    /** A reminder of the last minutes of a day is not lost to a slow start. */
    private static final Duration REMINDER_AT_LEAST = Duration.ofHours(1);

    private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Shanghai");

    private Freshness() {}

    /**
     * Yesterday's reminder is not sent today; a reply may come a day late and praise three; what somebody will be paid is
     * always worth knowing.
     *
     * @return empty if it never goes stale
     */
    public static Optional<Duration> of(Say say, Instant said, People people) {
        return switch (say.kind()) {
            case REPLY -> Optional.of(REPLY);
            case PRAISE -> Optional.of(PRAISE);
            case PAY -> Optional.empty();
            case REMINDER -> {
                var zone = zone(say.chat(), people);
                var here = said.atZone(zone);
                var left = Duration.between(here, here.toLocalDate().plusDays(1).atStartOfDay(zone));
                yield Optional.of(left.compareTo(REMINDER_AT_LEAST) < 0 ? REMINDER_AT_LEAST : left);
            }
        };
    }

    private static ZoneId zone(Chat chat, People people) {
        var reader =
                switch (chat) {
                    case Chat.Direct(var person) -> people.withId(person);
                    case Chat.Group(var team) ->
                        people.now().membersOf(team).stream().findFirst();
                };
        return reader.map(Person::zone).orElse(ELSEWHERE);
    }
}
