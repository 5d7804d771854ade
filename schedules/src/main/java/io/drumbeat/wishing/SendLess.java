package io.drumbeat.wishing;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderBudget;
import io.drumbeat.ledger.Known;
import io.drumbeat.number.Digits;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Wished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(92)
final class SendLess implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SendLess.class);
    private static final String AS_USUAL = "恢复";
    private final Wished wished;
    private final int budget;

    SendLess(Wished wished, Cadence cadence) {
        this.wished = wished;
        this.budget = cadence.budget();
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("少发点"), List.of("send less"), "嫌提醒多：一天最多几条，或看看可以不要哪些", "少发点 2条")
                .taking(Slot.REST)
                .being(Trait.OF_THE_BOT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var rest = said.get(Slot.REST).orElse("").strip();
        var before = Wishes.of(request.who().id(), known).budget(budget);
        if (rest.startsWith(AS_USUAL)) {
            return set(0, before, request, known);
        }
        var read = rest.isEmpty() ? null : Digits.small(rest, 0);
        var most = read == null ? 0 : read.value().intValue();
        if (most > 0) {
            return most > budget
                    ? Answer.of(request, Card.info(SENTENCES.say("tooMany", Map.of("n", most, "budget", budget))))
                    : set(most, before, request, known);
        }
        var buttons = new ArrayList<Button>();
        for (var push : wished.theirs(request.who(), request.at(), known)) {
            var name = push.kind().name();
            buttons.add(Button.of(SENTENCES.say("without", Map.of("kind", name)), "静音 " + name));
        }
        buttons.add(Button.of(SENTENCES.say("onlyToday"), "今天别提醒"));
        buttons.add(Button.of(SENTENCES.say("quiet"), "免打扰 18:00 到 8:00"));
        return Answer.of(
                request, Card.info(SENTENCES.say("less", Map.of("budget", before)), new Element.Buttons(buttons)));
    }

    /** @param most 0 for as many as the company has it */
    private Answer set(int most, int before, Request request, Known known) {
        var told = SENTENCES.say("atMost", Map.of("before", before, "n", most == 0 ? budget : most));
        return wished.recording(
                request,
                known,
                new ReminderBudget(ReminderFact.EVERY, most),
                told,
                new Element.Text(SENTENCES.say("atMostHow")));
    }
}
