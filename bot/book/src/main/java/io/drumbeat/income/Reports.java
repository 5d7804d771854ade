package io.drumbeat.income;

import io.drumbeat.fact.CashFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said to the cash that one customer's sellers reported. */
public final class Reports {
    private static final Reports NONE = new Reports(Map.of());

    private final Map<Long, Entry> answers;

    private Reports(Map<Long, Entry> answers) {
        this.answers = answers;
    }

    /** How far it is with cash that was told of. */
    public enum Status {
        REPORTED,
        CONFIRMED,
        REFUSED
    }

    /** @param about what stands about one customer, oldest first */
    public static Reports of(List<Entry> about) {
        Map<Long, Entry> answers = null;
        for (var entry : about) {
            var report = report(entry);
            if (report != 0) {
                answers = answers == null ? new HashMap<>() : answers;
                answers.put(report, entry);
            }
        }
        return answers == null ? NONE : new Reports(answers);
    }

    private static long report(Entry entry) {
        return switch (entry.fact()) {
            case CashFact.CashConfirmed yes -> yes.report();
            case CashFact.CashRefused no -> no.report();
            default -> 0;
        };
    }

    /** What stands of cash that came in; a yes or no to another amount than it says now is none. */
    public Status status(Entry cash) {
        return answer(cash)
                .map(answer -> answer.fact() instanceof CashFact.CashRefused ? Status.REFUSED : Status.CONFIRMED)
                .orElse(cash.fact() instanceof CashFact.CashReported ? Status.REPORTED : Status.CONFIRMED);
    }

    /** The yes or no that stands to something reported. */
    public Optional<Entry> answer(Entry cash) {
        return cash.fact() instanceof CashFact.CashReported in
                ? Optional.ofNullable(answers.get(cash.receipt()))
                        .filter(answer -> amount(answer).equals(in.amount()))
                : Optional.empty();
    }

    private static Money amount(Entry answer) {
        return switch (answer.fact()) {
            case CashFact.CashConfirmed yes -> yes.amount();
            case CashFact.CashRefused no -> no.amount();
            default -> throw new IllegalArgumentException(answer.toString());
        };
    }
}
