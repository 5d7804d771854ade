package io.drumbeat.signing;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.round.CurrentRounds;
import io.drumbeat.round.Publishing;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reminds those who have not answered what was proposed to them, each once a day. */
@Component
@Order(38)
final class RemindSilent implements Command {
    private static final Sentences SENTENCES = Sentences.beside(RemindSilent.class);
    private final BusinessDays days;
    private final CurrentRounds rounds;
    private final Publishing publishing;
    private final Tally tally;

    RemindSilent(BusinessDays days, CurrentRounds rounds, Publishing publishing, Tally tally) {
        this.days = days;
        this.rounds = rounds;
        this.publishing = publishing;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("催目标", "催答复"),
                        List.of("ping targets"),
                        SENTENCES.say("nudgeHelp"),
                        SENTENCES.say("nudgeExample"))
                .heard(Turn.LIKE, "(?:再)?(?:催|提醒)(?:一?下)?(?:还)?没(?:有)?(?:答复|答|回复|接受)(?:目标)?的?(?:人|同事)?")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var named = Named.in(known.people().on(today), tally.indicators(known));
            var round = rounds.led(request.who().id(), TargetQuestion.among(said.text(), today, named), today, known)
                    .orElseThrow(() -> new Refused(SENTENCES.say("noRound")));
            var silent = round.isOpen(today) ? List.<String>of() : round.silent();
            var left = silent.stream()
                    .filter(person -> !isNudged(person, request.who().id(), today, known))
                    .toList();
            if (left.isEmpty()) {
                return Answer.of(
                        request,
                        Card.info(
                                silent.isEmpty()
                                        ? SENTENCES.say("nobodySilent", Map.of("round", round.said()))
                                        : SENTENCES.say("nudgedToday", Map.of("names", names(silent, known)))));
            }
            List<Fact> facts = left.stream().<Fact>map(StaffFact.Nudged::new).toList();
            var answer = Answer.of(request, Card.good(SENTENCES.say("nudged", Map.of("names", names(left, known)))))
                    .recording(new Noted(today, false, facts));
            for (var person : left) {
                var card = publishing.again(round, round.offer(person).orElseThrow(), today, known);
                answer = answer.also(Say.to(new Chat.Direct(person), Say.Kind.REMINDER, card));
            }
            return answer;
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private static String names(List<String> people, Known known) {
        return people.stream().map(person -> Inquiry.name(person, known)).collect(Collectors.joining("、"));
    }

    private static boolean isNudged(String person, String by, LocalDate today, Known known) {
        return known.ledger().of(by, today, today).stream()
                .anyMatch(entry -> entry.fact() instanceof StaffFact.Nudged(var whom) && whom.equals(person));
    }
}
