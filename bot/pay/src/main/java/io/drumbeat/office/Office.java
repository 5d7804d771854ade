package io.drumbeat.office;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.counted.Pieces;
import io.drumbeat.expected.Presence;
import io.drumbeat.expected.Targets;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.FactNumbers;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.ratio.Adding;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.shaping.Gauges;
import io.drumbeat.shaping.Shaping;
import java.math.RoundingMode;

/** Everything that one plan is computed with. */
public final class Office {
    public final PayPlan plan;
    public final PayHistory history;
    public final Crew crew;
    public final Pieces pieces;
    public final Presence presence;
    public final Targets targets;
    public final Gauges gauges;
    public final Shaping shaping;
    private final long unit;
    private final Ratio minor;

    public Office(PayPlan plan, PayHistory history, Crew crew, Goals goals, WorkingCalendar calendar) {
        this.plan = plan;
        this.history = history;
        this.crew = crew;
        var numbers = new FactNumbers(history, plan.currency().getCurrencyCode(), crew);
        this.pieces = new Pieces(history, numbers, crew);
        this.presence = new Presence(plan.terms().proration(), calendar);
        this.targets = new Targets(goals, pieces, presence, plan.terms().ramp());
        this.gauges = new Gauges(plan, pieces, crew, goals, targets);
        this.shaping = new Shaping(gauges, plan);
        this.minor = Ratio.of(1, Math.powExact(10L, plan.currency().getDefaultFractionDigits()));
        this.unit = plan.rounding().to().dividedBy(minor).max(Ratio.ONE).rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }

    /** In the smallest unit of the currency, rounded as the plan says. */
    public long rounded(Ratio amount) {
        return unit == 1
                ? amount.rounded(minor, plan.rounding().mode())
                : amount.rounded(minor.times(Ratio.of(unit)), plan.rounding().mode()) * unit;
    }

    public long rounded(Adding amount) {
        return unit == 1 ? amount.rounded(minor, plan.rounding().mode()) : rounded(amount.sum());
    }

    public boolean byEvent() {
        return plan.rounding().stage() == PayPlan.Stage.EVENT;
    }

    public Ratio money(long amount) {
        return minor.times(Ratio.of(amount));
    }
}
