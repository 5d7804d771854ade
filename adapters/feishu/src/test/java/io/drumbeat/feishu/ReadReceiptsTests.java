package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.run.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadReceiptsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Chat MEIS = new Chat.Direct("mei");
    private final Desk desk = new Desk();

    @BeforeEach
    void theMorningWasSent() {
        var say = Say.to(MEIS, Say.Kind.REMINDER, Card.info("早"));
        desk.deliveries.settle(
                "morning-plan",
                NINE,
                List.of(Due.of(say, DAY, 3)),
                0,
                _ -> new Message("om_9", MEIS, NINE, "bot", "早", null, 0));
    }

    @Test
    void whatSomebodyLookedAtIsKnown() {
        desk.receives(Events.event(
                "im.message.message_read_v1",
                Map.of(
                        "reader", Map.of("reader_id", Map.of("open_id", "ou_mei"), "read_time", "1795395660000"),
                        "message_id_list", List.of("om_9", "om_unknown"))));
        assertThat(desk.deliveries.of(MEIS, DAY, DAY)).singleElement().satisfies(one -> assertThat(one.seen())
                .isEqualTo(Instant.ofEpochMilli(1795395660000L)));
    }

    @Test
    void anOddReceiptIsLeftAtThat() {
        assertThat(desk.receives(Events.event("im.message.message_read_v1", Map.of())))
                .isNotNull();
        assertThat(desk.deliveries.of(MEIS, DAY, DAY)).singleElement().satisfies(one -> assertThat(one.seen())
                .isNull());
    }
}
