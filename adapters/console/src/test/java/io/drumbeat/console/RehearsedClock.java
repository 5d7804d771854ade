package io.drumbeat.console;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.kept.TimeTravel;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Stands still until it is moved; every move brings 小美 a weekly card. */
public final class RehearsedClock extends Clock implements TimeTravel {
    private final RehearsedBot bot;
    private volatile Instant now =
            OffsetDateTime.parse("2026-11-23T09:00:00+08:00").toInstant();

    public RehearsedClock(RehearsedBot bot) {
        this.bot = bot;
    }

    @Override
    public List<Fired> to(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("只能往前");
        }
        now = instant;
        var chat = new Chat.Direct("mei");
        var sent = bot.say(Say.to(chat, Say.Kind.REMINDER, SampleCards.progress()), instant);
        return List.of(new Fired("weekly-progress", instant, "mei", chat, sent.id()));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SampleCompany.SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
