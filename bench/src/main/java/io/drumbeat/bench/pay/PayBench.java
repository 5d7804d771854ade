package io.drumbeat.bench.pay;

import io.drumbeat.bench.Options;
import io.drumbeat.calculation.Payroll;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.happening.Payee;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.planfile.PlanReader;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Statements with lines for many reps with a hundred deals each, beside the plain SQL that computes the same totals without
 * lines. Both begin with the rows in the database and end with one total a rep.
 */
public final class PayBench {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final int WARM = 4;
    private static final int ROUNDS = 7;
    private static final Goals NONE = Goals.of(Map.of(), Map.of(), Map.of());
    private static final List<PayPlan> PLANS = PlanReader.read("""
            plan: 测
            rules:
              - {name: 新客户, basis: won, customers: new, rate: 5%}
              - {name: 老客户, basis: won, customers: existing, marginal: [{from: 0, rate: 1.5%}, {from: 20万, rate: 2.5%}, {from: 50万, rate: 4%}]}
              - {name: 大单, basis: won, whole: [{from: 0, rate: 0}, {from: 100万, rate: 0.5%}]}
            """);
    private static final String SQL = """
            with sums as (
              select rep, coalesce(sum(amount) filter (where fresh), 0) f, coalesce(sum(amount) filter (where not fresh), 0) o, sum(amount) a
              from bench_deal group by rep)
            select rep, round(f * 0.05, 2)
              + round(least(o, 200000) * 0.015 + greatest(least(o, 500000) - 200000, 0) * 0.025 + greatest(o - 500000, 0) * 0.04, 2)
              + round(case when a >= 1000000 then a * 0.005 else 0 end, 2)
            from sums order by rep
            """;

    private PayBench() {}

    /** {@code -Dreps}: how many reps; 10 000 if not said. */
    public static void main(String[] args) throws Exception {
        var most = Options.number("reps", 10_000);
        try (var server = EmbeddedPostgresServer.start(Files.createTempDirectory("pay"));
                var database = connection(server);
                var other = connection(server)) {
            for (var reps = most / 4; reps <= most; reps *= 2) {
                DealRows.make(database, reps);
                compare(database, other, reps);
            }
        }
    }

    private static Connection connection(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    private static void compare(Connection database, Connection other, int reps) throws Exception {
        var cpu = new CpuTime(database, other);
        var ratios = new ArrayList<Double>();
        var reading = new ArrayList<Double>();
        var times = new ArrayList<Long>();
        for (var round = 0; round < WARM + ROUNDS; round++) {
            var start = cpu.millis();
            var sql = bySql(database);
            var first = cpu.millis();
            halves(database, other, reps, _ -> BigDecimal.ZERO);
            var second = cpu.millis();
            var statements = halves(database, other, reps, PayBench::total);
            var own = cpu.millis() - second;
            same(sql, statements);
            if (round >= WARM) {
                ratios.add((double) own / (first - start));
                reading.add((double) (second - first) / (first - start));
                times.add(own);
            }
        }
        System.out.printf(
                "%d reps × %d deals: %.2f times the SQL, %.2f times to read the rows alone, %.2f µs of processor a deal, %d KB in use at the last%n",
                reps,
                DealRows.DEALS,
                middle(ratios),
                middle(reading),
                middle(times) * 1000.0 / reps / DealRows.DEALS,
                usedAtTheLast(database, reps) >> 10);
    }

    private static void same(List<BigDecimal> sql, List<BigDecimal> statements) {
        if (!sql.equals(statements)) {
            throw new IllegalStateException("SQL 和方案算的不一样");
        }
    }

    private static <T extends Comparable<T>> T middle(List<T> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static List<BigDecimal> bySql(Connection database) throws SQLException {
        var totals = new ArrayList<BigDecimal>();
        try (var query = database.prepareStatement(SQL);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                totals.add(rows.getBigDecimal(2).setScale(2));
            }
        }
        return totals;
    }

    /** Two halves side by side, as the database does it with the sums. */
    private static List<BigDecimal> halves(
            Connection database, Connection other, int reps, Function<List<PayFact>, BigDecimal> total)
            throws Exception {
        var half = new FutureTask<>(() -> each(other, reps / 2, reps, total));
        Thread.ofPlatform().start(half);
        var totals = each(database, 0, reps / 2, total);
        totals.addAll(half.get());
        return totals;
    }

    private static List<BigDecimal> each(
            Connection database, int from, int to, Function<List<PayFact>, BigDecimal> total) throws SQLException {
        var totals = new ArrayList<BigDecimal>();
        DealRows.read(database, from, to, facts -> totals.add(total.apply(facts)));
        return totals;
    }

    private static BigDecimal total(List<PayFact> facts) {
        var statement = statement(facts);
        return statement.major(statement.total());
    }

    /** What is in memory after a collection while the last of the reps is computed, and nothing is kept of the others. */
    private static long usedAtTheLast(Connection database, int reps) throws SQLException {
        var seen = new AtomicInteger();
        var used = new AtomicLong();
        var last = new AtomicReference<PayStatement>();
        DealRows.read(database, 0, reps, facts -> {
            last.set(statement(facts));
            if (seen.incrementAndGet() == reps) {
                System.gc();
                var runtime = Runtime.getRuntime();
                used.set(runtime.totalMemory() - runtime.freeMemory());
            }
        });
        return used.get();
    }

    private static PayStatement statement(List<PayFact> facts) {
        var rep = facts.getFirst().person();
        var crew = Crew.always(List.of(Payee.rep(rep)));
        var payroll = new Payroll(PLANS, new PayHistory(facts, Map.of()), crew, NONE, WorkingCalendar.WEEKDAYS);
        return payroll.statement(rep, MONTH);
    }
}
