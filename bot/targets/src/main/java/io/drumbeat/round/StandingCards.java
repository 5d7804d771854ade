package io.drumbeat.round;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.quota.Stay;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.span.Span;
import io.drumbeat.together.Together;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws how a target that was not derived comes about: what each month is by whom, for how many days of it, and how the others' lie. */
@Component
final class StandingCards {
    private static final Sentences SENTENCES = Sentences.beside(StandingCards.class);
    /** Of fewer one could tell whose is whose. */
    private static final int FEWEST = 3;

    private static final int MOST = 10;
    private final Tally tally;

    StandingCards(Tally tally) {
        this.tally = tally;
    }

    /**
     * Whose target over which span by which measure.
     *
     * @param stays who sell, on the days on which they belong there; their targets make up the whole
     */
    record Asked(String name, List<Stay> stays, Period period, Indicator measure) {}

    /** Of one person. */
    Card one(Asked asked, Known known) {
        var person = asked.stays().getFirst().person();
        var due = tally.due(asked.measure(), person.id(), asked.period(), known);
        var elements = new ArrayList<Element>();
        var agreed = isAgreed(asked, person, known);
        if (!agreed) {
            elements.add(new Element.Text(SENTENCES.say("written", Map.of("person", person.name()))));
        }
        if (due > 0) {
            elements.add(months(asked, person, known));
            leave(asked, person, known).ifPresent(elements::add);
            spread(asked, person, known).ifPresent(elements::add);
        }
        if (!agreed) {
            elements.add(new Element.Text(SENTENCES.say("writtenWhy")));
        }
        elements.add(Element.Buttons.of(Button.of(
                SENTENCES.say("target"),
                "目标 " + person.name() + " " + Span.said(asked.period()) + " "
                        + asked.measure().label())));
        return new Card(title(asked, due), Card.Tone.INFO, elements);
    }

    /** Whether the first of the months was agreed with them. */
    private static boolean isAgreed(Asked asked, Person person, Known known) {
        var month = YearMonth.from(asked.period().from());
        return AgreedTargets.has(asked.measure().id(), person.id(), month, month.atEndOfMonth(), known);
    }

    private static String title(Asked asked, long due) {
        return SENTENCES.say(
                "standingTitle",
                Map.of(
                        "name", asked.name(),
                        "period", asked.period().label(),
                        "measure", asked.measure().label(),
                        "value", asked.measure().about(due)));
    }

    /** Month by month what it is as a whole, and how many of its days are in the span and worked. */
    private Element months(Asked asked, Person person, Known known) {
        var calendar = tally.calendar(known);
        var rows = new ArrayList<List<String>>();
        for (var month = YearMonth.from(asked.period().from());
                !month.isAfter(YearMonth.from(asked.period().to()));
                month = month.plusMonths(1)) {
            var part = within(asked.period(), month);
            long whole = tally.owing()
                    .monthly(person.id(), month, known)
                    .getOrDefault(asked.measure().id(), 0L);
            rows.add(List.of(
                    Period.of(month).label(),
                    asked.measure().about(whole),
                    there(person, part, known) + "/" + calendar.countIn(month.atDay(1), month.atEndOfMonth()),
                    asked.measure().about(tally.due(asked.measure(), person.id(), part, known)),
                    source(person, month, asked.measure(), known)));
        }
        return new Element.Table(
                List.of(
                        SENTENCES.say("month"),
                        SENTENCES.say("wholeMonth"),
                        SENTENCES.say("workingDays"),
                        SENTENCES.say("target"),
                        SENTENCES.say("from")),
                rows);
    }

    /** The working days without leave, half a day as half of one. */
    private String there(Person person, Period part, Known known) {
        var here = tally.calendar(known).daysIn(part.from(), part.to()).stream()
                .filter(person::isHere)
                .count();
        var halves = 2 * here - tally.leaveInHalves(person.id(), part, known);
        return BigDecimal.valueOf(halves * 5L, 1).stripTrailingZeros().toPlainString();
    }

    private static Period within(Period period, YearMonth month) {
        var from = period.from().isAfter(month.atDay(1)) ? period.from() : month.atDay(1);
        var to = period.to().isBefore(month.atEndOfMonth()) ? period.to() : month.atEndOfMonth();
        return new Period("", from, to);
    }

    private String source(Person person, YearMonth month, Indicator measure, Known known) {
        return AgreedTargets.of(person.id(), month, month.atEndOfMonth(), known).stream()
                .filter(goal -> goal.measure().equals(measure.id()))
                .findFirst()
                .map(goal -> SENTENCES.say(
                        "fromAgreed", Map.of("before", measure.about(goal.before()), "reason", goal.reason())))
                .orElseGet(() -> SENTENCES.say("fromCompany") + ramp(person, month, measure, known));
    }

    /** How much of it counts already, where somebody is new. */
    private String ramp(Person person, YearMonth month, Indicator measure, Known known) {
        long all = tally.owing().monthly(person.id(), month, known).getOrDefault(measure.id(), 0L);
        long whole = tally.monthly(person.id(), month, known).getOrDefault(measure.id(), 0L);
        return all == whole
                ? ""
                : SENTENCES.say(
                        "ramp",
                        Map.of(
                                "month",
                                        tally.owing()
                                                .newcomer(
                                                        person.id(),
                                                        person.employment().nearest(month.atDay(1)),
                                                        known),
                                "shares", shares(person, month, known)));
    }

    /** How much of the amounts counts on the days of a month, each once. */
    private String shares(Person person, YearMonth month, Known known) {
        return tally.calendar(known).daysIn(month.atDay(1), month.atEndOfMonth()).stream()
                .filter(person::isHere)
                .map(day -> tally.owing().rampShare(person.id(), day, known))
                .distinct()
                .map(share -> share.movePointRight(2).stripTrailingZeros().toPlainString() + "%")
                .collect(Collectors.joining("、"));
    }

    /** What leave takes off it. */
    private Optional<Element> leave(Asked asked, Person person, Known known) {
        var halves = tally.leaveInHalves(person.id(), asked.period(), known);
        return halves == 0
                ? Optional.empty()
                : Optional.of(new Element.Text(SENTENCES.say(
                        "lessLeave",
                        Map.of("days", BigDecimal.valueOf(halves * 5L, 1).stripTrailingZeros()))));
    }

    /** How the targets of the same team lie, without a name. */
    private Optional<Element> spread(Asked asked, Person person, Known known) {
        var team = person.team();
        if (team == null) {
            return Optional.empty();
        }
        var all = known.people().on(asked.period().from()).membersOf(team).stream()
                .filter(Person::sells)
                .map(member -> tally.due(asked.measure(), member.id(), asked.period(), known))
                .filter(due -> due > 0)
                .sorted()
                .toList();
        return all.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Element.Text(SENTENCES.say("teamSpread", Spread.of(all, asked.measure()))));
    }

    /** Of several people together. */
    Card several(Asked asked, Known known) {
        var measure = asked.measure();
        var all = new Together(tally, asked.stays(), known);
        var due = all.due(measure, asked.period());
        var rows = all.people().stream()
                .limit(MOST)
                .map(person ->
                        List.of(person.name(), measure.about(all.only(person).due(measure, asked.period()))))
                .toList();
        var buttons = all.people().stream()
                .limit(MOST)
                .map(person -> Button.of(
                        person.name(),
                        "为什么我的目标 " + person.name() + " " + Span.said(asked.period()) + " " + measure.label()))
                .toList();
        var text = measure.addsUp()
                ? SENTENCES.say("sumOf", Map.of("count", all.people().size()))
                : SENTENCES.say("meanOf");
        return Card.info(
                title(asked, due),
                new Element.Text(text),
                new Element.Table(List.of(SENTENCES.say("person"), SENTENCES.say("target")), rows),
                new Element.Buttons(buttons));
    }
}
