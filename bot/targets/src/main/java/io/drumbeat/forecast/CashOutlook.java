package io.drumbeat.forecast;

import io.drumbeat.calendar.Period;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivable.Part;
import io.drumbeat.receivable.Receivables;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What is likely still to be collected until a day: the instalments that are due by then, each as likely as one's own usually came
 * in.
 *
 * @param own how one's own instalments of the last twelve months came in
 * @param team the same of the team's
 * @param overdue what should have come before, in fen
 * @param due what falls due until the day, in fen
 * @param unsigned what open deals may bring in by then
 * @param spread by how much it may be off nine times of ten, in fen, were each instalment to come or not on its own
 * @param weighted what of the overdue and the due is likely to come, in fen
 * @param unplanned what is owed without anybody having said when, in fen
 */
record CashOutlook(
        Paid own, Paid team, long overdue, long due, Unsigned unsigned, long spread, long weighted, long unplanned) {
    private static final int DIGITS = 6;
    /** The normal quantile of a two-sided interval of 90 %. */
    private static final BigDecimal Z = new BigDecimal("1.6449");

    /** How many instalments fell due, and how many of them came in whole. */
    record Paid(long all, long whole) {}

    static CashOutlook of(
            Collection<String> own, Collection<String> team, Period period, LocalDate today, Known known) {
        var unsigned = Unsigned.of(own, team, period, today, known);
        var mine = receivables(own, today, known);
        var year = new Period("", today.minusYears(1).plusDays(1), today.minusDays(1));
        var paid = paid(mine, year);
        var theirs = paid(receivables(team, today, known), year);
        var open = mine.stream().flatMap(one -> one.parts().stream()).toList();
        var late = open.stream().filter(part -> part.due().isBefore(today)).toList();
        var coming = open.stream()
                .filter(part -> !part.due().isBefore(today) && !part.due().isAfter(period.to()))
                .toList();
        var rate = rate(paid, theirs);
        var variance = BigDecimal.valueOf(squares(late) + squares(coming))
                .multiply(rate)
                .multiply(BigDecimal.ONE.subtract(rate));
        return new CashOutlook(
                paid,
                theirs,
                sum(late),
                sum(coming),
                unsigned.times(rate),
                fen(variance.add(unsigned.variance(rate))
                        .sqrt(MathContext.DECIMAL64)
                        .multiply(Z)),
                fen(BigDecimal.valueOf(sum(late) + sum(coming)).multiply(rate)),
                mine.stream().mapToLong(CashOutlook::unplanned).sum());
    }

    /** In yuan, since nobody adds up what is in other money. */
    static List<Receivable> receivables(Collection<String> people, LocalDate today, Known known) {
        var deals = known.the(Deals.class);
        return people.stream()
                .flatMap(person -> deals.ownedBy(person, today).stream())
                .filter(deals::isWon)
                .map(Deal::customer)
                .distinct()
                .flatMap(customer -> Receivables.of(customer, known).stream())
                .filter(one -> people.contains(one.deal().ownerOn(today))
                        && one.contract().currency().equals(Money.CNY))
                .toList();
    }

    private static Paid paid(List<Receivable> all, Period fell) {
        var parts = all.stream()
                .flatMap(one -> one.parts().stream())
                .filter(part -> fell.contains(part.due()))
                .toList();
        return new Paid(
                parts.size(),
                parts.stream().filter(part -> !part.open().isPositive()).count());
    }

    private static long unplanned(Receivable one) {
        var planned =
                one.parts().stream().mapToLong(part -> part.open().minor()).sum();
        return Math.max(0, one.outstanding().minor() - planned);
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.open().minor()).sum();
    }

    private static double squares(List<Part> parts) {
        return parts.stream()
                .mapToDouble(part -> (double) part.open().minor() * part.open().minor())
                .sum();
    }

    /** The team's as if one more had come and one had not; one's own leans on it as the stages do. */
    private static BigDecimal rate(Paid own, Paid team) {
        var theirs = BigDecimal.valueOf(team.whole() + 1)
                .divide(BigDecimal.valueOf(team.all() + 2), DIGITS, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(own.whole())
                .add(theirs.multiply(BigDecimal.valueOf(Odds.LEAN)))
                .divide(BigDecimal.valueOf(own.all() + Odds.LEAN), DIGITS, RoundingMode.HALF_UP);
    }

    /** How much of what is overdue and due comes in; as such instalments usually did where there is nothing. */
    BigDecimal rate() {
        return overdue + due == 0
                ? rate(own, team)
                : BigDecimal.valueOf(weighted).divide(BigDecimal.valueOf(overdue + due), DIGITS, RoundingMode.HALF_UP);
    }

    /** Of several people together: what each is likely to bring, added up. */
    static CashOutlook together(List<CashOutlook> each) {
        var paid = new Paid(
                each.stream().mapToLong(one -> one.own().all()).sum(),
                each.stream().mapToLong(one -> one.own().whole()).sum());
        return new CashOutlook(
                paid,
                paid,
                each.stream().mapToLong(CashOutlook::overdue).sum(),
                each.stream().mapToLong(CashOutlook::due).sum(),
                Unsigned.together(each.stream().map(CashOutlook::unsigned).toList()),
                Outlook.spread(each.stream().map(CashOutlook::spread).toList()),
                each.stream().mapToLong(CashOutlook::weighted).sum(),
                each.stream().mapToLong(CashOutlook::unplanned).sum());
    }

    private static long fen(BigDecimal sum) {
        return sum.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
