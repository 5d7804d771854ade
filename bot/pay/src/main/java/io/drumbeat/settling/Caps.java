package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.happening.Payee;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.plan.Terms.Limit;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.yardstick.Whose;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What caps cut off: so much of what was earned in a span is let through; what is taken back later was first above it. */
public final class Caps {
    private final Office office;
    private final Map<Limit, Cut> cuts = new HashMap<>();

    public Caps(Office office) {
        this.office = office;
    }

    /** What one cap let through of each span so far, and what it has cut. */
    private static final class Cut {
        final TreeMap<String, Long> most = new TreeMap<>();
        final Map<String, List<String>> people = new HashMap<>();
        long all;
    }

    /** @param ledgers what the rules that pay paid somebody so far */
    public List<PayLine> of(Asking asking, Function<String, Map<String, RuleLedger>> ledgers) {
        var lines = new ArrayList<PayLine>();
        for (var cap : office.plan.terms().caps()) {
            of(cap, asking, ledgers).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<PayLine> of(Limit cap, Asking asking, Function<String, Map<String, RuleLedger>> ledgers) {
        var missing = office.gauges.missing(cap.amount(), asking);
        if (missing.isPresent()) {
            return asking.payee().isThere(asking.month())
                    ? Optional.of(line("-", 0, "封顶%s，没有封".formatted(missing.get())))
                    : Optional.empty();
        }
        var cut = cuts.computeIfAbsent(cap, _ -> new Cut());
        var span = cap.over().name(asking.month());
        cut.most.put(span, office.rounded(office.gauges.quantity(cap.amount(), asking)));
        var me = asking.payee().id();
        if (cap.whose() != Whose.OWN) {
            var people = office.pieces.people(cap.whose(), asking.payee(), asking.end());
            cut.people.put(span, people.stream().map(Payee::id).toList());
        }
        var all = cap.whose() == Whose.OWN
                ? cutOff(cap, cut, earned(cap, ledgers.apply(me)))
                : partOff(cap, cut, me, ledgers);
        var more = all - cut.all;
        cut.all = all;
        return more == 0 ? Optional.empty() : Optional.of(said(cap, cut, asking, more));
    }

    private static Map<String, Long> earned(Limit cap, Map<String, RuleLedger> ledgers) {
        var earned = new HashMap<String, Long>();
        ledgers.forEach((rule, ledger) -> {
            if (cap.rules().isEmpty() || cap.rules().contains(rule)) {
                ledger.earned().forEach((month, net) -> earned.merge(cap.over().name(month), net, Long::sum));
            }
        });
        return earned;
    }

    /** What is above goes into the next span where the cap lets it; else it is gone. */
    private static long cutOff(Limit cap, Cut cut, Map<String, Long> earned) {
        var all = 0L;
        for (var span : cut.most.entrySet()) {
            var own = earned.getOrDefault(span.getKey(), 0L);
            all = cap.carry() ? Math.max(0, own + all - span.getValue()) : all + Math.max(0, own - span.getValue());
        }
        return all;
    }

    /** One's part of what several are cut together, in whole units that make up all of it. */
    private static long partOff(Limit cap, Cut cut, String me, Function<String, Map<String, RuleLedger>> ledgers) {
        var all = 0L;
        for (var span : cut.most.entrySet()) {
            var total = 0L;
            var before = 0L;
            var own = 0L;
            for (var person : cut.people.getOrDefault(span.getKey(), List.of())) {
                var earned = Math.max(0, earned(cap, ledgers.apply(person)).getOrDefault(span.getKey(), 0L));
                before = person.equals(me) ? total : before;
                own = person.equals(me) ? earned : own;
                total += earned;
            }
            var over = Math.max(0, total - span.getValue());
            all += part(over, before + own, total) - part(over, before, total);
        }
        return all;
    }

    private static long part(long over, long of, long total) {
        return total == 0 ? 0 : Ratio.of(over).times(Ratio.of(of, total)).rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }

    private PayLine said(Limit cap, Cut cut, Asking asking, long more) {
        var most = money(cut.most.getOrDefault(cap.over().name(asking.month()), 0L));
        var what = (cap.whose() == Whose.OWN ? "" : cap.whose().label() + "一起，")
                + (cap.rules().isEmpty() ? "" : String.join("、", cap.rules()) + " ");
        var moved = more > 0 ? cap.carry() ? "超出的留到以后" : "超出" : cap.carry() ? "补以前留下的" : "退回";
        return line(
                most, -more, "%s%s封顶 %s，%s %s".formatted(what, cap.over().label(), most, moved, money(Math.abs(more))));
    }

    private String money(long amount) {
        return Figures.money(office.money(amount), office.plan.currency());
    }

    private static PayLine line(String rate, long amount, String why) {
        return new PayLine("封顶", amount, new PayLine.Origin("0.00", rate, List.of(), why));
    }
}
