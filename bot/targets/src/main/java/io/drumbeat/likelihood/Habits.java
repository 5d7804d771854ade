package io.drumbeat.likelihood;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** What usually comes of what somebody does: their own rates, leaning on those of their team. */
final class Habits {
    private static final int LEAN_DEALS = 5;
    private static final int LEAN_VISITS = 40;
    private static final int LEAN_DAYS = 40;

    private final Track own;
    private final Track team;
    private final String quoted;
    private final Lags dealLags;
    private final Lags visitLags;
    private final double dealRate;
    private final Map<String, Lags> stageLags = new ConcurrentHashMap<>();

    /** @param quoted the id of the stage of quotes */
    Habits(Track own, Track team, String quoted) {
        this.own = own;
        this.team = team;
        this.quoted = quoted;
        this.dealLags = own.deals().won().plus(team.deals().won());
        this.visitLags = own.visits().won().plus(team.visits().won());
        this.dealRate = own.deals().rate(team.deals(), LEAN_DEALS);
    }

    String quoted() {
        return quoted;
    }

    /** How likely a visit leads to a win at all. */
    double visitRate() {
        return own.visits().rate(team.visits(), LEAN_VISITS);
    }

    /** How many visits usually go with one deal; 0 where none does. */
    double visitsPerDeal() {
        var won = own.signed() + (team.signed() == 0 ? 0 : LEAN_DEALS);
        var theirs =
                team.signed() == 0 ? 0 : (double) LEAN_DEALS * team.visits().tried() / team.signed();
        return won == 0 ? 0 : (own.visits().tried() + theirs) / won;
    }

    /** By which part of itself the rate at which deals are won may be off, one standard deviation of its beta distribution. */
    double doubt() {
        var tries = own.deals().tried() + LEAN_DEALS;
        return dealRate == 0 ? 0 : Math.sqrt((1 - dealRate) / (dealRate * tries));
    }

    /** How many tries the rate of visits stands on. */
    int visitTries() {
        return own.visits().tried() + LEAN_VISITS;
    }

    Lags visitLags() {
        return visitLags;
    }

    /**
     * How likely a deal that has not been won after so long at a stage is won within some more working days.
     *
     * @param stayed for how many working days it has been there
     */
    double wonWithin(String stage, int stayed, int days) {
        var mine = own.at(stage);
        var theirs = team.at(stage);
        var rate = mine.rate(theirs, LEAN_DEALS);
        var lags = stageLags.computeIfAbsent(stage, _ -> mine.won().plus(theirs.won()));
        var before = stayed == 0 ? 0 : lags.within(stayed);
        var open = 1 - rate * before;
        return open <= 0 ? 0 : Math.clamp(rate * (lags.within(stayed + days) - before) / open, 0, 1);
    }

    /** How many wins are to be expected of deals that are opened in the coming working days. */
    double newWins(int left) {
        var theirs = team.days() == 0 ? 0 : (double) team.deals().tried() / team.days();
        var opening = (own.deals().tried() + LEAN_DAYS * theirs) / (ripe(own.days()) + LEAN_DAYS);
        var soon = 0.0;
        for (var day = 1; day <= left; day++) {
            soon += dealLags.within(left - day);
        }
        return opening * dealRate * soon;
    }

    /** How many visits somebody usually makes on a working day. */
    double visitsADay() {
        return own.days() == 0 ? 0 : (double) own.visits().tried() / own.days();
    }

    /** How many deals usually come to the stage of quotes on a working day. */
    double quotesADay() {
        return own.days() == 0 ? 0 : own.at(quoted).tried() / ripe(own.days());
    }

    /** Of the days of a year those on which deals were opened that are counted. */
    private static double ripe(int days) {
        return days * (365.0 - Tracks.RIPE) / 365;
    }

    /** What a deal comes to, in fen: one of one's own, or of the team's as long as one's own are few. */
    long amount(SplittableRandom random) {
        var mine = own.amounts();
        var from = random.nextInt(mine.size() + LEAN_DEALS) < mine.size() ? mine : team.amounts();
        return from.get(random.nextInt(from.size()));
    }

    /** The median of one's own deals, of the team's as long as one's own are few. */
    long usualAmount() {
        var amounts = (own.amounts().size() < LEAN_DEALS ? team : own).amounts();
        return amounts.get(amounts.size() / 2);
    }
}
