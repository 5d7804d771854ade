package io.drumbeat.week;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Element;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What somebody did on each day of a week; a day without a record says whether it was leave, a holiday or neither. */
final class ReportDays {
    private static final Sentences SENTENCES = Sentences.beside(ReportDays.class);

    private static final int NAMED = 4;

    private final Person rep;
    private final LocalDate last;
    private final Tally tally;
    private final WorkingCalendar calendar;
    private final Known known;

    /**
     * @param last the last day that is over or is just ending
     * @param tally by which the whole week is counted too
     */
    ReportDays(Person rep, LocalDate last, Tally tally, Known known) {
        this.rep = rep;
        this.last = last;
        this.tally = tally;
        this.calendar = tally.calendar(known);
        this.known = known;
    }

    Element of(Period week) {
        var rows = new ArrayList<List<String>>();
        week.from().datesUntil(week.to().plusDays(1)).forEach(day -> {
            var done = did(day);
            if (!done.isEmpty() || (day.isBefore(last) && (calendar.works(day) || isWeekday(day)))) {
                rows.add(List.of(name(day), done.isEmpty() ? missing(day) : done));
            }
        });
        return new Element.Table(List.of(SENTENCES.say("day"), SENTENCES.say("did")), rows);
    }

    private static boolean isWeekday(LocalDate day) {
        return WorkingCalendar.WEEKDAYS.works(day);
    }

    private static String name(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
    }

    private String did(LocalDate day) {
        var counts = new ArrayList<String>();
        for (var measure : Measure.values()) {
            var total = tally.done(measure, rep.id(), Period.day(day), known);
            if (total != 0) {
                counts.add(measure.label() + " " + measure.show(total));
            }
        }
        return counts.isEmpty() ? "" : String.join(" · ", counts) + where(day);
    }

    /** At which customers, as {@code （华为、华润）}. */
    private String where(LocalDate day) {
        var names = known.ledger().of(rep.id(), day, day).stream()
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .distinct()
                .map(known.the(Customers.class)::nameOf)
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        var some = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED
                ? SENTENCES.say("atMany", Map.of("names", some, "count", names.size()))
                : SENTENCES.say("at", Map.of("names", some));
    }

    private String missing(LocalDate day) {
        if (!calendar.works(day)) {
            return SENTENCES.say("holiday");
        }
        return Absences.isAway(rep.id(), day, known) ? SENTENCES.say("onLeave") : SENTENCES.say("noRecord");
    }
}
