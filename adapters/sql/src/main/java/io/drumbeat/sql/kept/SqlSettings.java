package io.drumbeat.sql.kept;

import io.drumbeat.kept.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    @Override
    public Map<String, String> under(String prefix) {
        var values = new HashMap<String, String>();
        jdbc.sql("select key, value from setting where starts_with(key, ?)")
                .param(prefix)
                .query((RowCallbackHandler) row -> values.put(row.getString("key"), row.getString("value")));
        return Map.copyOf(values);
    }

    @Override
    public void putAll(Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        // in one order, so that two instances that put the same keys never wait for each other
        var sorted = new TreeMap<>(values);
        jdbc.sql("insert into setting (key, value) select * from unnest(?::text[], ?::text[]) "
                        + "on conflict (key) do update set value = excluded.value")
                .param(sorted.keySet().toArray(String[]::new))
                .param(sorted.values().toArray(String[]::new))
                .update();
    }
}
