package io.drumbeat.sql.kept;

import io.drumbeat.outage.Hearing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was heard of the platforms, in a row for each; who spoke is in the inbox. */
public final class SqlHearing implements Hearing {
    public static final String SPOKE =
            "select distinct person from inbox where platform = ? and said_at between ? and ?";

    private final JdbcClient jdbc;

    public SqlHearing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> last(String platform) {
        return jdbc.sql("select at from platform_heard where platform = ?")
                .param(platform)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void heard(String platform, Instant now) {
        jdbc.sql("""
                        insert into platform_heard (platform, at) values (?, ?)
                        on conflict (platform) do update set at = greatest(platform_heard.at, excluded.at)""").params(platform, now.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public Set<String> spoke(String platform, Instant from, Instant until) {
        return Set.copyOf(jdbc.sql(SPOKE)
                .params(platform, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }
}
