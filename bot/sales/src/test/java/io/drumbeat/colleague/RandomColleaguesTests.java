package io.drumbeat.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Two people say anything about each other's customers: nothing is seen before it was agreed, and all of it can be undone. */
class RandomColleaguesTests {
    private static final Period NOVEMBER = Period.monthOf(LocalDate.of(2026, 11, 23));
    private static final List<String> SECRETS = List.of("333,333", "222,222", "55,555", "底价", "孙总");
    private static final List<String> WAYS = List.of("", "代记 ", "一起跟 ", "申请转给我 ");
    private Rehearsal chat = new Rehearsal();

    private void company() {
        chat = new Rehearsal().at("2026-11-23", 10);
        chat.says("王五", "签单 新客户瑞丰粮油 222222 老客 备注:底价");
        chat.says("王五", "回款 瑞丰粮油 55555");
        chat.says("王五", "商机 瑞丰粮油 孙总 333333");
        chat.says("小美", "商机 新客户金石机械 8万");
    }

    private static String deed(Random random) {
        var customer = random.nextInt(4) == 0 ? "金石机械" : "瑞丰粮油";
        var amount = 1 + random.nextInt(9) + "万";
        return switch (random.nextInt(9)) {
            case 0 -> "拜访 %s 李总 谈%s".formatted(customer, "包装");
            case 1 -> "报价 %s %s".formatted(customer, amount);
            case 2 -> "签单 %s %s 老客".formatted(customer, amount);
            case 3 -> "推进 %s 意向".formatted(customer);
            case 4 -> "丢单 %s 价格高".formatted(customer);
            case 5 -> "回款 %s %s".formatted(customer, amount);
            case 6 -> "退款 %s 1000".formatted(customer);
            case 7 -> "回款计划 %s 30%% 12月5日 余款 1月31日".formatted(customer);
            default -> "商机 %s %s".formatted(customer, amount);
        };
    }

    private static String anything(Random random, int i) {
        var way = WAYS.get(random.nextInt(WAYS.size()));
        var receipt = 2 + random.nextInt(i + 4);
        return switch (random.nextInt(12)) {
            case 0 -> "客户 瑞丰粮油";
            case 1 -> "漏斗";
            case 2 -> "欠款 瑞丰粮油";
            case 3 -> "确认改 #%d 客户:瑞丰粮油".formatted(receipt);
            case 4 -> "确认撤销 #" + receipt;
            case 5 -> "重开 瑞丰粮油 反悔";
            case 6 -> "待批";
            default -> way + deed(random) + (way.startsWith("申请") ? " 理由:一直是我在服务" : "");
        };
    }

    @Property(tries = 10)
    void nothingOfAColleaguesCustomerIsSeenBeforeItIsAgreed(@ForAll long seed) {
        var random = new Random(seed);
        company();
        for (var i = 0; i < 30; i++) {
            var words = anything(random, i);
            chat.says("小美", words);
        }
        for (var message : chat.direct("小美")) {
            assertThat(message.text()).doesNotContain(SECRETS).doesNotContain("王五");
        }
        assertThat(deals())
                .filteredOn(deal -> deal.customer().equals("c2"))
                .hasSize(2)
                .allSatisfy(deal -> assertThat(deal.ownerOn(NOVEMBER.to())).isEqualTo("wangwu"));
    }

    private List<Deal> deals() {
        return chat.recorder().ask(known -> List.copyOf(known.the(Deals.class).all()));
    }

    private record State(Set<Deal> deals, Set<Customer> customers, List<Long> sums) {}

    private State now() {
        return chat.recorder().ask(this::state);
    }

    private State state(Known known) {
        var sums = new ArrayList<Long>();
        for (var measure : Measure.values()) {
            for (var person : List.of("mei", "wangwu", "lei")) {
                sums.add(chat.part(Tally.class).done(measure, person, NOVEMBER, known));
            }
        }
        return new State(
                Set.copyOf(known.the(Deals.class).all()),
                Set.copyOf(known.the(Customers.class).all()),
                sums);
    }

    @Property(tries = 10)
    void undoingAllOfItIsNeverHavingSaidIt(@ForAll long seed) {
        var random = new Random(seed);
        company();
        var before = now();
        long first = chat.recorder().<Long>ask(Known::nextReceipt);
        for (var i = 0; i < 25; i++) {
            var way = WAYS.get(random.nextInt(WAYS.size()));
            chat.says("小美", way + deed(random) + (way.startsWith("申请") ? " 理由:一直是我在服务" : ""));
            var receipt = chat.recorder().<Long>ask(Known::nextReceipt) - 1;
            if (random.nextInt(2) == 0) {
                chat.says(random.nextBoolean() ? "王五" : "老雷", "批准 #" + receipt);
            }
        }
        for (var receipt = chat.recorder().<Long>ask(Known::nextReceipt) - 1; receipt >= first; receipt--) {
            chat.says("老雷", "确认撤销 #" + receipt);
        }
        assertThat(now()).isEqualTo(before);
    }
}
