package io.drumbeat.monthend;

import io.drumbeat.monthend.MonthEnds.End;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the rest of a month may go, by how the rests of earlier ones went: one's own, as if {@link #LEAN} months of the team's kind
 * came on top, each taken to the season of the month in question.
 */
public final class Rest {
    /** With fewer months of the team nothing is learned from them. */
    private static final int FEWEST = 12;
    /** How many months of the team's kind are added to one's own. */
    private static final int LEAN = 12;
    /** As many usual months as are added to those of one name: two Decembers do not make a season. */
    private static final int USUAL = 2;

    private static final Rest UNKNOWN = new Rest(new long[0], new double[0], List.of());

    /** In fen, the smallest first. */
    private final long[] rests;
    /** Which part of all weighs each with those before it. */
    private final double[] upTo;

    private final List<End> own;

    private Rest(long[] rests, double[] upTo, List<End> own) {
        this.rests = rests;
        this.upTo = upTo;
        this.own = own;
    }

    private record Weighed(long rest, double weight) {}

    /**
     * @param own one person's months
     * @param team those of all in the same team, the person among them
     */
    public static Rest of(YearMonth now, List<End> own, List<End> team) {
        if (team.size() < FEWEST) {
            return UNKNOWN;
        }
        var season = season(team);
        var each = (double) LEAN / team.size();
        var all = Stream.concat(
                        own.stream().map(end -> new Weighed(inSeason(end, now, season), 1)),
                        team.stream().map(end -> new Weighed(inSeason(end, now, season), each)))
                .sorted(Comparator.comparingLong(Weighed::rest))
                .toList();
        var weights = all.stream().mapToDouble(Weighed::weight).toArray();
        Arrays.parallelPrefix(weights, Double::sum);
        var whole = weights[weights.length - 1];
        return new Rest(
                all.stream().mapToLong(Weighed::rest).toArray(),
                Arrays.stream(weights).map(weight -> weight / whole).toArray(),
                own);
    }

    private static long inSeason(End end, YearMonth now, Map<Integer, Double> season) {
        return Math.round(end.rest()
                * season.getOrDefault(now.getMonthValue(), 1.0)
                / season.getOrDefault(end.month().getMonthValue(), 1.0));
    }

    /** How much better than usual the months of each name are. */
    private static Map<Integer, Double> season(List<End> team) {
        var usual = team.stream().mapToLong(End::whole).average().orElse(0);
        var sums = new HashMap<YearMonth, double[]>();
        for (var end : team) {
            var sum = sums.computeIfAbsent(end.month(), _ -> new double[2]);
            sum[0] += end.whole();
            sum[1]++;
        }
        var byName = new HashMap<Integer, double[]>();
        sums.forEach((month, sum) -> {
            var both = byName.computeIfAbsent(month.getMonthValue(), _ -> new double[2]);
            both[0] += usual <= 0 ? 1 : sum[0] / sum[1] / usual;
            both[1]++;
        });
        var season = new HashMap<Integer, Double>();
        byName.forEach((name, sum) -> season.put(name, (sum[0] + USUAL) / (sum[1] + USUAL)));
        return season;
    }

    public boolean isKnown() {
        return rests.length > 0;
    }

    /** How many months of one's own it stands on. */
    public int months() {
        return own.size();
    }

    /** In how many of one's own at least so much still came, in fen. */
    public int reached(long missing) {
        return (int) own.stream().filter(end -> end.rest() >= missing).count();
    }

    /** What still comes in, in fen: in as large a part of the cases less. */
    public long at(double part) {
        var place = Arrays.binarySearch(upTo, part);
        return rests[Math.min(rests.length - 1, place >= 0 ? place : -place - 1)];
    }
}
