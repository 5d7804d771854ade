package io.drumbeat.cash;

import io.drumbeat.card.Refused;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.fact.CashFact.Instalment;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads instalments as people say them: {@code 30% 12月5日 余款 1月31日}; together they are the contract to the fen. */
final class PlanWords {
    private static final Pattern PERCENT =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?%|百分之(\\d{1,3}(?:\\.\\d{1,4})?)");
    private static final Pattern REST = Pattern.compile("余款|尾款|剩余款?项?|剩下的?|其余的?|余下的?|the rest|rest|balance|remainder");
    private static final Pattern SILENT =
            Pattern.compile("首付款?|首期款?|首款|预付款?|定金|订金|第?[一二三四五六七八九十\\d]+[笔期]|付清|收清|结清|付|收|回"
                    + "|之前|以前|前|在|于|到|和|的|元|then|and|on|by|due|[-:：]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Money contract;
    private final LocalDate today;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Share share;
    private @Nullable LocalDate due;

    private PlanWords(Money contract, LocalDate today) {
        this.contract = contract;
        this.today = today;
    }

    /** How much of the contract an instalment is. */
    private sealed interface Share {
        record Of(Money amount) implements Share {}

        record Percent(BigDecimal percent) implements Share {}

        record Rest() implements Share {}
    }

    private record Part(Share share, LocalDate due, String said) {}

    /** @throws Refused if the words are no plan, or no plan for this contract */
    static List<Instalment> read(String words, Money contract, LocalDate today) {
        var plan = new PlanWords(contract, today);
        plan.read(Text.of(words));
        return plan.instalments();
    }

    private void read(Text text) {
        var s = text.folded();
        var from = 0;
        for (var i = 0; i < text.length(); ) {
            var end = text.separates(i) ? i + 1 : said(text, s, i);
            if (end == i) {
                throw new Refused("“%s”看不懂；一期要一个数和一个日子，如 30%% 12月5日".formatted(run(text, i)));
            }
            i = end;
            var much = share;
            var when = due;
            if (much != null && when != null) {
                parts.add(new Part(much, when, text.raw(from, i)));
                share = null;
                due = null;
                from = i;
            }
        }
        if (share != null || due != null) {
            throw new Refused(
                    "“%s”还差%s".formatted(text.raw(from, text.length()).strip(), share == null ? "多少" : "哪一天"));
        }
        if (parts.isEmpty()) {
            throw new Refused("还没有说哪天回多少");
        }
    }

    /** Takes what begins here, and says where it ends. */
    private int said(Text text, String s, int i) {
        var end = share(s, i);
        if (end > i) {
            return end;
        }
        var day = Dates.at(text, i, today);
        if (day != null) {
            if (due != null) {
                throw new Refused("“%s”前面还差多少".formatted(text.raw(i, day.end())));
            }
            due = day(day, text.raw(i, day.end()));
            return day.end();
        }
        var amount = Amounts.at(text, i);
        if (amount != null) {
            much(new Share.Of(money(amount, text.raw(i, amount.end()))), text.raw(i, amount.end()));
            return amount.end();
        }
        var silent = SILENT.matcher(s).region(i, s.length());
        return silent.lookingAt() ? silent.end() : i;
    }

    /** 30%, 余款. */
    private int share(String s, int i) {
        var percent = PERCENT.matcher(s).region(i, s.length());
        if (percent.lookingAt()) {
            var digits = percent.group(1) == null ? percent.group(2) : percent.group(1);
            much(new Share.Percent(new BigDecimal(digits)), percent.group());
            return percent.end();
        }
        var rest = REST.matcher(s).region(i, s.length());
        if (rest.lookingAt()) {
            much(new Share.Rest(), rest.group());
            return rest.end();
        }
        return i;
    }

    private Money money(Amounts.Found amount, String said) {
        var money = amount.money();
        if (money == null || !money.isPositive()) {
            throw new Refused("金额“%s”%s".formatted(said, amount.problem() == null ? "要大于 0" : amount.problem()));
        }
        if (!money.currency().equals(contract.currency())) {
            throw new Refused("“%s”和合同 %s 不是同一种钱".formatted(said, contract));
        }
        return money;
    }

    private void much(Share newest, String said) {
        if (share != null) {
            throw new Refused("“%s”前面的一期还差哪一天".formatted(said));
        }
        share = newest;
    }

    private LocalDate day(Dates.Found found, String said) {
        var readings = found.day().readings(today, Day.Direction.AHEAD);
        if (readings.size() != 1) {
            throw new Refused("“%s”不是确定的一天；可以写 12月5日、2026-12-05".formatted(said));
        }
        return readings.getFirst();
    }

    private static String run(Text text, int from) {
        var to = from;
        while (to < text.length() && !text.separates(to)) {
            to++;
        }
        return text.raw(from, to);
    }

    private List<Instalment> instalments() {
        var amounts = new ArrayList<Money>();
        parts.forEach(part -> amounts.add(amount(part.share())));
        var sum = amounts.stream().reduce(nothing(), Money::plus);
        even(amounts, sum);
        var instalments = new ArrayList<Instalment>();
        for (var i = 0; i < parts.size(); i++) {
            if (!amounts.get(i).isPositive()) {
                throw new Refused("“%s”没有剩下可收的：前面几期已经 %s，合同是 %s"
                        .formatted(parts.get(i).said().strip(), sum, contract));
            }
            instalments.add(new Instalment(parts.get(i).due(), amounts.get(i)));
        }
        instalments.sort(Comparator.comparing(Instalment::due));
        return instalments;
    }

    /** What is left of the contract goes into the rest, or into the last of shares that are all of it. */
    private void even(List<Money> amounts, Money sum) {
        var rests = parts.stream()
                .filter(part -> part.share() instanceof Share.Rest)
                .toList();
        if (rests.size() > 1) {
            throw new Refused("余款只能有一期");
        }
        var left = contract.minus(sum);
        var even = rests.isEmpty() ? allPercent() ? parts.size() - 1 : -1 : parts.indexOf(rests.getFirst());
        if (even >= 0) {
            amounts.set(even, amounts.get(even).plus(left));
        } else if (!left.isZero()) {
            throw new Refused("这几期合计 %s，合同是 %s，%s"
                    .formatted(sum, contract, left.isPositive() ? "还差 " + left : "多出 " + left.negated()));
        }
    }

    /** Shares of a hundred percent are the contract; the last has what rounding leaves. */
    private boolean allPercent() {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            if (!(part.share() instanceof Share.Percent(var percent))) {
                return false;
            }
            sum = sum.add(percent);
        }
        return sum.compareTo(HUNDRED) == 0;
    }

    private Money amount(Share share) {
        return switch (share) {
            case Share.Of(var amount) -> amount;
            case Share.Percent(var percent) -> contract.times(percent.movePointLeft(2));
            case Share.Rest() -> nothing();
        };
    }

    private Money nothing() {
        return new Money(0, contract.currency());
    }
}
