package io.drumbeat.week;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Input;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fact.StaffFact.WeekReported;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A week's report, written from what was recorded; the rep puts two lines right and hands it in. */
@Component
public final class ReportCard {
    private static final Sentences SENTENCES = Sentences.beside(ReportCard.class);
    private static final int STEPS = 5;

    private final Tally tally;

    public ReportCard(Tally tally) {
        this.tally = tally;
    }

    /** By the clock: empty if nothing was recorded in the week, or it is handed in. */
    public Optional<Card> draft(Person rep, LocalDate day, Known known) {
        var week = Period.weekOf(day);
        return known.ledger().of(rep.id(), week.from(), week.to()).stream()
                                .allMatch(entry -> entry.fact() instanceof StaffFact)
                        || handedIn(rep, week, known).isPresent()
                ? Optional.empty()
                : Optional.of(of(rep, day, true, known));
    }

    /**
     * @param day in the week, the last that counts
     * @param mine whether its reader may hand it in
     */
    Card of(Person rep, LocalDate day, boolean mine, Known known) {
        var week = Period.weekOf(day);
        var reported = handedIn(rep, week, known);
        var elements = new ArrayList<Element>();
        reported.ifPresent(report -> elements.addAll(lines(report)));
        elements.add(new Element.Text(sums(rep, week, day, known)));
        elements.add(new ReportDays(rep, day, tally.asOf(day), known).of(week));
        next(rep, day, known).ifPresent(elements::add);
        if (mine) {
            elements.add(form(rep, week, reported, known));
        }
        var title = Map.of("name", rep.name(), "from", brief(week.from()), "to", brief(week.to()));
        return reported.isPresent()
                ? new Card(SENTENCES.say("handedIn", title), Card.Tone.GOOD, elements)
                : new Card(SENTENCES.say("draft", title), Card.Tone.INFO, elements);
    }

    static Optional<WeekReported> handedIn(Person rep, Period week, Known known) {
        return known.ledger().of(rep.id(), week.from(), week.to().plusWeeks(1)).stream()
                .flatMap(entry -> entry.fact() instanceof WeekReported report
                                && report.week().equals(week.from())
                        ? Optional.of(report).stream()
                        : Optional.<WeekReported>empty().stream())
                .reduce((_, newer) -> newer);
    }

    private static List<Element> lines(WeekReported report) {
        var help = report.help();
        return List.of(
                new Element.Headline(report.point(), help == null ? "" : SENTENCES.say("wants", Map.of("help", help))));
    }

    private String sums(Person rep, Period week, LocalDate day, Known known) {
        var then = tally.asOf(day);
        var sums = new ArrayList<String>();
        for (var measure : Measure.values()) {
            var done = then.done(measure, rep.id(), week, known);
            var due = measure.isMoney() ? 0 : then.due(measure, rep.id(), week, known);
            if (done != 0 || due > 0) {
                sums.add(measure.label() + " " + measure.show(done) + (due > 0 ? "/" + measure.about(due) : ""));
            }
        }
        return sums.isEmpty() ? SENTENCES.say("none") : String.join(" · ", sums);
    }

    private static Optional<Element> next(Person rep, LocalDate day, Known known) {
        var all = OpenSteps.of(rep.id(), day, known);
        var steps =
                all.stream().filter(step -> !step.next().date().isBefore(day)).toList();
        var late = all.size() - steps.size();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        steps.stream()
                .limit(STEPS)
                .map(step -> "· %s %s：%s"
                        .formatted(
                                brief(step.next().date()),
                                known.the(Customers.class).nameOf(step.customer()),
                                step.next().what()))
                .forEach(lines::add);
        if (late > 0) {
            lines.add(SENTENCES.say("lateSteps", Map.of("count", late)));
        }
        var more = steps.size() > STEPS ? "\n" + SENTENCES.say("moreSteps", Map.of("count", steps.size() - STEPS)) : "";
        return Optional.of(new Element.Text(SENTENCES.say("next") + "\n" + String.join("\n", lines) + more));
    }

    private static Element form(Person rep, Period week, Optional<WeekReported> reported, Known known) {
        var point = reported.map(WeekReported::point).orElseGet(() -> point(rep, week, known));
        var help = reported.map(WeekReported::help).orElse("");
        return new Element.Form(
                "交周报 " + brief(week.from()),
                SENTENCES.say("handIn"),
                List.of(
                        input(HandInReport.POINT.name(), HandInReport.POINT.label(), true, point),
                        input(HandInReport.HELP.name(), HandInReport.HELP.label(), false, help)));
    }

    private static Input input(String name, String label, boolean required, String preset) {
        return new Input(name, label, Input.Kind.TEXT, required, preset, List.of());
    }

    /** What most likely matters most: the largest deal that was signed. Where none was, only the rep knows. */
    private static String point(Person rep, Period week, Known known) {
        return known.ledger().of(rep.id(), week.from(), week.to()).stream()
                .map(entry -> entry.fact())
                .filter(DealFact.DealWon.class::isInstance)
                .map(DealFact.DealWon.class::cast)
                .max((a, b) -> Long.compare(a.amount().minor(), b.amount().minor()))
                .map(won -> SENTENCES.say(
                        "wonPoint",
                        Map.of(
                                "customer", known.the(Customers.class).nameOf(won.customer()),
                                "sum", won.amount().brief())))
                .orElse("");
    }

    private static String brief(LocalDate day) {
        return "%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
