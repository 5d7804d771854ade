package io.drumbeat.forecast;

import io.drumbeat.calendar.Period;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What open deals may bring in as cash: each as likely as its stage is won, on the day it is likely to be decided and as long
 * after it as instalments of the team usually fall due.
 *
 * @param deals how many count
 * @param worth theirs together, unweighted, in fen
 * @param weighted in fen
 * @param squares of each one's worth with how likely it comes
 * @param days the median from a signature to an instalment, by which it is known when cash comes; -1 where none was agreed yet
 */
record Unsigned(int deals, long worth, long weighted, List<Chance> squares, long days) {
    private static final Unsigned UNKNOWN = new Unsigned(0, 0, 0, List.of(), -1);

    Unsigned {
        squares = List.copyOf(squares);
    }

    /** What one deal may bring and how likely it does. */
    record Chance(BigDecimal fen, BigDecimal won) {}

    static Unsigned of(Collection<String> own, Collection<String> team, Period period, LocalDate today, Known known) {
        var days = usual(team, today, known);
        if (days < 0) {
            return UNKNOWN;
        }
        var deals = known.the(Deals.class);
        var year = new Period("", today.minusYears(1).plusDays(1), today);
        var odds = Odds.of(owned(own, today, deals), owned(team, today, deals), deals.stages(), year);
        var close = UsualClose.of(owned(team, today, deals), deals.stages(), today);
        var found = new ArrayList<Chance>();
        for (var deal : owned(own, today, deals)) {
            var amount = deal.amount();
            if (deals.isOpen(deal)
                    && amount != null
                    && amount.currency().equals(Money.CNY)
                    && period.contains(close.of(deal).plusDays(days))) {
                found.add(new Chance(BigDecimal.valueOf(amount.minor()), odds.won(deal.stage())));
            }
        }
        return of(found, days);
    }

    /** Of several people together. */
    static Unsigned together(List<Unsigned> each) {
        return new Unsigned(
                each.stream().mapToInt(Unsigned::deals).sum(),
                each.stream().mapToLong(Unsigned::worth).sum(),
                each.stream().mapToLong(Unsigned::weighted).sum(),
                each.stream().flatMap(one -> one.squares().stream()).toList(),
                each.stream().mapToLong(Unsigned::days).max().orElse(-1));
    }

    private static Unsigned of(List<Chance> chances, long days) {
        var worth = chances.stream().map(Chance::fen).reduce(BigDecimal.ZERO, BigDecimal::add);
        var weighted =
                chances.stream().map(one -> one.fen().multiply(one.won())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Unsigned(chances.size(), fen(worth), fen(weighted), chances, days);
    }

    /** From the day a deal was won to the day an instalment of it is due, in the middle; -1 where none was agreed. */
    private static long usual(Collection<String> team, LocalDate today, Known known) {
        var won = known.the(Deals.class).stages().won().id();
        var days = CashOutlook.receivables(team, today, known).stream()
                .flatMap(one -> one.deal().history().stream()
                        .filter(step -> step.stage().equals(won))
                        .limit(1)
                        .flatMap(step -> one.parts().stream()
                                .map(part -> Math.max(0, ChronoUnit.DAYS.between(step.on(), part.due())))))
                .sorted()
                .toList();
        return days.isEmpty() ? -1 : days.get(days.size() / 2);
    }

    private static List<Deal> owned(Collection<String> people, LocalDate day, Deals deals) {
        return people.stream()
                .flatMap(person -> deals.ownedBy(person, day).stream())
                .toList();
    }

    boolean isKnown() {
        return days >= 0;
    }

    /** The same of which only so much comes in once it is signed. */
    Unsigned times(BigDecimal rate) {
        return of(
                squares.stream()
                        .map(one -> new Chance(one.fen(), one.won().multiply(rate)))
                        .toList(),
                days);
    }

    /** By what the sum varies, each coming or not on its own. */
    BigDecimal variance(BigDecimal rate) {
        return times(rate).squares().stream()
                .map(one ->
                        one.fen().multiply(one.fen()).multiply(one.won()).multiply(BigDecimal.ONE.subtract(one.won())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long fen(BigDecimal sum) {
        return sum.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
