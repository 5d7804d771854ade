package io.drumbeat.clock;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.config.Yaml;
import io.drumbeat.kept.InMemorySettings;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.run.InMemoryRuns;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.stage.Stages;
import io.drumbeat.wish.SchedulesFurnishing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** A chat with the whole bot in which the clock goes on, and what is due comes at its time. */
public final class RhythmChat extends Rehearsal {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final Duration AT_LEAST_EVERY = Duration.ofHours(2);
    private final Ticking ticking;
    private Instant clock;

    /** Something that always has something to say, each working day at nine. */
    private static final String MEETING = """
            morning-plan: 关
            weekly-progress: 关
            evening-check-in: 关
            campaign-results: 关
            晨会: {when: 每个工作日 09:00, to: 销售, say: 早，九点半晨会}
            """;

    /** A Monday morning before anything comes. */
    public RhythmChat() {
        this(MEETING);
    }

    /** @param cadence what the company's file says */
    public RhythmChat(String cadence) {
        super(SchedulesFurnishing.having(new Cadence(Yaml.parse(cadence, "cadence.yml"))));
        this.ticking = begun();
        this.clock = now;
    }

    /** @param people the company's file of them */
    public RhythmChat(String cadence, String people) {
        super(after(SchedulesFurnishing.having(new Cadence(Yaml.parse(cadence, "cadence.yml"))), people));
        this.ticking = begun();
        this.clock = now;
    }

    private static String after(Stages hours, String people) {
        return people;
    }

    private Ticking begun() {
        at("2026-11-23", 8);
        var calendar = WorkingCalendar.WEEKDAYS;
        var repertoire = part(Repertoire.class);
        var runs = new InMemoryRuns();
        return new Ticking(
                        new Pushes(repertoire, calendar, recorder(), runs, new InMemorySettings()),
                        new Expansion(repertoire, calendar, recorder(), runs))
                .begun(now);
    }

    /** Lets the clock go on to a moment, Shanghai's, and says what came to somebody on the way: {@code 11-23 08:45 早…}. */
    public List<String> comes(String name, String until) {
        return comes(name, until, this::wheneverSomethingMayBeDue);
    }

    /** The same, looking at the clock at other times than those at which something is due. */
    public List<String> comes(String name, String until, Duration every) {
        return comes(name, until, _ -> new TreeSet<>(List.of(clock.plus(every))));
    }

    private List<String> comes(String name, String until, Function<Instant, SortedSet<Instant>> looks) {
        var to = LocalDateTime.parse(until).atZone(SHANGHAI).toInstant();
        var came = new ArrayList<String>();
        while (clock.isBefore(to)) {
            for (var at : looks.apply(to)) {
                clock = at;
                now = at;
                var before = direct(name).size();
                ticking.runDue(at);
                direct(name).stream().skip(before).forEach(message -> came.add(told(message)));
            }
        }
        now = to;
        return came;
    }

    /** In the next hours, and at their end. */
    private SortedSet<Instant> wheneverSomethingMayBeDue(Instant to) {
        var end = clock.plus(AT_LEAST_EVERY).isBefore(to) ? clock.plus(AT_LEAST_EVERY) : to;
        var looks = new TreeSet<>(List.of(end));
        ticking.pushes().between(clock, end).forEach(due -> looks.add(due.at()));
        return looks;
    }

    /** Nobody looks at the clock until a moment, Shanghai's: the bot is down. */
    RhythmChat isDownUntil(String until) {
        clock = LocalDateTime.parse(until).atZone(SHANGHAI).toInstant();
        now = clock;
        return this;
    }

    private String told(Message message) {
        return HOUR.format(clock.atZone(SHANGHAI)) + " "
                + message.text().lines().findFirst().orElse("");
    }

    /** How many messages the bot sent there. */
    int messagesTo(Chat chat) {
        return recorder().conversations().page(chat, null, 100_000).messages().size();
    }

    /** The newest message to somebody. */
    public Message last(String name) {
        return direct(name).getLast();
    }
}
