package io.drumbeat.whosecustomer;

import io.drumbeat.calendar.Period;
import io.drumbeat.chat.Message;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.repetition.Repetition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command there is, said in every way about a customer that is somebody else's: it shows nothing of it to whoever may
 * not see it, and moves nothing of it before it was agreed. A new command is among them by itself.
 */
class EveryCommandTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Period NOVEMBER = Period.monthOf(TODAY);

    /** Whose customer it is, and its receipts. */
    private static final Map<String, String> OWNERS = Map.of("金穗粮油", "王五", "海纳贸易", "陈晨");

    /** What was told of it, as any card may write it. */
    private static final Map<String, List<String>> SECRETS = Map.of(
            "金穗粮油",
            List.of(
                    "373,373", "37.3万", "37.34万", "484,484", "48.4万", "48.45万", "57,575", "5.8万", "孙总", "送秘方", "谈配方",
                    "底价"),
            "海纳贸易",
            List.of(
                    "676,767", "67.7万", "67.68万", "898,989", "89.9万", "89.9万", "79,797", "8.0万", "孟总", "送样册", "谈账期",
                    "回扣"));

    /** Other lines that a command may be said with. */
    private static final List<String> BEHIND =
            List.of("", " %s", " %s 5万", " %s 本月", " %s 李总", " %s 下周三 回访", " %s 和王五平分", " %s 5万 和王五平分", " %s 理由:改一下");

    record Cell(String who, String customer) {}

    /** Everybody who may not see it, by what they may not see. */
    private static final Map<String, List<String>> BLIND =
            Map.of("金穗粮油", List.of("小美", "老赵", "陈晨"), "海纳贸易", List.of("老雷", "小美", "王五"));

    /** What a customer complains of, whoever hears it may tell; it is for the owner to see to. */
    private static final String COMPLAINT = "处理投诉";

    /** Everybody and whatever is not theirs, though they may put it right. */
    private static final List<Cell> ABOVE =
            List.of(new Cell("老雷", "金穗粮油"), new Cell("小安", "金穗粮油"), new Cell("老赵", "海纳贸易"));

    /**
     * Every command is said by everybody; each of its lines by one after the other in turn, and by all of them where there
     * is time.
     */
    private static <T> Stream<T> saidBy(int of, int one, Stream<T> lines) {
        var count = new AtomicInteger();
        return lines.filter(_ -> Repetition.of(count.getAndIncrement() % of, one) == one);
    }

    private static Rehearsal company() {
        var chat = new Rehearsal().at("2026-11-23", 10);
        OWNERS.keySet().stream().sorted().forEach(customer -> {
            var owner = OWNERS.get(customer);
            var first = customer.equals("金穗粮油");
            for (var line : first
                    ? List.of(
                            "拜访 新客户%s 孙总 谈配方 11月30日送秘方",
                            "签单 %s 222222 老客 备注:底价", "回款 %s 57575", "商机 %s 孙总 373373", "报价 %s 484484")
                    : List.of(
                            "拜访 新客户%s 孟总 谈账期 11月30日送样册",
                            "签单 %s 555555 老客 备注:回扣", "回款 %s 79797", "商机 %s 孟总 676767", "报价 %s 898989")) {
                chat.says(owner, line.formatted(customer));
            }
        });
        // so that no sum of a person is one of a customer
        chat.says("王五", "签单 新客户长江 111000");
        chat.says("陈晨", "签单 新客户黄河 111000");
        return chat.at(TODAY.toString(), 10);
    }

    /** Everything that can be said with a usage about a customer. */
    private static Stream<String> naming(Usage usage, String customer) {
        return usage.forms().stream()
                .flatMap(form -> Stream.concat(
                        Stream.of("华为", "瑞丰粮油", "华润", "美的")
                                .map(named -> form.example().replace(named, customer)),
                        verbs(form)
                                .flatMap(verb -> Stream.concat(
                                        BEHIND.stream().map(behind -> verb + behind.formatted(customer)),
                                        Stream.of(
                                                customer + verb,
                                                "%s %s %s".formatted(verb, OWNERS.get(customer), customer))))))
                .distinct();
    }

    /** The same about its records, its owner, or what its name begins with. */
    private static Stream<String> guessing(Usage usage, String customer, List<Long> receipts) {
        return usage.forms().stream()
                .flatMap(form -> Stream.concat(
                        Stream.of(form.example()),
                        verbs(form)
                                .flatMap(verb -> Stream.concat(
                                        receipts.stream().map(receipt -> "%s #%d".formatted(verb, receipt)),
                                        Stream.of(
                                                verb,
                                                "%s #%d 金额 7万".formatted(verb, receipts.getLast()),
                                                "%s #%d 理由:改一下".formatted(verb, receipts.getLast()),
                                                verb + " " + OWNERS.get(customer),
                                                verb + " " + customer.charAt(0),
                                                verb + " " + customer.substring(2))))))
                .distinct();
    }

    private static Stream<String> verbs(Usage form) {
        return form.verbs().stream().limit(Repetition.of(1, form.verbs().size()));
    }

    private static List<Long> receipts(Rehearsal chat, String customer) {
        return chat.recorder().ask(known -> known.the(Customers.class).named(customer).stream()
                .flatMap(one -> known.ledger().about(one.id()).stream())
                .map(entry -> entry.receipt())
                .distinct()
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"金穗粮油", "海纳贸易"})
    void whoeverNamesItIsShownNothingAndMovesNothing(String customer) {
        var chat = company();
        everybody(chat, customer, usage -> naming(usage, customer), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"金穗粮油", "海纳贸易"})
    void whoeverGuessesIsNotEvenToldItsName(String customer) {
        var chat = company();
        var receipts = receipts(chat, customer);
        everybody(chat, customer, usage -> guessing(usage, customer, receipts), List.of(customer));
    }

    private static void everybody(
            Rehearsal chat, String customer, Function<Usage, Stream<String>> lines, List<String> never) {
        var softly = new SoftAssertions();
        var blind = Objects.requireNonNull(BLIND.get(customer));
        for (var usage : chat.part(Commands.class).usages()) {
            for (var who : blind) {
                var cell = new Cell(who, customer);
                var before = state(chat, cell);
                var said = saidBy(blind.size(), blind.indexOf(who), lines.apply(usage))
                        .toList();
                for (var line : said) {
                    for (var reply : chat.says(who, line).outcome().replies()) {
                        isSilent(softly, line, reply, cell);
                        softly.assertThat(never).as("%s: %s", who, line).noneMatch(reply.text()::contains);
                    }
                }
                softly.assertThat(state(chat, cell))
                        .as("%s: %s", who, String.join("\n", said))
                        .isEqualTo(before);
            }
        }
        softly.assertAll();
    }

    private static void isSilent(SoftAssertions softly, String line, Message said, Cell cell) {
        for (var secret : Objects.requireNonNull(SECRETS.get(cell.customer()))) {
            if (said.text().contains(secret)) {
                softly.fail("%s: %s → %s", cell.who(), line, said.text());
            }
        }
    }

    @Test
    void whatIsMovedFromAboveIsToldToItsOwner() {
        var softly = new SoftAssertions();
        for (var cell : ABOVE) {
            var chat = company();
            var owner = OWNERS.get(cell.customer());
            var receipts = receipts(chat, cell.customer());
            var theirs = state(chat, cell).owner();
            for (var usage : chat.part(Commands.class).usages()) {
                var lines = Stream.concat(naming(usage, cell.customer()), guessing(usage, cell.customer(), receipts));
                saidBy(ABOVE.size(), ABOVE.indexOf(cell), lines).forEach(line -> {
                    var before = state(chat, cell);
                    var told = chat.direct(owner);
                    chat.says(cell.who(), line);
                    if (before.owner().equals(theirs) && !state(chat, cell).equals(before)) {
                        softly.assertThat(chat.direct(owner))
                                .as("%s: %s", cell.who(), line)
                                .isNotEqualTo(told);
                    }
                });
            }
        }
        softly.assertAll();
    }

    /** Whose the customer is, its deals, what is promised there, and what its owner reached. */
    private record State(List<String> owner, List<Deal> deals, List<Long> sums, List<String> steps) {}

    private static State state(Rehearsal chat, Cell cell) {
        return chat.recorder().ask(known -> state(chat.part(Tally.class), cell, known));
    }

    private static State state(Tally tally, Cell cell, Known known) {
        var customers = known.the(Customers.class).named(cell.customer());
        var owner = known.people().now().all().stream()
                .filter(person -> person.name().equals(OWNERS.get(cell.customer())))
                .findFirst()
                .orElseThrow()
                .id();
        return new State(
                customers.stream()
                        .limit(1)
                        .map(customer -> String.valueOf(customer.ownerOn(TODAY)))
                        .toList(),
                customers.stream()
                        .limit(1)
                        .flatMap(customer -> deals(customer, known))
                        .toList(),
                Stream.of(Measure.values())
                        .map(measure -> tally.done(measure, owner, NOVEMBER, known))
                        .toList(),
                OpenSteps.of(owner, TODAY, known).stream()
                        .filter(step -> !step.next().what().startsWith(COMPLAINT))
                        .map(step -> step.next().toString())
                        .toList());
    }

    private static Stream<Deal> deals(Customer customer, Known known) {
        return known.the(Deals.class).of(customer.id()).stream();
    }
}
