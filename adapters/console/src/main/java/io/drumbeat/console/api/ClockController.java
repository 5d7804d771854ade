package io.drumbeat.console.api;

import io.drumbeat.console.json.Times;
import io.drumbeat.console.reading.Body;
import io.drumbeat.console.reading.Quoted;
import io.drumbeat.console.reading.Refused;
import io.drumbeat.kept.TimeTravel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Reads the demo clock and moves it forward. */
@ConsoleApi
final class ClockController {
    private static final Duration FURTHEST = Duration.ofDays(5 * 366);
    private final Clock clock;
    private final ObjectProvider<TimeTravel> travel;

    ClockController(Clock clock, ObjectProvider<TimeTravel> travel) {
        this.clock = clock;
        this.travel = travel;
    }

    record Now(String now) {}

    record Moved(String now, List<FiredJson> fired) {}

    /** A card that was pushed on the way. */
    record FiredJson(String push, String occurrence, String to, String chat, String messageId) {}

    @GetMapping("/clock")
    Now now() {
        return new Now(iso(clock.instant()));
    }

    @PostMapping("/clock")
    Moved move(HttpServletRequest sent) throws IOException {
        var to = moment(Body.read(sent).text("to"));
        var now = clock.instant();
        if (to.isBefore(now)) {
            throw backward(to);
        }
        if (to.isAfter(now.plus(FURTHEST))) {
            throw Refused.wrong("to", "时钟一次最多往前拨 5 年，现在是 " + iso(now));
        }
        var demo = travel.getIfAvailable();
        if (demo == null) {
            throw Refused.conflict("to", "这里用的是真的时钟，拨不动");
        }
        try {
            var fired = demo.to(to).stream().map(this::json).toList();
            return new Moved(iso(clock.instant()), fired);
        } catch (IllegalArgumentException refused) {
            // somebody else may have moved it in between
            throw to.isBefore(clock.instant()) ? backward(to) : refused;
        }
    }

    private Refused backward(Instant to) {
        return Refused.conflict("to", "时钟只能往前拨：现在是 %s，不能回到 %s".formatted(iso(clock.instant()), iso(to)));
    }

    private FiredJson json(TimeTravel.Fired fired) {
        return new FiredJson(
                fired.push(), iso(fired.occurrence()), fired.to(), fired.chat().id(), fired.messageId());
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Refused.wrong("to", "to 是 \"%s\"；应如 2026-11-30T09:00:00+08:00".formatted(Quoted.of(text)));
        }
    }

    private String iso(Instant at) {
        return Times.iso(at, clock.getZone());
    }
}
