package io.drumbeat.monthend;

import io.drumbeat.monthend.MonthEnds.End;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * @param own one person's months
     * @param team those of all in the same team, the person among them
     */
    public static Rest of(YearMonth now, List<End> own, List<End> team) {
        return new OfTeam(now, team).and(own);
    }

    /** What the months of a team say of one: looked through once for all who are in it. */
    public static final class OfTeam {
        private final YearMonth now;
        private final Map<Integer, Double> season;
        /** Taken to the season, the smallest first. */
        private final long[] rests;

        public OfTeam(YearMonth now, List<End> team) {
            this.now = now;
            this.season = season(team);
            this.rests = inSeason(team);
        }

        private long[] inSeason(List<End> ends) {
            return ends.stream()
                    .mapToLong(end -> Rest.inSeason(end, now, season))
                    .sorted()
                    .toArray();
        }

        /** The rest of one of them, by their own months too. */
        public Rest and(List<End> own) {
            if (rests.length < FEWEST) {
                return UNKNOWN;
            }
            var theirs = inSeason(own);
            var each = (double) LEAN / rests.length;
            var all = new long[rests.length + theirs.length];
            var upTo = new double[all.length];
            var weight = 0.0;
            var mine = 0;
            for (var place = 0; place < all.length; place++) {
                var others = place - mine;
                var isMine = others == rests.length || (mine < theirs.length && theirs[mine] <= rests[others]);
                all[place] = isMine ? theirs[mine++] : rests[others];
                weight += isMine ? 1 : each;
                upTo[place] = weight;
            }
            for (var place = 0; place < upTo.length; place++) {
                upTo[place] /= weight;
            }
            return new Rest(all, upTo, own);
        }
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
