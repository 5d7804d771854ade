package io.drumbeat.sql.pulse;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What can be wrong with the database that is nobody's message's fault, as people are told it. */
public enum Trouble {
    /** It was stopped, frozen, or cannot be reached. */
    AWAY("数据库暂时连不上"),
    /** It has no room left for anything new. */
    FULL("数据库所在的磁盘满了");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** Which of them a failure comes of, if any. */
    public static Optional<Trouble> in(Throwable failure) {
        var causes = causes(failure);
        if (causes.stream().anyMatch(cause -> isOf(cause, "53100"))) {
            return Optional.of(FULL);
        }
        return causes.stream().anyMatch(Trouble::isAway) ? Optional.of(AWAY) : Optional.empty();
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                // a transaction could not even be taken back: its connection was cut
                || (cause instanceof TransactionSystemException && cause.getCause() instanceof SQLException)
                || cause instanceof SQLTransientConnectionException
                || isOf(cause, "08")
                || isOf(cause, "57");
    }

    private static boolean isOf(Throwable cause, String states) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(states);
    }

    private static List<Throwable> causes(@Nullable Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
