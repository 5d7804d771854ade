package io.drumbeat.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.credit.Credits;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Deals are shared, paid, given back, put right, handed over and taken back in any order. */
class RandomSharesTests {
    private static final Period YEAR = new Period("", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final List<String> PEOPLE = List.of("小美", "王五", "陈晨");
    private static final List<String> IDS = List.of("mei", "wangwu", "chen", "lei", "laozhao", "qian", "an");
    private static final List<Measure> CREDITED =
            List.of(Measure.REVENUE, Measure.COLLECTED, Measure.REPORTED, Measure.NEW_CUSTOMERS);

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String amount(Random random) {
        return 1 + random.nextInt(9999) + "." + (10 + random.nextInt(89)) + "元";
    }

    private static String shares(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "和" + any(PEOPLE, random) + "平分";
            case 1 -> any(PEOPLE, random) + " " + (1 + random.nextInt(99)) + "%";
            case 2 -> "我七成" + any(PEOPLE, random) + "三成";
            case 3 -> "和王五、陈晨平分";
            default -> "小美3份王五2份陈晨2份";
        };
    }

    private static String line(Random random, int i) {
        var customer = any(List.of("华为", "华润", "美的"), random);
        var receipt = 2 + random.nextInt(i + 3);
        return switch (random.nextInt(18)) {
            case 0, 1 -> "签单 %s %s 老客 %s".formatted(customer, amount(random), shares(random));
            case 2 -> "签单 %s %s 老客".formatted(customer, amount(random));
            case 3 -> "回款 %s %s".formatted(customer, amount(random));
            case 4 -> "退款 %s %d元".formatted(customer, 1 + random.nextInt(50));
            case 5, 6, 7 -> "批准 #" + receipt;
            case 8 -> "驳回 #%d 说好的不是这样".formatted(receipt);
            case 9 -> "改 #%d 分成 %s".formatted(receipt, shares(random));
            case 10 -> "确认改 #%d 金额:%s".formatted(receipt, amount(random));
            case 11 -> "确认撤销 #" + receipt;
            case 12 -> "签单 %s %s 老客 %s".formatted(customer, amount(random), shares(random));
            case 13, 14, 15, 16 -> "回款 %s %s".formatted(customer, amount(random));
            case 17 -> "收回 #" + receipt;
            default -> "一起跟 签单 %s %s 老客 我三成".formatted(customer, amount(random));
        };
    }

    private static Rehearsal history(long seed, int lines) {
        var random = new Random(seed);
        var chat = new Rehearsal().at("2026-11-23", 10);
        for (var i = 0; i < lines; i++) {
            var who = random.nextInt(6) == 0 ? any(List.of("老雷", "老赵"), random) : any(PEOPLE, random);
            chat.says(who, line(random, i));
            if (random.nextInt(3) > 0) {
                var newest = chat.recorder().ask(Known::nextReceipt) - 1;
                PEOPLE.forEach(other -> chat.says(other, "批准 #" + newest));
            }
            if (random.nextInt(12) == 0) {
                chat.says(
                        "小安",
                        "确认交接 %s → %s %s"
                                .formatted(any(PEOPLE, random), any(PEOPLE, random), any(List.of("华为", "华润"), random)));
            }
        }
        return chat;
    }

    private static List<Entry> all(Known known) {
        var all = new ArrayList<Entry>();
        for (var customer : List.of("huawei", "huarun", "midea")) {
            all.addAll(known.ledger().about(customer));
        }
        return all;
    }

    private static Map<String, Long> figures(Rehearsal chat) {
        var tally = chat.part(Tally.class);
        return chat.recorder().ask(known -> {
            var figures = new LinkedHashMap<String, Long>();
            for (var person : IDS) {
                for (var measure : CREDITED) {
                    figures.put(person + " " + measure, tally.done(measure, person, YEAR, known));
                }
            }
            return figures;
        });
    }

    /** How many of the signings are shared at all: what follows would say nothing of histories without any. */
    private static long shared(Known known) {
        return all(known).stream()
                .filter(entry -> entry.fact() instanceof DealFact.DealWon
                        && Credits.shares(entry, 1000, true, known).size() > 1)
                .count();
    }

    @Property(tries = 8)
    void theSharesMakeUpTheWholeToTheFen(@ForAll long seed) {
        var chat = history(seed, 40);
        var figures = figures(chat);
        Assume.that(chat.recorder().ask(RandomSharesTests::shared) > 0);
        chat.recorder().ask(known -> {
            var sums = new LinkedHashMap<Measure, Long>();
            for (var entry : all(known)) {
                if (entry.fact() instanceof DealFact.DealWon || entry.fact() instanceof CashFact) {
                    for (var measure : CREDITED) {
                        var worth = measure.total(List.of(entry), known);
                        var counted = Credits.shares(entry, worth, measure.isMoney(), known);
                        var waiting = Credits.waiting(entry, worth, measure.isMoney(), known);
                        assertThat(sum(counted) + sum(waiting)).isEqualTo(worth);
                        sums.merge(measure, sum(counted), Long::sum);
                    }
                }
            }
            for (var measure : CREDITED) {
                var told = IDS.stream()
                        .mapToLong(person -> Objects.requireNonNull(figures.get(person + " " + measure)))
                        .sum();
                assertThat(told).as(measure.label()).isEqualTo(sums.getOrDefault(measure, 0L));
            }
            return known;
        });
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Property(tries = 8)
    void allOfItTakenBackIsAsIfItHadNeverBeen(@ForAll long seed) {
        var chat = history(seed, 25);
        for (var round = 0; round < 6; round++) {
            for (var receipt = chat.recorder().ask(Known::nextReceipt) - 1; receipt > 1; receipt--) {
                var who = teller(receipt, chat);
                if (who != null) {
                    takeBack(receipt, who, chat);
                }
            }
        }
        assertThat(figures(chat).values()).containsOnly(0L);
    }

    /** What was told of a customer who is by now somebody else's alone is for those who lead them. */
    private static void takeBack(long receipt, String teller, Rehearsal chat) {
        for (var who : List.of(teller, "老雷", "老赵")) {
            if (!chat.says(who, "确认撤销 #" + receipt).outcome().recorded().isEmpty()) {
                return;
            }
        }
    }

    private static String teller(long receipt, Rehearsal chat) {
        return chat.recorder()
                .ask(known -> known.ledger().isVoided(receipt)
                        ? null
                        : known.ledger().under(receipt).stream()
                                .filter(entry ->
                                        known.people().withId(entry.teller()).isPresent())
                                .map(entry -> known.people().get(entry.teller()).name())
                                .findFirst()
                                .orElse(null));
    }

    /** Whoever told it can say all they like: what somebody else agreed to stays theirs until they agree to something else. */
    @Property(tries = 8)
    void nobodysLineTakesWhatAnotherAgreedTo(@ForAll long seed) {
        var random = new Random(seed);
        var chat = new Rehearsal().at("2026-11-23", 10);
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        chat.says("王五", "批准 #2");
        for (var i = 0; i < 12; i++) {
            chat.says(any(List.of("小美", "陈晨"), random), any(List.of("改 #2 分成 ", "分成 华为 "), random) + shares(random));
            chat.says("小美", "收回 #" + (2 + random.nextInt(i + 3)));
            assertThat(figures(chat)).containsEntry("wangwu REVENUE", 22_500_000L);
        }
    }

    /** What a partner told stays in somebody's hands when they are a partner no more. */
    @Example
    void whoseCustomerItIsPutsRightWhatAFormerPartnerTold() {
        var chat = new Rehearsal().at("2026-11-23", 10);
        chat.says("王五", "签单 华润 10万 老客 我七成陈晨三成");
        chat.says("陈晨", "批准 #2");
        chat.says("王五", "回款 华润 5万");
        chat.says("陈晨", "退款 华润 1元");
        chat.says("陈晨", "确认撤销 #3");
        assertThat(chat.says("陈晨", "确认撤销 #5").outcome().recorded()).isEmpty();
        assertThat(chat.says("小美", "确认撤销 #5").outcome().recorded()).isEmpty();
        assertThat(chat.says("王五", "确认撤销 #5").outcome().recorded()).isNotEmpty();
    }
}
