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
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.still.Stillness;
import io.drumbeat.wish.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(97)
final class ChangeReminder implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ChangeReminder.class);
    /** What comes again and again is not moved for good by one day. */
    private static final Pattern ONE_DAY = Pattern.compile("[这下本]个?(?:周|星期|礼拜)|明|后天|月.*[日号]|\\d{4}-");

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
        return ComingReminders.all(request.who(), known)
                .filter(asked -> asked.receipt() == receipt)
                .findFirst()
                .map(asked -> asked.still() != null
                        ? waiting(asked, asked.still(), which.group(2), request)
                        : changed(asked, which.group(2), request, known))
                .orElseGet(() -> Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", receipt)))));
    }

    /** Of what comes where nothing happens, the hour alone. */
    private static Answer waiting(Asked asked, Stillness still, String when, Request request) {
        var time = SpokenSchedule.time(when);
        if (time == null) {
            return Answer.of(request, Card.info(SENTENCES.say("stillHour", Map.of("what", asked.what()))));
        }
        var instead =
                new ReminderAsked(OwnReminders.NAME, asked.schedule().at(time).toString(), asked.what(), still);
        return recorded(
                asked,
                instead,
                SENTENCES.say("stillMoved", Map.of("what", asked.what(), "when", time.toString())),
                request);
    }

    private static Answer recorded(Asked asked, ReminderAsked instead, String told, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return Answer.of(request, Card.good(told))
                .recording(new Noted(today, false, List.of(new ChangeFact.Voided(asked.receipt()), instead)));
    }

    private static Answer changed(Asked asked, String when, Request request, Known known) {
        var again = asked.schedule().isOnce()
                ? Optional.<Schedule>empty()
                : SpokenSchedule.of(when, asked.schedule())
                        .filter(other -> !ONE_DAY.matcher(when).find());
        if (again.isPresent()) {
            var zone = request.who().zone();
            var next = again.get().next(request.at(), zone, _ -> true).orElse(request.at());
            var clear = new Asking.Clear(again.get(), asked.what(), Moment.told(next, zone));
            return changed(asked, clear, request, known);
        }
        return switch (Asking.of("提醒我 %s %s".formatted(when, asked.what()), request)) {
            case Asking.Unclear(var why) -> Answer.of(request, Card.info(why));
            case Asking.Clear clear -> changed(asked, clear, request, known);
        };
    }

    private static Answer changed(Asked asked, Asking.Clear clear, Request request, Known known) {
        var isOwn =
                Wishes.of(request.who().id(), known).asked(OwnReminders.NAME).contains(asked);
        var instead = new ReminderAsked(
                isOwn ? OwnReminders.NAME : GroupReminders.NAME,
                clear.schedule().toString(),
                clear.what(),
                null);
        return recorded(
                asked,
                instead,
                SENTENCES.say(isOwn ? "willRemind" : "groupWill", Map.of("what", clear.what(), "when", clear.next())),
                request);
    }
}
