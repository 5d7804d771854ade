package io.drumbeat.fact;

import io.drumbeat.people.Role;
import io.drumbeat.still.Stillness;
import io.drumbeat.subject.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens among those who work here. */
public sealed interface StaffFact extends Fact {
    /**
     * @param to the id of the person praised
     * @param about the receipt that is praised, or null for praise in general
     */
    @Named(stored = "kudos", zh = "点赞", en = "kudos")
    record KudosGiven(
            String to,
            @Nullable Long about,
            @Mendable @Nullable String note) implements StaffFact {
        @Override
        public Set<String> names() {
            return Set.of(to);
        }

        @Override
        public List<Subject> subjects() {
            return about == null ? List.of() : List.of(new Subject.Receipt(about));
        }
    }

    /** What matters most of the week of a Monday, handed in to whoever leads the rep, and what help is wanted, if any. */
    @Named(stored = "week-report", zh = "周报", en = "weekly report")
    record WeekReported(
            LocalDate week, String point, @Nullable String help) implements StaffFact {}

    /** Whoever leads a rep asked them in private how the day goes. */
    @Named(stored = "nudged", zh = "催一下", en = "nudge")
    record Nudged(String rep) implements StaffFact {
        @Override
        public Set<String> names() {
            return Set.of(rep);
        }
    }

    /** Away to the last day of them; {@code half} is which half of the one day, null for whole days. */
    @Named(stored = "leave", zh = "请假", en = "leave")
    record LeaveTaken(
            LocalDate from, LocalDate until, @Nullable Half half) implements StaffFact {
        public LeaveTaken(LocalDate from, LocalDate until) {
            this(from, until, null);
        }
    }

    /** Half a working day. */
    enum Half {
        MORNING,
        AFTERNOON
    }

    /**
     * What a list from outside says of somebody who works here; it stands in the place of what lists said before.
     *
     * @param person their id
     * @param joins whether nobody had this id before
     * @param team where they belong; null for people outside the sales teams; manager by id, or null
     * @param accounts by platform, as in the company's file of people
     * @param since from when on they have all this; null for the day the list was told; joined likewise their first day
     */
    @Named(stored = "person", zh = "人员", en = "person")
    record PersonListed(
            String person,
            boolean joins,
            String name,
            Role role,
            @Nullable Crew team,
            @Nullable String manager,
            Map<String, String> accounts,
            @Nullable LocalDate since,
            @Nullable LocalDate joined)
            implements StaffFact {
        @Override
        public List<Subject> subjects() {
            return List.of(new Subject.Person(person));
        }

        @Override
        public String colleague() {
            return name;
        }

        @Override
        public String label(Locale language) {
            return !joins
                    ? StaffFact.super.label(language)
                    : language.getLanguage().equals("en") ? "new colleague" : "新同事";
        }
    }

    /**
     * What somebody is to reach in a month, as agreed with whoever leads them; it stands in the place of what they had before.
     *
     * @param month its first day
     * @param value in fen where it is money, else a count; {@code before} the same, as it was
     */
    @Named(stored = "goal", zh = "目标", en = "target")
    record TargetAgreed(String person, String measure, LocalDate month, long value, long before, String reason)
            implements StaffFact {
        @Override
        public Set<String> names() {
            return Set.of(person);
        }
    }

    /** A team as a list names it. */
    record Crew(String id, String name) {}

    /** A round in which a year's targets are bargained for: what was proposed to whom, what each said, and what was signed. */
    sealed interface TargetFact extends StaffFact {
        /**
         * Told by whoever leads those to whom it is proposed.
         *
         * @param measure its id, as {@code revenue}
         * @param until the last day to answer; before it nobody sees what others said
         * @param sum what the figure that is parted is the sum of, in words
         * @param left by month what of the figure nobody has; empty where that was not said yet
         */
        @Named(stored = "goal-round", zh = "发布目标", en = "target proposals")
        record TargetsProposed(
                String measure, int year, LocalDate until, String sum, List<Offer> offers, List<Long> left)
                implements TargetFact {
            public TargetsProposed {
                offers = List.copyOf(offers);
                left = left == null ? List.of() : List.copyOf(left);
            }

            @Override
            public Set<String> names() {
                return offers.stream().map(Offer::person).collect(Collectors.toSet());
            }
        }

        /**
         * What is proposed to one.
         *
         * @param months of the year, in fen or as counts
         * @param floor the least of the year they may come to have
         * @param cap the most, unless somebody says why it is more
         * @param why the arithmetic that led to it, in words
         */
        record Offer(String person, List<Long> months, long floor, long cap, String why) {
            public Offer {
                months = List.copyOf(months);
            }

            /** Of the whole year. */
            public long total() {
                return months.stream().mapToLong(Long::longValue).sum();
            }
        }

        /** Something that is said in a round. */
        sealed interface InRound extends TargetFact {
            /** The receipt of what was proposed. */
            long round();

            @Override
            default List<Subject> subjects() {
                return List.of(new Subject.Receipt(round()));
            }
        }

        /**
         * What somebody says to what was proposed to them; the newest counts.
         *
         * @param value what they want the year to be; where they take it as it is, without a reason
         */
        @Named(stored = "goal-answer", zh = "答复目标", en = "answer to a target")
        record TargetAnswered(
                long round, long value, @Nullable String reason) implements InRound {}

        /** One of them gets this, whatever the others come to have; it may be above the cap, since it says why. */
        @Named(stored = "goal-apart", zh = "另定目标", en = "target set apart")
        record TargetSetApart(long round, String person, long value, String reason) implements InRound {
            @Override
            public Set<String> names() {
                return Set.of(person);
            }
        }

        /** Whoever proposed has signed; the targets stand under the same receipt. In each month all of them come to so much. */
        @Named(stored = "goal-signed", zh = "签发目标", en = "targets signed")
        record TargetsSigned(
                long round, long total, @Nullable List<Long> months) implements InRound {}
    }

    /** What somebody wants of what comes to them by the clock; each stands in the place of what they wanted before of its kind. */
    sealed interface ReminderFact extends StaffFact {
        /** In the place of the name of a push: all of them. */
        String EVERY = "*";

        /** The name of the push that it is about, or {@link #EVERY}. */
        String kind();

        /** @param until the last day without it; null for ever */
        @Named(stored = "reminder-muted", zh = "静音", en = "mute", alone = false)
        record ReminderMuted(String kind, @Nullable LocalDate until) implements ReminderFact {}
        /** On these days, both included, it does not come between the two hours; both the same: not all day. */
        @Named(stored = "reminder-paused", zh = "暂停提醒", en = "pause reminders", alone = false)
        record ReminderPaused(String kind, LocalDate from, LocalDate to, LocalTime since, LocalTime until)
                implements ReminderFact {}
        /** It comes again as the company has it. */
        @Named(stored = "reminder-resumed", zh = "恢复提醒", en = "unmute", alone = false)
        record ReminderResumed(String kind) implements ReminderFact {}
        /** @param schedule the words of a schedule of one's own */
        @Named(stored = "reminder-moved", zh = "改提醒时间", en = "reminder time", alone = false)
        record ReminderMoved(String kind, String schedule) implements ReminderFact {}
        /** What came or was about to come, comes then instead. */
        @Named(stored = "reminder-snoozed", zh = "稍后提醒", en = "snooze reminder", alone = false)
        record ReminderSnoozed(String kind, Instant until) implements ReminderFact {}
        /** From one time of day to another, through the night too, nothing comes. Both the same: there are no such hours. */
        @Named(stored = "quiet-hours", zh = "免打扰时段", en = "quiet hours", alone = false)
        record QuietHoursSet(LocalTime from, LocalTime to) implements ReminderFact {
            @Override
            public String kind() {
                return EVERY;
            }
        }

        /** At most so many interruptions a day; 0 for as many as the company has it. The kind is {@link #EVERY}. */
        @Named(stored = "reminder-budget", zh = "每天几条", en = "reminders a day", alone = false)
        record ReminderBudget(String kind, int most) implements ReminderFact {}
        /** What somebody set, when a schedule says; if {@code still} is missing; for {@code whom}, by id: null for all. */
        @Named(stored = "reminder-asked", zh = "提醒", en = "reminder")
        record ReminderAsked(
                String kind,
                String schedule,
                String what,
                @Nullable Stillness still,
                @Nullable List<String> whom) implements ReminderFact {}
    }
}
