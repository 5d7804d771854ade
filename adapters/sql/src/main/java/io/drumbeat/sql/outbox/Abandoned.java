package io.drumbeat.sql.outbox;

import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Routes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What crashed senders and time left behind: leases that ran out, and messages that nobody needs any more. Both are asked for
 * in the order of their time, so that only the index made for each can give them, and no plan goes through all that waits.
 */
final class Abandoned {
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private static final String RETURN_LOST = """
            update outbox set
                state = case when not begun or platform_id is not null
                    or first_tried_at > clock_timestamp() - :repeatable::interval then 'waiting' else 'in_doubt' end,
                due_at = clock_timestamp(),
                settled_at = case when begun then clock_timestamp() end, begun = false,
                reason = case when begun then '发送时中断了，不知道是否已送达' else reason end
            where seq = any(array(
                select seq from outbox
                where platform = :platform and state = 'leased' and lease_until < statement_timestamp() order by lease_until))""";
    private static final String EXPIRE = """
            update outbox set state = 'expired', settled_at = clock_timestamp(),
                reason = case kind when 'REMINDER' then '过期未发：提醒只在当天有用' when 'PRAISE' then '过期未发：喜报过了三天'
                    else '过期未发：回复晚了一天' end || coalesce('（最后一次没发出去：' || reason || '）', '')
            where seq = any(array(
                select seq from outbox
                where platform = :platform and state = 'waiting' and expires_at < statement_timestamp() order by expires_at))""";

    private final JdbcClient jdbc;
    private final Routes routes;
    private final Map<String, Long> swept = new ConcurrentHashMap<>();

    Abandoned(JdbcClient jdbc, Routes routes) {
        this.jdbc = jdbc;
        this.routes = routes;
    }

    /** Once a second is enough, however busy the lane. */
    void sweep(String platform) {
        var now = System.nanoTime();
        var before = swept.get(platform);
        if (before == null || now - before > SWEEP.toNanos()) {
            swept.put(platform, now);
            jdbc.sql(RETURN_LOST)
                    .param("platform", platform)
                    .param("repeatable", repeatable(platform).toSeconds() + " seconds")
                    .update();
            jdbc.sql(EXPIRE).param("platform", platform).update();
        }
    }

    private Duration repeatable(String platform) {
        return routes.channels().stream()
                .filter(channel -> channel.platform().equals(platform))
                .map(Channel::recognisesRepetitionFor)
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
