package io.drumbeat.sql.outbox;

import io.drumbeat.allowance.Consumption;
import io.drumbeat.failure.Failures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was used of the platforms' quotas, by day. */
public final class SqlConsumption implements Consumption {
    private static final Logger log = LoggerFactory.getLogger(SqlConsumption.class);
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Integer> unwritten = new ConcurrentHashMap<>();

    /** @param clock the real one: the platform's month turns by it */
    public SqlConsumption(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /** What cannot be written down now is written down with the next. */
    @Override
    public void called(String platform, int calls) {
        var before = unwritten.remove(platform);
        var all = calls + (before == null ? 0 : before);
        try {
            jdbc.sql("""
                            insert into platform_usage (platform, day, way, calls) values (?, ?, 'call', ?)
                            on conflict (platform, day, way) do update set calls = platform_usage.calls + excluded.calls""")
                    .params(platform, LocalDate.ofInstant(clock.instant(), PLATFORM), all)
                    .update();
        } catch (DataAccessException away) {
            unwritten.merge(platform, all, Integer::sum);
            log.warn("{} 的 {} 次调用还没记进额度，下次一起记：{}", platform, all, Failures.kind(away));
        }
    }

    @Override
    public Map<LocalDate, Long> calls(String platform, YearMonth month) {
        var days = new TreeMap<LocalDate, Long>();
        jdbc.sql("select day, calls from platform_usage where platform = ? and day between ? and ? and way = 'call'")
                .params(platform, month.atDay(1), month.atEndOfMonth())
                .query((row, _) -> days.put(row.getObject("day", LocalDate.class), row.getLong("calls")))
                .list();
        return days;
    }

    /** Everything that came in is in the inbox. */
    @Override
    public long inbound(String platform, YearMonth month) {
        return jdbc.sql("select count(*) from inbox where platform = ? and said_at >= ? and said_at < ?")
                .params(platform, start(month), start(month.plusMonths(1)))
                .query(Long.class)
                .single();
    }

    private static Object start(YearMonth month) {
        return month.atDay(1).atStartOfDay(PLATFORM).toOffsetDateTime();
    }
}
