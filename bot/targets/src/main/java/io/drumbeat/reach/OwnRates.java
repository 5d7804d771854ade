package io.drumbeat.reach;

import io.drumbeat.calendar.Period;
import io.drumbeat.credit.Credits;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody's last twelve months came to, beside their team's. A rate of few deals of one's own leans on the team's: it is
 * as if {@link #LEAN} deals of the team's kind came on top.
 */
public final class OwnRates {
    /** How many deals of the team's kind are added to one's own. */
    public static final int LEAN = 5;

    public static final List<Measure> BEHAVIOURS = List.of(Measure.VISITS, Measure.CALLS, Measure.QUOTES);
    private static final int DIGITS = 6;

    private final Past own;
    private final Past team;

    /**
     * What happened in a span.
     *
     * @param won how many deals were signed
     * @param amount for how much, in fen
     * @param opened how many were opened
     */
    public record Past(long won, long amount, long opened, Map<Measure, Long> did) {
        public static final Past NOTHING = new Past(0, 0, 0, Map.of());

        public Past {
            did = Map.copyOf(did);
        }

        /** Both together. */
        public Past plus(Past other) {
            var both = new EnumMap<Measure, Long>(Measure.class);
            both.putAll(did);
            other.did.forEach((measure, count) -> both.merge(measure, count, Long::sum));
            return new Past(won + other.won, amount + other.amount, opened + other.opened, both);
        }

        /** What somebody's last year came to, up to a day. */
        static Past of(String person, LocalDate today, Known known) {
            return past(person, today.minusYears(1).plusDays(1), today, known);
        }

        /** What a span came to. */
        public static Past of(String person, Period period, Known known) {
            return past(person, period.from(), period.to(), known);
        }
    }

    public OwnRates(Past own, Past team) {
        this.own = own;
        this.team = team;
    }

    /** @param people of the team, with the person among them or not */
    public static OwnRates of(Collection<String> persons, Collection<String> people, LocalDate today, Known known) {
        return new OwnRates(past(persons, today, known), past(people, today, known));
    }

    private static Past past(Collection<String> people, LocalDate today, Known known) {
        return people.stream().map(person -> Past.of(person, today, known)).reduce(Past.NOTHING, Past::plus);
    }

    private static Past past(String person, LocalDate from, LocalDate to, Known known) {
        var won = 0L;
        var amount = 0L;
        var opened = 0L;
        var did = new EnumMap<Measure, Long>(Measure.class);
        for (var entry : Credits.concerning(person, from, to, known)) {
            var worth = Measure.REVENUE.of(entry, person, known);
            // several may share what a deal brings in, but it is one deal all the same
            won += entry.fact() instanceof DealFact.DealWon ? Credits.of(entry, 1, false, person, known) : 0;
            amount += worth;
            var own = entry.person().equals(person);
            opened += own && entry.fact() instanceof DealFact.DealOpened ? 1 : 0;
            for (var behaviour : BEHAVIOURS) {
                did.merge(behaviour, own ? behaviour.of(entry.fact()) : 0, Long::sum);
            }
        }
        return new Past(won, amount, opened, did);
    }

    public long deals() {
        return own.won();
    }

    public long teamDeals() {
        return team.won();
    }

    /** An average deal, in fen; empty where nobody signed one. */
    public Optional<BigDecimal> price() {
        return leaning(own.amount(), own.won(), team.amount(), team.won())
                .map(fen -> fen.setScale(0, RoundingMode.HALF_UP));
    }

    /** How many of the deals that were opened were won; never more than all. */
    public Optional<BigDecimal> rate() {
        return leaning(own.won(), own.opened(), team.won(), team.opened())
                .map(rate -> rate.min(BigDecimal.ONE).setScale(4, RoundingMode.HALF_UP))
                .filter(rate -> rate.signum() > 0);
    }

    /** How much of it goes with one deal that is won. */
    public Optional<BigDecimal> perDeal(Measure behaviour) {
        return leaning(did(own, behaviour), own.won(), did(team, behaviour), team.won());
    }

    private static long did(Past past, Measure behaviour) {
        return past.did().getOrDefault(behaviour, 0L);
    }

    /** One's own sum per case, with some cases of the team's kind on top; empty where the team has none either. */
    private static Optional<BigDecimal> leaning(long sum, long cases, long teamSum, long teamCases) {
        if (teamCases == 0) {
            return cases == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(cases), DIGITS, RoundingMode.HALF_UP));
        }
        var added = BigDecimal.valueOf(teamSum)
                .multiply(BigDecimal.valueOf(LEAN))
                .divide(BigDecimal.valueOf(teamCases), DIGITS, RoundingMode.HALF_UP);
        return Optional.of(BigDecimal.valueOf(sum)
                .add(added)
                .divide(BigDecimal.valueOf(cases + LEAN), DIGITS, RoundingMode.HALF_UP));
    }
}
