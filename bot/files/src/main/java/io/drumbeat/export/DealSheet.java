package io.drumbeat.export;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.intake.ListedKeys;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The deals of those whose work somebody may see, under headings that can be imported again. */
final class DealSheet {
    private static final List<String> COLUMNS =
            List.of("客户名称", "鼓点编号", "商机编号", "负责人", "金额", "币种", "阶段", "预计成交日期", "日期", "已回款", "原因");

    private DealSheet() {}

    static Page of(Person reader, LocalDate today, Known known) {
        var rows =
                seen(reader, today, known).map(deal -> row(deal, today, known)).toList();
        return new Page("商机", COLUMNS, rows);
    }

    /** The one opened first comes first. */
    static Stream<Deal> seen(Person reader, LocalDate today, Known known) {
        var sight = new Visibility(reader, today, known);
        return known.the(Deals.class).all().stream()
                .filter(deal -> sight.maySeeWorkOf(deal.ownerOn(today)))
                .sorted(Comparator.comparingLong(Deal::number));
    }

    private static List<Cell> row(Deal deal, LocalDate today, Known known) {
        var amount = deal.amount();
        var key = known.the(ListedKeys.class).keyOf(deal.customer(), deal.id()).orElse("#" + deal.number());
        return List.of(
                Cell.of(known.the(Customers.class).nameOf(deal.customer())),
                Cell.of(deal.customer()),
                Cell.of(key),
                Cell.of(CustomerSheet.name(deal.ownerOn(today), known)),
                Cell.of(amount),
                Cell.of(amount == null ? null : amount.currency().getCurrencyCode()),
                Cell.of(known.the(Deals.class).stages().get(deal.stage()).name()),
                Cell.of(deal.expectedClose()),
                Cell.of(deal.openedOn()),
                Cell.of(Receivables.of(deal, known).map(Receivable::paid).orElse(deal.collected())),
                Cell.of(deal.lostReason()));
    }
}
