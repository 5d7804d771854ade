package io.drumbeat.bench.pay;

import io.drumbeat.happening.PayFact;
import io.drumbeat.ratio.Ratio;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/** The rows of deals: made, and read again rep by rep, so that no more than one of them is in memory. */
final class DealRows {
    static final int DEALS = 100;
    /** What comes before the first row: a signature, flags, and the length of nothing more. */
    private static final int HEAD = 19;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate[] DAYS =
            FIRST.datesUntil(FIRST.plusYears(50)).toArray(LocalDate[]::new);
    private static final long DIGIT = 10_000;
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
        var copy = database.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                copy (select receipt, rep, day, fresh, amount from bench_deal where rep >= %d and rep < %d order by rep)
                to stdout (format binary)
                """.formatted(from, to));
        var facts = new ArrayList<PayFact>(DEALS);
        var rep = -1;
        var person = "";
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            var row = ByteBuffer.wrap(bytes);
            if (rep < 0) {
                row.position(HEAD);
            }
            if (row.getShort() < 0) {
                continue;
            }
            var receipt = text(row);
            var whose = next(row).getInt();
            if (whose != rep) {
                if (rep >= 0) {
                    told.accept(facts);
                }
                facts.clear();
                rep = whose;
                person = "r" + whose;
            }
            facts.add(fact(receipt, facts.size(), person, row));
        }
        told.accept(facts);
    }

    /** Days of a while ago and a while to come are the same objects whenever they are read. */
    private static LocalDate day(int sinceFirst) {
        return sinceFirst >= 0 && sinceFirst < DAYS.length ? DAYS[sinceFirst] : FIRST.plusDays(sinceFirst);
    }

    private static String text(ByteBuffer row) {
        var text = new byte[row.getInt()];
        row.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Past the length of the next field. */
    private static ByteBuffer next(ByteBuffer row) {
        return row.position(row.position() + Integer.BYTES);
    }

    private static PayFact fact(String receipt, int order, String rep, ByteBuffer row) {
        var day = day(next(row).getInt());
        var texts = next(row).get() != 0 ? NEW : OLD;
        var amount = amount(next(row));
        return new PayFact(
                receipt, order, "won", rep, day, null, null, amount, null, PayFact.Numbers.NONE, texts, Map.of(), null);
    }

    /** A number as PostgreSQL sends it: digits to the base ten thousand, the first of which stands at a weight. */
    private static Ratio amount(ByteBuffer row) {
        var digits = row.getShort();
        var weight = row.getShort();
        var minus = row.getShort() != 0;
        row.getShort();
        var whole = 0L;
        for (var i = 0; i < digits; i++) {
            whole = whole * DIGIT + row.getShort();
        }
        var under = 1L;
        for (var place = digits - 1; place != weight; place += place < weight ? 1 : -1) {
            whole *= place < weight ? DIGIT : 1;
            under *= place > weight ? DIGIT : 1;
        }
        return Ratio.of(minus ? -whole : whole, under);
    }
}
