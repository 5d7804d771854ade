package io.drumbeat.bench.breakdown;

import io.drumbeat.bench.Options;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.decomposition.Decomposition;
import io.drumbeat.decomposition.Member;
import io.drumbeat.decomposition.YearFigure;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many times as long a year takes to come down to the days of ten times as many people; both take turns. Every node is
 * made, looked at and let go, so that the memory taken does not grow with the people.
 */
public final class DecompositionBench {
    private static final Logger log = LoggerFactory.getLogger(DecompositionBench.class);
    private static final int FEW = 1_000;
    private static final int TIMES = 10;
    private static final int YEAR = 2027;
    /** Of the thread alone, so that what else the machine does says nothing. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DecompositionBench() {}

    /** Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.breakdown.DecompositionBench}. */
    public static void main(String[] args) {
        var ratios = new ArrayList<Double>();
        nanos(FEW);
        for (var round = 1; round <= Options.number("rounds", 5); round++) {
            var few = nanos(FEW);
            var many = nanos(FEW * TIMES);
            ratios.add((double) many / few);
            log.info("round {}: {} times the people take {} times as long", round, TIMES, ratios.getLast());
        }
        log.info("median: {} times as long", ratios.stream().sorted().toList().get(ratios.size() / 2));
    }

    private static long nanos(int people) {
        var figure = figure(people);
        var before = THREADS.getCurrentThreadCpuTime();
        var sum = 0L;
        for (var node : Decomposition.of(figure, WorkingCalendar.WEEKDAYS).nodes()) {
            sum += node.period().length() == Integer.toString(YEAR).length() ? node.amount() : 0;
        }
        if (sum != figure.total()) {
            throw new IllegalStateException("%d fen are missing".formatted(figure.total() - sum));
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    /** Every tenth joins within the year. */
    private static YearFigure figure(int people) {
        var members = new ArrayList<Member>();
        for (var i = 0; i < people; i++) {
            var joined = i % TIMES == 0 ? LocalDate.ofYearDay(YEAR, 1 + i % 300) : null;
            members.add(new Member("p" + i, BigDecimal.valueOf(80 + i % 41, 2), joined, null, List.of()));
        }
        return new YearFigure(YEAR, 1_000_000_00L * people + 7, members, YearFigure.FLAT, YearFigure.Remainder.TEAM);
    }
}
