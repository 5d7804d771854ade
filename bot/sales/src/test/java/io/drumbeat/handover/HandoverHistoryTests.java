package io.drumbeat.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.Everything;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.people.Person;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random histories of records, changes, undos and handovers, some of money shared for a while. */
class HandoverHistoryTests {
    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final List<Period> MONTHS =
            Stream.of(START, START.plusMonths(1)).map(Period::monthOf).toList();
    private Rehearsal chat = new Rehearsal();
    private final List<Entry> ledger = new ArrayList<>();
    private LocalDate today = START;

    private List<Entry> says(String who, String words) {
        var recorded = chat.says(who, words).outcome().recorded();
        ledger.addAll(recorded);
        return recorded;
    }

    private static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String logged(Random random) {
        var customer = oneOf(random, List.of("华为", "华润", "美的"));
        var amount = 1 + random.nextInt(90_000) + ".0" + random.nextInt(10);
        return switch (random.nextInt(6)) {
            case 0, 1 -> "拜访 %s 谈续约 下周三回访".formatted(customer);
            case 2 -> "报价 %s %s%s".formatted(customer, amount, random.nextBoolean() ? " 后天送合同" : "");
            case 3 -> "签单 %s %s".formatted(customer, amount);
            case 4 -> "丢单 %s 价格高".formatted(customer);
            default -> "回款 %s %s".formatted(customer, amount);
        };
    }

    private void anything(Random random, int i) {
        var rep = oneOf(random, List.of("小美", "王五", "王五"));
        var receipt = 2 + random.nextInt(i + 1);
        switch (random.nextInt(9)) {
            case 0 -> says(rep, "确认撤销 #" + receipt);
            case 1 -> says(rep, "确认改 #%d 金额:%d.5".formatted(receipt, 1 + random.nextInt(90)));
            case 2 -> says("老雷", "确认交接 王五 → 小美 " + today.plusDays(random.nextInt(4)));
            case 3 -> says("老雷", "确认交接 小美 → 王五 " + today.plusDays(random.nextInt(4)));
            case 4 -> says("老雷", "确认撤销 #" + receipt);
            case 5 -> shared(random, i);
            default -> says(rep, logged(random));
        }
    }

    /** A handover whose money is shared, as a company may have it. */
    private void shared(Random random, int i) {
        var gives = random.nextBoolean();
        var split = new CustomerFact.Split(random.nextInt(101), 1 + random.nextInt(20));
        var fact = new CustomerFact.CustomerHandedOver(
                oneOf(random, List.of("huawei", "huarun", "midea")),
                gives ? "wangwu" : "mei",
                gives ? "mei" : "wangwu",
                today.plusDays(random.nextInt(3)),
                split);
        var at = ZonedDateTime.of(today.atTime(18, 0), Rehearsal.SHANGHAI).toInstant();
        ledger.addAll(chat.recorder().note("shared" + i, "lei", at, List.of(new Noted(today, false, List.of(fact)))));
    }

    private void history(Random random) {
        chat = new Rehearsal();
        ledger.clear();
        today = START;
        chat.recorder().ask(known -> ledger.addAll(known.ledger().under(1)));
        for (var i = 0; i < 50; i++) {
            today = today.plusDays(random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
            chat.at(today.toString(), 10);
            anything(random, i);
        }
    }

    private record State(Set<Deal> deals, Set<Customer> customers, List<Long> sums, List<Step> steps) {}

    private State state(Known known) {
        var tally = chat.part(Tally.class);
        var sums = new ArrayList<Long>();
        var steps = new ArrayList<Step>();
        for (var person : chat.people().all()) {
            for (var measure : Measure.values()) {
                MONTHS.forEach(month -> sums.add(tally.done(measure, person.id(), month, known)));
            }
            for (var days = 0; days < 5; days++) {
                steps.addAll(OpenSteps.dueBy(today.plusDays(days), person.id(), known));
            }
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

    @Property(tries = 12)
    void whatIsKnownIsWhatTheLedgerGivesAgain(@ForAll long seed) {
        history(new Random(seed));
        var again = FoldedLedgers.growing(chat::people);
        again.fold(ledger);
        assertThat(state(again)).isEqualTo(now());
    }

    @Property(tries = 12)
    void whatCountsForAllIsWhatWasToldToTheFen(@ForAll long seed) {
        history(new Random(seed));
        var tally = chat.part(Tally.class);
        var ids = chat.people().all().stream().map(Person::id).toList();
        for (var measure : Measure.values()) {
            for (var month : MONTHS) {
                long counted = chat.recorder().<Long>ask(known -> ids.stream()
                        .mapToLong(id -> tally.done(measure, id, month, known))
                        .sum());
                long told = chat.recorder()
                        .<Long>ask(known -> measure.total(Everything.between(month.from(), month.to(), known), known));
                assertThat(counted).isEqualTo(told);
            }
        }
    }

    @Property(tries = 12)
    void handingOverAndTakingBackIsTheIdentity(@ForAll long seed) {
        history(new Random(seed));
        var before = now();
        var recorded = says("老雷", "确认交接 王五 → 小美 " + today);
        if (!recorded.isEmpty()) {
            assertThat(now()).isNotEqualTo(before);
            says("老雷", "确认撤销 #" + recorded.getFirst().receipt());
        }
        assertThat(now()).isEqualTo(before);
    }

    @Property(tries = 12)
    void handingOverAndBackIsTheIdentity(@ForAll long seed) {
        history(new Random(seed));
        var before = now();
        if (!says("小安", "确认交接 王五 → 陈晨 " + today).isEmpty()) {
            assertThat(says("小安", "确认交接 陈晨 → 王五 " + today)).isNotEmpty();
        }
        assertThat(now()).isEqualTo(before);
    }
}
