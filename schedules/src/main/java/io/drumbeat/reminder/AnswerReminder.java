package io.drumbeat.reminder;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMuted;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderPaused;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderSnoozed;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.AskedForOthers;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.reminding.Asking;
import io.drumbeat.sentence.Sentences;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever was reminded says that it is done, or when it is to come again; whoever set it for them is told. */
@Component
@Order(98)
final class AnswerReminder implements Command {
    private static final Sentences SENTENCES = Sentences.beside(AnswerReminder.class);
    private static final Pattern WHICH = Pattern.compile("#(\\d{1,15})\\s*(.*)");
    private static final String DONE = "完成";
    private static final String SKIP = "跳过";

    @Override
    public Usage usage() {
        return Usage.of(List.of("答复提醒"), List.of("answer reminder"), "到了的提醒：完成了，或改到什么时候再来", "答复提醒 #12 完成")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT);
    }

    /** What its reader would do next about one that came. */
    static List<Button> buttons(Asked asked, boolean several) {
        var what = Map.<String, Object>of("what", asked.what());
        var words = "答复提醒 #" + asked.receipt() + " ";
        return List.of(
                Button.of(several ? SENTENCES.say("doneThis", what) : SENTENCES.say("done"), words + DONE),
                Button.of(SENTENCES.say("once30"), words + "30分钟后"),
                Button.of(SENTENCES.say("tomorrow"), words + "明天"));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var which = WHICH.matcher(said.text());
        var receipt = which.find() ? Long.parseLong(which.group(1)) : 0;
        var entry = meant(receipt, request.who(), known);
        if (entry.isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", receipt))));
        }
        var asked = Wishes.asked(entry.get());
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var one = AskedTimes.alone(asked);
        if (which.group(2).contains(DONE)) {
            var told = SENTENCES.say("isDone", Map.of("what", asked.what()));
            return answered(new ReminderMuted(one, today), told, "", entry.get(), request);
        }
        if (which.group(2).startsWith(SKIP)) {
            return skipped(asked, which.group(2).substring(SKIP.length()), entry.get(), request);
        }
        var words = which.group(2)
                + (hasHour(which.group(2)) ? "" : " " + asked.schedule().time());
        return switch (Asking.of("提醒我 %s %s".formatted(words, DONE), request)) {
            case Asking.Unclear unclear -> Answer.of(request, Card.info(unclear.why()));
            case Asking.Clear(var schedule, var _, var when) -> {
                var until = schedule.next(request.at(), request.who().zone(), _ -> true)
                        .orElse(request.at());
                var told = SENTENCES.say("isPutOff", Map.of("what", asked.what(), "when", when));
                yield answered(new ReminderSnoozed(one, until), told, when, entry.get(), request);
            }
        };
    }

    /** On one day alone it does not come. */
    private static Answer skipped(Asked asked, String words, Entry entry, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var day = Dates.in(Text.of(words), today).stream()
                .flatMap(found ->
                        found.day().readings(today, Direction.AHEAD).stream().limit(1))
                .findFirst()
                .orElse(today);
        var one = new ReminderPaused(AskedTimes.alone(asked), day, day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        var told = Map.<String, Object>of(
                "what",
                asked.what(),
                "day",
                ReceiptFields.day(day),
                "schedule",
                asked.schedule().toString());
        return answered(one, SENTENCES.say("skipped", told), ReceiptFields.day(day), entry, request);
    }

    private static boolean hasHour(String words) {
        return Asking.isSoon(words) || SpokenSchedule.time(words) != null;
    }

    /** One that they set, or that was set for them. */
    private static Optional<Entry> meant(long receipt, Person who, Known known) {
        return known.ledger().under(receipt).stream()
                .filter(entry -> entry.fact() instanceof ReminderFact.ReminderAsked)
                .filter(entry -> entry.person().equals(who.id()) || isFor(who, entry, known))
                .findFirst();
    }

    private static boolean isFor(Person who, Entry entry, Known known) {
        var whom = Wishes.asked(entry).whom();
        return known.ledger().by(AskedForOthers.class, AskedForOthers.GROUP).contains(entry)
                && (whom.isEmpty() || whom.contains(who.id()));
    }

    private static Answer answered(ReminderFact fact, String told, String when, Entry entry, Request request) {
        var who = request.who();
        var today = request.at().atZone(who.zone()).toLocalDate();
        var answer = (request.press() == null ? Answer.of(request, Card.good(told)) : Answer.toast(told))
                .recording(new Noted(today, false, List.of(fact)));
        if (entry.person().equals(who.id())) {
            return answer.asOver();
        }
        var what = Map.<String, Object>of(
                "who", who.name(), "what", Wishes.asked(entry).what(), "when", when);
        var line =
                switch (fact) {
                    case ReminderPaused _ -> SENTENCES.say("theySkipped", what);
                    case ReminderSnoozed _ -> SENTENCES.say("theyPutOff", what);
                    default -> SENTENCES.say("theyDid", what);
                };
        return answer.asOver().also(Say.to(new Chat.Direct(entry.person()), Say.Kind.REMINDER, Card.info(line)));
    }
}
