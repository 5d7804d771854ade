package io.drumbeat.export;

import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.shape.FactShape;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What those told whose work somebody may see, under headings that can be imported again. */
final class RecordSheet {
    private static final List<String> COLUMNS = List.of(
            "日期", "类型", "客户名称", "鼓点编号", "负责人", "联系人", "金额", "币种", "产品", "新客/老客", "原因", "来源", "下一步", "下次日期", "备注", "编号");

    private RecordSheet() {}

    static Page of(Person reader, LocalDate from, LocalDate to, LocalDate today, Known known) {
        var rows = seen(reader, from, to, today, known)
                .map(entry -> row(entry, known))
                .toList();
        return new Page("记录", COLUMNS, rows);
    }

    static Stream<Entry> seen(Person reader, LocalDate from, LocalDate to, LocalDate today, Known known) {
        var sight = new Visibility(reader, today, known);
        return known.ledger().tellers().stream()
                .flatMap(person -> known.ledger().of(person, from, to).stream())
                .filter(entry -> sight.maySeeWorkOf(entry.person(), entry.date()) && canBeImported(entry.fact()))
                .sorted(Comparator.comparing(Entry::date).thenComparingLong(Entry::position));
    }

    private static boolean canBeImported(Fact fact) {
        return switch (fact) {
            case ActivityFact _, DealFact.LeadFound _, QuoteFact.QuoteGiven _, DealFact.DealWon _ -> true;
            case DealFact.DealLost _, CashFact.CashCollected _, CashFact.CashReported _, CashFact.RefundGiven _ -> true;
            case CustomerFact.CustomerRated _ -> true;
            default -> false;
        };
    }

    private static String action(Fact fact) {
        var score = FactShape.of(fact).part(fact, "score");
        return score == null ? fact.label() : fact.label() + " " + score;
    }

    /** What a fact says in a part, as words; null if it says nothing there. */
    private static @Nullable String words(Fact fact, String part) {
        return switch (FactShape.of(fact).part(fact, part)) {
            case null -> null;
            case Boolean isNew -> isNew ? "新客" : "老客";
            case Object value -> value.toString();
        };
    }

    private static List<Cell> row(Entry entry, Known known) {
        var fact = entry.fact();
        var customer = fact.customer();
        var amount = (Money) FactShape.of(fact).part(fact, "amount");
        var next = fact.next();
        return Stream.of(
                        Cell.of(entry.date()),
                        Cell.of(action(fact)),
                        Cell.of(
                                customer == null
                                        ? null
                                        : known.the(Customers.class).nameOf(customer)),
                        Cell.of(customer),
                        Cell.of(CustomerSheet.name(entry.person(), known)),
                        Cell.of(fact.contact()),
                        Cell.of(amount),
                        Cell.of(amount == null ? null : amount.currency().getCurrencyCode()),
                        Cell.of(words(fact, "product")),
                        Cell.of(words(fact, "newCustomer")),
                        Cell.of(words(fact, "reason")),
                        Cell.of(words(fact, "source")),
                        Cell.of(next == null ? null : next.what()),
                        Cell.of(next == null ? null : next.date()),
                        Cell.of(fact.note()),
                        Cell.of(entry.receipt()))
                .toList();
    }
}
