package io.drumbeat.grammar;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small company and a person in it who says things, on Sunday 2026-11-22 at 15:00 unless told otherwise. */
final class Spoken {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final List<String> CUSTOMERS = List.of(
            "c1 华为",
            "c2 中兴通讯",
            "c3 深圳市腾讯计算机系统有限公司",
            "c4 比亚迪",
            "c5 招商银行",
            "c6 招商证券",
            "c7 宁德时代新能源科技股份有限公司",
            "c8 大地建筑",
            "c9 大地建筑",
            "c10 阿里巴巴",
            "c11 三月花店",
            "c12 58同城",
            "c13 Apple",
            "c14 顺丰速运",
            "c15 海底捞",
            "c16 重庆长安汽车",
            "c17 东方红医院",
            "c18 京东方",
            "c19 长江电力",
            "c20 ACME Tools");

    final GrowingLedger book;
    private final Grammar grammar = new Grammar(TestUsages.ALL, Stages.USUAL, BusinessDays.DEFAULT);
    private LocalDateTime now = LocalDateTime.of(2026, 11, 22, 15, 0);
    private Role role = Role.REP;

    Spoken() {
        var people = new People(
                List.of(),
                List.of(
                        person("mei", "小美", Role.REP),
                        person("qiang", "阿强", Role.REP),
                        person("lin", "林经理", Role.MANAGER),
                        person("wei1", "王伟", Role.REP),
                        person("wei2", "王伟", Role.REP)));
        book = FoldedLedgers.growing(() -> people);
        for (var line : CUSTOMERS) {
            var parts = line.split(" ", 2);
            add(parts[0], parts[1]);
        }
        note(new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, "c1", "陈静", null, null));
    }

    private static Person person(String id, String name, Role role) {
        return new Person(id, name, role, "east", null, SHANGHAI, Map.of());
    }

    void add(String id, String name) {
        note(new CustomerFact.CustomerAdded(id, name));
    }

    private void note(Fact fact) {
        book.append(new Noted(LocalDate.of(2026, 11, 1), false, List.of(fact)), "mei", "m", Instant.EPOCH);
    }

    Spoken at(LocalDateTime now) {
        this.now = now;
        return this;
    }

    Spoken as(Role role) {
        this.role = role;
        return this;
    }

    Request request(String words, Map<String, String> values) {
        var who = new Person("mei", "小美", role, "east", null, SHANGHAI, Map.of());
        return new Request(
                "m1",
                "console",
                who,
                new Chat.Direct("mei"),
                words,
                values,
                null,
                now.atZone(SHANGHAI).toInstant());
    }

    Understood hears(String words) {
        return hears(words, Map.of());
    }

    Understood hears(String words, Map<String, String> values) {
        return grammar.understand(request(words, values), book);
    }

    List<String> lines(String words) {
        return grammar.lines(request(words, Map.of()), book);
    }

    /** The verb and every slot by name, as {@code 拜访 | customer=华为 | note=谈续约}. */
    String means(String words) {
        return means(hears(words));
    }

    static String means(Understood understood) {
        if (!(understood instanceof Understood.Clear(var said))) {
            return "? " + question(understood).title();
        }
        var slots = new TreeMap<String, String>();
        said.slots().forEach((slot, value) -> slots.put(slot.name(), shown(slot, value)));
        var parts = new ArrayList<String>(List.of(said.usage().verb()));
        slots.forEach((name, value) -> parts.add(name + "=" + value));
        return String.join(" | ", parts);
    }

    static Card question(Understood understood) {
        return switch (understood) {
            case Understood.Unclear(var _, var question, var _) -> question;
            case Understood.Unheard(var _, var help) -> help;
            case Understood.Resumed(var _, var whole) -> question(whole);
            case Understood.Behalf(var _, var _, var whole, var _) -> question(whole);
            case Understood.Clear(var said) -> throw new AssertionError("Clear: " + said);
            case Understood.Likely(var said, var _) -> throw new AssertionError("Likely: " + said);
        };
    }

    private static String shown(Slot<?> slot, Object value) {
        return switch (value) {
            case Mention.Existing(var customer) -> customer.name().equals("大地建筑") ? customer.id() : customer.name();
            case Mention.Fresh(var name) -> "新:" + name;
            case Stage stage -> stage.id();
            case Person person -> person.id();
            case Fact.NextStep(var date, var what) -> date + " " + what;
            case Period period -> period.label() + " " + period.from() + "/" + period.to();
            default -> value.toString();
        };
    }
}
