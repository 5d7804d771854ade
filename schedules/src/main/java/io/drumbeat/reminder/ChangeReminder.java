package io.drumbeat.reminder;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(97)
final class ChangeReminder implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ChangeReminder.class);
    private static final Pattern WHICH = Pattern.compile("#(\\d{1,15})\\s*(.*)");

    @Override
    public Usage usage() {
        return Usage.of(List.of("改我的提醒"), List.of("change reminder"), "自己设的提醒换个时间", "改我的提醒 #12 周五上午")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var which = WHICH.matcher(said.text());
        var receipt = which.find() ? Long.parseLong(which.group(1)) : 0;
        return Wishes.of(request.who().id(), known).asked(OwnReminders.NAME).stream()
                .filter(asked -> asked.receipt() == receipt)
                .findFirst()
                .map(asked -> changed(asked, which.group(2), request))
                .orElseGet(() -> Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", receipt)))));
    }

    private static Answer changed(Asked asked, String when, Request request) {
        return switch (Asking.of("提醒我 %s %s".formatted(when, asked.what()), request)) {
            case Asking.Unclear(var why) -> Answer.of(request, Card.info(why));
            case Asking.Clear(var schedule, var what, var next) -> {
                var today = request.at().atZone(request.who().zone()).toLocalDate();
                var instead = new ReminderAsked(OwnReminders.NAME, schedule.toString(), what);
                yield Answer.of(request, Card.good(SENTENCES.say("willRemind", Map.of("what", what, "when", next))))
                        .recording(new Noted(today, false, List.of(new ChangeFact.Voided(asked.receipt()), instead)));
            }
        };
    }
}
