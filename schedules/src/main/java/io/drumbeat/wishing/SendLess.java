package io.drumbeat.wishing;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
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
    private final Wished wished;
    private final int budget;

    SendLess(Wished wished, Cadence cadence) {
        this.wished = wished;
        this.budget = cadence.budget();
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("少发点"), List.of("send less"), "嫌提醒多，看看可以不要哪些", "少发点")
                .being(Trait.LOOKS)
                .being(Trait.OF_THE_BOT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var buttons = new ArrayList<Button>();
        for (var push : wished.theirs(request.who(), request.at(), known)) {
            var name = push.kind().name();
            buttons.add(Button.of(SENTENCES.say("without", Map.of("kind", name)), "静音 " + name));
        }
        buttons.add(Button.of(SENTENCES.say("onlyToday"), "今天别提醒"));
        buttons.add(Button.of(SENTENCES.say("quiet"), "免打扰 18:00 到 8:00"));
        return Answer.of(
                request, Card.info(SENTENCES.say("less", Map.of("budget", budget)), new Element.Buttons(buttons)));
    }
}
