package io.drumbeat.bench;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.hearing.Hearing;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.stage.Stages;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long one thread takes to hear a line as the bot does, by kind of line: the median of its processor time with 50,000
 * customers, 20,000 contacts and the 200 people of all of them in the book.
 */
public final class HearingBench {
    private static final Logger log = LoggerFactory.getLogger(HearingBench.class);
    private static final int CUSTOMERS = Options.number("customers", 50_000);
    private static final int CONTACTS = CUSTOMERS * 2 / 5;
    private static final int STAFF = 200;
    private static final int ROUNDS = Options.number("rounds", 3_000);
    /** Each is faster than the one before until Java has compiled for good what it hears with; the last one counts. */
    private static final int TURNS = 12;

    private static final Instant AT = Instant.parse("2026-11-20T07:00:00Z");

    private static final Map<String, List<String>> LINES = Map.of(
            "certain", List.of("拜访 %s 张总 谈续约 下周三回访", "报价 %s 48万", "今天下午拜访了%s的张总，聊了报价，下周三送合同"),
            "spoken", List.of("上午跑了趟%s，跟张总唠了会儿合同", "给%s报了48万"),
            "proposed", List.of("跟%s张总聊了聊合同", "%s张总那边回了下"),
            "long", List.of("今天先去了%s跟张总过了一遍方案" + "，后来又说到了售后和培训的安排以及新来的采购经理想看看案例".repeat(14)));

    private HearingBench() {}

    /** Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.HearingBench}. */
    public static void main(String[] args) {
        var mei = person(0);
        var people = new People(
                List.of(),
                IntStream.range(0, STAFF).mapToObj(HearingBench::person).toList());
        var told = new ArrayList<Told>();
        for (var i = 0; i < CUSTOMERS; i++) {
            var facts = new ArrayList<Fact>(List.of(new CustomerFact.CustomerAdded("c" + i, name(i))));
            if (i < CONTACTS) {
                facts.add(new ActivityFact.ActivityLogged(Activity.CALL, "c" + i, contact(i), null, null));
            }
            told.add(new Told("p" + i % STAFF, "m" + i, new Noted(LocalDate.of(2026, 1, 5), false, facts)));
        }
        var book = new FoldedLedger(() -> people, List.of(new Customers(), new Deals(Stages.USUAL)), List.of())
                .supposing(told, AT);
        var hearing = Hearing.of(usages(), Stages.USUAL, BusinessDays.DEFAULT);
        var kinds = Options.text("kinds").map(said -> List.of(said.split(","))).orElse(List.copyOf(LINES.keySet()));
        for (var turn = 0; turn < TURNS; turn++) {
            kinds.forEach(kind -> measure(kind, LINES.getOrDefault(kind, List.of(kind)), hearing, book, mei));
        }
    }

    private static void measure(String kind, List<String> lines, Hearing hearing, FoldedLedger book, Person who) {
        var clock = ManagementFactory.getThreadMXBean();
        var times = new long[kind.equals("long") ? ROUNDS / 30 : ROUNDS];
        for (var i = 0; i < times.length; i++) {
            var words = lines.get(i % lines.size()).formatted(name(i * STAFF % CUSTOMERS));
            var line = new Request("x" + i, "console", who, new Chat.Direct(who.id()), words, Map.of(), null, AT);
            var before = clock.getCurrentThreadCpuTime();
            hearing.lines(line, book).forEach(one -> hearing.understand(line.saying(one), book));
            times[i] = clock.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(times);
        log.info("{}: median {} µs of {} lines", kind, times[times.length / 2] / 1000, times.length);
    }

    private static String name(int number) {
        var syllables = "华东南北金银海山河星云天宏远达通信德明盛丰顺嘉康宁永安泰和兴隆新美优科创智联合众诚恒瑞祥福禄";
        var size = syllables.length();
        return "" + syllables.charAt(number % size) + syllables.charAt(number / size % size)
                + syllables.charAt(number / size / size % size) + "实业";
    }

    private static Person person(int number) {
        var name = "小" + name(number).substring(0, 3);
        return new Person("p" + number, name, Role.REP, "a", null, ZoneId.of("Asia/Shanghai"), Map.of());
    }

    private static String contact(int number) {
        var surnames = "张王李赵陈刘杨黄周吴徐孙马朱胡郭何林高罗";
        return surnames.charAt(number % surnames.length()) + "经理";
    }

    private static List<Usage> usages() {
        return List.of(
                Usage.of(List.of("拜访", "见"), List.of("visit"), "", "拜访 华为")
                        .needing(Mention.SLOT)
                        .taking(Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.DATE)
                        .telling(Deed.VISIT),
                Usage.of(List.of("跟进"), List.of("followup"), "", "跟进 华为")
                        .needing(Mention.SLOT)
                        .taking(Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.DATE)
                        .telling(Deed.TOUCH),
                Usage.of(List.of("报价"), List.of("quote"), "", "报价 华为 48万")
                        .needing(Mention.SLOT, Slot.AMOUNT)
                        .taking(Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.DATE)
                        .telling(Deed.QUOTE));
    }
}
