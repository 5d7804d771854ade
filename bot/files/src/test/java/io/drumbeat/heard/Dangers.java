package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import io.drumbeat.decision.Outcome;
import io.drumbeat.fact.ChangeFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Lines that must not record certain facts: neither by themselves nor by any button of what they are answered. */
final class Dangers {
    private final SampleCompany company;

    Dangers(SampleCompany company) {
        this.company = company;
    }

    void judge(Yaml row, Tally tally) {
        var said = row.get("text").text();
        var chat = company.chat(row.get("as").text());
        var outcome = chat.says(said);
        var denied = denied(row.get("deny").text());
        var mayAsk = row.get("allowed").items().stream()
                .map(Yaml::text)
                .filter(allowed -> allowed.endsWith("after asking"))
                .map(allowed -> allowed.split(" ", 2)[0])
                .toList();
        var came = records(denied, chat, outcome)
                ? "7 recorded wrongly"
                : button(
                                denied.stream()
                                        .filter(one -> !mayAsk.contains(one.kind()))
                                        .toList(),
                                chat)
                        ? "6 a button would"
                        : kind(chat, outcome);
        tally.add(came, said + " | " + row.get("deny").text() + Everyday.shown(chat, outcome));
    }

    /** One thing that must not be recorded. */
    private record Denied(String kind, Predicate<List<Wanted.Got>> is) {}

    /** {@code won 华岳机电; amount 80}: each by its kind, customer, contact and amount, as far as they are said. */
    private List<Denied> denied(String all) {
        var denied = new ArrayList<Denied>();
        for (var one : all.split("[;/]")) {
            var kind = one.strip().split(" ", 2)[0];
            if (kind.equals("undo")) {
                denied.add(new Denied(kind, got -> got.stream().anyMatch(g -> g.fact() instanceof ChangeFact.Voided)));
            } else if (!Wanted.kind(kind).equals(kind)) {
                var wanted = new Wanted(told(one.strip(), kind));
                denied.add(new Denied(kind, got -> got.stream().anyMatch(wanted::matches)));
            }
        }
        return denied;
    }

    private Map<String, String> told(String words, String kind) {
        var told = new HashMap<String, String>(Map.of("verb", Wanted.kind(kind)));
        for (var customer : company.customers()) {
            if (words.contains(customer.name())) {
                told.put("customer", customer.name());
                customer.contacts().stream()
                        .filter(words.replace(customer.name(), "")::contains)
                        .findFirst()
                        .ifPresent(contact -> told.put("contact", contact));
            }
        }
        if (words.endsWith(" today")) {
            told.put("date", company.now.toLocalDate().toString());
        }
        return told;
    }

    private static String kind(Conversation chat, Outcome outcome) {
        return !outcome.recorded().isEmpty()
                ? "1 recorded something else"
                : outcome.draft() != null ? "2 asked or proposed" : chat.clear().isEmpty() ? "1 nothing" : "1 shown";
    }

    private static boolean records(List<Denied> denied, Conversation chat, Outcome outcome) {
        return chat.receipts(outcome.recorded()).stream()
                .anyMatch(got -> denied.stream().anyMatch(one -> one.is().test(got)));
    }

    /** Every button of every answer, and every button of what those answer. */
    private static boolean button(List<Denied> denied, Conversation chat) {
        for (var card : chat.last().replies()) {
            for (var button : SampleCompany.buttons(card)) {
                var again = chat.again();
                var pressed = again.presses(card, button);
                if (records(denied, again, pressed)) {
                    return true;
                }
                for (var next : pressed.replies()) {
                    for (var deeper : SampleCompany.buttons(next)) {
                        var third = chat.again();
                        third.presses(card, button);
                        if (records(denied, third, third.presses(next, deeper))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
