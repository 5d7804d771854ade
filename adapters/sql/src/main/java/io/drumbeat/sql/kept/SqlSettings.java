package io.drumbeat.sql.kept;

import io.drumbeat.kept.Settings;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The few values the bot must remember that nobody told it, by key. */
public final class SqlSettings implements Settings {
    private final JdbcClient jdbc;

    public SqlSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> get(String key) {
        return jdbc.sql("select value from setting where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    @Override
    public void put(String key, String value) {
        jdbc.sql(
                        "insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
                .params(key, value)
                .update();
    }
}
