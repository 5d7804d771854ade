package io.drumbeat.quiet;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.fact.StaffFact.ReminderFact.QuietHoursSet;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderBudget;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMoved;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderResumed;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderSnoozed;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.still.Stillness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one person wants of what comes to them by the clock, as they said it and did not take back. */
public final class Wishes {
    private final List<Entry> told;

    private Wishes(List<Entry> told) {
        this.told = told;
    }

    public static Wishes of(String person, Known known) {
        return new Wishes(known.ledger().by(WishesTold.class, person));
    }

    public boolean isNone() {
        return told.isEmpty();
    }

    /**
     * @param still what has to be missing for it; null where it comes anyhow
     * @param whom the ids of those for whom it is; empty for whoever set it, or all whom they lead
     */
    public record Asked(
            long receipt,
            LocalDate told,
            Schedule schedule,
            String what,
            @Nullable Stillness still,
            List<String> whom) {}

    /** How many interruptions a day they want at most. */
    public int budget(int company) {
        return told.reversed().stream()
                .flatMap(entry ->
                        entry.fact() instanceof ReminderBudget(var _, var most) ? Stream.of(most) : Stream.empty())
                .findFirst()
                .filter(most -> most > 0)
                .orElse(company);
    }

    /** What they asked a push to bring beside what it brings everybody, oldest first. */
    public List<Asked> asked(String kind) {
        return told.stream()
                .filter(entry -> entry.fact() instanceof ReminderAsked asked
                        && asked.kind().equals(kind))
                .map(Wishes::asked)
                .toList();
    }

    /** What an entry asks for, which is somebody's asking to be reminded. */
    public static Asked asked(Entry entry) {
        var asked = (ReminderAsked) entry.fact();
        return new Asked(
                entry.receipt(),
                entry.date(),
                Schedule.of(asked.schedule()),
                asked.what(),
                asked.still(),
                asked.whom() == null ? List.of() : asked.whom());
    }

    /** Whether a kind is not to come at a moment: for ever, until a day, or on these days and in these hours. */
    public boolean isMuted(String kind, Instant at, ZoneId zone) {
        for (var entry : told.reversed()) {
            if (entry.fact() instanceof ReminderFact fact && isOf(fact, kind)) {
                if (fact instanceof ReminderResumed) {
                    return false;
                }
                if (Silence.of(entry)
                        .filter(silence -> silence.covers(at, zone))
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one thing alone, by a kind that is no push's, is not to come at a moment; what is said of all is not said of it. */
    public boolean isDone(String one, Instant at, ZoneId zone) {
        return told.stream()
                .filter(entry ->
                        entry.fact() instanceof ReminderFact fact && fact.kind().equals(one))
                .flatMap(entry -> Silence.of(entry).stream())
                .anyMatch(silence -> silence.covers(at, zone));
    }

    /** What of a kind they did not want and that is not over, newest first; what they wanted again since is none of it. */
    public List<Silence> silences(String kind, LocalDate today) {
        var silences = new ArrayList<Silence>();
        for (var entry : told.reversed()) {
            if (entry.fact() instanceof ReminderFact fact && isOf(fact, kind)) {
                if (fact instanceof ReminderResumed) {
                    break;
                }
                Silence.of(entry)
                        .filter(silence -> !silence.to().isBefore(today))
                        .ifPresent(silences::add);
            }
        }
        return silences;
    }

    /** Whether they said after a moment that they do not want it. */
    public boolean isSilencedSince(String kind, Instant moment) {
        return told.stream()
                .filter(entry -> entry.recordedAt().isAfter(moment))
                .anyMatch(entry -> entry.fact() instanceof ReminderFact fact
                        && isOf(fact, kind)
                        && Silence.of(entry).isPresent());
    }

    private static boolean isOf(ReminderFact fact, String kind) {
        return fact.kind().equals(kind) || fact.kind().equals(ReminderFact.EVERY);
    }

    /**
     * The schedule of their own that holds on a day; empty where it is the company's. One that they choose after the kind had
     * come that day holds from the next day on, so that nothing comes twice.
     */
    public Optional<Schedule> schedule(
            String kind, Schedule company, LocalDate day, ZoneId zone, WorkingCalendar calendar) {
        var own = Optional.<Schedule>empty();
        for (var entry : told) {
            var since = entry.recordedAt().atZone(zone).toLocalDate();
            if (since.isAfter(day) || !(entry.fact() instanceof ReminderFact fact) || !isOf(fact, kind)) {
                continue;
            }
            var came = since.equals(day)
                    && own.orElse(company)
                            .on(day, zone, calendar)
                            .filter(at -> !at.isAfter(entry.recordedAt()))
                            .isPresent();
            if (!came && fact instanceof ReminderMoved moved) {
                own = Optional.of(Schedule.of(moved.schedule()));
            } else if (!came && fact instanceof ReminderResumed && !endsSilence(entry, kind)) {
                own = Optional.empty();
            }
        }
        return own;
    }

    /** Whether it ended a silence of a kind when it was told: then the time that they chose stays theirs. */
    private boolean endsSilence(Entry resumed, String kind) {
        var silenced = false;
        for (var entry : told) {
            if (entry.equals(resumed)) {
                break;
            }
            if (entry.fact() instanceof ReminderFact fact && isOf(fact, kind)) {
                silenced = !(fact instanceof ReminderResumed)
                        && (silenced
                                || Silence.of(entry)
                                        .filter(silence -> !silence.to().isBefore(resumed.date()))
                                        .isPresent());
            }
        }
        return silenced;
    }

    /** Whether resuming a kind now would end a silence of it. */
    public boolean isSilenced(String kind, LocalDate today) {
        return !silences(kind, today).isEmpty();
    }

    /** The newest schedule of their own, from whatever day on it holds. */
    public Optional<Schedule> schedule(String kind) {
        return told.reversed().stream()
                .filter(entry -> entry.fact() instanceof ReminderFact about && isOf(about, kind))
                .filter(entry -> entry.fact() instanceof ReminderMoved
                        || (entry.fact() instanceof ReminderResumed && !endsSilence(entry, kind)))
                .map(Entry::fact)
                .findFirst()
                .flatMap(fact -> fact instanceof ReminderMoved(var _, var words)
                        ? Optional.of(Schedule.of(words))
                        : Optional.empty());
    }

    /** Those that they want now. */
    public QuietHours quietHours() {
        return quietHours(Instant.MAX);
    }

    /** Those that they wanted at a moment: what had come before they were wanted does not come again behind them. */
    public QuietHours quietHours(Instant at) {
        return told.reversed().stream()
                .filter(entry -> entry.fact() instanceof QuietHoursSet
                        && !entry.recordedAt().isAfter(at))
                .findFirst()
                .map(entry -> entry.fact() instanceof QuietHoursSet(var from, var to)
                        ? new QuietHours(from, to)
                        : QuietHours.NONE)
                .orElse(QuietHours.NONE);
    }

    /** What was still to come on the day comes at a moment of it instead, whether that is earlier or later, once. */
    public record Snooze(Instant told, Instant until) {
        boolean replaces(Instant at, ZoneId zone) {
            return at.isAfter(told) && day(at, zone).equals(day(until, zone));
        }

        private static LocalDate day(Instant at, ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }
    }

    /** When it was put off to this very moment, if it was: then it is wanted, whatever else comes that day. */
    public Optional<Instant> putOff(String kind, Instant at) {
        return snoozes(kind).stream()
                .filter(snooze -> snooze.until().equals(at))
                .map(Snooze::told)
                .findFirst();
    }

    /** A later one takes the place of one that had not run out, and what was resumed waits no longer. */
    public List<Snooze> snoozes(String kind) {
        var snoozes = new ArrayList<Snooze>();
        for (var entry : told) {
            if (entry.fact() instanceof ReminderSnoozed(var about, var until)
                    && (about.equals(kind) || about.equals(ReminderFact.EVERY))) {
                snoozes.removeIf(earlier -> earlier.until().isAfter(entry.recordedAt()));
                snoozes.add(new Snooze(entry.recordedAt(), until));
            } else if (entry.fact() instanceof ReminderResumed resumed && isOf(resumed, kind)) {
                snoozes.removeIf(earlier -> earlier.until().isAfter(entry.recordedAt()));
            }
        }
        return snoozes;
    }
}
