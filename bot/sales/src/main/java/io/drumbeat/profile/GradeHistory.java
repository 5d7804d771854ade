package io.drumbeat.profile;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.subject.Subject;
import io.drumbeat.valuation.OpenWorth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A customer's grade day by day: what it is, and on which days it became another and why. */
final class GradeHistory {
    private final Grading grading;
    private final String customer;
    private final Known all;
    private final Deals deals;
    private final List<Entry> about;

    GradeHistory(Grading grading, String customer, Known known) {
        this.grading = grading;
        this.customer = customer;
        this.all = known;
        this.deals = known.the(Deals.class);
        this.about = known.ledger().about(customer);
    }

    /** From this day on another grade than before. */
    record Change(LocalDate on, Grade before, Grade after) {
        /** {@code 2026-11-18 周三 起 A 级，之前 C 级：成交 0 → 30（近一年签约 ¥300,000）}. */
        @Override
        public String toString() {
            var why = new ArrayList<String>();
            for (var i = 0; i < after.reasons().size(); i++) {
                var was = before.reasons().get(i);
                var is = after.reasons().get(i);
                if (was.points() != is.points()) {
                    why.add("%s %d → %d（%s）".formatted(is.aspect(), was.points(), is.points(), is.why()));
                }
            }
            return "%s 起 %s 级，之前 %s 级：%s"
                    .formatted(ReceiptFields.day(on), after.letter(), before.letter(), String.join("，", why));
        }
    }

    /** The grade as the facts stood on a day, counted on that day. */
    Grade on(LocalDate day) {
        var known = about.stream().filter(entry -> !entry.date().isAfter(day)).toList();
        var then = deals.fresh().refolded(Map.of(new Subject.Customer(customer), known));
        var open = then.openOf(customer);
        var year = day.minusYears(1);
        var signed = known.stream().filter(entry -> entry.date().isAfter(year)).toList();
        var last = known.stream()
                .filter(entry -> entry.fact() instanceof ActivityFact.ActivityLogged)
                .map(Entry::date)
                .max(LocalDate::compareTo);
        var worth = new OpenWorth(all);
        var won = then.of(customer).stream()
                .filter(deal ->
                        then.isWon(deal) && deal.history().getLast().on().isAfter(year))
                .toList();
        return grading.of(new Grading.Seen(
                Money.fen(Measure.REVENUE.total(signed, all)),
                last.map(date -> OptionalLong.of(ChronoUnit.DAYS.between(date, day)))
                        .orElse(OptionalLong.empty()),
                open.size(),
                hoped(open),
                new Grading.Left(left(worth, won), left(worth, open))));
    }

    private static String left(OpenWorth worth, List<Deal> deals) {
        return worth.uncounted(deals).map(left -> "，" + left).orElse("");
    }

    private Money hoped(List<Deal> open) {
        var worth = new OpenWorth(all);
        return open.stream().flatMap(deal -> worth.of(deal).stream()).reduce(Money.ZERO, Money::plus);
    }

    /** Every change of the letter up to a day, the newest first. */
    List<Change> upTo(LocalDate today) {
        var changes = new ArrayList<Change>();
        Grade before = null;
        for (var day : days().headSet(today, true)) {
            var grade = on(day);
            if (before != null && before.letter() != grade.letter()) {
                changes.add(new Change(day, before, grade));
            }
            before = grade;
        }
        return changes.reversed();
    }

    /** The days on which a grade can change: something was told of, grew too old, or fell out of the year. */
    private NavigableSet<LocalDate> days() {
        var told = about.stream().map(Entry::date).collect(Collectors.toCollection(TreeSet::new));
        var days = new TreeSet<>(told);
        for (var day : told) {
            grading.ages().forEach(age -> days.add(day.plusDays(age + 1)));
            days.add(day.plusYears(1));
            days.add(day.plusYears(1).plusDays(1));
        }
        return days;
    }
}
