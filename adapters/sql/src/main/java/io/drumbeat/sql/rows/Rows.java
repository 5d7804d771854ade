package io.drumbeat.sql.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How rows of one kind are written into a table: all of them by one statement, in which each column travels as one array. It is
 * the same statement however many they are, so it is planned once, and a trigger for each statement runs once.
 *
 * @param <T> what a row is written from
 */
public final class Rows<T> {
    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();
    private volatile @Nullable String statement;

    private record Column<T>(String name, String type, String value, Function<T, ? extends @Nullable Object> of) {}

    private Rows(String table) {
        this.table = table;
    }

    public static <T> Rows<T> into(String table) {
        return new Rows<>(table);
    }

    /** @param type {@code bigint}, {@code boolean}, or whatever PostgreSQL reads from a text */
    public Rows<T> with(String column, String type, Function<T, ? extends @Nullable Object> of) {
        return with(column, type, column, of);
    }

    /** @param value what is written, computed from what travels under the column's name */
    public Rows<T> with(String column, String type, String value, Function<T, ? extends @Nullable Object> of) {
        columns.add(new Column<>(column, type, value, of));
        statement = null;
        return this;
    }

    public void insert(List<T> rows, JdbcTemplate jdbc) {
        if (!rows.isEmpty()) {
            var known = statement;
            var sql = known == null ? sql() : known;
            statement = sql;
            jdbc.update(sql, columns.stream().map(column -> array(column, rows)).toArray());
        }
    }

    private String sql() {
        return "insert into %s (%s) select %s from unnest(%s) as row(%s)"
                .formatted(
                        table,
                        joined(Column::name),
                        joined(Column::value),
                        joined(column -> "?::" + column.type() + "[]"),
                        joined(Column::name));
    }

    private String joined(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    private static <T> @Nullable Object[] array(Column<T> column, List<T> rows) {
        var values = rows.stream().map(column.of());
        return switch (column.type()) {
            case "bigint" -> values.toArray(Long[]::new);
            case "boolean" -> values.toArray(Boolean[]::new);
            default ->
                values.map(value -> value == null ? null : value.toString()).toArray(String[]::new);
        };
    }
}
