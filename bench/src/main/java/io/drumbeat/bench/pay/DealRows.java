package io.drumbeat.bench.pay;

import io.drumbeat.happening.PayFact;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** The rows of deals: made, and read again a few reps at a time, so that no more than those are in memory. */
final class DealRows {
    static final int DEALS = 100;
    /** So many reps are read at once, which is all that is ever in memory. */
    private static final int SLICE = 200;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate[] DAYS =
            FIRST.datesUntil(FIRST.plusYears(50)).toArray(LocalDate[]::new);
    private static final PayFact.Texts NEW = new PayFact.Texts(null, null, null, null, null, true, Map.of());
    private static final PayFact.Texts OLD = new PayFact.Texts(null, null, null, null, null, false, Map.of());

    private DealRows() {}

    static void make(Connection database, int reps) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bench_deal");
            statement.execute(
                    "create unlogged table bench_deal(receipt text, rep int, day date, fresh boolean, amount numeric(14,2))");
            statement.execute("select setseed(0.14)");
            statement.execute("""
                    insert into bench_deal select id::text, id / %d, date '2026-11-01' + floor(random() * 30)::int, random() < 0.5,
                      (100 + floor(random() * 3000000)) / 100 from generate_series(0, %d) id
                    """.formatted(DEALS, (long) reps * DEALS - 1));
            statement.execute("create index on bench_deal(rep)");
            statement.execute("vacuum analyze bench_deal");
        }
    }

    /** @param to is not among them */
    static void read(Connection database, int from, int to, Consumer<List<PayFact>> told) throws SQLException {
        try (var planner = database.createStatement()) {
            // Some reps together are read as they lie: to fetch each row by its place in the index costs half as much
            // again
            planner.execute("set enable_indexscan = off");
        }
        for (var first = from; first < to; first += SLICE) {
            slice(database, first, Math.min(to, first + SLICE)).forEach(told);
        }
    }

    /** The deals of a few reps, each rep's in one list. */
    private static List<List<PayFact>> slice(Connection database, int from, int to) throws SQLException {
        var copy = database.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                copy (select rep, receipt, day, fresh, amount from bench_deal where rep >= %d and rep < %d)
                to stdout (format binary)
                """.formatted(from, to));
        var slice = new ArrayList<List<PayFact>>(to - from);
        for (var rep = from; rep < to; rep++) {
            slice.add(new ArrayList<>(DEALS));
        }
        var people = IntStream.range(from, to).mapToObj(rep -> "r" + rep).toArray(String[]::new);
        var row = new BinaryRow();
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            if (row.begin(bytes)) {
                var rep = row.number() - from;
                var facts = slice.get(rep);
                facts.add(fact(row, facts.size(), people[rep]));
            }
        }
        return slice;
    }

    /** Days of a while ago and a while to come are the same objects whenever they are read. */
    private static LocalDate day(int sinceFirst) {
        return sinceFirst >= 0 && sinceFirst < DAYS.length ? DAYS[sinceFirst] : FIRST.plusDays(sinceFirst);
    }

    private static PayFact fact(BinaryRow row, int order, String rep) {
        var receipt = row.text();
        var day = day(row.number());
        var texts = row.truth() ? NEW : OLD;
        var amount = row.amount();
        return new PayFact(
                receipt,
                order,
                "won",
                rep,
                day,
                null,
                null,
                amount,
                null,
                PayFact.Numbers.NONE,
                texts,
                Map.of(),
                null,
                Set.of());
    }
}
