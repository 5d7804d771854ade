package io.drumbeat.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.Routes;
import io.drumbeat.sql.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waited when an older version was stopped is sent by this one. */
class TakenOverTests {
    private final TestDatabase database = TestDatabase.empty();
    private final SqlOutbox outbox = new SqlOutbox(
            database.template, database.transactions, TestDatabase.JSON, new Routes(List.of()), Duration.ofMinutes(2));

    @AfterEach
    void close() {
        database.close();
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(database.source).target(version).load().migrate();
    }

    private void said(int seq, String chat, String state, String lease) {
        database.jdbc.sql("""
                        insert into outbox (id, seq, changed, chat, platform, kind, urgency, card, version, said_at, state, lease_until)
                        values (?, ?, ?, ?, 'feishu', 'REPLY', 0, '{"title":"t","tone":"INFO","elements":[]}', 1, now(), ?,
                            now() + ?::interval)""").params("m" + seq, seq, seq, chat, state, lease).update();
    }

    private List<String> leased() {
        return outbox.lease("feishu", 10).stream().map(Due::id).toList();
    }

    @Test
    void whatWaitedGoesInItsOrderAndWhatWasLeasedComesBack() {
        migrate("12");
        said(1, "direct:mei", "waiting", "0");
        said(2, "direct:mei", "waiting", "0");
        said(3, "direct:ding", "sent", "0");
        said(4, "direct:ding", "waiting", "0");
        said(5, "direct:lei", "leased", "-1 minute");
        said(6, "direct:lei", "waiting", "0");
        migrate("latest");
        assertThat(leased()).containsExactly("m1", "m4", "m5");
        assertThat(outbox.waiting("feishu")).isEqualTo(5);
    }
}
