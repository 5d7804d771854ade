package io.drumbeat.settling;

import io.drumbeat.payslip.OpenAmount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What somebody owes of advances, and the months that made it so. */
final class Debt {
    private final List<OpenAmount> made = new ArrayList<>();
    private long amount;

    long amount() {
        return amount;
    }

    /** @param what why it grew, or shrank */
    void owe(YearMonth month, String what, long more) {
        amount += more;
        if (more != 0) {
            made.add(new OpenAmount(OpenAmount.Kind.DRAW, month + " " + what, more, null));
        }
    }

    void forgive() {
        amount = 0;
        made.clear();
    }

    void takeOver(Debt other) {
        amount += other.amount;
        made.addAll(other.made);
        other.forgive();
    }

    List<OpenAmount> made() {
        return amount == 0 ? List.of() : made;
    }
}
