package io.drumbeat.sql;

import static io.drumbeat.sql.TestDatabase.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.fact.EveryFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.sql.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredFactsTests {
    private static final List<Fact> TOLD = EveryFact.TOLD;

    @Test
    void aFactStandsInTheTextItWasWrittenIn() {
        try (var database = TestDatabase.fresh()) {
            var ledger = new SqlLedger(database.template, JSON);
            ledger.append(entries());
            assertThat(texts(database)).isEqualTo(TOLD.stream().map(JSON::write).toList());
            assertThat(ledger.after(0)).isEqualTo(entries());
        }
    }

    /** Not their texts: those had been taken apart when they were told. */
    @Test
    void whatWasToldBeforeFactsWereKeptAsTextSaysTheSame() {
        try (var database = TestDatabase.before("16")) {
            entries().forEach(entry -> tell(entry, database));
            database.takeOver();
            assertThat(new SqlLedger(database.template, JSON).after(0)).isEqualTo(entries());
            assertThat(texts(database).getFirst()).contains("\": ");
            assertThatThrownBy(() -> database.template.update("update fact set payload = ''"))
                    .hasMessageContaining("账本只能追加");
        }
    }

    private static List<String> texts(TestDatabase database) {
        return database.jdbc
                .sql("select payload from fact order by position")
                .query(String.class)
                .list();
    }

    private static List<Entry> entries() {
        return IntStream.range(0, TOLD.size())
                .mapToObj(n -> new Entry(
                        n + 1,
                        n + 1,
                        "mei",
                        LocalDate.of(2026, 11, 20),
                        Instant.parse("2026-11-20T02:00:00Z"),
                        false,
                        "m" + n,
                        TOLD.get(n)))
                .toList();
    }

    /** As it was recorded then. */
    private static void tell(Entry entry, TestDatabase database) {
        database.template.update(
                """
                insert into fact (position, receipt, person, date, recorded_at, late, message_id, kind, customer, payload)
                values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?::jsonb)""",
                entry.position(),
                entry.receipt(),
                entry.person(),
                entry.date(),
                entry.recordedAt().toString(),
                entry.late(),
                entry.messageId(),
                Json.kindOf(entry.fact()),
                entry.fact().customer(),
                JSON.write(entry.fact()));
    }
}
