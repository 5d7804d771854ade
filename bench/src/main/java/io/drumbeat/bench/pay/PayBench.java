package io.drumbeat.bench.pay;

import io.drumbeat.bench.Options;
import io.drumbeat.calculation.Payroll;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.planfile.PlanReader;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Statements with lines for many reps with a hundred deals each, beside the plain SQL that computes the same totals without
 * lines. Both begin with the rows in the database and end with one total a rep.
 */
public final class PayBench {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final int DEALS = 100;
    private static final int ROUNDS = 5;
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
    public static void main(String[] args) throws SQLException, IOException {
        var most = Options.number("reps", 10_000);
        try (var server = EmbeddedPostgresServer.start(Files.createTempDirectory("pay"));
                var database = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password())) {
            for (var reps = most / 4; reps <= most; reps *= 2) {
                fill(database, reps);
                compare(database, reps);
            }
        }
    }

    private static void compare(Connection database, int reps) throws SQLException {
        var ratios = new ArrayList<Double>();
        var own = 0L;
        for (var round = 0; round <= ROUNDS; round++) {
            var start = System.nanoTime();
            var sql = bySql(database);
            var middle = System.nanoTime();
            var statements = byPlan(database);
            own = System.nanoTime() - middle;
            if (!sql.equals(statements)) {
                throw new IllegalStateException("SQL 和方案算的不一样");
            }
            if (round > 0) {
                ratios.add((double) own / (middle - start));
            }
        }
        var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%d reps × %d deals: %.2f times the SQL, %.1f µs a deal, %d MB in use%n",
                reps,
                DEALS,
                ratios.stream().sorted().toList().get(ROUNDS / 2),
                own / 1000.0 / reps / DEALS,
                used >> 20);
    }

    private static void fill(Connection database, int reps) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bench_deal");
            statement.execute(
                    "create unlogged table bench_deal(id bigint, rep int, day date, fresh boolean, amount numeric(14,2))");
        }
        var random = new Random(14);
        database.setAutoCommit(false);
        try (var insert = database.prepareStatement("insert into bench_deal values (?, ?, ?, ?, ?)")) {
            for (var id = 0L; id < (long) reps * DEALS; id++) {
                insert.setLong(1, id);
                insert.setInt(2, (int) (id / DEALS));
                insert.setObject(3, MONTH.atDay(1 + random.nextInt(30)));
                insert.setBoolean(4, random.nextBoolean());
                insert.setBigDecimal(5, BigDecimal.valueOf(100L + random.nextInt(3_000_000), 2));
                insert.addBatch();
                if (id % 10_000 == 9_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        database.commit();
        try (var statement = database.createStatement()) {
            statement.execute("create index on bench_deal(rep)");
            statement.execute("analyze bench_deal");
        }
        database.commit();
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

    /** Reads rep by rep, so that no more than one of them is in memory. */
    private static List<BigDecimal> byPlan(Connection database) throws SQLException {
        var totals = new ArrayList<BigDecimal>();
        var facts = new ArrayList<PayFact>(DEALS);
        try (var query = database.prepareStatement("select id, rep, day, fresh, amount from bench_deal order by rep")) {
            query.setFetchSize(DEALS * 10);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var rep = "r" + rows.getInt(2);
                    if (!facts.isEmpty() && !facts.getFirst().person().equals(rep)) {
                        totals.add(total(facts));
                        facts.clear();
                    }
                    facts.add(fact(
                            rows.getLong(1),
                            rep,
                            rows.getObject(3, LocalDate.class),
                            rows.getBoolean(4),
                            rows.getBigDecimal(5)));
                }
            }
        }
        totals.add(total(facts));
        return totals;
    }

    private static PayFact fact(long id, String rep, LocalDate day, boolean fresh, BigDecimal amount) {
        return new PayFact(
                "" + id,
                (int) id,
                "won",
                rep,
                day,
                null,
                null,
                Ratio.of(amount),
                null,
                PayFact.Numbers.NONE,
                new PayFact.Texts(null, null, null, null, null, fresh),
                Map.of(),
                null);
    }

    private static BigDecimal total(List<PayFact> facts) {
        var rep = facts.getFirst().person();
        var crew = Crew.always(List.of(Payee.rep(rep)));
        var goals = Goals.of(Map.of(), Map.of(), Map.of());
        var payroll = new Payroll(PLANS, new PayHistory(facts, Map.of()), crew, goals, WorkingCalendar.WEEKDAYS);
        var statement = payroll.statement(rep, MONTH);
        return statement.major(statement.total());
    }
}
