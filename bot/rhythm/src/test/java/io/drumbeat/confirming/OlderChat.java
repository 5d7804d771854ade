package io.drumbeat.confirming;

import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.time.YearMonth;

/** A chat that goes back to before anybody could say who confirms cash. */
final class OlderChat extends Rehearsal {
    OlderChat() {
        RestartedWith.file("plan.yml", CashChat.PLAN, "2026-11-01", this);
    }

    void startsToConfirm() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-22", this);
    }

    Money pays() {
        return recorder()
                .ask(known -> Money.fen(part(Calculator.class)
                        .statement("mei", YearMonth.of(2026, 11), known)
                        .total()));
    }
}
