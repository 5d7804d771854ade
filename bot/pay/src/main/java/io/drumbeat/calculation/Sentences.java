package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.happening.Undoing;
import io.drumbeat.office.Office;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.saying.Labels;
import io.drumbeat.saying.RoundingWords;
import io.drumbeat.yardstick.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a line where it comes from. */
final class Sentences {
    private static final int RATES_SAID = 3;
    private final Office office;
    private final Asking asking;

    Sentences(Office office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    private static String joined(Collection<Supplier<String>> rates) {
        var all = rates.stream().map(Supplier::get).toList();
        var different = all.stream().distinct().toList();
        var same = different.size() <= 1 && (all.size() <= 1 || !all.getFirst().contains(" × "));
        var said = same ? different : all;
        var some = said.stream().limit(RATES_SAID).collect(Collectors.joining("；"));
        return said.size() > RATES_SAID ? "%d 笔各自算，如 %s……".formatted(said.size(), some) : some;
    }

    /** What a line stands for: the pieces, and how much of them counted. */
    record Counted(List<Piece> pieces, Supplier<Ratio> sum) {}

    PayLine line(Shown step, boolean first, Counted counted, long amount, long before) {
        return new PayLine(first ? asking.rule().name() : asking.rule().name() + " " + step.name(), amount, () -> {
            var basis = counted.sum().get();
            return new PayLine.Origin(
                    Figures.plainly(basis),
                    step.rate().get() + (first ? rounding(counted.pieces().size()) : ""),
                    facts(counted.pieces(), first),
                    first ? why(step, counted, amount, before) : changed(step, amount));
        });
    }

    private String rounding(int pieces) {
        return RoundingWords.of(office.plan.rounding(), office.byEvent() && pieces > 1);
    }

    /** A sum that is no longer somebody's before its span is over. */
    PayLine cutShort(LocalDate last) {
        var why = "%s到 %s 为止适用，没做满这一段（%s），不付；按天付写 prorate: yes"
                .formatted(asking.rule().name(), last, asking.rule().per().name(asking.month()));
        return new PayLine(asking.rule().name(), 0, new PayLine.Origin("0.00", "-", List.of(), why));
    }

    /** Lines that come to nothing together are one, which says all of it. */
    static PayLine asOne(List<PayLine> lines) {
        var first = lines.getFirst();
        return new PayLine(first.rule(), 0, () -> {
            var why = lines.stream().map(PayLine::why).collect(Collectors.joining("；"));
            return new PayLine.Origin(first.basis(), first.rate(), first.facts(), why);
        });
    }

    private List<String> facts(List<Piece> pieces, boolean first) {
        return pieces.stream()
                .filter(piece -> piece.fact() != null)
                .filter(piece -> first || piece.month().equals(asking.month()))
                .flatMap(this::ids)
                .distinct()
                .toList();
    }

    /** The fact, and what took some of it back before its month was over. */
    private Stream<String> ids(Piece piece) {
        var fact = piece.fact();
        if (fact == null) {
            return Stream.empty();
        }
        var undone = office.history.undoing().of(fact).stream()
                .filter(undo -> YearMonth.from(undo.date()).equals(piece.month()))
                .map(Undoing.Undo::by);
        return Stream.concat(Stream.of(fact.id()), undone);
    }

    private String why(Shown step, Counted counted, long amount, long before) {
        var span = asking.rule().per();
        var plain = span.is(Span.Unit.MONTH) || span.is(Span.Unit.EVENT) || isSum();
        var said = isFixed()
                ? "固定 " + worth(counted.sum().get())
                : "%s%s%s %s，%s"
                        .formatted(
                                apart(counted.pieces()),
                                plain ? "" : span.label(),
                                what(),
                                withoutRefunds(counted.sum().get()),
                                step.rate().get() + rounding(counted.pieces().size()));
        var gone = step.amount() - before - amount;
        var back = gone == 0 ? "" : "，减去退掉的 %s".formatted(money(gone));
        if (before == 0) {
            return gone == 0
                    ? "%s，得 %s".formatted(said, money(amount))
                    : "%s，应得 %s%s，得 %s".formatted(said, money(step.amount()), back, money(amount));
        }
        return "%s，累计 %s，减去以前算过的 %s%s，这次 %s".formatted(said, money(step.amount()), money(before), back, money(amount));
    }

    private boolean isSum() {
        return asking.rule().worth() instanceof Worth.OfPerson;
    }

    private boolean isFixed() {
        return isSum()
                && asking.rule().shape() instanceof Shape.Flat(var pay)
                && pay.value().equals(Ratio.ONE);
    }

    /** What was counted before anything of it was paid back, less that: {@code ¥920,000 − 退掉 ¥40,000 = ¥880,000}. */
    private String withoutRefunds(Ratio counted) {
        var rule = asking.rule();
        var simple = rule.per().isCalendar() && rule.separately().isEmpty() && rule.exceeding() == null;
        if (!simple || !(rule.worth() instanceof Worth.OfFact worth)) {
            return worth(counted);
        }
        var back = office.pieces.undone(rule.counting(), worth, asking.payee(), asking.first(), asking.month());
        return back.isZero()
                ? worth(counted)
                : "%s − 退掉 %s = %s".formatted(worth(counted.plus(back)), worth(back), worth(counted));
    }

    /** Of which customer or product, where each is looked at alone. */
    private String apart(List<Piece> pieces) {
        var fields = asking.rule().separately();
        var fact = pieces.isEmpty() ? null : pieces.getFirst().fact();
        return fields.isEmpty() || fact == null ? "" : office.pieces.words(fact, fields) + "：";
    }

    private String changed(Shown step, long amount) {
        var moved = amount >= 0 ? "多了" : step.name().startsWith("分配") ? "别人得" : "少了";
        return "%s：%s，%s %s".formatted(step.name(), step.rate().get(), moved, money(Math.abs(amount)));
    }

    private String money(long amount) {
        return Figures.money(office.money(amount), office.plan.currency());
    }

    private String what() {
        var whose = asking.rule().counting().whose();
        var kinds =
                asking.rule().counting().kinds().stream().map(Labels::ofKind).collect(Collectors.joining("、"));
        var who = whose == io.drumbeat.yardstick.Whose.OWN ? "" : whose.label();
        return switch (asking.rule().worth()) {
            case Worth.OfFact fact ->
                who
                        + kinds
                        + (fact.field().equals(io.drumbeat.yardstick.FactField.AMOUNT)
                                ? ""
                                : fact.field().label())
                        + (fact.credits().isEmpty() ? "" : "折算后")
                        + (fact.off().equals(Worth.Off.NOTHING) ? "" : "扣减后");
            case Worth.OfPerson _ -> "基数";
            case Worth.OfRules(var rules, var take) ->
                who
                        + String.join("、", rules)
                        + switch (take) {
                            case SUM -> "";
                            case LARGER -> "里大的";
                            case SMALLER -> "里小的";
                            case AVERAGE -> "的平均";
                        };
        };
    }

    private String worth(Ratio basis) {
        return asking.rule().worth() instanceof Worth.OfFact fact
                        && !fact.field().isMoney()
                ? Figures.number(basis)
                : Figures.money(basis, office.plan.currency());
    }

    /**
     * What one step did to all that a line stands for.
     *
     * @param amount what it added or took away, rounded so that all steps add up to the rounded result
     */
    record Shown(String name, Supplier<String> rate, long amount) {
        static List<Shown> of(List<List<Course.Step>> courses, Office office) {
            var exact = new LinkedHashMap<String, Ratio>();
            var rounded = new HashMap<String, Long>();
            var rates = new HashMap<String, List<Supplier<String>>>();
            for (var course : courses) {
                var seen = new HashMap<String, Integer>();
                Course.Step before = null;
                var total = Ratio.ZERO;
                for (var step : course) {
                    var nth = seen.merge(step.name(), 1, Integer::sum);
                    var name = nth == 1 ? step.name() : step.name() + " " + nth;
                    var more = step.total().minus(total);
                    total = total.plus(more);
                    exact.merge(name, more, Ratio::plus);
                    rounded.merge(
                            name, events(step, office) - (before == null ? 0 : events(before, office)), Long::sum);
                    rates.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(step.rate());
                    before = step;
                }
            }
            return shown(exact, rounded, rates, office);
        }

        private static long events(Course.Step step, Office office) {
            return office.byEvent()
                    ? step.amounts().stream().mapToLong(office::rounded).sum()
                    : 0;
        }

        private static List<Shown> shown(
                Map<String, Ratio> exact,
                Map<String, Long> rounded,
                Map<String, List<Supplier<String>>> rates,
                Office office) {
            var shown = new ArrayList<Shown>();
            var run = Ratio.ZERO;
            var given = 0L;
            for (var step : exact.entrySet()) {
                run = run.plus(step.getValue());
                var amount = office.byEvent() ? rounded.getOrDefault(step.getKey(), 0L) : office.rounded(run) - given;
                given += amount;
                var said = rates.getOrDefault(step.getKey(), List.of());
                shown.add(new Shown(step.getKey(), () -> joined(said), amount));
            }
            return shown;
        }
    }
}
