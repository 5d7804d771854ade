package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.happening.Payee;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.OpenAmount;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.plan.Terms.Limit;
import io.drumbeat.saying.Figures;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What caps cut off: so much of what was earned in a span is let through; what is taken back later was first above it. */
public final class Caps {
    /** Where nobody knows how much may be let through. */
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final Office office;
    private final Map<Limit, Cut> cuts = new HashMap<>();

    public Caps(Office office) {
        this.office = office;
    }

    /** How much one cap lets through in each span so far, and what it has cut. */
    private static final class Cut {
        final TreeMap<String, Long> most = new TreeMap<>();
        final Map<String, List<String>> people = new HashMap<>();
        long all;
    }

    /**
     * What caps change in a month; each looks at what those before it let through.
     *
     * @param ledgers what the rules that pay paid somebody so far
     * @param others the caps of the same plan for somebody else
     */
    public List<PayLine> of(
            Payee payee,
            YearMonth month,
            Function<String, Map<String, RuleLedger>> ledgers,
            Function<String, Caps> others) {
        var caps = office.plan.terms().caps();
        if (caps.isEmpty()) {
            return List.of();
        }
        caps.forEach(cap -> look(cap, asking(cap, payee, month)));
        var lines = new ArrayList<PayLine>();
        var mine = ledgers.apply(payee.id());
        var left = new LetThrough(mine, month);
        for (var cap : caps) {
            var asking = asking(cap, payee, month);
            if (isAlone(cap, asking, mine)) {
                lines.add(line("-", 0, "封顶管的是团队，这个人没有团队，没有封"));
            } else {
                var all = cap.whose() == Whose.OWN
                        ? own(cap, left)
                        : together(cap, left, asking, one -> others.apply(one).before(cap, ledgers.apply(one), month));
                moved(cap, asking, all).ifPresent(lines::add);
                office.gauges
                        .missing(cap.amount(), asking)
                        .filter(_ -> payee.isThere(month))
                        .ifPresent(why -> lines.add(line("-", 0, "封顶%s，没有封".formatted(why))));
            }
        }
        if (Keeping.isIn(office.plan)) {
            left.tell(mine);
        }
        return lines;
    }

    private static Asking asking(Limit cap, Payee payee, YearMonth month) {
        return Asking.ofPlan(payee, month, cap.over());
    }

    /** What is kept for later spans that have room for it. */
    public long kept() {
        return open().stream().mapToLong(OpenAmount::amount).sum();
    }

    /** What that is made of. */
    public List<OpenAmount> open() {
        return cuts.entrySet().stream()
                .filter(cut -> cut.getKey().carry() && cut.getValue().all != 0)
                .map(cut -> new OpenAmount(OpenAmount.Kind.HELD, "封顶留下", cut.getValue().all, null))
                .toList();
    }

    /** Whether a cap of teams has nobody to be looked at with, though something was earned. */
    private static boolean isAlone(Limit cap, Asking asking, Map<String, RuleLedger> mine) {
        return cap.whose() == Whose.TEAM
                && asking.payee().team() == null
                && mine.values().stream().anyMatch(ledger -> ledger.earned().getOrDefault(asking.month(), 0L) != 0);
    }

    /** @param all what it has cut by now */
    private Optional<PayLine> moved(Limit cap, Asking asking, long all) {
        var cut = cut(cap);
        var more = all - cut.all;
        cut.all = all;
        return more == 0 ? Optional.empty() : Optional.of(said(cap, cut, asking, more));
    }

    private Cut cut(Limit cap) {
        return cuts.computeIfAbsent(cap, _ -> new Cut());
    }

    private void look(Limit cap, Asking asking) {
        var span = cap.over().name(asking.month());
        var most = office.gauges.missing(cap.amount(), asking).isPresent()
                ? ENDLESS
                : Math.max(0, office.rounded(office.gauges.quantity(cap.amount(), asking)));
        cut(cap).most.put(span, most);
        if (cap.whose() != Whose.OWN) {
            var people = office.pieces.people(cap.whose(), asking.payee(), asking.end());
            cut(cap).people.put(span, people.stream().map(Payee::id).toList());
        }
    }

    /** What is left to a cap by those before it that are for one person alone. */
    private LetThrough before(Limit cap, Map<String, RuleLedger> ledgers, YearMonth until) {
        var left = new LetThrough(ledgers, until);
        for (var each : office.plan.terms().caps()) {
            if (each.equals(cap)) {
                break;
            }
            if (each.whose() == Whose.OWN) {
                own(each, left);
            }
        }
        return left;
    }

    /** What is above goes into the next span where the cap lets it; else it is gone. */
    private long own(Limit cap, LetThrough left) {
        var all = 0L;
        var sums = left.bySpan(cap);
        for (var span : cut(cap).most.entrySet()) {
            var own = sums.getOrDefault(span.getKey(), 0L);
            if (cap.carry()) {
                all = Math.max(0, own + all - span.getValue());
            } else {
                var over = Math.max(0, own - span.getValue());
                left.cut(cap, month -> cap.over().name(month).equals(span.getKey()), over);
                all += over;
            }
        }
        left.cut(cap, _ -> true, cap.carry() ? all : 0);
        return all;
    }

    /** One's part of what several are cut together, in whole units that make up all of it. */
    private long together(Limit cap, LetThrough left, Asking asking, Function<String, LetThrough> others) {
        var all = 0L;
        var sums = new HashMap<String, Map<String, Long>>();
        var me = asking.payee().id();
        for (var span : cut(cap).most.entrySet()) {
            var total = 0L;
            var before = 0L;
            var own = 0L;
            for (var person : cut(cap).people.getOrDefault(span.getKey(), List.of())) {
                var theirs =
                        sums.computeIfAbsent(person, one -> (one.equals(me) ? left : others.apply(one)).bySpan(cap));
                var earned = Math.max(0, theirs.getOrDefault(span.getKey(), 0L));
                before = person.equals(me) ? total : before;
                own = person.equals(me) ? earned : own;
                total += earned;
            }
            var over = Math.max(0, total - span.getValue());
            var part = LetThrough.part(over, before + own, total) - LetThrough.part(over, before, total);
            left.cut(cap, month -> cap.over().name(month).equals(span.getKey()), part);
            all += part;
        }
        return all;
    }

    private PayLine said(Limit cap, Cut cut, Asking asking, long more) {
        var limit = cut.most.getOrDefault(cap.over().name(asking.month()), 0L);
        var most = limit == ENDLESS ? "不限" : money(limit);
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
