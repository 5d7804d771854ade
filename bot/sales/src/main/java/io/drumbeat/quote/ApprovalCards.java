package io.drumbeat.quote;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The card about a quote that needs a yes, as it stands. */
public final class ApprovalCards {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ApprovalCards() {}

    /** What the cards about a quote's request are about. */
    public static String topic(long quote) {
        return "quote/" + quote;
    }

    /** For whoever decides: with buttons while it waits, afterwards with what was said. */
    public static Card of(Approvals.Request request, Known known) {
        var customer = known.the(Customers.class).nameOf(request.customer());
        var deal = known.the(Deals.class).withId(request.deal());
        return of(
                request,
                customer,
                deal.map(d -> "#%d %s".formatted(d.number(), stage(d, known))).orElse(null),
                null,
                known);
    }

    /**
     * @param deal the number and stage of the deal, or null while it is only being opened
     * @param why why this person is asked and not the manager, or null
     */
    static Card of(
            Approvals.Request request, String customer, @Nullable String deal, @Nullable String why, Known known) {
        var elements = new ArrayList<Element>();
        elements.add(about(request, customer, deal, known));
        if (why != null) {
            elements.add(new Element.Text(why));
        }
        var title = "%s 给 %s 报价 %s".formatted(name(request.asker(), known), customer, request.amount());
        return switch (request.state()) {
            case WAITING -> {
                elements.add(Element.Buttons.of(
                        Button.primary("批准", "批准 #" + request.quote()), Button.danger("驳回", "驳回 #" + request.quote())));
                yield new Card(title + "，等你批准", Card.Tone.WARN, elements);
            }
            case APPROVED -> {
                elements.add(new Element.Text("已批准：" + decided(request, known)));
                yield new Card(title + "，已批准", Card.Tone.GOOD, elements);
            }
            case REJECTED -> {
                elements.add(new Element.Text("已驳回：%s，原因：%s".formatted(decided(request, known), request.reason())));
                yield new Card(title + "，已驳回", Card.Tone.BAD, elements);
            }
            case REPLACED -> new Card(title + "，已经改报，不用批了", Card.Tone.INFO, elements);
        };
    }

    private static Element about(Approvals.Request request, String customer, @Nullable String deal, Known known) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("客户", customer));
        if (deal != null) {
            fields.add(new Field("商机", deal));
        }
        fields.add(new Field("金额", request.amount().toString()));
        fields.add(new Field("提出", "%s %s".formatted(name(request.asker(), known), minute(request, known))));
        return new Element.Fields(fields);
    }

    /** What stands in the card's place once the quote was taken back. */
    public static Card withdrawn(Approvals.Request request, Known known) {
        return Card.info("%s 给 %s 的报价 %s 已经撤回，不用批了"
                .formatted(
                        name(request.asker(), known),
                        known.the(Customers.class).nameOf(request.customer()),
                        request.amount()));
    }

    private static String stage(Deal deal, Known known) {
        return known.the(Deals.class).stages().get(deal.stage()).name();
    }

    public static String decided(Approvals.Request request, Known known) {
        var by = request.by();
        var on = request.on();
        return by == null || on == null ? "" : name(by, known) + " " + ReceiptFields.day(on);
    }

    /** When it was asked first, as the asker's clock had it. */
    public static String minute(Approvals.Request request, Known known) {
        return known.people()
                .withId(request.asker())
                .map(asker -> minute(request.since(), asker))
                .orElse("");
    }

    private static String minute(Instant at, Person who) {
        return at.atZone(who.zone()).format(MINUTE);
    }

    public static String name(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
