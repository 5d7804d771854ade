package io.drumbeat.decomposition;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A year's figure down to every person's days. First it is parted among the people, then each part among the months by the
 * season, then each month evenly among the days that its person works; quarters and weeks are sums of what lies below them. Who
 * is there for a part of the year has that part of what they would have which their working days are of the year's.
 */
public final class Decomposition {
    private static final int A_QUARTER = 3;
    /** What every month's number of days divides, so that parts of months of different lengths can be compared. */
    private static final BigInteger LENGTHS = lengths();

    private final YearFigure figure;
    private final WorkingYear year;
    private final List<BigInteger> season;
    private final List<BigInteger> weights;
    private final List<Part> parts;

    /**
     * What one has of the year.
     *
     * @param team whether it is what others leave over
     */
    private record Part(Member member, long amount, boolean team) {}

    private Decomposition(YearFigure figure, WorkingYear year) {
        this.figure = figure;
        this.year = year;
        this.season = Apportion.whole(figure.season());
        this.weights =
                Apportion.whole(figure.members().stream().map(Member::weight).toList());
        this.parts = parts();
    }

    /** @throws NobodyThere if no one who has a weight works on any day of the year */
    public static Decomposition of(YearFigure figure, WorkingCalendar calendar) {
        return new Decomposition(figure, new WorkingYear(figure.year(), calendar));
    }

    /** Nobody is there who could reach anything. */
    public static final class NobodyThere extends RuntimeException {
        NobodyThere() {
            super("没有人分得到", null, false, false);
        }
    }

    private List<Part> parts() {
        var members = figure.members();
        var shares = shares();
        if (shares.stream().allMatch(share -> share.signum() == 0)) {
            throw new NobodyThere();
        }
        var amounts = Apportion.byWeights(figure.total(), shares);
        var found = new ArrayList<Part>();
        for (var i = 0; i < members.size(); i++) {
            found.add(new Part(members.get(i), amounts[i], false));
        }
        if (amounts.length > members.size()) {
            found.add(new Part(Member.of(YearFigure.TEAM, BigDecimal.ZERO), amounts[members.size()], true));
        }
        return List.copyOf(found);
    }

    /** By member, and at the end for the team where it takes what is left over. */
    private List<BigInteger> shares() {
        var all = year.count();
        var here = figure.members().stream()
                .mapToInt(
                        member -> year.of(member).stream().mapToInt(List::size).sum())
                .toArray();
        var full = BigInteger.ZERO;
        var over = BigInteger.ZERO;
        for (var i = 0; i < here.length; i++) {
            full = here[i] == all ? full.add(weights.get(i)) : full;
            over = over.add(weights.get(i).multiply(BigInteger.valueOf((long) all - here[i])));
        }
        var shared = figure.remainder() == YearFigure.Remainder.SHARE && full.signum() > 0;
        var shares = new ArrayList<BigInteger>();
        for (var i = 0; i < here.length; i++) {
            var own = weights.get(i).multiply(BigInteger.valueOf(here[i]));
            var more = here[i] == all ? weights.get(i).multiply(over) : BigInteger.ZERO;
            shares.add(shared ? own.multiply(full).add(more) : own);
        }
        if (figure.remainder() == YearFigure.Remainder.TEAM && over.signum() > 0) {
            shares.add(over);
        }
        return shares;
    }

    /** What each has of the whole year, the team at the end where it has any. */
    public List<Node> years() {
        return parts.stream()
                .map(part -> new Node(part.member().id(), Integer.toString(year.year()), part.amount()))
                .toList();
    }

    /** Every node, person after person, each person's made when they are come to. */
    public Iterable<Node> nodes() {
        return () -> parts.stream().flatMap(part -> tree(part).stream()).iterator();
    }

    private List<Node> tree(Part part) {
        var days = year.of(part.member());
        return new PersonYear(part.member().id(), year).tree(months(part, days), days);
    }

    private long[] months(Part part, List<List<LocalDate>> days) {
        var due = new ArrayList<BigInteger>();
        for (var month = 0; month < days.size(); month++) {
            var of = BigInteger.valueOf(year.days(month).size());
            var there = part.team()
                    ? missing(month)
                    : BigInteger.valueOf(days.get(month).size());
            due.add(season.get(month).multiply(there).multiply(LENGTHS.divide(of)));
        }
        // where the season says nothing of the months somebody is there, each of their days is as good as another
        return due.stream().allMatch(weight -> weight.signum() == 0)
                ? Apportion.inGroups(
                        part.amount(),
                        days.stream().map(of -> BigInteger.valueOf(of.size())).toList(),
                        A_QUARTER)
                : Apportion.inGroups(part.amount(), due, A_QUARTER);
    }

    /** How many days of a month are missing, by the weights of those who are not there. */
    private BigInteger missing(int month) {
        var missing = BigInteger.ZERO;
        for (var i = 0; i < weights.size(); i++) {
            var member = figure.members().get(i);
            var away = year.days(month).stream()
                    .filter(day -> !member.isThere(day))
                    .count();
            missing = missing.add(weights.get(i).multiply(BigInteger.valueOf(away)));
        }
        return missing;
    }

    private static BigInteger lengths() {
        var common = BigInteger.ONE;
        for (var days = 2; days <= 31; days++) {
            var next = BigInteger.valueOf(days);
            common = common.multiply(next).divide(common.gcd(next));
        }
        return common;
    }
}
