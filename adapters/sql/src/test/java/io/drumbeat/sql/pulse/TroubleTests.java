package io.drumbeat.sql.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class TroubleTests {
    private static SQLException state(String state) {
        return new SQLException("said", state);
    }

    @Test
    void aDatabaseThatWentAwayIsAway() {
        for (var failure : new RuntimeException[] {
            new DataAccessResourceFailureException("", state("08006")),
            new UncategorizedSQLException("", null, state("57P01")),
            new CannotCreateTransactionException("", new SQLTransientConnectionException("no connection")),
            new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"))
        }) {
            assertThat(Trouble.in(failure)).as(failure.toString()).contains(Trouble.AWAY);
        }
    }

    @Test
    void aDiskWithoutRoomIsFull() {
        assertThat(Trouble.in(new UncategorizedSQLException("", null, state("53100"))))
                .contains(Trouble.FULL);
    }

    @Test
    void whatAMessageBringsUponItselfIsNone() {
        assertThat(Trouble.in(new DataIntegrityViolationException("", state("23505"))))
                .isEmpty();
        assertThat(Trouble.in(new IllegalStateException("boom"))).isEmpty();
    }
}
