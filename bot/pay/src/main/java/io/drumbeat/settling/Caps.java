package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.plan.Terms.Limit;
import io.drumbeat.saying.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        long all;
    }

    public List<PayLine> of(Asking asking, Map<String, RuleLedger> ledgers) {
        var lines = new ArrayList<PayLine>();
        for (var cap : office.plan.terms().caps()) {
            of(cap, asking, ledgers).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<PayLine> of(Limit cap, Asking asking, Map<String, RuleLedger> ledgers) {
        var missing = office.gauges.missing(cap.amount(), asking);
        if (missing.isPresent()) {
            return asking.payee().isThere(asking.month())
                    ? Optional.of(line("-", 0, "封顶%s，没有封".formatted(missing.get())))
                    : Optional.empty();
        }
        var cut = cuts.computeIfAbsent(cap, _ -> new Cut());
        cut.most.put(cap.over().name(asking.month()), office.rounded(office.gauges.quantity(cap.amount(), asking)));
        var all = cutOff(cap, cut, earned(cap, ledgers));
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

    private PayLine said(Limit cap, Cut cut, Asking asking, long more) {
        var most = money(cut.most.getOrDefault(cap.over().name(asking.month()), 0L));
        var what = cap.rules().isEmpty() ? "" : String.join("、", cap.rules()) + " ";
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
