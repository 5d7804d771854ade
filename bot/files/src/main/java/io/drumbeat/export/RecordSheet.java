package io.drumbeat.export;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.ActivityFact;
import io.drumbeat.ledger.CashFact;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.QuoteFact;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.profile.Visibility;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What those told whose work somebody may see, under headings that can be imported again. */
final class RecordSheet {
    private static final List<String> COLUMNS = List.of(
            "日期", "类型", "客户名称", "鼓点编号", "负责人", "联系人", "金额", "币种", "产品", "新客/老客", "原因", "来源", "下一步", "下次日期", "备注", "编号");

    private RecordSheet() {}

    static Page of(Person reader, LocalDate from, LocalDate to, LocalDate today, Known known) {
        var rows = seen(reader, from, to, today, known)
                .flatMap(entry -> told(entry.fact()).map(told -> row(entry, told, known)).stream())
                .toList();
        return new Page("记录", COLUMNS, rows);
    }

    static Stream<Entry> seen(Person reader, LocalDate from, LocalDate to, LocalDate today, Known known) {
        var sight = new Visibility(reader, today, known);
        return known.ledger().tellers().stream()
                .flatMap(person -> known.ledger().of(person, from, to).stream())
                .filter(entry -> sight.maySeeWorkOf(entry.person(), entry.date())
                        && told(entry.fact()).isPresent())
                .sorted(Comparator.comparing(Entry::date).thenComparingLong(Entry::position));
    }

    /** What a kind of fact says beside whom it is about and what was remarked; what it does not say is null. */
    private record Told(
            String action,
            @Nullable Money amount,
            @Nullable String product,
            @Nullable String newCustomer,
            @Nullable String reason,
            @Nullable String source) {
        static Told of(String action, @Nullable Money amount) {
            return new Told(action, amount, null, null, null, null);
        }
    }

    private static Optional<Told> told(Fact fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case ActivityFact.ActivityLogged logged ->
                        new Told(action(logged.activity()), null, null, null, null, null);
                    case DealFact.LeadFound lead -> new Told("线索", null, null, null, null, lead.source());
                    case QuoteFact.QuoteGiven quote -> Told.of("报价", quote.amount());
                    case DealFact.DealWon won ->
                        new Told("签单", won.amount(), won.product(), won.newCustomer() ? "新客" : "老客", null, null);
                    case DealFact.DealLost lost -> new Told("丢单", null, null, null, lost.reason(), null);
                    case CashFact.CashCollected cash -> Told.of("回款", cash.amount());
                    case CashFact.RefundGiven refund -> Told.of("退款", refund.amount());
                    case CustomerFact.CustomerRated rated -> Told.of("评分 " + rated.score(), null);
                    default -> null;
                });
    }

    private static String action(ActivityFact.Activity activity) {
        return switch (activity) {
            case VISIT -> "拜访";
            case CALL -> "电话";
            case DEMO -> "演示";
            case FOLLOWUP -> "跟进";
        };
    }

    private static List<Cell> row(Entry entry, Told told, Known known) {
        var customer = entry.fact().customer();
        var amount = told.amount();
        var next = entry.fact().next();
        return Stream.of(
                        Cell.of(entry.date()),
                        Cell.of(told.action()),
                        Cell.of(
                                customer == null
                                        ? null
                                        : known.the(Customers.class).nameOf(customer)),
                        Cell.of(customer),
                        Cell.of(CustomerSheet.name(entry.person(), known)),
                        Cell.of(entry.fact().contact()),
                        Cell.of(amount),
                        Cell.of(amount == null ? null : amount.currency().getCurrencyCode()),
                        Cell.of(told.product()),
                        Cell.of(told.newCustomer()),
                        Cell.of(told.reason()),
                        Cell.of(told.source()),
                        Cell.of(next == null ? null : next.what()),
                        Cell.of(next == null ? null : next.date()),
                        Cell.of(entry.fact().note()),
                        Cell.of(entry.receipt()))
                .toList();
    }
}
