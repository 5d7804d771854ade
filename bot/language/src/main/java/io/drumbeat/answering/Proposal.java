package io.drumbeat.answering;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Echo;
import io.drumbeat.stage.Stage;
import io.drumbeat.weighing.Interpretation;
import io.drumbeat.words.CustomerQuestions;
import io.drumbeat.words.Exactly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A record as it would stand, in full, that one press or a yes records; at most two, the likelier first. */
public final class Proposal {
    public static final String YES = "记下";
    public static final String NO = "不记";

    private Proposal() {}

    /** @param readings whole ones, the likeliest first; only two are shown */
    public static Understood of(Request said, LocalDate today, List<Interpretation> readings, Known known) {
        var first = readings.getFirst();
        var buttons = new ArrayList<Button>();
        var choices = new ArrayList<Draft.Choice>();
        buttons.add(Button.primary(YES, words(first, known)));
        choices.add(new Draft.Choice(YES, words(first, known)));
        if (readings.size() > 1) {
            var label = "是" + other(first, readings.get(1));
            buttons.add(Button.of(label, words(readings.get(1), known)));
            choices.add(new Draft.Choice(label, words(readings.get(1), known)));
        }
        buttons.add(Button.of(NO, "不记了"));
        var topic = said.question();
        var draft = new Draft(topic, said.at(), today, said.words(), false, List.of(), choices, "");
        var card = Card.info(
                "记成 " + shown(first),
                new Element.Text(twin(first, known) + "还没有记。对的话按“%s”，或回“是”".formatted(YES)),
                new Element.Buttons(buttons));
        return new Understood.Unclear(said.words(), card, draft);
    }

    /** Of a new customer that is called exactly as one of a colleague's. */
    private static String twin(Interpretation reading, Known known) {
        return reading.slots().get(Mention.SLOT) instanceof Mention.Fresh(var name)
                        && !known.the(Customers.class).named(name).isEmpty()
                ? CustomerQuestions.HIDDEN
                : "";
    }

    public static String words(Interpretation reading, Known known) {
        return Exactly.line(reading.usage(), reading.slots(), known);
    }

    /** What tells the second from the first: its verb, or the value that differs. */
    private static String other(Interpretation first, Interpretation second) {
        if (!first.usage().equals(second.usage())) {
            return second.usage().verb();
        }
        return second.usage().slots().stream()
                .filter(slot -> second.slots().containsKey(slot)
                        && !Objects.equals(
                                first.slots().get(slot), second.slots().get(slot)))
                .findFirst()
                .map(slot -> value(slot, Objects.requireNonNull(second.slots().get(slot))))
                .orElse("另一种");
    }

    /** 电话 · 华润 李经理 · 2026-11-29 周日 · 备注 报价收到了. */
    public static String shown(Interpretation reading) {
        var parts = new ArrayList<String>(List.of(reading.usage().verb()));
        var slots = reading.slots();
        if (slots.get(Mention.SLOT) instanceof Mention whom) {
            var contact = slots.get(Slot.CONTACT);
            var name = whom instanceof Mention.Fresh ? "新客户 " + whom.name() : whom.name();
            parts.add(contact == null ? name : name + " " + contact);
        }
        reading.usage().slots().stream()
                .filter(slot -> !slot.equals(Mention.SLOT) && !slot.equals(Slot.CONTACT) && slots.containsKey(slot))
                .filter(slot -> !slot.equals(Slot.NEW_CUSTOMER))
                .map(slot -> value(slot, Objects.requireNonNull(slots.get(slot))))
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    private static String value(Slot<?> slot, Object value) {
        return switch (value) {
            case LocalDate date -> Echo.date(date);
            case NextStep(var date, var what) -> "下一步 %s %s".formatted(Echo.date(date), what);
            case Stage stage -> stage.name();
            case Person person -> person.name();
            case Mention whom -> whom.name();
            case String words -> slot.equals(Slot.CONTACT) ? words : slot.label() + " " + words;
            default -> value.toString();
        };
    }
}
