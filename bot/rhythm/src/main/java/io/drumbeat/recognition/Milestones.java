package io.drumbeat.recognition;

import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody has reached by their work on a day: the week's behaviours, the month's target, days in a row. */
@Component
final class Milestones {
    private static final Sentences SENTENCES = Sentences.beside(Milestones.class);
    private static final List<Measure> BEHAVIOURS =
            List.of(Measure.VISITS, Measure.CALLS, Measure.DEMOS, Measure.FOLLOWUPS, Measure.QUOTES);
    private static final List<Measure> TARGETS = List.of(Measure.REVENUE, Measure.COLLECTED);
    private static final List<Integer> IN_A_ROW = List.of(5, 10, 20, 40, 60);
    private static final int LONGEST = 60;
    private static final int LOOK_BACK = 120;

    private final Tally tally;

    Milestones(Tally tally) {
        this.tally = tally;
    }

    /** Whether something counts for any of them. */
    static boolean mayReach(Entry entry) {
        return Stream.concat(BEHAVIOURS.stream(), TARGETS.stream()).anyMatch(measure -> measure.of(entry.fact()) > 0);
    }

    /**
     * What stands reached, as it is told, by the topic under which it is announced.
     *
     * @param without what is left out; null where nothing is
     */
    Map<String, String> reached(Person who, LocalDate day, @Nullable Entry without, Known known) {
        var reached = new LinkedHashMap<String, String>();
        var week = Period.weekOf(day);
        if (isWhole(BEHAVIOURS, who, week, without, known)) {
            reached.put("effort/week/%s/%s".formatted(who.id(), week.from()), SENTENCES.say("week", name(who)));
        }
        for (var target : TARGETS) {
            if (isWhole(List.of(target), who, Period.monthOf(day), without, known)) {
                reached.put(
                        "effort/%s/%s/%s".formatted(target.id(), who.id(), YearMonth.from(day)),
                        SENTENCES.say("month", Map.of("who", who.name(), "what", target.label())));
            }
        }
        row(who, day, without, known, reached);
        return reached;
    }

    private static Map<String, Object> name(Person who) {
        return Map.of("who", who.name());
    }

    /** Whether there is something to reach, and all of it is. */
    private boolean isWhole(List<Measure> measures, Person who, Period span, @Nullable Entry without, Known known) {
        var some = false;
        for (var measure : measures) {
            var due = tally.due(measure, who.id(), span, known);
            if (due > 0) {
                some = true;
                if (done(measure, who, span, without, known) < due) {
                    return false;
                }
            }
        }
        return some;
    }

    private long done(Measure measure, Person who, Period span, @Nullable Entry without, Known known) {
        var less = without == null ? 0 : measure.of(without.fact());
        return tally.done(measure, who.id(), span, known) - less;
    }

    private boolean worked(Person who, LocalDate day, @Nullable Entry without, Known known) {
        var span = new Period("", day, day);
        return BEHAVIOURS.stream().anyMatch(measure -> done(measure, who, span, without, known) > 0);
    }

    /** Working days in a row with something done; days on leave are passed over. */
    private void row(Person who, LocalDate day, @Nullable Entry without, Known known, Map<String, String> reached) {
        if (!worked(who, day, without, known)) {
            return;
        }
        var n = 1;
        for (var earlier : tally.calendar(known)
                .daysIn(day.minusDays(LOOK_BACK), day.minusDays(1))
                .reversed()) {
            if (worked(who, earlier, null, known)) {
                n++;
            } else if (tally.leaveInHalves(who.id(), new Period("", earlier, earlier), known) == 0) {
                break;
            }
            if (n > LONGEST) {
                return;
            }
        }
        if (IN_A_ROW.contains(n)) {
            reached.put(
                    "effort/row/%s/%s".formatted(who.id(), day),
                    SENTENCES.say("row", Map.of("who", who.name(), "days", n)));
        }
    }
}
