package io.drumbeat.forecast;

import io.drumbeat.calendar.Period;
import io.drumbeat.conversion.Conversion;
import io.drumbeat.deal.Deal;
import io.drumbeat.stage.Stages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How likely a deal at each stage is won: the product of how many go on from there. A team's rate is smoothed as if one more deal
 * had gone on and one more had not; one's own leans on it as if {@link #LEAN} deals of the team's kind came on top.
 *
 * @param stages in the order a deal goes through them
 */
record Odds(List<AtStage> stages) {
    static final int LEAN = 5;
    private static final int DIGITS = 6;

    Odds {
        stages = List.copyOf(stages);
    }

    /**
     * One stage.
     *
     * @param own how many of one's own deals entered and went on
     * @param team the same of the team's
     * @param won how likely a deal that is there is won
     */
    record AtStage(Conversion own, Conversion team, BigDecimal won) {
        String id() {
            return own.from().id();
        }
    }

    /** Of a team by itself, which leans on nothing. */
    static Odds of(Collection<Deal> team, Stages stages, Period entering) {
        var none = Conversion.of(List.of(), stages, entering);
        return of(none, Conversion.of(team, stages, entering));
    }

    /** @param entering the days of which deals that entered a stage are looked at */
    static Odds of(Collection<Deal> own, Collection<Deal> team, Stages stages, Period entering) {
        var mine = Conversion.of(own, stages, entering);
        return of(mine, Conversion.of(team, stages, entering));
    }

    private static Odds of(List<Conversion> mine, List<Conversion> theirs) {
        var found = new ArrayList<AtStage>();
        var won = BigDecimal.ONE;
        for (var i = mine.size() - 1; i >= 0; i--) {
            won = won.multiply(on(mine.get(i), theirs.get(i))).setScale(DIGITS, RoundingMode.HALF_UP);
            found.addFirst(new AtStage(mine.get(i), theirs.get(i), won));
        }
        return new Odds(found);
    }

    /** How many go on from a stage. */
    static BigDecimal on(Conversion own, Conversion team) {
        var theirs = BigDecimal.valueOf(team.further() + 1L)
                .divide(BigDecimal.valueOf(team.entered() + 2L), DIGITS, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(own.further())
                .add(theirs.multiply(BigDecimal.valueOf(LEAN)))
                .divide(BigDecimal.valueOf((long) own.entered() + LEAN), DIGITS, RoundingMode.HALF_UP);
    }

    /** How likely a deal at a stage is won; 0 at one that is not gone through. */
    BigDecimal won(String stage) {
        return stages.stream()
                .filter(at -> at.id().equals(stage))
                .findFirst()
                .map(AtStage::won)
                .orElse(BigDecimal.ZERO);
    }
}
