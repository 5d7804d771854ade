package io.drumbeat.bargain;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.reach.Chance;
import io.drumbeat.reach.Chances;
import io.drumbeat.reach.Level;
import io.drumbeat.reach.Likely;
import io.drumbeat.reach.Smart;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Proposes or counters one person's target of a month. */
@Component
public final class Bargaining {
    private static final Sentences SENTENCES = Sentences.beside(Bargaining.class);
    private final BusinessDays days;
    private final Proposal proposal;
    private final Proposing proposing;
    private final Chances chances;
    private final Smart smart;
    private final Likely likely;
    private final Tally tally;

    Bargaining(
            BusinessDays days,
            Proposal proposal,
            Proposing proposing,
            Chances chances,
            Smart smart,
            Likely likely,
            Tally tally) {
        this.likely = likely;
        this.smart = smart;
        this.tally = tally;
        this.days = days;
        this.proposal = proposal;
        this.proposing = proposing;
        this.chances = chances;
    }

    /**
     * @param verb with which it is said
     * @param rest whose, which month, what it is to be and why, as it was said
     * @param sure whether what is doubtful was looked at
     * @throws Refused with what is missing or wrong
     */
    public Answer answer(String verb, String rest, boolean sure, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var several = MonthsSaid.read(rest);
        if (several.isPresent()) {
            return months(several.get(), sure ? "" : rest, request, known);
        }
        var named = Named.in(known.people().on(today), tally.indicators(known));
        var words = TargetWords.read(rest, today, named);
        var asking = words.asking(verb + " " + rest, today, request);
        if (asking.isPresent()) {
            return asking.get();
        }
        var question = TargetQuestion.read(words.whose(), today, named);
        if (question.level() != Level.TARGET) {
            throw new Refused(SENTENCES.say("levelFollows"));
        }
        var waiting = proposing.waitingFor(question, request, known);
        if (waiting.isPresent()) {
            var goals = waiting.get();
            var value = words.in(tally.indicator(goals.getFirst().measure(), known));
            return proposing.answer(
                    TargetMatter.scaled(goals, value, words.reason()),
                    new Element.Text(SENTENCES.say("instead", Map.of("span", GoalWords.span(goals)))),
                    request,
                    known);
        }
        return asked(proposal.of(words, question, request.who(), today, known), sure ? "" : rest, request, known);
    }

    /** Whether it names what could be changed: a month, or what waits for their answer. */
    public boolean isAbout(TargetQuestion question, Request request, Known known) {
        return question.period() != null
                || proposing.waitingFor(question, request, known).isPresent();
    }

    /** @param rest as it was said where what is doubtful is to be looked at first; else empty */
    private Answer asked(List<TargetAgreed> goals, String rest, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var measure = tally.indicator(goals.getFirst().measure(), known);
        if (goals.size() == Chance.FEWEST && measure.addsUp()) {
            return year(goals, measure, rest, request, known);
        }
        for (var goal : goals) {
            var chance = chances.of(goal, today, known);
            if (!rest.isEmpty() && chance.filter(Chance::isDoubtful).isPresent()) {
                return Answer.of(request, doubtful(List.of(goal), measure, Chances.told(chance), rest));
            }
        }
        var hardest = goals.stream()
                .min(Comparator.comparing(goal ->
                        chances.of(goal, today, known).map(Chance::percent).orElse(0)))
                .orElseThrow();
        var chance = chances.of(hardest, today, known);
        return proposing.answer(
                goals,
                goals.size() == 1 ? credible(hardest, chance, today, known) : hardest(hardest, measure, chance),
                request,
                known);
    }

    /** Of several months one is the least likely, and is said to be that one. */
    private static Element hardest(TargetAgreed goal, Indicator measure, Optional<Chance> chance) {
        return new Element.Text(SENTENCES.say(
                "hardest",
                Map.of(
                        "month", GoalWords.span(List.of(goal)),
                        "value", measure.about(goal.value()),
                        "chance", Chances.words(chance))));
    }

    /** Twelve months are held against a year and not against months. */
    private Answer year(List<TargetAgreed> goals, Indicator measure, String rest, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var months = goals.stream().map(TargetAgreed::value).toList();
        var offer = new Offer(
                goals.getFirst().person(), months, 0, 0, goals.getFirst().reason());
        var told = new Element.Text(likely.told(offer, measure, today, known));
        return !rest.isEmpty() && likely.doubtful(offer, measure, today, known).isPresent()
                ? Answer.of(request, doubtful(goals, measure, told, rest))
                : proposing.answer(goals, told, request, known);
    }

    /** How likely it is, and what lies above it. */
    private Element credible(TargetAgreed goal, Optional<Chance> chance, LocalDate today, Known known) {
        var measure = tally.indicator(goal.measure(), known);
        var told = Chances.words(chance);
        return new Element.Text(
                measure.addsUp() && !measure.isLowerBetter()
                        ? told + "\n" + smart.levels(measure, goal.person(), goal.value(), today, known)
                        : told);
    }

    private Answer months(MonthsSaid said, String rest, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var named = Named.in(known.people().on(today), tally.indicators(known));
        var question = TargetQuestion.read(said.whose(), today, named);
        return asked(proposal.of(said, question, request.who(), today, known), rest, request, known);
    }

    /** Whoever sets what can hardly be reached, or hardly be missed, looks twice before anybody is asked. */
    private static Card doubtful(List<TargetAgreed> goals, Indicator measure, Element chance, String rest) {
        return Card.warn(
                SENTENCES.say(
                        "doubtful",
                        Map.of(
                                "month", GoalWords.span(goals),
                                "value", measure.about(GoalWords.value(goals)))),
                chance,
                new Element.Text(SENTENCES.say("notYet")),
                Element.Buttons.of(Button.of(SENTENCES.say("anyway"), SENTENCES.say("confirm") + " " + rest)));
    }
}
