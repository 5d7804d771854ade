package io.drumbeat.feishu.reading;

import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.service.im.ImService.P2MessageReadV1Handler;
import com.lark.oapi.service.im.v1.model.P2MessageReadV1;
import io.drumbeat.run.Deliveries;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears that somebody looked at what the bot sent them: {@code im.message.message_read_v1}, of direct chats only. */
public final class ReadReceipts {
    private static final Logger log = LoggerFactory.getLogger(ReadReceipts.class);
    private final Deliveries deliveries;
    private final Clock clock;

    public ReadReceipts(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public void listen(EventDispatcher.Builder events) {
        events.onP2MessageReadV1(new P2MessageReadV1Handler() {
            @Override
            public void handle(P2MessageReadV1 event) {
                read(event);
            }
        });
    }

    private void read(P2MessageReadV1 event) {
        var data = event.getEvent();
        var ids = data == null ? null : data.getMessageIdList();
        if (ids == null || ids.length == 0) {
            return;
        }
        var reader = data.getReader();
        try {
            deliveries.seen("feishu", Arrays.asList(ids), at(reader == null ? null : reader.getReadTime()));
        } catch (RuntimeException away) {
            // It says how well cards are read, and nothing hangs on it: better lost than pushed again for hours
            log.warn("飞书的已读没有记下：{}", away.getClass().getSimpleName());
        }
    }

    /** @param millis as the platform says it */
    private Instant at(@Nullable String millis) {
        try {
            return millis == null ? clock.instant() : Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException odd) {
            return clock.instant();
        }
    }
}
