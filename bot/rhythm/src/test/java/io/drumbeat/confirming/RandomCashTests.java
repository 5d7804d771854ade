package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.repetition.Repetition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cash is told, confirmed, refused, put, given back, shared, put right, handed over and taken back in any order. */
class RandomCashTests {
    private static final List<String> CUSTOMERS = List.of("huawei", "huarun", "midea");
    private static final List<String> PEOPLE = List.of("mei", "wangwu", "chen", "lei", "laozhao", "qian", "an");
    private CashChat chat = new CashChat();

    static LongStream seeds() {
        return LongStream.range(0, Repetition.of(6, 100));
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String amount(Random random) {
        return 1 + random.nextInt(9999) + "." + (10 + random.nextInt(89)) + "元";
    }

    private void something(Random random, int i) {
        var customer = any(List.of("华为", "华润", "美的"), random);
        var rep = any(List.of("小美", "王五"), random);
        var receipt = 2 + random.nextInt(i + 3);
        switch (random.nextInt(16)) {
            case 0 ->
                chat.says(rep, "签单 %s %s 老客 和%s平分".formatted(customer, amount(random), rep.equals("小美") ? "王五" : "小美"));
            case 1, 2 -> chat.says(rep, "签单 %s %s 老客 新单".formatted(customer, amount(random)));
            case 3, 4, 5 -> chat.says(rep, "回款 %s %s".formatted(customer, amount(random)));
            case 6 -> chat.says("钱姐", "回款 %s %s".formatted(customer, amount(random)));
            case 7 -> chat.says("钱姐", "确认回款 全部");
            case 8 -> chat.says("钱姐", "确认回款 #" + receipt);
            case 9 -> chat.says("钱姐", "退回回款 #%d 理由:没有到账".formatted(receipt));
            case 10 -> chat.says("钱姐", "分配回款 #%d #%d".formatted(receipt, 2 + random.nextInt(i + 3)));
            case 11 -> chat.says("钱姐", "退款 %s %d元".formatted(customer, 1 + random.nextInt(900)));
            case 12 -> chat.says(any(List.of("小美", "王五", "钱姐"), random), "确认撤销 #" + receipt);
            case 13 -> chat.says(rep, "确认改 #%d 金额:%s".formatted(receipt, amount(random)));
            case 14 -> chat.says(any(List.of("小美", "王五"), random), "批准 #" + receipt);
            default -> chat.says("小安", "确认交接 %s → %s %s".formatted(rep, any(List.of("小美", "王五"), random), customer));
        }
    }

    private void history(Random random, int lines) {
        chat = new CashChat();
        for (var i = 0; i < lines; i++) {
            something(random, i);
        }
    }

    private static Money nothing() {
        return Money.ZERO;
    }

    /** What belongs to contracts, of all customers. */
    private static Money theSumsHold(Known known) {
        var all = nothing();
        for (var customer : CUSTOMERS) {
            var book = Cashbook.of(customer, known);
            var allocated = nothing();
            for (var one : Receivables.of(customer, known)) {
                var here = book.cash().stream()
                        .map(cash -> cash.allocated().getOrDefault(one.deal().id(), nothing()))
                        .reduce(nothing(), Money::plus);
                assertThat(here).as("allocated to %s", one).isLessThanOrEqualTo(one.contract());
                var paidOn = known.ledger().about(customer).stream()
                        .map(entry ->
                                book.paidOnDeals(entry).getOrDefault(one.deal().id(), 0L))
                        .reduce(0L, Long::sum);
                assertThat(Money.fen(paidOn)).as("paid on of %s", one).isEqualTo(here);
                allocated = allocated.plus(here);
            }
            var free = nothing();
            var confirmed = nothing();
            for (var cash : book.cash()) {
                free = free.plus(cash.free());
                confirmed = confirmed.plus(cash.left());
            }
            assertThat(allocated.plus(free)).as("allocated and free").isEqualTo(confirmed);
            all = all.plus(allocated);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPaidOnBelongsToContractsAndNothingIsLost(long seed) {
        history(new Random(seed), 45);
        var allocated = chat.recorder().ask(RandomCashTests::theSumsHold);
        var paid = PEOPLE.stream().map(chat::pays).reduce(nothing(), Money::plus);
        // a tenth is paid; each statement is rounded to the fen by itself
        var most = BigDecimal.valueOf(allocated.minor()).movePointLeft(1).add(BigDecimal.valueOf(PEOPLE.size()));
        assertThat(BigDecimal.valueOf(paid.minor())).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allOfItTakenBackIsAsIfItHadNeverBeen(long seed) {
        history(new Random(seed), 25);
        for (var round = 0; round < 4; round++) {
            for (var receipt = chat.recorder().ask(Known::nextReceipt) - 1; receipt > 1; receipt--) {
                for (var who : List.of("钱姐", "老雷", "小安")) {
                    chat.says(who, "确认撤销 #" + receipt);
                }
            }
        }
        assertThat(chat.recorder().ask(RandomCashTests::theSumsHold)).isEqualTo(Money.ZERO);
        for (var person : PEOPLE) {
            assertThat(chat.pays(person)).as(person).isEqualTo(Money.ZERO);
            assertThat(chat.done(Measure.COLLECTED, person)).as(person).isEqualTo(Money.ZERO);
            assertThat(chat.done(Measure.REVENUE, person)).as(person).isEqualTo(Money.ZERO);
        }
    }
}
