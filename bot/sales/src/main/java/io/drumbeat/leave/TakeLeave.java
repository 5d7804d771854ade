package io.drumbeat.leave;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(52)
final class TakeLeave implements Command {
    private final BusinessDays days;
    private final Tally tally;

    TakeLeave(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("请假"), List.of("leave"), "请假，那几天不提醒，目标按在岗天数折算", "请假 12月1日到12月3日")
                .taking(Slot.REST)
                .being(Trait.AWAY)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var words = words(said, today);
        if (words.isEmpty() && !words.half()) {
            return Answer.of(request, asked(words));
        }
        try {
            var spans = LeaveSpan.readings(words, today, today.minusDays(days.backfill()), tally.calendar(known));
            return spans.size() > 1
                    ? Answer.of(request, which(said, spans, known))
                    : taken(spans.getFirst(), words.left(), today, request, known);
        } catch (Refused refused) {
            return words.half() && words.days().size() == 1
                    ? Answer.of(request, wholeDay(refused, words))
                    : Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** What was said of days, also if some of it stands before the verb: {@code 明天请假一天}. */
    private static LeaveWords words(Utterance said, LocalDate today) {
        var after = said.get(Slot.REST).map(rest -> LeaveWords.of(rest, today));
        var around = LeaveWords.of(around(said), today);
        return after.isPresent()
                        && around.days().equals(after.get().days())
                        && around.half() == after.get().half()
                ? after.get()
                : around;
    }

    private static String around(Utterance said) {
        var text = said.text();
        for (var verb : said.usage().verbs()) {
            text = text.replaceFirst("(?i)" + Pattern.quote(verb), " ");
        }
        return text.strip();
    }

    private static Card asked(LeaveWords words) {
        var form = new Form(
                "请假",
                "请假",
                List.of(
                        new Input("from", "从", Input.Kind.DATE, true, "", List.of()),
                        new Input("until", "到", Input.Kind.DATE, true, "", List.of())));
        var title = words.left().isEmpty() ? "从哪天请到哪天？" : "“%s”里没有日子；从哪天请到哪天？".formatted(words.left());
        return Card.info(title, form, new Element.Text("例如：请假 3天、请假 到周三、请假 12月1日到12月3日"));
    }

    /** What was said of half a day, with the whole of it to press. */
    private static Card wholeDay(Refused refused, LeaveWords words) {
        var day = words.days().getFirst().said();
        return Card.warn(refused.sentence(), new Element.Buttons(List.of(Button.of("按整天记", "请假 " + day))));
    }

    private Card which(Utterance said, List<LeaveSpan> spans, Known known) {
        var buttons = spans.stream()
                .map(span -> Button.of(
                        "%s（%d 个工作日）".formatted(span, worked(span, known)),
                        "请假 %s 到 %s".formatted(span.from(), span.until())))
                .toList();
        return Card.info("“%s”是哪几天？".formatted(said.text()), new Element.Buttons(buttons));
    }

    private int worked(LeaveSpan span, Known known) {
        return tally.calendar(known).countIn(span.from(), span.until());
    }

    private Answer taken(LeaveSpan span, String left, LocalDate today, Request request, Known known) {
        var who = request.who();
        var already =
                span.from().datesUntil(span.until().plusDays(1)).allMatch(day -> Absences.isAway(who.id(), day, known));
        if (already) {
            return Answer.of(request, Card.info("%s 已经请过假了，没有再记".formatted(span)));
        }
        var receipt = known.nextReceipt();
        var length = "%d 天，其中 %d 个工作日".formatted(span.days(), worked(span, known));
        var elements = new ArrayList<Element>();
        elements.add(Element.Fields.of(new Field("日期", span.toString()), new Field("共", length)));
        elements.add(new Element.Text("这几天不会给你发提醒，目标按在岗天数折算。提前回来了说“销假”。"));
        if (!left.isEmpty()) {
            elements.add(new Element.Text("只记日子，“%s”没有记。".formatted(left)));
        }
        elements.add(ReceiptFields.undo(receipt));
        var answer = Answer.of(request, new Card("已记录请假 #" + receipt, Card.Tone.GOOD, elements))
                .recording(new Noted(today, false, List.of(new StaffFact.LeaveTaken(span.from(), span.until()))));
        var manager = who.manager();
        return manager == null
                ? answer
                : answer.also(Say.to(
                        new Chat.Direct(manager),
                        Say.Kind.REMINDER,
                        Card.info("%s 请假 %s，共 %s".formatted(who.name(), span, length))));
    }
}
