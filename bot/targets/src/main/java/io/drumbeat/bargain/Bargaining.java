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
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.reach.Chance;
import io.drumbeat.reach.Chances;
import io.drumbeat.reach.Smart;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
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
    private final Tally tally;

    Bargaining(BusinessDays days, Proposal proposal, Proposing proposing, Chances chances, Smart smart, Tally tally) {
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

    /** @param rest as it was said where what is doubtful is to be looked at first; else empty */
    private Answer asked(List<TargetAgreed> goals, String rest, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        for (var goal : goals) {
            var chance = chances.of(goal, today, known);
            if (!rest.isEmpty() && chance.filter(Chance::isDoubtful).isPresent()) {
                return Answer.of(request, doubtful(goal, tally.indicator(goal.measure(), known), chance, rest));
            }
        }
        var last = goals.getLast();
        var chance = chances.of(last, today, known);
        return proposing.answer(
                goals, goals.size() == 1 ? credible(last, chance, today, known) : Chances.told(chance), request, known);
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
    private static Card doubtful(TargetAgreed goal, Indicator measure, Optional<Chance> chance, String rest) {
        return Card.warn(
                SENTENCES.say(
                        "doubtful",
                        Map.of(
                                "month", GoalWords.span(List.of(goal)),
                                "value", measure.about(goal.value()))),
                Chances.told(chance),
                new Element.Text(SENTENCES.say("notYet")),
                Element.Buttons.of(Button.of(SENTENCES.say("anyway"), SENTENCES.say("confirm") + " " + rest)));
    }
}
