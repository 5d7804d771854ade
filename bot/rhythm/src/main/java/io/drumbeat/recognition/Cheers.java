package io.drumbeat.recognition;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The announcement of a deal won, with everybody who joined in. */
@Component
public final class Cheers {
    private static final String PREFIX = "won/";
    private final WinAmounts amounts;

    @Autowired
    Cheers(ObjectProvider<WinAmounts> amounts) {
        this(amounts.getIfAvailable(() -> WinAmounts.SHOWN));
    }

    Cheers(WinAmounts amounts) {
        this.amounts = amounts;
    }

    /** What the announcement of the deal won under this receipt is about. */
    public static String topic(long receipt) {
        return PREFIX + receipt;
    }

    /** The receipt a topic is about, or -1 if it is no announcement of a deal won. */
    public static long receiptOf(String topic) {
        return topic.startsWith(PREFIX) ? Long.parseLong(topic.substring(PREFIX.length())) : -1;
    }

    /** Praise for a receipt, oldest first. */
    static List<Entry> praise(long receipt, Known known) {
        return known.ledger().about(new Subject.Receipt(receipt)).stream()
                .filter(said -> said.fact() instanceof StaffFact.KudosGiven)
                .toList();
    }

    /** The card as the facts have it now; drawing it again after more praise gives the newer count. */
    public Card announcement(Person winner, long receipt, String customer, DealFact.DealWon won, Known known) {
        return announcement(winner, customer, won, praise(receipt, known), known);
    }

    /** Who signed it, and with them who has a part of it and said yes to that. */
    static List<Person> winners(Person winner, DealFact.DealWon won, Known known) {
        var others = Splits.of(won.customer(), known).of(won.deal()).stream()
                .flatMap(split -> split.parts().stream())
                .filter(part -> part.state() == Split.State.COUNTS && part.parts() > 0)
                .map(Split.Part::person)
                .filter(person -> !person.equals(winner.id()))
                .flatMap(person -> known.people().withId(person).stream());
        return Stream.concat(Stream.of(winner), others).toList();
    }

    /** Whoever praised it, each once. */
    static List<String> praisers(List<Entry> kudos, Known known) {
        return kudos.stream()
                .map(Entry::person)
                .distinct()
                .map(person -> known.people().withId(person).map(Person::name).orElse(person))
                .toList();
    }

    static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining("、"));
    }

    Card announcement(Person winner, String customer, DealFact.DealWon won, List<Entry> kudos, Known known) {
        var elements = new ArrayList<Element>();
        var fields = new ArrayList<Field>();
        if (amounts == WinAmounts.SHOWN) {
            fields.add(new Field("金额", won.amount().toString()));
        }
        var product = won.product();
        if (product != null) {
            fields.add(new Field("产品", product));
        }
        if (!fields.isEmpty()) {
            elements.add(new Element.Fields(fields));
        }
        if (!kudos.isEmpty()) {
            var praisers = praisers(kudos, known);
            elements.add(new Element.Text("👏 %d 人点赞：%s".formatted(praisers.size(), String.join("、", praisers))));
        }
        var winners = names(winners(winner, won, known));
        elements.add(Element.Buttons.of(Button.primary("👏 赞", "赞 " + winners)));
        var title = won.newCustomer() ? "🥁 %s 签下新客户 %s" : "🥁 %s 签下 %s";
        return new Card(title.formatted(winners, customer), Card.Tone.GOOD, elements);
    }

    /**
     * What stands in the announcement's place once the deal was taken back.
     *
     * @param reopened whether it is open again, rather than told by mistake
     */
    public static Card retracted(Person winner, String customer, boolean reopened) {
        return Card.warn(
                "更正：%s 签下 %s 的消息已撤回".formatted(winner.name(), customer),
                new Element.Text(reopened ? "这一单重开了，之前的喜报不算数。" : "这一单记错了，之前的喜报不算数。"));
    }
}
