package io.drumbeat.week;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.fact.StaffFact.WeekReported;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who of those that somebody sees handed in a week's report, what mattered most in it, and who did not. */
final class ReportList {
    private static final Sentences SENTENCES = Sentences.beside(ReportList.class);
    private static final int SHOWN = 10;

    private ReportList() {}

    /** @param asked null for this week, or the last one as long as nobody handed this one in */
    static Card of(Person reader, Optional<Period> asked, LocalDate today, Known known) {
        var reps = known.people().on(today).repsSeenBy(reader);
        var week = asked.map(period -> Period.weekOf(period.nearest(today))).orElseGet(() -> usual(reps, today, known));
        var elements = new ArrayList<Element>();
        var missing = new ArrayList<String>();
        var handed = 0;
        for (var rep : reps) {
            var report = ReportCard.handedIn(rep, week, known);
            if (report.isEmpty()) {
                missing.add(rep.name());
                continue;
            }
            if (handed++ < SHOWN) {
                elements.add(new Element.Text(line(rep, report.get())));
                elements.add(Element.Buttons.of(Button.of(
                        SENTENCES.say("open"), "周报 %s@%s %s".formatted(rep.name(), rep.id(), said(week, today)))));
            }
        }
        if (handed > SHOWN) {
            elements.add(new Element.Text(SENTENCES.say("moreHanded", Map.of("count", handed - SHOWN))));
        }
        if (!missing.isEmpty()) {
            var names = missing.stream().limit(SHOWN).collect(Collectors.joining("、"));
            elements.add(new Element.Text(SENTENCES.say("missing", Map.of("count", missing.size(), "names", names))));
        }
        var title = SENTENCES.say(
                "handedTitle",
                Map.of("from", day(week.from()), "to", day(week.to()), "handed", handed, "all", reps.size()));
        return new Card(title, Card.Tone.INFO, elements);
    }

    private static Period usual(List<Person> reps, LocalDate today, Known known) {
        var now = Period.weekOf(today);
        return reps.stream()
                        .anyMatch(rep -> ReportCard.handedIn(rep, now, known).isPresent())
                ? now
                : Period.weekOf(today.minusWeeks(1));
    }

    private static String line(Person rep, WeekReported report) {
        var help = report.help();
        return SENTENCES.say("handed", Map.of("name", rep.name(), "point", report.point()))
                + (help == null ? "" : "\n" + SENTENCES.say("wants", Map.of("help", help)));
    }

    /** A week as it can be said again. */
    private static String said(Period week, LocalDate today) {
        return week.contains(today) ? "本周" : week.contains(today.minusWeeks(1)) ? "上周" : week.label();
    }

    private static String day(LocalDate date) {
        return "%d/%d".formatted(date.getMonthValue(), date.getDayOfMonth());
    }
}
