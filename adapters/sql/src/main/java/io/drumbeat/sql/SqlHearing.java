package io.drumbeat.sql;

import io.drumbeat.outage.Hearing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was heard of the platforms, in a row for each; who spoke is in the inbox. */
final class SqlHearing implements Hearing {
    private final JdbcClient jdbc;

    SqlHearing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row's lock lets one instance after the other through, so the old time is given to one. */
    @Override
    public Optional<Instant> heard(String platform, Instant now) {
        var before = jdbc.sql("""
                        with before as (select at from platform_heard where platform = :platform for update)
                        update platform_heard set at = greatest(platform_heard.at, :now) from before
                        where platform = :platform returning before.at""")
                .param("platform", platform)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional();
        if (before.isEmpty()) {
            jdbc.sql("insert into platform_heard (platform, at) values (?, ?) on conflict do nothing")
                    .params(platform, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return before.map(OffsetDateTime::toInstant);
    }

    @Override
    public Set<String> spoke(String platform, Instant from, Instant until) {
        return Set.copyOf(jdbc.sql("select distinct person from inbox where platform = ? and said_at between ? and ?")
                .params(platform, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }
}
