package io.drumbeat.profile;

import io.drumbeat.card.Element;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was told of a customer's deals, quotes and money, and what was remarked beside it, the newest first. */
final class Remarked {
    private static final int SHOWN = 5;
    private static final int ALL_SHOWN = 8;

    private Remarked() {}

    /** @param about what may be seen of what was told of a customer, oldest first */
    static List<Element> of(List<Entry> about, Known known) {
        var lines = about.reversed().stream()
                .sorted((a, b) -> b.date().compareTo(a.date()))
                .flatMap(entry -> line(entry, known))
                .limit(SHOWN)
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Element.Text("说明：\n" + String.join("\n", lines)));
    }

    /** All of that, remarked or not, where the reader may see the work of whoever told it. */
    static List<Element> all(List<Entry> about, Predicate<Entry> seen, Known known) {
        var lines = about.reversed().stream()
                .sorted((a, b) -> b.date().compareTo(a.date()))
                .flatMap(entry -> isMoney(entry.fact()) && seen.test(entry)
                        ? what(entry.fact()).stream().map(what -> line(what, entry, known))
                        : line(entry, known))
                .limit(ALL_SHOWN)
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Element.Text("商机和款项：\n" + String.join("\n", lines)));
    }

    private static String line(String what, Entry entry, Known known) {
        var note = entry.fact().note();
        return "· %s #%d %s%s（%s）"
                .formatted(
                        ReceiptFields.day(entry.date()),
                        entry.receipt(),
                        what,
                        note == null ? "" : "：" + note,
                        name(entry, known));
    }

    private static boolean isMoney(Fact fact) {
        return switch (fact) {
            case QuoteFact.QuoteGiven _,
                    DealFact.DealWon _,
                    DealFact.DealLost _,
                    CashFact.CashCollected _,
                    CashFact.CashReported _,
                    CashFact.RefundGiven _ -> true;
            default -> false;
        };
    }

    private static String name(Entry entry, Known known) {
        return known.people().withId(entry.person()).map(Person::name).orElse(entry.person());
    }

    private static Stream<String> line(Entry entry, Known known) {
        var who = name(entry, known);
        return Stream.ofNullable(entry.fact().note()).flatMap(note -> what(entry.fact()).stream()
                .map(what -> "· %s %s：%s（%s）".formatted(ReceiptFields.day(entry.date()), what, note, who)));
    }

    private static Optional<String> what(Fact fact) {
        return switch (fact) {
            case DealFact.DealOpened _ -> Optional.of("商机");
            case QuoteFact.QuoteGiven quote -> Optional.of("报价 " + quote.amount());
            case DealFact.StageMoved _ -> Optional.of("推进");
            case DealFact.DealWon won -> Optional.of("签单 " + won.amount());
            case DealFact.DealLost _ -> Optional.of("丢单");
            case CashFact.CashCollected cash -> Optional.of("回款 " + cash.amount());
            case CashFact.CashReported cash -> Optional.of("回款 " + cash.amount());
            case CashFact.RefundGiven refund -> Optional.of("退款 " + refund.amount());
            case CustomerFact.CustomerRated rated -> Optional.of("评分 " + rated.score());
            case CustomerFact.RatingGiven given -> Optional.of("客户评分 " + given.score());
            case CustomerFact.ComplaintMade _ -> Optional.of("投诉");
            default -> Optional.empty();
        };
    }
}
