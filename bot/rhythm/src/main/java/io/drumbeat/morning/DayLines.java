package io.drumbeat.morning;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.agenda.PrivateThings;
import io.drumbeat.calendar.Period;
import io.drumbeat.campaign.CampaignWork;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.likelihood.Prospect;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Aims;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.today.PromisedSteps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a rep's day holds, line by line: the morning's card has it, and on the first day of a week the week's. */
@Component
public final class DayLines {
    private static final Sentences SENTENCES = Sentences.beside(DayLines.class);

    private static final int OFF_SHOWN = 3;
    /** In percent: with less nobody is told every morning that they will not reach it. */
    private static final int LOST = 5;
    /** In percent: a smaller difference is none. */
    private static final int WORTH_SAYING = 2;

    private final Tally tally;
    private final Likelihoods likelihoods;
    private final Slipping slipping;
    private final List<FirstThings> first;
    private final List<PrivateThings> apart;
    private final CampaignWork campaigns;

    public DayLines(
            Tally tally,
            Likelihoods likelihoods,
            Slipping slipping,
            List<FirstThings> first,
            List<PrivateThings> apart,
            CampaignWork campaigns) {
        this.tally = tally;
        this.likelihoods = likelihoods;
        this.slipping = slipping;
        this.first = List.copyOf(first);
        this.apart = List.copyOf(apart);
        this.campaigns = campaigns;
    }

    Tally tally() {
        return tally;
    }

    /** What a day is for, worked out once. */
    record Day(Person rep, LocalDate date, DayWork work, Prospect prospect, Foremost foremost, Known known) {}

    Day day(Person rep, LocalDate date, Known known) {
        var prospect = likelihoods.of(rep, date, known);
        var work = work(rep, date, prospect, known)
                .and(campaigns.on(rep, date, Period.weekOf(date), known), tally, rep, date, known);
        return new Day(rep, date, work, prospect, Foremost.of(rep, date, work, slipping, known), known);
    }

    private DayWork work(Person rep, LocalDate date, Prospect prospect, Known known) {
        var aims = new Aims(tally.asOf(date), rep, date, known);
        var set = DayWork.of(tally, rep, date, known);
        if (!aims.deeds().isEmpty() || !(prospect instanceof Prospect.Likely(var likelihood))) {
            return set;
        }
        var month = Period.monthOf(date);
        var days = aims.worked(new Period("", date, month.to()));
        var missing = aims.left(Measure.REVENUE, month);
        return DayWork.fromChain(likelihood.visitsPerDeal(), likelihood.usualDeal(), missing, days, set.daysLeft());
    }

    /** All that leads the day, the one thing first. */
    public List<Element> of(Person rep, LocalDate date, Known known) {
        var day = day(rep, date, known);
        var elements = new ArrayList<Element>();
        elements.add(day.foremost().headline());
        if (!day.foremost().presses().isEmpty()) {
            elements.add(new Element.Buttons(day.foremost().presses()));
        }
        if (Silence.before(date, rep, tally.calendar(known), known) == Silence.LONG - 1) {
            elements.add(new Element.Text(warned()));
        }
        if (day.foremost().kind().compareTo(Foremost.Kind.BEHAVIOUR) < 0) {
            elements.add(new Element.Text(told(day.work())));
        }
        campaigns.lines(rep, date, known).forEach(line -> elements.add(new Element.Text(line)));
        gap(day).ifPresent(elements::add);
        elements.addAll(odds(day));
        apart.forEach(things -> elements.addAll(things.of(rep, date, known)));
        elements.addAll(waiting(day));
        elements.addAll(offDays(rep, date, known));
        return elements;
    }

    private static String told(DayWork work) {
        if (work.isDone()) {
            return SENTENCES.say("workDone");
        }
        return work.isDoneToday()
                ? SENTENCES.say("workToday", Map.of("left", work.lefts()))
                : work.isEnough() ? SENTENCES.say("work", work.told()) : SENTENCES.say("workShort", work.told());
    }

    /** Whether something waits for them that nobody can do any more tomorrow. */
    boolean endsOn(Person rep, LocalDate date, Known known) {
        return first.stream().anyMatch(one -> one.endsOn(rep, date, known));
    }

    /** What was promised for the days off that follow: after them it would be late. */
    List<Element> offDays(Person rep, LocalDate date, Known known) {
        var last = tally.calendar(known).lastOffAfter(date);
        if (last.equals(date)) {
            return List.of();
        }
        var promised = OpenSteps.dueBy(last, rep.id(), known).stream()
                .filter(step -> step.next().date().isAfter(date))
                .toList();
        var elements = new ArrayList<Element>();
        if (!promised.isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("offDays", Map.of("count", promised.size()))));
            elements.addAll(new StepLines(rep, date, known).own(promised, OFF_SHOWN));
        }
        return elements;
    }

    /** What waits for somebody, and what they promised; money that leads the card already is not said again. */
    List<Element> waiting(Day day) {
        var elements = new ArrayList<Element>();
        var rep = day.rep();
        var date = day.date();
        var known = day.known();
        first.stream()
                .filter(things -> day.foremost().kind() != Foremost.Kind.MONEY_DUE || !things.tellsOverdueMoney())
                .forEach(things -> elements.addAll(things.of(rep, date, known)));
        elements.addAll(PromisedSteps.of(rep, date, known));
        return elements;
    }

    /** That their manager will hear of their silence, on the last morning before. */
    static String warned() {
        return SENTENCES.say("warned", Map.of("days", Silence.LONG - 1));
    }

    private static List<Element> odds(Day day) {
        return day.prospect() instanceof Prospect.Likely(var likelihood)
                ? Stream.of(odds(likelihood, day.work()))
                        .filter(line -> !line.isEmpty())
                        .<Element>map(Element.Text::new)
                        .toList()
                : List.of();
    }

    /** Why it is not said how likely the target is; nothing where it is. */
    public List<Element> unsaid(Person rep, LocalDate date, Known known) {
        return likelihoods.of(rep, date, known) instanceof Prospect.TooLittle(var signed, var visits)
                ? List.of(new Element.Text(SENTENCES.say("tooLittle", Map.of("signed", signed, "visits", visits))))
                : List.of();
    }

    /** What the month's target still wants, and how many working days are left for it; nothing where it is reached. */
    Optional<Element> gap(Day day) {
        var aims = new Aims(tally.asOf(day.date()), day.rep(), day.date(), day.known());
        var month = Period.monthOf(day.date());
        var missing = aims.left(Measure.REVENUE, month);
        return missing <= 0 || aims.due(Measure.REVENUE, month) <= 0
                ? Optional.empty()
                : Optional.of(new Element.Text(SENTENCES.say(
                        "monthGap",
                        Map.of(
                                "gap",
                                Money.fen(missing).brief(),
                                "days",
                                aims.worked(new Period("", day.date(), month.to()))))));
    }

    /** Nothing is asked of a target that is reached, and what is signed already is nothing that half of the chances come to. */
    static String odds(Likelihood likelihood, DayWork work) {
        if (likelihood.missing() == 0) {
            return "";
        }
        var before = likelihood.percent();
        var after = likelihood.percentAfter(work.today(Measure.VISITS), work.today(Measure.QUOTES));
        var lines = new ArrayList<String>();
        if (after - before >= WORTH_SAYING) {
            lines.add(SENTENCES.say("oddsAfter", Map.of("before", before, "after", after)));
        } else if (before >= LOST) {
            lines.add(SENTENCES.say("odds", Map.of("before", before)));
        }
        if (likelihood.low() != likelihood.high() && likelihood.middle() > 0) {
            var band = Map.<String, Object>of(
                    "low", Money.fen(likelihood.low()).brief(),
                    "middle", Money.fen(likelihood.middle()).brief(),
                    "high", Money.fen(likelihood.high()).brief());
            lines.add(
                    likelihood.middle() > likelihood.done()
                            ? SENTENCES.say("band", band)
                            : SENTENCES.say("bandSigned", band));
        }
        return String.join("\n", lines);
    }
}
