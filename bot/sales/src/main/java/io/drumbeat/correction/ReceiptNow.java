package io.drumbeat.correction;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Slot;
import io.drumbeat.income.InYuan;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.margin.Margin;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The receipts of one message as they stand by now: what was taken back says so and offers nothing more. */
public final class ReceiptNow {
    private static final String MARGIN = "毛利";

    private ReceiptNow() {}

    /** The new face of the answer that gave a receipt. */
    public static Edit edit(long receipt, Known known) {
        var first = first(receipt, known);
        return new Edit(Say.receipt(first), (was, after) -> {
            var card = card(first, after);
            return was.chat() instanceof Chat.Group ? openly(card) : card;
        });
    }

    /** The same before a group, as it was told there: what it earned was not. */
    private static Card openly(Card card) {
        var elements = card.elements().stream()
                .map(element -> element instanceof Element.Fields(var fields)
                        ? new Element.Fields(fields.stream()
                                .filter(field -> !field.label().equals(MARGIN))
                                .toList())
                        : element)
                .toList();
        return new Card(card.title(), card.tone(), elements);
    }

    /** The first receipt of the message that brought about this one. */
    private static long first(long receipt, Known known) {
        var first = receipt;
        while (sameMessage(first - 1, receipt, known)) {
            first--;
        }
        return first;
    }

    private static boolean sameMessage(long one, long other, Known known) {
        var entries = known.ledger().under(one);
        return !entries.isEmpty()
                && entries.getFirst()
                        .messageId()
                        .equals(known.ledger().under(other).getFirst().messageId());
    }

    static Card card(long first, Known known) {
        if (!sameMessage(first + 1, first, known)) {
            var entry = FactNames.saying(known.ledger().under(first));
            var voided = known.ledger().isVoided(first);
            return new Card(title(entry, known), voided ? Card.Tone.INFO : Card.Tone.GOOD, body(entry, known))
                    .and(new Element.Buttons(buttons(first, known)));
        }
        var elements = new ArrayList<Element>();
        var buttons = new ArrayList<Button>();
        var count = 0;
        for (var receipt = first; sameMessage(receipt, first, known); receipt++) {
            var entry = FactNames.saying(known.ledger().under(receipt));
            if (count++ > 0) {
                elements.add(new Element.Divider());
            }
            elements.add(new Element.Text((known.ledger().isVoided(receipt) ? "✖ " : "✔ ") + title(entry, known)));
            elements.addAll(body(entry, known));
            buttons.addAll(buttons(receipt, known));
        }
        elements.add(new Element.Buttons(buttons));
        return new Card("一起记下的 %d 条，现在是这样".formatted(count), Card.Tone.INFO, elements);
    }

    private static String title(Entry entry, Known known) {
        return known.ledger().isVoided(entry.receipt())
                ? "（已撤销）" + FactNames.title(entry, known)
                : "已记录%s #%d，现在是这样".formatted(entry.fact().label(), entry.receipt());
    }

    /** What a record says now, field by field. */
    public static List<Element> body(Entry entry, Known known) {
        var noted = Rewriting.asItIs(known.ledger().under(entry.receipt()));
        var fields = new ArrayList<Field>();
        for (var slot : Fields.of(entry.fact())) {
            var shown = Fields.shown(slot, noted, known);
            if (!shown.equals(Fields.NONE)) {
                fields.add(new Field(slot.label(), shown));
            }
        }
        var elements = new ArrayList<Element>();
        if (Fields.value(Slot.AMOUNT, entry.fact()) instanceof Money amount) {
            InYuan.of(amount, entry, known).map(yuan -> new Field("折合", yuan)).ifPresent(fields::add);
        }
        Margin.shown(entry, known).map(margin -> new Field(MARGIN, margin)).ifPresent(fields::add);
        CashStanding.of(entry, known).map(standing -> new Field("状态", standing)).ifPresent(fields::add);
        elements.add(new Element.Fields(fields));
        known.ledger()
                .takenBack(entry.receipt())
                .map(taken -> new Element.Text(taken(taken, known)))
                .ifPresent(elements::add);
        return elements;
    }

    private static String taken(Entry taken, Known known) {
        var who = known.people().withId(taken.person());
        var at = taken.recordedAt().atZone(who.map(Person::zone).orElse(ZoneId.of("Asia/Shanghai")));
        return "%s %02d:%02d 由 %s 撤销，不再计入任何数字。"
                .formatted(
                        ReceiptFields.day(at.toLocalDate()),
                        at.getHour(),
                        at.getMinute(),
                        who.map(Person::name).orElse(taken.person()));
    }

    private static List<Button> buttons(long receipt, Known known) {
        return known.ledger().isVoided(receipt) ? List.of() : List.of(Button.of("撤销 #" + receipt, "撤销 #" + receipt));
    }
}
