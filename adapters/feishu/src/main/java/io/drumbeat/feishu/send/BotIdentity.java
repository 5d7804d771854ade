package io.drumbeat.feishu.send;

import io.drumbeat.feishu.api.FeishuClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who the bot is on Feishu. Asked for beside whatever needs it, so that no message waits for the answer. */
public final class BotIdentity {
    private static final Logger log = LoggerFactory.getLogger(BotIdentity.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final FeishuClient client;
    private final Executor beside;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> asked = new AtomicReference<>();
    private volatile @Nullable String openId;

    public BotIdentity(FeishuClient client, Executor beside, Clock clock) {
        this.client = client;
        this.beside = beside;
        this.clock = clock;
    }

    /** The bot's open_id; empty as long as the platform has not told it, which is asked again at most every minute. */
    public Optional<String> openId() {
        var known = openId;
        if (known == null) {
            ask();
        }
        return Optional.ofNullable(openId);
    }

    private void ask() {
        var before = asked.get();
        var now = clock.instant();
        if ((before == null || before.plus(BETWEEN).isBefore(now)) && asked.compareAndSet(before, now)) {
            beside.execute(this::learn);
        }
    }

    private void learn() {
        try {
            openId = client.botOpenId().orElse(null);
        } catch (Exception broken) {
            log.warn("还不知道机器人自己的 open_id（{}）；群里先按开头的 @ 来认", broken.getClass().getSimpleName());
        }
    }
}
