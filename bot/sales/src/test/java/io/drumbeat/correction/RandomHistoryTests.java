package io.drumbeat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fold.Everything;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RandomHistoryTests {
    private static final Period NOVEMBER = Period.monthOf(LocalDate.of(2026, 11, 22));
    private Rehearsal chat = new Rehearsal();
    private final List<Entry> ledger = new ArrayList<>();

    private void says(String who, String words) {
        ledger.addAll(chat.says(who, words).outcome().recorded());
    }

    private static String logged(Random random) {
        var customer = List.of("华为", "华润", "美的").get(random.nextInt(3));
        var amount = 1 + random.nextInt(90) + "万";
        var day = "一二三四五".charAt(random.nextInt(5));
        var contact = List.of("", " 张总", " 李经理").get(random.nextInt(3));
        return switch (random.nextInt(10)) {
            case 9 -> "电话 %s%s 下周%s送样".formatted(customer, contact, day);
            case 6 -> "商机 %s%s %s 月底 下周%s送方案".formatted(customer, contact, amount, day);
            case 7 -> "报价 %s%s %s 下周%s回访".formatted(customer, contact, amount, day);
            case 8 -> "推进 %s 意向 下周%s拜访".formatted(customer, day);
            case 0 -> "拜访 %s%s 谈%s".formatted(customer, contact, "续约");
            case 1 -> "商机 %s%s %s".formatted(customer, contact, amount);
            case 2 -> "报价 %s%s %s".formatted(customer, contact, amount);
            case 3 -> "签单 %s%s %s".formatted(customer, contact, amount);
            case 4 -> "丢单 %s%s 价格高".formatted(customer, contact);
            default -> "回款 %s%s %s".formatted(customer, contact, amount);
        };
    }

    private static String anything(Random random, int i) {
        var receipt = 2 + random.nextInt(i + 1);
        return switch (random.nextInt(11)) {
            case 9, 10 -> closed(random, receipt);
            case 8 -> "确认改 #%d 下一步:2026-11-%d 回访".formatted(receipt, 23 + random.nextInt(7));
            case 6 -> "确认重开 %s 原因:反悔".formatted(List.of("华为", "华润", "美的").get(random.nextInt(3)));
            case 7 ->
                "回款计划 %s 3%d%% 12月5日 余款 1月31日"
                        .formatted(List.of("华为", "华润", "美的").get(random.nextInt(3)), random.nextInt(9));
            case 0 -> "确认撤销 #" + receipt;
            case 1 -> "确认改 #%d 金额:%d万".formatted(receipt, 1 + random.nextInt(90));
            case 2 ->
                "确认改 #%d 客户:%s".formatted(receipt, List.of("华为", "华润", "美的").get(random.nextInt(3)));
            case 3 -> "确认改 #%d 日期:2026-11-%d".formatted(receipt, 16 + random.nextInt(7));
            default -> logged(random);
        };
    }

    private static String closed(Random random, int receipt) {
        return switch (random.nextInt(4)) {
            case 0 -> "完成 #" + receipt;
            case 1 -> "不做了 #" + receipt;
            default -> "改期 #%d 2026-11-%d".formatted(receipt, 22 + random.nextInt(9));
        };
    }

    private void history(Random random) {
        chat = new Rehearsal();
        ledger.clear();
        chat.recorder().ask(known -> ledger.addAll(known.ledger().under(1)));
        for (var i = 0; i < 40; i++) {
            says(random.nextInt(3) == 0 ? "王五" : "小美", anything(random, i));
        }
    }

    private record State(Set<Deal> deals, Set<Customer> customers, List<Long> sums, List<Step> steps) {}

    private State state(Known known) {
        var tally = chat.part(Tally.class);
        var sums = new ArrayList<Long>();
        var steps = new ArrayList<Step>();
        for (var measure : Measure.values()) {
            for (var person : List.of("mei", "wangwu")) {
                sums.add(tally.done(measure, person, NOVEMBER, known));
            }
        }
        for (var customer : known.the(Customers.class).all()) {
            steps.addAll(OpenSteps.openWith(customer.id(), NOVEMBER.to(), known));
        }
        for (var person : List.of("mei", "wangwu")) {
            steps.addAll(OpenSteps.dueBy(NOVEMBER.to(), person, known));
        }
        return new State(
                Set.copyOf(known.the(Deals.class).all()),
                Set.copyOf(known.the(Customers.class).all()),
                sums,
                steps);
    }

    private State now() {
        return chat.recorder().ask(this::state);
    }

    @Property(tries = 15)
    void whatIsKnownIsWhatTheLedgerGivesAgain(@ForAll long seed) {
        history(new Random(seed));
        var again = FoldedLedgers.growing(chat::people);
        again.fold(ledger);
        assertThat(state(again)).isEqualTo(now());
    }

    private long total(Measure measure, List<Entry> standing) {
        return chat.recorder().<Long>ask(known -> measure.total(standing, known));
    }

    @Property(tries = 15)
    void theSumsOfThePeopleAreTheSumOfTheFacts(@ForAll long seed) {
        history(new Random(seed));
        var standing =
                chat.recorder().<List<Entry>>ask(known -> Everything.between(NOVEMBER.from(), NOVEMBER.to(), known));
        for (var measure : Measure.values()) {
            var at = measure.ordinal() * 2;
            assertThat(now().sums().get(at) + now().sums().get(at + 1)).isEqualTo(total(measure, standing));
        }
    }

    @Property(tries = 15)
    void aPromiseClosedOrMovedAndTakenBackStandsAsBefore(@ForAll long seed) {
        var random = new Random(seed);
        history(random);
        for (var i = 0; i < 10; i++) {
            var before = now();
            long next = chat.recorder().<Long>ask(Known::nextReceipt);
            says("小美", closed(random, 2 + random.nextInt(45)));
            if (chat.recorder().<Long>ask(Known::nextReceipt) > next) {
                says("小美", "确认撤销 #" + next);
            }
            assertSame(before);
        }
    }

    @Property(tries = 15)
    void loggingAndTakingBackIsNeverHavingLogged(@ForAll long seed) {
        var random = new Random(seed);
        history(random);
        var before = now();
        long next = chat.recorder().<Long>ask(Known::nextReceipt);
        says("小美", logged(random));
        says("小美", "确认撤销 #" + next);
        assertSame(before);
    }

    @Property(tries = 15)
    void changingAndTakingTheChangeBackIsNeverHavingChanged(@ForAll long seed) {
        var random = new Random(seed);
        history(random);
        says("小美", "签单 新客户中兴 5万");
        var before = now();
        long next = chat.recorder().<Long>ask(Known::nextReceipt);
        says("小美", "确认改 #%d 客户:%s 金额:%d万".formatted(next - 1, "美的", 1 + random.nextInt(4)));
        says("小美", "确认撤销 #" + next);
        assertSame(before);
    }

    private void assertSame(State before) {
        var now = now();
        assertThat(now.sums()).isEqualTo(before.sums());
        assertThat(now.steps()).containsExactlyInAnyOrderElementsOf(before.steps());
        assertThat(now.customers()).containsExactlyInAnyOrderElementsOf(before.customers());
        assertThat(now.deals()).containsExactlyInAnyOrderElementsOf(before.deals());
    }
}
