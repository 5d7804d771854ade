package io.drumbeat.confirming;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element.Buttons;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** A chat of a company in which finance confirms cash, Monday 2026-11-30, and all cash pays. */
final class CashChat extends Rehearsal {
    static final String PLAN = """
            plan: 2026 销售提成
            version: 1
            rules:
              - {name: 提成, basis: 回款, rate: 10%}
            """;

    CashChat() {
        this("finance");
    }

    /** @param confirm who confirms, as in {@code cash.yml} */
    CashChat(String confirm) {
        RestartedWith.file("plan.yml", PLAN, "2026-11-01", this);
        RestartedWith.file("cash.yml", "confirm: " + confirm, "2026-11-01", this);
        at("2026-11-30", 15);
    }

    /** What November pays somebody, by the facts of now. */
    Money pays(String person) {
        return recorder()
                .ask(known -> Money.fen(part(Calculator.class)
                        .statement(person, YearMonth.of(2026, 11), known)
                        .total()));
    }

    /** What November pays somebody on, all rules together. */
    Money basis(String person) {
        return recorder()
                .ask(known -> part(Calculator.class).statement(person, YearMonth.of(2026, 11), known).lines().stream()
                        .filter(line -> !line.rule().endsWith(" 分单尾差"))
                        .map(line -> Money.fen(
                                new BigDecimal(line.basis()).movePointRight(2).longValueExact()))
                        .reduce(Money.ZERO, Money::plus));
    }

    /** What a measure came to in November. */
    Money done(Measure measure, String person) {
        return recorder()
                .ask(known -> Money.fen(part(Tally.class)
                        .done(
                                measure,
                                person,
                                new Period("", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                                known)));
    }

    /** The newest message that somebody got alone. */
    String newest(String name) {
        return direct(name).getLast().text();
    }

    /** Somebody presses the first button of what they were answered. */
    Turn confirms(String name, Turn asked) {
        var words = asked.reply().card().elements().stream()
                .filter(Buttons.class::isInstance)
                .flatMap(buttons -> ((Buttons) buttons).buttons().stream())
                .findFirst()
                .orElseThrow()
                .words();
        return presses(name, asked.reply(), words);
    }
}
