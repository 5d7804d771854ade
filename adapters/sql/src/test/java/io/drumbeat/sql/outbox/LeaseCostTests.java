package io.drumbeat.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a lease costs by how much waits. */
class LeaseCostTests extends WithOutbox {
    private static final int CHATS = 20;
    private static final int TIMES = 12;

    /** A connection plans its statements for good after a few times, here while nobody has counted how much there is. */
    @Test
    void whatWasPlannedWhileNothingWaitedReadsNoMoreWhenMuchWaits() {
        for (var n = 0; n < TIMES; n++) {
            outbox(LEASE, routes).lease("feishu", 10);
        }
        push(IntStream.range(0, CHATS * 60)
                .mapToObj(n -> reply(new Chat.Direct("p" + n % CHATS), "第" + n))
                .toArray(Say[]::new));
        for (var n = 0; n < TIMES; n++) {
            lease();
            database.jdbc
                    .sql(
                            "insert into outbox_stirred (platform, urgency, chat) select distinct 'feishu', 0, chat from outbox")
                    .update();
            assertThat(readByALease()).as("rows of the outbox").isLessThan(CHATS * 10);
        }
    }

    private long readByALease() {
        // another outbox, so that it sweeps as well: that is done once a second
        var sweeping = outbox(LEASE, routes);
        return Objects.requireNonNull(database.transactions.execute(_ -> {
            var before = read();
            sweeping.lease("feishu", 10);
            return read() - before;
        }));
    }

    private long read() {
        return database.jdbc
                .sql("select idx_tup_fetch + seq_tup_read from pg_stat_xact_user_tables where relname = 'outbox'")
                .query(Long.class)
                .single();
    }
}
