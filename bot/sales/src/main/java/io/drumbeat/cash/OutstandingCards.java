package io.drumbeat.cash;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.words.Turning;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what is owed, the longest overdue first. */
final class OutstandingCards {
    private static final int SHOWN = 15;

    private final String whose;
    private final boolean named;
    private final LocalDate today;
    private final Known known;

    /**
     * @param whose as {@code 我的} or {@code 华为的}
     * @param named whether each line says whose deal it is
     */
    OutstandingCards(String whose, boolean named, LocalDate today, Known known) {
        this.whose = whose;
        this.named = named;
        this.today = today;
        this.known = known;
    }

    Card of(List<Receivable> owed, Utterance said) {
        if (owed.isEmpty()) {
            return Card.good("%s应收都收齐了".formatted(whose));
        }
        var sorted = owed.stream().sorted(urgency(today)).toList();
        var overdue = sum(sorted, one -> one.overdue(today));
        var elements = new ArrayList<Element>();
        var page = Page.of(sorted, SHOWN, said);
        elements.add(new Element.Table(
                List.of("客户", "未回款", "到期"),
                page.items().stream().map(one -> row(one, named, today, known)).toList()));
        Turning.into(elements, page, said, known);
        var title = "%s应收 %s%s"
                .formatted(
                        whose,
                        sum(sorted, Receivable::outstanding),
                        (overdue.isEmpty() ? "，没有逾期" : "，其中逾期 " + overdue) + page.behind());
        return new Card(title, overdue.isEmpty() ? Card.Tone.INFO : Card.Tone.WARN, elements);
    }

    /** What is owed of colleagues' deals of which the reader has a part, under what is owed of their own. */
    Card with(List<Receivable> shared, Card own) {
        if (shared.isEmpty()) {
            return own;
        }
        var elements = new ArrayList<>(own.elements());
        elements.add(new Element.Text("另有你占一份的单子："));
        elements.add(new Element.Table(
                List.of("客户", "未回款", "到期"),
                shared.stream()
                        .sorted(urgency(today))
                        .limit(SHOWN)
                        .map(one -> row(one, true, today, known))
                        .toList()));
        return new Card(own.title(), own.tone(), elements);
    }

    private static Comparator<Receivable> urgency(LocalDate today) {
        return Comparator.comparing((Receivable one) -> one.overdueSince(today).orElse(LocalDate.MAX))
                .thenComparing(one -> one.next().map(Receivable.Part::due).orElse(LocalDate.MAX))
                .thenComparingLong(one -> one.deal().number());
    }

    /** Three columns, since it is looked at on a phone; the full amounts are on the customer's card. */
    private static List<String> row(Receivable one, boolean named, LocalDate today, Known known) {
        var owner = one.deal().ownerOn(today);
        return List.of(
                "%s #%d%s"
                        .formatted(
                                known.the(Customers.class).nameOf(one.deal().customer()),
                                one.deal().number(),
                                named
                                        ? " · "
                                                + known.people()
                                                        .withId(owner)
                                                        .map(Person::name)
                                                        .orElse(owner)
                                        : ""),
                one.outstanding().brief(),
                "%s；已收 %s / %s"
                        .formatted(
                                due(one, today),
                                one.paid().brief(),
                                one.contract().brief()));
    }

    /** When the rest is due, or since when it was. */
    static String due(Receivable one, LocalDate today) {
        var since = one.overdueSince(today);
        if (since.isPresent()) {
            return "逾期 %s，从 %s 起 %d 天"
                    .formatted(
                            one.overdue(today).brief(),
                            ReceiptFields.day(since.get()),
                            ChronoUnit.DAYS.between(since.get(), today));
        }
        var next = one.next();
        var short_ = one.parts().isEmpty() || one.unplanned().isZero()
                ? ""
                : "（计划与合同差 %s，请重定）".formatted(one.unplanned().brief());
        return one.parts().isEmpty()
                ? "还没有回款计划"
                : next.map(part -> "第 %d 期 %s".formatted(part.number(), ReceiptFields.day(part.due())))
                                .orElse("计划都收齐了")
                        + short_;
    }

    /** Sums by currency, as {@code ¥350,000、USD 2,000}; empty if there is nothing. */
    private static String sum(List<Receivable> all, Function<Receivable, Money> of) {
        Map<String, Money> sums = new LinkedHashMap<>();
        all.stream()
                .map(of)
                .filter(Money::isPositive)
                .forEach(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
        return sums.values().stream().map(Money::toString).collect(Collectors.joining("、"));
    }
}
