package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to what a rule pays, in the order of the document. */
public sealed interface Adjustment {
    /**
     * A condition on a measure.
     *
     * @param otherwise the share that is paid where it does not hold
     * @param ends whether then no floor pays either
     */
    record Gate(Condition condition, Ratio otherwise, boolean ends) implements Adjustment {}

    /**
     * A factor.
     *
     * @param ofEach whether every fact has its own, and not all of them together one
     */
    record Factor(String name, Scale scale, Shape shape, boolean ofEach) implements Adjustment {}

    /** Not more and not less than so much in the rule's span, deal or event. */
    record Bounds(@Nullable Quantity floor, @Nullable Quantity cap) implements Adjustment {
        public static final Bounds NONE = new Bounds(null, null);
    }

    /**
     * How a sum of several people is divided.
     *
     * @param parts each by its own measure; together they are the whole
     * @param qualified whether only those have a part who meet the rule's gates themselves
     */
    record Division(List<Part> parts, boolean qualified) implements Adjustment {
        public Division {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a sum that is divided in one way.
     *
     * @param share how much of the sum it is
     * @param among those who have any of it
     */
    record Part(Ratio share, By by, @Nullable Gauge gauge, Map<String, Ratio> shares, Audience among) {
        public Part {
            shares = Map.copyOf(shares);
        }
    }

    /** By what a sum is divided. */
    enum By {
        EQUALLY,
        MEASURE,
        DAYS,
        SHARES
    }

    /** Takes off what other rules paid: the same person's for the same deal, or others' for the same fact. */
    record Less(List<String> rules, boolean others) implements Adjustment {
        public Less {
            rules = List.copyOf(rules);
        }
    }

    /**
     * When what is earned may be paid: a share at each of several points.
     *
     * @param atLast whether nothing is paid before all of it may be
     */
    record Release(List<Point> points, boolean atLast) implements Adjustment {
        public Release {
            points = List.copyOf(points);
        }
    }

    /**
     * A point at which a share may be paid, pro rata where it is money that comes.
     *
     * @param kind of the facts that make it
     * @param stage which of the stages, where it is one; null for any
     * @param from all of the share is paid once so much of the deal has come, nothing before; null where it is pro rata
     * @param factor what each of these facts changes its part by, or null
     */
    record Point(
            String kind,
            @Nullable String stage,
            Ratio share,
            @Nullable Ratio from,
            @Nullable Factor factor) {
        public static Point of(String kind, Ratio share) {
            return new Point(kind, null, share, null, null);
        }
    }

    /**
     * A share that is kept back for a while.
     *
     * @param held whether it stands under held, else under deferred
     * @param condition what must hold when it is due, else it lapses; null where nothing must
     * @param of of what it is kept back
     */
    record Delay(
            boolean held,
            Ratio share,
            Until until,
            @Nullable Condition condition,
            String reason,
            Of of) implements Adjustment {}

    /**
     * Of what something is kept back.
     *
     * @param where the facts
     * @param when what must be so of the person when it is earned; null where nothing must
     */
    record Of(Filter where, @Nullable Condition when) {
        public static final Of ALL = new Of(Filter.ALL, null);
    }

    /** When a delay ends: the number is of months, or of equal monthly parts; days are given as a date. */
    record Until(When when, int months, @Nullable LocalDate day) {}

    /** What ends a delay. */
    enum When {
        MONTHS,
        EVENLY,
        QUARTER_END,
        YEAR_END,
        DAY
    }

    /**
     * What was earned when something was signed is taken back where its money has not all come.
     *
     * @param days after that many days
     * @param share of what has not come by then
     * @param again whether it is paid once the money comes after all
     */
    record Unpaid(int days, Ratio share, boolean again) implements Adjustment {}

    /**
     * How much is taken back by the age of what was paid.
     *
     * @param inDays whether ages are in days, else in full months
     */
    record Clawback(boolean inDays, List<Shape.Step> steps) implements Adjustment {
        public static final Clawback ALL = new Clawback(false, List.of());

        public Clawback {
            steps = List.copyOf(steps);
        }
    }
}
