package io.drumbeat.heard;

import io.drumbeat.chat.Request;
import io.drumbeat.config.Yaml;
import io.drumbeat.decision.Outcome;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.stage.Stages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company as whoever writes lists writes it, {@code company.json}: the time it is, who works there, and the lines that were
 * said hours ago by which its customers, deals and receivables are known.
 */
record WrittenCompany(LocalDateTime now, String people, List<Known> customers, List<Yaml> setup) {
    /** {@code | 华岳机电 | 郭敏 (guo) | 胡总、小田 |}: a row of the page beside it. */
    private static final Pattern CUSTOMER =
            Pattern.compile("^\\| *([^|]+?) *\\| *[^|(]*\\(([a-z]+)\\) *\\| *([^|]*?) *\\|$");

    /** A customer that is in the book before anything is said. */
    record Known(String name, String owner, List<String> contacts) {}

    /** So long ago that nobody means it by what they say now. */
    private static final int HOURS_AGO = 3;

    /** Before the days that are asked about. */
    private static final int LONG_AGO = 40;

    private static final String NEW = "新客户";

    static WrittenCompany read(Path json) {
        var page = json.resolveSibling("company.md");
        var customers = SampleCompany.read(page)
                .lines()
                .map(CUSTOMER::matcher)
                .filter(Matcher::matches)
                .map(row -> new Known(
                        row.group(1),
                        row.group(2),
                        row.group(3).isEmpty()
                                ? List.of()
                                : List.of(row.group(3).split("、"))))
                .toList();
        var company = Yaml.parse(SampleCompany.read(json), json.toString());
        var teams = new LinkedHashSet<String>();
        var people = new ArrayList<String>();
        for (var person : company.get("people").items()) {
            person.find("team").ifPresent(team -> teams.add(team.text()));
            var fields = new ArrayList<String>();
            for (var key : List.of("id", "name", "role", "team", "manager")) {
                person.find(key).ifPresent(value -> fields.add(key + ": " + value.text()));
            }
            people.add("  - {" + String.join(", ", fields) + "}\n");
        }
        var file = new StringBuilder("teams:\n");
        teams.forEach(team -> file.append("  - {id: %s, name: %s}\n".formatted(team, team)));
        file.append("people:\n");
        people.forEach(file::append);
        return new WrittenCompany(
                OffsetDateTime.parse(company.get("now").text()).toLocalDateTime(),
                file.toString(),
                customers,
                company.get("setup").items());
    }

    /** What is known once all of it was said, and pressed where the bot asked. */
    FoldedLedger told(SampleCompany company) {
        var memory = new InMemoryRecorder(
                company.bot,
                () -> FoldedLedgers.empty(() -> company.people, Stages.USUAL),
                company.routes(),
                company.feed(),
                Clock.systemUTC());
        var number = 0;
        for (var customer : customers) {
            memory.note(
                    "book" + ++number, customer.owner(), company.at(now.minusDays(LONG_AGO)), noted(customer, number));
        }
        for (var line : setup) {
            var who = line.get("as").text();
            var words = line.get("text").text();
            for (var customer : customers) {
                words = words.replace(NEW + customer.name(), customer.name());
            }
            var outcome = memory.record(company.request(who, words, ++number, null, now.minusHours(HOURS_AGO)));
            for (var presses = 0; outcome.recorded().isEmpty() && presses < 2; presses++) {
                outcome = pressed(company, memory, outcome, who, ++number);
            }
            if (outcome.recorded().isEmpty()) {
                System.out.println("NOT SET UP: " + line.get("text").text() + " "
                        + outcome.replies().getFirst().text());
            }
        }
        return memory.ask(known -> (FoldedLedger) known);
    }

    private List<Noted> noted(Known customer, int number) {
        var facts = new ArrayList<Fact>(List.of(new CustomerFact.CustomerAdded("k" + number, customer.name())));
        customer.contacts()
                .forEach(contact -> facts.add(new ActivityFact.ActivityLogged(
                        ActivityFact.Activity.CALL, "k" + number, contact, null, null)));
        if (customer.contacts().isEmpty()) {
            facts.add(new ActivityFact.ActivityLogged(ActivityFact.Activity.CALL, "k" + number, null, null, null));
        }
        return List.of(new Noted(now.toLocalDate().minusDays(LONG_AGO), false, facts));
    }

    private Outcome pressed(SampleCompany company, InMemoryRecorder memory, Outcome asked, String who, int number) {
        var card = asked.replies().getFirst();
        var buttons = SampleCompany.buttons(card);
        if (buttons.isEmpty()) {
            return asked;
        }
        var button = buttons.stream()
                .filter(one -> one.label().startsWith(NEW))
                .findFirst()
                .orElse(buttons.getFirst());
        var topic = memory.conversations().said(card.id()).orElseThrow().topic();
        var press = new Request.Press(card.id(), card.version(), topic);
        return memory.record(company.request(who, button.words(), number, press, now.minusHours(HOURS_AGO)));
    }
}
