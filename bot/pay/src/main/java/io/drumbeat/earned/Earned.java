package io.drumbeat.earned;

import io.drumbeat.counted.Piece;
import java.time.YearMonth;

/** What one piece was paid under one rule so far: frozen, until the rule itself looks at its span again. */
public final class Earned {
    private static final long[] NOTHING = {};
    private static final boolean[] NEVER = {};
    public final Piece piece;
    /** As if nothing had been taken back. */
    public long gross;

    public long taken;
    /** What caps of the plan do not let through. */
    public long cut;
    /** What is left of it, by the months in which it was counted. */
    public final Tranches counted = new Tranches();
    /** What nothing but time keeps back of it, by the months from which that time runs. */
    public final Tranches ripened = new Tranches();

    /** Waits for what releases it. */
    public long withheld;
    /** Not paid, since what released it came late. */
    public long lessened;
    /** Due, whether its person was still there or not. */
    public long payable;
    /** Not paid, since it was due only after its person had left. */
    public long forfeited;
    /** Kept back, one for each delay of the rule and the plan, the last one for its deal's hold. */
    public long[] kept = NOTHING;

    /** Those of the kept that will not be paid, since their condition did not hold when they were due. */
    public boolean[] lapsed = NEVER;

    public Earned(Piece piece) {
        this.piece = piece;
    }

    public YearMonth month() {
        return piece.month();
    }

    public long net() {
        return gross - taken;
    }

    /** What of it is to be paid, now or later. */
    public long due() {
        return gross - taken - cut;
    }
}
