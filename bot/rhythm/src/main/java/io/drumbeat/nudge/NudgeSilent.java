package io.drumbeat.nudge;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.Silence;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The friendly line to each of a team who has been silent for days, once a day and to each alone. */
@Component
@Order(34)
final class NudgeSilent implements Command {
    private static final Sentences SENTENCES = Sentences.beside(NudgeSilent.class);
    private final BusinessDays days;
    private final Tally tally;

    NudgeSilent(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("催一下大家"),
                        List.of("nudge everybody"),
                        SENTENCES.say("allHelp"),
                        SENTENCES.say("allExample"))
                .onlyFor(Role.MANAGER)
                .heard(Turn.ASKING, "催大家、都催一下、催催大家");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var silent = known.people().on(today).repsSeenBy(who).stream()
                .filter(rep -> Silence.within(today.plusDays(1), rep, tally.calendar(known), known) >= Silence.LONG)
                .toList();
        if (silent.isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("nobody", Map.of("days", Silence.LONG))));
        }
        var left = silent.stream()
                .filter(rep -> !Nudges.isNudged(rep, who, today, known))
                .toList();
        if (left.isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("allAlready")));
        }
        var names = left.stream().map(Person::name).collect(Collectors.joining("、"));
        var told = SENTENCES.say("nudgedAll", Map.of("count", left.size(), "names", names));
        var facts =
                left.stream().<Fact>map(rep -> new StaffFact.Nudged(rep.id())).toList();
        var answer = Answer.of(request, Card.good(told)).recording(new Noted(today, false, facts));
        for (var rep : left) {
            answer = answer.also(Nudges.to(rep, who));
        }
        return answer;
    }
}
