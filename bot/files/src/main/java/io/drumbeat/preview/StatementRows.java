package io.drumbeat.preview;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.income.Reports;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Values;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Rows of what came into the bank: each is a yes to what was reported so, or is named as doubtful. */
final class StatementRows implements Weigher.Weighing {
    /** So many days may lie between the bank's day and the one that was reported. */
    private static final int DAYS = 3;

    private final Listing listing;
    /** Which row each report was found in. */
    private final Map<Long, Long> found = new HashMap<>();

    StatementRows(Listing listing) {
        this.listing = listing;
    }

    @Override
    public Verdict weigh(Row row, Known known) {
        var values = new Values(row, listing.today());
        var payer = values.needed(Column.PAYER, 100);
        if (row.text(Column.AMOUNT).strip().startsWith("-")) {
            throw new Wrong(Column.AMOUNT, row.text(Column.AMOUNT), "是付出去的，不是回款；退款请说“退款 客户 金额”");
        }
        var amount =
                values.amount().orElseThrow(() -> new Wrong(Column.AMOUNT, "", "这一行没有收进来的金额；是付出去的就不用导，退款请说“退款 客户 金额”"));
        var day = values.past(Column.DATE).orElseThrow(() -> new Wrong(Column.DATE, "", "这一列不能空"));
        var customer = customer(payer, known);
        var all = Cashbook.of(customer.id(), known).cash();
        var same = all.stream().filter(cash -> cash.amount().equals(amount)).toList();
        var open = same.stream().filter(Cash::isOpen).toList();
        var near = open.stream().filter(cash -> apart(cash, day) <= DAYS).toList();
        if (near.size() == 1) {
            return matched(row, near.getFirst(), customer, amount, known);
        }
        var done = same.stream()
                .filter(cash -> cash.status() == Reports.Status.CONFIRMED && apart(cash, day) <= DAYS)
                .findFirst();
        if (near.isEmpty() && done.isPresent()) {
            return new Verdict.Same(
                    row.number(),
                    "%s %s 已经确认过，是 #%d"
                            .formatted(customer.name(), amount, done.get().receipt()));
        }
        throw near.isEmpty()
                ? unlike(open.isEmpty() ? openOf(all) : open, row, amount, day, known)
                : several(near, row);
    }

    @Override
    public List<Supplier<?>> cells(Row row, Known known) {
        var values = new Values(row, listing.today());
        return List.of(
                () -> customer(values.needed(Column.PAYER, 100), known),
                values::neededAmount,
                () -> values.past(Column.DATE));
    }

    private Verdict matched(Row row, Cash cash, Customer customer, Money amount, Known known) {
        var before = found.putIfAbsent(cash.receipt(), row.number());
        if (before != null) {
            throw new Wrong(
                    Column.AMOUNT,
                    row.text(Column.AMOUNT),
                    "第 %d 行已经对上了 #%d；这是另一笔的话，请说“回款 %s %s”".formatted(before, cash.receipt(), customer.name(), amount));
        }
        var what = "%s %s 对上 %s 报的 #%d（%s）"
                .formatted(
                        customer.name(),
                        amount,
                        who(cash, known),
                        cash.receipt(),
                        cash.told().date());
        return new Verdict.Matched(row.number(), what, cash.receipt());
    }

    /** By the whole name, or else the only one whose name is in what the bank calls the payer. */
    private static Customer customer(String payer, Known known) {
        var customers = known.the(Customers.class);
        var whole = customers.named(payer);
        var all = whole.isEmpty()
                ? customers.all().stream()
                        .filter(one -> one.name().length() > 1 && payer.contains(one.name()))
                        .toList()
                : whole;
        if (all.size() != 1) {
            throw new Wrong(
                    Column.PAYER,
                    payer,
                    all.isEmpty()
                            ? "没有客户叫这个名字，对不上任何一笔"
                            : "可能是 %s，说不清是哪一家"
                                    .formatted(all.stream()
                                            .map(Customer::name)
                                            .sorted()
                                            .collect(Collectors.joining("、"))));
        }
        return all.getFirst();
    }

    private static List<Cash> openOf(List<Cash> all) {
        return all.stream().filter(Cash::isOpen).toList();
    }

    /** What was reported is another sum, or of another day. */
    private static Wrong unlike(List<Cash> open, Row row, Money amount, LocalDate day, Known known) {
        var others = open.stream()
                .map(cash -> "%s 报的 #%d %s（%s）"
                        .formatted(
                                who(cash, known),
                                cash.receipt(),
                                cash.amount(),
                                cash.told().date()))
                .collect(Collectors.joining("、"));
        var said = row.text(Column.AMOUNT);
        return new Wrong(
                Column.AMOUNT,
                said,
                others.isEmpty()
                        ? "这家客户没有等确认的回款"
                        : "等确认的是 %s，和 %s %s 对不上；确实是就说“确认回款 #编号”".formatted(others, day, amount));
    }

    private static Wrong several(List<Cash> near, Row row) {
        return new Wrong(
                Column.AMOUNT,
                row.text(Column.AMOUNT),
                "%s 都是这个数，说不清是哪一笔；请说“确认回款 #编号”"
                        .formatted(
                                near.stream().map(cash -> "#" + cash.receipt()).collect(Collectors.joining("、"))));
    }

    private static long apart(Cash cash, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(cash.told().date(), day));
    }

    private static String who(Cash cash, Known known) {
        return known.people()
                .withId(cash.told().person())
                .map(Person::name)
                .orElse(cash.told().person());
    }
}
