package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import io.drumbeat.decision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines that are to be recorded: at once, by a press, or not. */
final class Everyday {
    private final SampleCompany company;

    Everyday(SampleCompany company) {
        this.company = company;
    }

    void judge(Yaml row, Tally tally) {
        var said = row.get("text").text();
        var chat = company.chat(row.get("as").text());
        var outcome = chat.says(said);
        var wanted = new ArrayList<List<Wanted>>(List.of(Wanted.all(row, "expect")));
        var asking = false;
        for (var other : row.find("also").map(Yaml::items).orElse(List.of())) {
            if (other.isList()) {
                wanted.add(Wanted.all(other));
            } else {
                asking = true;
            }
        }
        var came = wanted.stream()
                .map(one -> came(one, chat, outcome))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var asked = asking && came.startsWith("4") ? "3 rightly asked" : came;
        tally.add(asked, said.replace('\n', '/') + shown(chat, outcome));
        if (isProposal(outcome)) {
            tally.count("proposals");
            tally.count(
                    came.startsWith("2") ? "proposals, right first" : "",
                    came.matches("[23] right by (?!two).*") ? "proposals, right among two" : "");
        }
    }

    /** Whether nothing but a record as it would stand was answered, with the press that records it. */
    private static boolean isProposal(Outcome outcome) {
        return outcome.replies().stream()
                .flatMap(reply -> SampleCompany.buttons(reply).stream())
                .anyMatch(button -> button.label().equals("记下"));
    }

    static String shown(Conversation chat, Outcome outcome) {
        var text = new StringBuilder();
        chat.receipts(outcome.recorded())
                .forEach(receipt -> text.append("\n      + ").append(receipt));
        for (var reply : outcome.replies()) {
            text.append("\n      > ").append(reply.text().replace("\n", " ⏎ "));
            SampleCompany.buttons(reply).forEach(button -> text.append("\n        [")
                    .append(button.label())
                    .append("] ")
                    .append(button.words()));
        }
        return text.toString();
    }

    static String came(List<Wanted> wanted, Conversation chat, Outcome outcome) {
        var got = chat.receipts(outcome.recorded());
        if (Wanted.met(wanted, got)) {
            return "1 right at once";
        }
        if (!Wanted.surplus(wanted, got).isEmpty()) {
            return "7 wrong";
        }
        var presses = pressed(wanted, chat, outcome);
        if (presses != null) {
            return presses;
        }
        if (!got.isEmpty()) {
            return "6 recorded in part";
        }
        if (wanted.stream().allMatch(one -> chat.clear().stream().anyMatch(one::isMeant))) {
            return "1 understood, and refused by the books";
        }
        return outcome.draft() != null ? "4 asked" : chat.isUnheard() ? "5 not understood" : "5 answered otherwise";
    }

    private static String pressed(List<Wanted> wanted, Conversation chat, Outcome outcome) {
        var cards = outcome.replies();
        var before = chat.receipts(outcome.recorded());
        for (var card = 0; card < cards.size(); card++) {
            var buttons = SampleCompany.buttons(cards.get(card));
            for (var i = 0; i < buttons.size(); i++) {
                var again = chat.again();
                var pressed = again.presses(again.last().replies().get(card), buttons.get(i));
                var all = new ArrayList<>(before);
                all.addAll(again.receipts(pressed.recorded()));
                if (Wanted.met(wanted, all)) {
                    return i == 0 ? "2 right by the first press" : "3 right by another press";
                }
                if (i == 0
                        && all.isEmpty()
                        && wanted.stream()
                                .allMatch(one -> again.clear().stream().anyMatch(one::isMeant))) {
                    return "2 right by the first press, and refused by the books";
                }
                if (i == 0 && Wanted.surplus(wanted, all).isEmpty() && further(wanted, again, all)) {
                    return "3 right by two presses";
                }
            }
        }
        return null;
    }

    /** Whether one more press, on the same card or on the answer to the first, brings the rest. */
    private static boolean further(List<Wanted> wanted, Conversation chat, List<List<Wanted.Got>> before) {
        for (var card : chat.everything()) {
            for (var button : SampleCompany.buttons(card)) {
                var again = chat.again();
                var pressed = again.presses(card, button);
                var all = new ArrayList<>(before);
                all.addAll(again.receipts(pressed.recorded()));
                if (Wanted.met(wanted, all)) {
                    return true;
                }
            }
        }
        return false;
    }
}
