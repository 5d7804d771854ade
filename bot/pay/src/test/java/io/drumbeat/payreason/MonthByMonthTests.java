package io.drumbeat.payreason;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calculation.Payroll;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.paybook.LedgerCrew;
import io.drumbeat.paybook.LedgerFacts;
import io.drumbeat.paybook.TargetsAsked;
import io.drumbeat.payout.Calculator;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month pays on its last day what it pays ever after, and all of them together what all that is known comes to. */
class MonthByMonthTests {
    private static final List<String> CUSTOMERS = List.of("华为", "华润", "美的");
    private static final YearMonth FIRST = YearMonth.of(2026, 11);
    private static final YearMonth LAST = YearMonth.of(2027, 1);

    private final Rehearsal chat = new Rehearsal();
    private final Map<YearMonth, Money> paid = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whateverIsToldNoMonthMovesAndTheSumIsRight(int seed) {
        var any = new Random(seed);
        if (seed % 2 == 0) {
            RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        }
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (var day : any.ints(4, 2, 27).sorted().toArray()) {
                chat.at(month.atDay(day).toString(), 10);
                for (var i = 0; i < 3; i++) {
                    saysSomething(any, month.atDay(day));
                }
            }
            var end = month;
            paid.put(month, chat.recorder().ask(known -> pays(end, known)));
        }
        chat.recorder().ask(known -> {
            paid.forEach((month, amount) ->
                    assertThat(pays(month, known)).as(month.toString()).isEqualTo(amount));
            var sum = paid.values().stream().mapToLong(Money::minor).sum();
            assertThat(sum).isEqualTo(atOnce(known));
            changesAreTheDifference(known);
            return true;
        });
    }

    private void saysSomething(Random any, LocalDate day) {
        var customer = CUSTOMERS.get(any.nextInt(CUSTOMERS.size()));
        var amount = (1 + any.nextInt(9)) + "万";
        var receipt = 1 + any.nextInt(20);
        var lines =
                switch (any.nextInt(8)) {
                    case 0, 1 -> List.of("签单 %s 3%s".formatted(customer, amount));
                    case 2, 3 -> List.of("回款 %s %s".formatted(customer, amount));
                    case 4 -> List.of("退款 %s 1万".formatted(customer));
                    case 5 ->
                        List.of("改 #%d 金额 %s".formatted(receipt, amount), "确认改 #%d 金额:%s".formatted(receipt, amount));
                    case 6 -> List.of("撤销 #" + receipt, "确认撤销 #" + receipt);
                    default -> List.of("补录 %s 回款 %s %s".formatted(day.minusDays(3), customer, amount));
                };
        lines.forEach(line -> chat.says("小美", line));
        if (any.nextInt(3) == 0) {
            chat.says("钱姐", any.nextInt(4) == 0 ? "撤销 #" + receipt : "确认回款 全部");
        }
    }

    private Money pays(YearMonth month, Known known) {
        return chat.part(Calculator.class).statement("mei", month, known).money();
    }

    private long atOnce(Known known) {
        var end = LAST.atEndOfMonth();
        var plan = chat.part(Calculator.class)
                .planOf(chat.people().get("mei"), end, known)
                .orElseThrow();
        var tally = chat.part(Tally.class);
        var facts = LedgerFacts.of(Set.of("mei"), end, known);
        var payroll = new Payroll(
                List.of(plan),
                new PayHistory(facts, Map.of()),
                new LedgerCrew(known),
                TargetsAsked.of(tally, end, known),
                tally.calendar(known));
        return months().mapToLong(month -> payroll.statement("mei", month).total())
                .sum();
    }

    private static Stream<YearMonth> months() {
        return Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1));
    }

    private void changesAreTheDifference(Known known) {
        var calculator = chat.part(Calculator.class);
        for (var month : months().toList()) {
            var moved = Differences.since(
                    month.atDay(10), chat.people().get("mei"), month.atEndOfMonth(), calculator, known);
            var sum = moved.steps().stream()
                    .flatMapToLong(step -> LongStream.of(step.moved().minor()))
                    .sum();
            assertThat(moved.now()).isEqualTo(paid.get(month));
            assertThat(moved.now().minor() - moved.before().minor()).isEqualTo(sum);
            var then = calculator.knownOn(month.atDay(9), known);
            assertThat(moved.before()).isEqualTo(pays(month, then));
        }
    }
}
