package io.drumbeat.bench.push;

import io.drumbeat.bench.company.MadeCompany;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The cards of a Monday as they stand in the outbox; each says in its topic what it is, whose and of which day.
 *
 * @param cards how many there are
 * @param different how many there would be if each existed once
 * @param sent how many of them are sent
 */
record PushedCards(int cards, int different, int sent) {
    private static final String COUNT = """
            select count(*) as cards, count(distinct topic) as different, count(*) filter (where state = 'sent') as sent
            from outbox where topic similar to '(morning|weekly|team|board)/%' and topic like ?""";

    static PushedCards of(LocalDate monday, MadeCompany.Database access) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            return of(monday, connection);
        }
    }

    static PushedCards of(LocalDate monday, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(COUNT)) {
            query.setString(1, "%/" + monday);
            try (var row = query.executeQuery()) {
                row.next();
                return new PushedCards(row.getInt("cards"), row.getInt("different"), row.getInt("sent"));
            }
        }
    }
}
