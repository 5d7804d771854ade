package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.credit.Credits;
import io.drumbeat.credit.CustomerCredits;
import io.drumbeat.credit.Flow;
import io.drumbeat.fact.DealFact;
import io.drumbeat.happening.PayFact;
import io.drumbeat.happening.PayHistory;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.paybook.LedgerFacts;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Movement.Standing;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.repetition.Repetition;
import io.drumbeat.undecided.Undecided;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deals shared by two or three, paid in pieces, given back, put by hand, put right and taken back: everybody's figures agree. */
class RandomSharedCashTests {
    private static final LocalDate END = LocalDate.of(2026, 11, 30);
    private static final Period YEAR = new Period("", LocalDate.of(2026, 1, 1), END);
    private static final Ratio CENT = Ratio.of(1, 100);
    private static final List<String> CUSTOMERS = List.of("huawei", "huarun");
    private static final List<String> PEOPLE = List.of("mei", "wangwu", "chen", "lei", "laozhao", "qian", "an");
    private CashChat chat = new CashChat();

    static LongStream seeds() {
        return LongStream.range(0, Repetition.of(8, 100));
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String amount(int most, Random random) {
        return 1 + random.nextInt(most) + "." + (10 + random.nextInt(89)) + "元";
    }

    private String line(Random random, int i) {
        var customer = any(List.of("华为", "华润"), random);
        var receipt = 2 + random.nextInt(i + 3);
        return switch (random.nextInt(14)) {
            case 0 -> "小美:签单 %s %s 老客 新单 和王五、陈晨平分".formatted(customer, amount(999, random));
            case 1 -> "小美:签单 %s %s 老客 新单 王五 %d%%".formatted(customer, amount(999, random), 1 + random.nextInt(98));
            case 2 -> "王五:签单 %s %s 老客 新单".formatted(customer, amount(999, random));
            case 3, 4, 5 -> "钱姐:回款 %s %s".formatted(customer, amount(900, random));
            case 6 -> "小美:回款 %s %s".formatted(customer, amount(400, random));
            case 7 -> "钱姐:确认回款 全部";
            case 8, 9 -> "钱姐:分配回款 #%d #%d".formatted(cash(customer, random), deal(customer, random));
            case 10 -> "钱姐:退款 %s %s #%d".formatted(customer, amount(90, random), cash(customer, random));
            case 11 -> "钱姐:确认撤销 #" + receipt;
            case 12 -> "小美:确认改 #%d 金额:%s".formatted(receipt, amount(999, random));
            default -> "小美:改 #%d 分成 王五 %d%%".formatted(receipt, 1 + random.nextInt(98));
        };
    }

    private long cash(String name, Random random) {
        return any(
                chat.recorder().ask(known -> Stream.concat(
                                Stream.of(1L),
                                Cashbook.of(id(name), known).cash().stream().map(Cash::receipt))
                        .toList()),
                random);
    }

    private long deal(String name, Random random) {
        return any(
                chat.recorder().ask(known -> Stream.concat(
                                Stream.of(1L),
                                Receivables.of(id(name), known).stream()
                                        .map(one -> one.deal().number()))
                        .toList()),
                random);
    }

    private static String id(String name) {
        return name.equals("华为") ? "huawei" : "huarun";
    }

    private void history(Random random, int lines) {
        chat = new CashChat();
        for (var i = 0; i < lines; i++) {
            var said = line(random, i).split(":", 2);
            chat.says(said[0], said[1]);
            if (random.nextInt(4) > 0) {
                var newest = chat.recorder().ask(Known::nextReceipt) - 1;
                List.of("小美", "王五", "陈晨").forEach(other -> chat.says(other, "批准 #" + newest));
            }
        }
    }

    private static Stream<Flow> flows(Known known) {
        return CUSTOMERS.stream().flatMap(customer -> CustomerCredits.of(customer, known).cash().stream());
    }

    private static long of(Stream<Flow> flows, String person) {
        return flows.mapToLong(flow -> flow.parted().counted().getOrDefault(person, 0L))
                .sum();
    }

    /** What pay counts in the end, by the facts and what was taken back of each. */
    private static long paidOn(String person, Known known) {
        var facts = LedgerFacts.of(List.of(person), END, known);
        var history = new PayHistory(facts, Map.of());
        return facts.stream()
                .filter(fact -> fact.is("collected"))
                .map(fact -> worth(fact, person).times(history.undoing().kept(fact, person)))
                .reduce(Ratio.ZERO, Ratio::plus)
                .rounded(CENT, RoundingMode.UNNECESSARY);
    }

    private static Ratio worth(PayFact fact, String person) {
        return (fact.amount() == null ? Ratio.ZERO : fact.amount())
                .times(fact.shares().getOrDefault(person, Ratio.ZERO));
    }

    /** Whatever is waited for or was refused, what counts for somebody and for nobody is all that was signed and paid. */
    private void isAll(Known known) {
        var all = new EnumMap<Measure, Long>(Measure.class);
        won(known).forEach(won -> all.merge(Measure.REVENUE, won.amount().minor(), Long::sum));
        flows(known)
                .forEach(flow -> all.merge(
                        flow.movement().cash() == Standing.REPORTED ? Measure.REPORTED : Measure.COLLECTED,
                        flow.movement().fen(),
                        Long::sum));
        for (var measure : List.of(Measure.REVENUE, Measure.REPORTED, Measure.COLLECTED)) {
            var counted = chat.part(Tally.class).done(measure, PEOPLE, YEAR, known);
            var undecided = new Undecided(YEAR, END, known).of(measure, _ -> true);
            assertThat(counted + undecided).as(measure.label()).isEqualTo(all.getOrDefault(measure, 0L));
        }
    }

    private static Stream<DealFact.DealWon> won(Known known) {
        return CUSTOMERS.stream()
                .flatMap(customer -> known.ledger().about(customer).stream())
                .flatMap(entry -> entry.fact() instanceof DealFact.DealWon won ? Stream.of(won) : Stream.empty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void progressAndPaySayTheSameOfEverybodyAndNothingIsLost(long seed) {
        history(new Random(seed), 45);
        chat.recorder().ask(known -> {
            isAll(known);
            for (var person : PEOPLE) {
                var free = of(
                        flows(known)
                                .filter(flow -> flow.movement().cash() == Standing.CONFIRMED
                                        && !flow.movement().placed()),
                        person);
                var progress = chat.part(Tally.class).done(Measure.COLLECTED, person, YEAR, known);
                assertThat(progress - free).as(person).isEqualTo(paidOn(person, known));
            }
            return known;
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDealThatIsAllPaidIsPaidAsItIsShared(long seed) {
        history(new Random(seed), 45);
        chat.recorder().ask(known -> {
            for (var customer : CUSTOMERS) {
                Receivables.of(customer, known).stream()
                        .filter(one -> one.outstanding().isZero())
                        .forEach(one -> assertThat(placed(one.deal().id(), customer, known))
                                .as("%s of seed %d", one.deal(), seed)
                                .isEqualTo(signed(one.deal().id(), customer, known)));
            }
            return known;
        });
    }

    private static Map<String, Long> placed(String deal, String customer, Known known) {
        var sum = new HashMap<String, Long>();
        CustomerCredits.of(customer, known).cash().stream()
                .filter(flow -> flow.movement().placed()
                        && deal.equals(flow.movement().deal())
                        && flow.movement().cash() == Standing.CONFIRMED)
                .forEach(flow -> {
                    flow.parted().counted().forEach((person, fen) -> sum.merge(person, fen, Long::sum));
                    flow.parted().waiting().forEach((person, fen) -> sum.merge(person, fen, Long::sum));
                });
        sum.values().removeIf(fen -> fen == 0);
        return sum;
    }

    private static Map<String, Long> signed(String deal, String customer, Known known) {
        var won = known.ledger().about(customer).stream()
                .filter(entry -> entry.fact() instanceof DealFact.DealWon one
                        && one.deal().equals(deal))
                .toList()
                .getLast();
        var worth = ((DealFact.DealWon) won.fact()).amount().minor();
        var all = new HashMap<>(Credits.shares(won, worth, true, known));
        Credits.waiting(won, worth, true, known).forEach((person, fen) -> all.merge(person, fen, Long::sum));
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theReceiptsSayTheSameOfEachDeal(long seed) {
        history(new Random(seed), 45);
        chat.recorder().ask(known -> {
            for (var customer : CUSTOMERS) {
                for (var one : Receivables.of(customer, known)) {
                    var moved = placed(one.deal().id(), customer, known).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    var said = Cashbook.of(customer, known).cash().stream()
                            .map(cash ->
                                    cash.allocated().getOrDefault(one.deal().id(), Money.ZERO))
                            .reduce(Money.ZERO, Money::plus);
                    assertThat(said.minor())
                            .isEqualTo(moved)
                            .isLessThanOrEqualTo(one.contract().minor());
                    assertThat(one.paid()).isEqualTo(said);
                }
            }
            return known;
        });
    }
}
