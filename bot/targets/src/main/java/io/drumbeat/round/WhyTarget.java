package io.drumbeat.round;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
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
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Tally tally;

    WhyTarget(BusinessDays days, RoundCards cards, Tally tally) {
        this.tally = tally;
        this.days = days;
        this.cards = cards;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("为什么我的目标", "为什么 我的目标", "目标为什么", "目标怎么来的", "为什么目标"),
                        List.of("why my target", "why target"),
                        SENTENCES.say("whyHelp"),
                        SENTENCES.say("whyExample"))
                .being(Trait.LOOKS)
                .taking(Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var lineup = known.people().on(today);
            var question = TargetQuestion.read(
                    said.get(Slot.REST).orElse(""), today, Named.in(lineup, tally.indicators(known)));
            var whose = Objects.requireNonNullElse(question.person(), request.who());
            if (!lineup.maySee(request.who(), whose.id())) {
                throw new Refused(SENTENCES.say("notYours", Map.of("person", whose.name())));
            }
            return Answer.of(request, card(whose, today, known));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private Card card(Person whose, LocalDate today, Known known) {
        var round = Round.newestOf(whose.id(), known)
                .filter(one -> one.offer(whose.id()).isPresent());
        var card = round.map(one -> cards.why(one, one.offer(whose.id()).orElseThrow(), known))
                .orElseGet(() -> Card.info(
                        SENTENCES.say("written", Map.of("person", whose.name())),
                        new Element.Text(SENTENCES.say("writtenWhy")),
                        Element.Buttons.of(Button.of("目标", "目标"))));
        var versions = versions(whose.id(), today, known);
        return versions.isEmpty()
                ? card
                : card.and(new Element.Text(SENTENCES.say("versions") + "\n" + String.join("\n", versions)));
    }

    /** The newest first. */
    private List<String> versions(String person, LocalDate today, Known known) {
        var lines = new ArrayList<String>();
        for (var entry : known.ledger().by(AgreedTargets.class, person).reversed()) {
            if (lines.size() < MOST && !entry.date().isAfter(today) && entry.fact() instanceof TargetAgreed goal) {
                var measure = tally.indicator(goal.measure(), known);
                lines.add(SENTENCES.say(
                        "version",
                        Map.of(
                                "on", entry.date().toString(),
                                "month", goal.month().toString().substring(0, 7),
                                "measure", measure.label(),
                                "before", measure.about(goal.before()),
                                "value", measure.about(goal.value()),
                                "reason", goal.reason(),
                                "receipt", Long.toString(entry.receipt()))));
            }
        }
        return lines;
    }
}
