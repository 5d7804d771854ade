package io.drumbeat.reminder;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(97)
final class DropReminder implements Command {
    private static final Sentences SENTENCES = Sentences.beside(DropReminder.class);

    @Override
    public Usage usage() {
        return Usage.of(List.of("不再提醒", "取消提醒", "删除提醒"), List.of("drop reminder"), "自己设的提醒不要了，多久以前设的都行", "不再提醒 #12")
                .needing(Slot.RECEIPT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var receipt = said.the(Slot.RECEIPT);
        var mine = Wishes.of(request.who().id(), known).asked(OwnReminders.NAME).stream()
                .filter(asked -> asked.receipt() == receipt)
                .findFirst();
        if (mine.isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", receipt))));
        }
        var told = SENTENCES.say("dropped", Map.of("what", mine.get().what()));
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var answer = request.press() == null ? Answer.of(request, Card.good(told)) : Answer.toast(told);
        return answer.recording(new Noted(today, false, List.of(new ChangeFact.Voided(receipt))));
    }
}
