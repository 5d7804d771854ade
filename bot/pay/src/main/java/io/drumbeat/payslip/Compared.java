package io.drumbeat.payslip;

import io.drumbeat.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** By how much each rule pays more or less than in another statement, and how that is computed. */
public final class Compared {
    private Compared() {}

    public static List<String> lines(PayStatement now, PayStatement then) {
        var before = new HashMap<String, Long>();
        now.lines().forEach(line -> before.merge(line.rule(), line.amount(), Long::sum));
        var after = new HashMap<String, Long>();
        then.lines().forEach(line -> after.merge(line.rule(), line.amount(), Long::sum));
        var said = new ArrayList<String>();
        for (var line : then.lines()) {
            var more = after.getOrDefault(line.rule(), 0L) - before.getOrDefault(line.rule(), 0L);
            after.put(line.rule(), before.getOrDefault(line.rule(), 0L));
            if (more != 0) {
                said.add("%s %s\n%s".formatted(line.rule(), plus(then.money(more)), line.why()));
            }
        }
        before.forEach((rule, was) -> {
            if (was != 0 && !after.containsKey(rule)) {
                said.add("%s %s".formatted(rule, plus(then.money(-was))));
            }
        });
        return said;
    }

    /** With its sign. */
    public static String plus(Money amount) {
        return amount.isNegative() ? amount.toString() : "+" + amount;
    }
}
