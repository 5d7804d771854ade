package io.drumbeat.leave;

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
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(52)
final class TakeLeave implements Command {
    private static final Sentences SENTENCES = Sentences.beside(TakeLeave.class);
    /** Calendar days back that a manager may take leave for a rep. */
    private static final int FOR_ANOTHER = 366;

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
                .being(Trait.OPEN)
                .being(Trait.AWAY)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var words = words(said, today, known);
        var whose = LeaveFor.of(words.left(), request.who(), today, known);
        if (whose instanceof LeaveFor.Refusal(var card)) {
            return Answer.of(request, card);
        }
        if (words.undecided() && words.half() == null) {
            return Answer.of(request, whichHalf(said));
        }
        if (words.isEmpty()) {
            return Answer.of(request, asked(words));
        }
        try {
            var back = whose.isOther(request.who()) ? FOR_ANOTHER : days.backfill();
            var spans = LeaveSpan.readings(words, today, today.minusDays(back), tally.calendar(known));
            return spans.size() > 1
                    ? Answer.of(request, which(said, spans, whose, known))
                    : whose.doubted(spans.getFirst())
                            .or(() -> said.confirmed() ? Optional.empty() : sure(spans.getFirst(), whose, known))
                            .map(question -> Answer.of(request, question))
                            .orElseGet(() -> taken(spans.getFirst(), whose, today, request, known));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** What was said of days, also if some of it stands before the verb, or whose they are: {@code 明天请假一天}. */
    private static LeaveWords words(Utterance said, LocalDate today, Known known) {
        var after = said.get(Slot.REST).map(rest -> LeaveWords.of(rest, today));
        var around = LeaveWords.of(around(said), today);
        return after.isPresent()
                        && around.days().equals(after.get().days())
                        && around.half() == after.get().half()
                        && around.undecided() == after.get().undecided()
                        && known.people().all().stream()
                                .noneMatch(who -> around.left().contains(who.name()))
                ? after.get()
                : around;
    }

    private static String around(Utterance said) {
        var text = said.text().replaceFirst("^(?:确认|confirm )", "");
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

    private static Card whichHalf(Utterance said) {
        var words = said.text().replaceFirst("(?i)半天|半日|half a? ?day", "");
        return Card.info(
                SENTENCES.say("whichHalf"),
                Element.Buttons.of(
                        Button.of(SENTENCES.say("morning"), words.strip() + " 上午"),
                        Button.of(SENTENCES.say("afternoon"), words.strip() + " 下午")));
    }

    private Card which(Utterance said, List<LeaveSpan> spans, LeaveFor whose, Known known) {
        var buttons = spans.stream()
                .map(span -> Button.of(
                        "%s（%d 个工作日）".formatted(span, tally.calendar(known).countIn(span.from(), span.until())),
                        "请假 %s%s".formatted(whose.named(), span.words())))
                .toList();
        return Card.info("“%s”是哪几天？".formatted(said.text()), new Element.Buttons(buttons));
    }

    /** Nothing so long by one line: no reminders come and the targets shrink for all of it. */
    private Optional<Card> sure(LeaveSpan span, LeaveFor whose, Known known) {
        if (!span.isLong()) {
            return Optional.empty();
        }
        var what = Map.of("span", span.toString(), "length", span.length(tally.calendar(known)));
        return Optional.of(Card.info(
                SENTENCES.say("longLeave", what),
                Element.Buttons.of(
                        Button.of(SENTENCES.say("longSure"), "确认请假 %s%s".formatted(whose.named(), span.words())))));
    }

    private Answer taken(LeaveSpan span, LeaveFor whose, LocalDate today, Request request, Known known) {
        var who = whose.person();
        var other = whose.isOther(request.who());
        if (span.isTaken(who.id(), known)) {
            var already = other ? who.name() + " " : "";
            return Answer.of(request, Card.info("%s%s 已经请过假了，没有再记".formatted(already, span)));
        }
        var receipt = known.nextReceipt();
        var length = span.length(tally.calendar(known));
        var card = new Card("已记录请假 #" + receipt, Card.Tone.GOOD, body(span, length, receipt, whose, other));
        var noted = new Noted(today, false, List.of(span.taken()));
        var answer = other
                ? Answer.of(request, card)
                        .recordingFor(who.id(), noted)
                        .also(told(who.id(), forYou(request, span, length)))
                : Answer.of(request, card).recording(noted);
        var manager = who.manager();
        return manager == null || manager.equals(request.who().id())
                ? answer
                : answer.also(told(manager, "%s 请假 %s，共 %s".formatted(who.name(), span, length)));
    }

    private static String forYou(Request request, LeaveSpan span, String length) {
        return SENTENCES.say("forYou", Map.of("who", request.who().name(), "span", span.toString(), "length", length));
    }

    private static List<Element> body(LeaveSpan span, String length, long receipt, LeaveFor whose, boolean other) {
        var elements = new ArrayList<Element>();
        var fields = new ArrayList<Field>();
        if (other) {
            fields.add(new Field(SENTENCES.say("whose"), whose.person().name()));
        }
        fields.add(new Field("日期", span.toString()));
        fields.add(new Field("共", length));
        elements.add(new Element.Fields(fields));
        elements.add(new Element.Text(whatFollows(span, whose, other)));
        if (!whose.remark().isEmpty()) {
            elements.add(new Element.Text("只记日子，“%s”没有记。".formatted(whose.remark())));
        }
        elements.add(ReceiptFields.undo(receipt));
        return elements;
    }

    private static String whatFollows(LeaveSpan span, LeaveFor whose, boolean other) {
        var whole = span.half() == null;
        if (!other) {
            return whole ? SENTENCES.say("wholeCounts") : SENTENCES.say("halfCounts");
        }
        var who = Map.of("who", whose.person().name());
        return whole ? SENTENCES.say("toldThem", who) : SENTENCES.say("toldHalf", who);
    }

    private static Say told(String person, String words) {
        return Say.to(new Chat.Direct(person), Say.Kind.REMINDER, Card.info(words));
    }
}
