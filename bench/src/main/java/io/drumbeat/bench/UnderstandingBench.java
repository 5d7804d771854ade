package io.drumbeat.bench;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Understood;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.stage.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Understanding a line with 50,000 customers and 20,000 contacts in the book, against one exact look-up of the name. */
public final class UnderstandingBench {
    private static final Logger log = LoggerFactory.getLogger(UnderstandingBench.class);
    private static final int CUSTOMERS = Options.number("customers", 50_000);
    private static final int CONTACTS = CUSTOMERS * 2 / 5;
    private static final int ROUNDS = Options.number("rounds", 15);
    private static final int LINES = 2_000;
    private static final String SYLLABLES = "华东南北金银海山河星云天宏远达通信德明盛丰顺嘉康宁永安泰和兴隆新美优科创智联合众诚恒瑞祥福禄";
    private static final List<String> KINDS = List.of("科技", "电子", "食品", "物流", "建材", "医药", "机械", "贸易", "传媒", "能源");
    private static final Instant AT = Instant.parse("2026-11-20T07:00:00Z");

    private UnderstandingBench() {}

    /** Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.UnderstandingBench}. */
    public static void main(String[] args) {
        var mei = new Person("mei", "小美", Role.REP, "a", null, ZoneId.of("Asia/Shanghai"), Map.of());
        var people = new People(List.of(), List.of(mei));
        var told = new ArrayList<Told>();
        var names = fill(told);
        var book = new FoldedLedger(() -> people, List.of(new Customers(), new Deals(Stages.USUAL)), List.of())
                .supposing(told, AT);
        var grammar = new Grammar(List.of(visit()), Stages.USUAL, BusinessDays.DEFAULT);
        var exact = new HashMap<String, Integer>();
        names.forEach(name -> exact.put(name, name.length()));
        var lines = names.stream().map(name -> line(name, mei)).toList();
        var random = new Random(5);
        var found = new AtomicLong();
        var clear = lines.stream()
                .limit(LINES)
                .filter(line -> grammar.understand(line, book) instanceof Understood.Clear)
                .count();
        var rounds = new Rounds()
                .run(
                        ROUNDS,
                        LINES,
                        () -> grammar.understand(lines.get(random.nextInt(lines.size())), book),
                        () -> found.addAndGet(exact.getOrDefault(names.get(random.nextInt(names.size())), 0)));
        log.info("{} of {} lines clear, the others asked about", clear, Math.min(LINES, lines.size()));
        log.info(
                "understanding {} µs, exact look-up {} µs, ratio {}",
                "%.1f".formatted(rounds.first()),
                "%.3f".formatted(rounds.second()),
                "%.0f".formatted(rounds.ratio()));
    }

    private static Usage visit() {
        return Usage.of(List.of("拜访", "见"), List.of("visit"), "", "拜访 华为")
                .needing(Mention.SLOT)
                .taking(Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.DATE);
    }

    private static Request line(String customer, Person who) {
        var words = "今天下午拜访了" + customer + "的张总，聊了报价，下周三送合同";
        return new Request("x", "console", who, new Chat.Direct(who.id()), words, Map.of(), null, AT);
    }

    private static List<String> fill(List<Told> told) {
        var random = new Random(11);
        var names = new ArrayList<String>();
        for (var i = 0; i < CUSTOMERS; i++) {
            var name = syllable(random) + syllable(random) + syllable(random) + KINDS.get(random.nextInt(KINDS.size()));
            names.add(name);
            var facts = new ArrayList<Fact>();
            facts.add(new CustomerFact.CustomerAdded("c" + i, name));
            if (i < CONTACTS) {
                facts.add(new ActivityFact.ActivityLogged(
                        ActivityFact.Activity.CALL, "c" + i, syllable(random) + "经理", null, null));
            }
            told.add(new Told("mei", "m" + i, new Noted(LocalDate.of(2026, 1, 5), false, facts)));
        }
        return names;
    }

    private static String syllable(Random random) {
        return String.valueOf(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
    }
}
