package io.drumbeat.round;

import io.drumbeat.ask.AgreedSpan;
import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.quota.Stay;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says how a target came about: what was proposed and by what arithmetic, and every version that was agreed since. */
@Component
@Order(38)
final class WhyTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(WhyTarget.class);
    private static final int MOST = 12;
    private final BusinessDays days;
    private final RoundCards cards;
    private final StandingCards standing;
    private final CurrentRounds rounds;
    private final Tally tally;

    WhyTarget(BusinessDays days, RoundCards cards, StandingCards standing, CurrentRounds rounds, Tally tally) {
        this.tally = tally;
        this.days = days;
        this.cards = cards;
        this.standing = standing;
        this.rounds = rounds;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("为什么我的目标", "为什么 我的目标", "目标为什么", "目标怎么来的", "为什么目标"),
                        List.of("why my target", "why target"),
                        SENTENCES.say("whyHelp"),
                        SENTENCES.say("whyExample"))
                .being(Trait.LOOKS)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.READS_THE_REST)
                .heard(Turn.AROUND, "为什么…目标、为什么…指标、为什么…任务、为什么…目标这么高、为什么…目标这么多、为什么…目标这么低", "why…target、why…targets")
                .taking(Slot.PERSON, Slot.PERIOD, Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var lineup = known.people().on(today);
            var question = TargetQuestion.among(said.text(), today, Named.in(lineup, tally.indicators(known)));
            var team = question.team();
            if (team != null && question.person() == null) {
                return Answer.of(
                        request,
                        several(team.name(), company -> company.membersOf(team.id()), question, request, known));
            }
            var person = said.get(Slot.PERSON).or(() -> Optional.ofNullable(question.person()));
            var whose = lineup.get(person.orElse(request.who()).id());
            if (!lineup.maySee(request.who(), whose.id())) {
                throw new Refused(SENTENCES.say("notYours", Map.of("person", whose.name())));
            }
            return Answer.of(
                    request,
                    whose.sells()
                            ? card(whose, question, request.who(), today, known)
                            : several(whose.name(), company -> company.repsSeenBy(whose), question, request, known));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private Card several(
            String name, Function<Lineup, List<Person>> who, TargetQuestion question, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var lineup = known.people().on(today);
        UnaryOperator<List<Person>> selling =
                all -> all.stream().filter(Person::sells).toList();
        var people = selling.apply(who.apply(lineup));
        if (people.isEmpty() || people.stream().anyMatch(one -> !lineup.maySee(request.who(), one.id()))) {
            throw new Refused(SENTENCES.say("notYours", Map.of("person", name)));
        }
        return standing.several(
                asked(
                        name,
                        Stay.of(period(question, today), who.andThen(selling), known.people()),
                        question,
                        today,
                        known),
                known);
    }

    private StandingCards.Asked asked(
            String name, List<Stay> stays, TargetQuestion question, LocalDate today, Known known) {
        var period = period(question, today);
        var all = new Together(tally, stays, known);
        var measure = Optional.ofNullable(question.measure())
                .or(() -> tally.indicators(known).stream()
                        .filter(one -> all.due(one, period) > 0)
                        .findFirst())
                .orElse(Measure.REVENUE);
        return new StandingCards.Asked(name, stays, period, measure);
    }

    private static Period period(TargetQuestion question, LocalDate today) {
        return Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
    }

    private Card card(Person whose, TargetQuestion question, Person reader, LocalDate today, Known known) {
        var meant = rounds.of(whose.id(), known).stream()
                .filter(one -> one.offer(whose.id()).isPresent() && isMeant(one, question))
                .toList();
        var card = meant.stream()
                .filter(_ -> isYear(question))
                .findFirst()
                .map(one -> cards.why(one, one.offer(whose.id()).orElseThrow(), reader, known))
                .orElseGet(() -> standing.one(
                        asked(whose.name(), List.of(new Stay(whose, period(question, today))), question, today, known),
                        known));
        var versions = versions(whose.id(), question, today, known);
        card = versions.isEmpty()
                ? card
                : card.and(new Element.Text(SENTENCES.say("versions") + "\n" + String.join("\n", versions)));
        var others = isYear(question) ? meant.stream().skip(1).toList() : meant;
        return others.isEmpty() ? card : card.and(others(whose, others));
    }

    /** A month of a year has an arithmetic of its own: what it is of what was agreed. */
    private static boolean isYear(TargetQuestion question) {
        var period = question.period();
        return period == null || period.from().plusYears(1).minusDays(1).equals(period.to());
    }

    /** The other rounds that they have a part in. */
    private static Element others(Person whose, List<Round> others) {
        return new Element.Buttons(others.stream()
                .limit(MOST)
                .map(one -> Button.of(one.said(), "为什么我的目标 " + whose.name() + " " + one.said()))
                .toList());
    }

    /** Whatever is asked of its year, if by its measure or by none. */
    private static boolean isMeant(Round round, TargetQuestion question) {
        var period = question.period();
        return (question.measure() == null || question.measure().equals(round.measure()))
                && (period == null
                        || period.from().getYear() == round.proposed().year());
    }

    /** The newest first, the months that were agreed at once as one. */
    private List<String> versions(String person, TargetQuestion question, LocalDate today, Known known) {
        var byReceipt = new LinkedHashMap<Long, List<TargetAgreed>>();
        var on = new HashMap<Long, LocalDate>();
        for (var entry : known.ledger().by(AgreedTargets.class, person).reversed()) {
            if (!entry.date().isAfter(today) && entry.fact() instanceof TargetAgreed goal && isAbout(goal, question)) {
                byReceipt
                        .computeIfAbsent(entry.receipt(), _ -> new ArrayList<>())
                        .addFirst(goal);
                on.put(entry.receipt(), entry.date());
            }
        }
        var lines = new ArrayList<String>();
        byReceipt.forEach((receipt, goals) -> AgreedSpan.of(goals).forEach(span -> {
            if (lines.size() < MOST) {
                lines.add(version(span, receipt, Objects.requireNonNull(on.get(receipt)), known));
            }
        }));
        return lines;
    }

    private static boolean isAbout(TargetAgreed goal, TargetQuestion question) {
        var period = question.period();
        var measure = question.measure();
        var month = Period.of(YearMonth.from(goal.month()));
        return (measure == null || measure.id().equals(goal.measure()))
                && (period == null
                        || (!month.to().isBefore(period.from()) && !month.from().isAfter(period.to())));
    }

    private String version(AgreedSpan span, long receipt, LocalDate on, Known known) {
        var measure = tally.indicator(span.first().measure(), known);
        return SENTENCES.say(
                "version",
                Map.of(
                        "on", on.toString(),
                        "month", span.period().label(),
                        "measure", measure.label(),
                        "before", measure.about(span.before()),
                        "value", measure.about(span.value()),
                        "reason", span.first().reason(),
                        "receipt", Long.toString(receipt)));
    }
}
