package io.drumbeat.reminder;

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
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sight.Visibility;
import io.drumbeat.still.Stillness;
import io.drumbeat.wish.Wished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(97)
final class RemindWhenStill implements Command {
    private static final Sentences SENTENCES = Sentences.beside(RemindWhenStill.class);
    private static final Pattern SAID = Pattern.compile("(\\d{1,3})\\s*天?\\s*没有?\\s*(\\S+)(?:\\s+(.+))?");
    private static final String ANY = "动静";
    private static final Schedule USUAL = Schedule.of("每个工作日 09:00");
    private static final int MOST = 60;
    private static final int FEW = 5;
    private final Wished wished;
    private final AskedTimes times;

    RemindWhenStill(Wished wished, AskedTimes times) {
        this.wished = wished;
        this.times = times;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("没动静提醒"), List.of("remind when quiet"), "多少个工作日没拜访、没动静就提醒我", "没动静提醒 5天没拜访 华为")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var words = SAID.matcher(said.get(Slot.REST).orElse("").strip());
        if (!words.matches() || Integer.parseInt(words.group(1)) < 1 || Integer.parseInt(words.group(1)) > MOST) {
            return Answer.of(request, Card.info(SENTENCES.say("stillHow", Map.of("most", MOST))));
        }
        var days = Integer.parseInt(words.group(1));
        var deed = words.group(2).equals(ANY) ? null : words.group(2);
        if (words.group(3) == null) {
            return recorded(new Stillness(days, null, deed), "", request, known);
        }
        var named = named(words.group(3).strip(), request, known);
        if (named.size() == 1) {
            return recorded(
                    new Stillness(days, named.getFirst().id(), deed),
                    named.getFirst().name(),
                    request,
                    known);
        }
        var colleague = known.people().named(words.group(3).strip());
        if (named.isEmpty() && colleague.isPresent()) {
            var who = Map.of("who", colleague.get().name());
            return Answer.of(request, Card.info(SENTENCES.say("stillColleague", who)));
        }
        return Answer.of(request, which(named, words.group(3), "没动静提醒 %d天没%s ".formatted(days, words.group(2))));
    }

    private static Card which(List<Customer> named, String said, String verb) {
        return named.isEmpty()
                ? Card.info(SENTENCES.say("stillNobody", Map.of("what", said)))
                : Card.info(
                        SENTENCES.say("stillWhich"),
                        new Element.Buttons(named.stream()
                                .map(one -> Button.of(one.name(), verb + one.name()))
                                .toList()));
    }

    /** Of what they may see: the one called exactly so, one's own before others, else all in whose name it stands. */
    private static List<Customer> named(String said, Request request, Known known) {
        var today = today(request);
        var sight = new Visibility(request.who(), today, known);
        var name = Text.folded(said);
        var like = known.the(Customers.class).all().stream()
                .filter(one -> Text.folded(one.name()).contains(name) && sight.maySee(one))
                .toList();
        var exact = like.stream()
                .filter(one -> Text.folded(one.name()).equals(name))
                .toList();
        var some = exact.isEmpty() ? like : exact;
        var own = some.stream()
                .filter(one -> request.who().id().equals(one.ownerOn(today)))
                .toList();
        return (own.isEmpty() ? some : own).stream().limit(FEW).toList();
    }

    private Answer recorded(Stillness still, String customer, Request request, Known known) {
        var what = what(still, customer);
        var more = new ArrayList<Element>();
        times.last(still, request.who(), LocalDate.EPOCH, request.at(), known)
                .ifPresent(last -> more.add(new Element.Text(SENTENCES.say(
                        "stillLast",
                        Map.of(
                                "day",
                                ReceiptFields.day(last.date()),
                                "what",
                                last.fact().label(Locale.CHINESE))))));
        more.add(new Element.Text(SENTENCES.say("stillCounts")));
        return wished.recording(
                request,
                known,
                new ReminderAsked(OwnReminders.NAME, USUAL.toString(), what, still, null),
                SENTENCES.say("stillWill", Map.of("what", what)),
                more.toArray(Element[]::new));
    }

    private static String what(Stillness still, @Nullable String customer) {
        return SENTENCES
                .say(
                        "stillWhat",
                        Map.of(
                                "customer",
                                customer == null ? "" : customer,
                                "days",
                                still.days(),
                                "deed",
                                still.deed() == null ? ANY : still.deed()))
                .strip();
    }

    private static LocalDate today(Request request) {
        return request.at().atZone(request.who().zone()).toLocalDate();
    }
}
