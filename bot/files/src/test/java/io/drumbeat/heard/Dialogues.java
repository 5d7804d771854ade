package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import io.drumbeat.fact.ChangeFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Short conversations, right if every turn of them is; a turn may take one press. */
final class Dialogues {
    private final SampleCompany company;

    Dialogues(SampleCompany company) {
        this.company = company;
    }

    void judge(Yaml row, Tally tally) {
        var chat = company.chat(row.get("as").text());
        var details = new StringBuilder();
        var presses = 0;
        String wrong = null;
        for (var turn : row.get("turns").items()) {
            var outcome = chat.says(turn.get("text").text());
            details.append("\n    ").append(turn.get("text").text()).append(Everyday.shown(chat, outcome));
            var expected = new ArrayList<>(List.of(turn.get("expect")));
            turn.find("also").ifPresent(also -> expected.addAll(also.items()));
            var came = expected.stream()
                    .map(one -> came(one, chat))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            if (came.startsWith("2")) {
                presses++;
                press(chat);
            } else if (!came.startsWith("1")) {
                wrong = came + ", not " + turn.get("expect").entries().keySet();
                details.append("\n    ^^^ ").append(wrong);
                break;
            }
        }
        tally.add(wrong != null ? "5 wrong" : presses > 0 ? "2 right with presses" : "1 right", details.toString());
    }

    private String came(Yaml expected, Conversation chat) {
        var recorded = chat.last().recorded();
        if (expected.find("look").isPresent()) {
            return new LookUps(company).came(expected, chat);
        }
        if (expected.find("asks").isPresent()) {
            var form = chat.last().replies().stream().anyMatch(SampleCompany::hasForm);
            return recorded.isEmpty() && (chat.last().draft() != null || form) ? "1 asked" : "5 did not ask";
        }
        if (expected.find("undone").isPresent()) {
            return undone(expected.get("undone").text(), chat);
        }
        if (expected.find("changed").isPresent()) {
            return changed(expected.get("changed"), chat);
        }
        var facts =
                expected.find("proposed").or(() -> expected.find("recorded")).orElseThrow();
        return facts.items().isEmpty()
                ? recorded.isEmpty() ? "1 nothing" : "7 recorded something"
                : Everyday.came(Wanted.all(facts), chat, chat.last());
    }

    /** Goes on as if the first button had been pressed. */
    private static void press(Conversation chat) {
        var card = chat.last().replies().getFirst();
        chat.presses(card, SampleCompany.buttons(card).getFirst());
    }

    private static String changed(Yaml changed, Conversation chat) {
        var field = changed.get("field").text();
        var after = changed.get("after").text();
        var wanted = new HashMap<String, String>();
        switch (field) {
            case "next.date" -> wanted.putAll(Map.of("verb", "下一步", "next", after));
            case "kind" -> wanted.put("verb", Wanted.kind(after));
            default -> wanted.put(field, after);
        }
        if (is(wanted, chat, chat.receipts(chat.last().recorded()))) {
            return "1 mended";
        }
        for (var card : chat.last().replies()) {
            for (var button : SampleCompany.buttons(card)) {
                var again = chat.again();
                var pressed = again.presses(card, button);
                if (is(wanted, again, again.receipts(pressed.recorded()))) {
                    return button.equals(SampleCompany.buttons(card).getFirst())
                            ? "2 mended by a press"
                            : "3 by another";
                }
            }
        }
        return chat.last().recorded().isEmpty() ? "5 not mended" : "7 mended wrongly";
    }

    /** Whether one record and no other says so now, and nothing was told anew but what was told before. */
    private static boolean is(Map<String, String> wanted, Conversation chat, List<List<Wanted.Got>> receipts) {
        return Wanted.flat(receipts).anyMatch(got -> {
            var said = new HashMap<>(wanted);
            said.putIfAbsent("verb", got.verb());
            return !(got.fact() instanceof ChangeFact) && new Wanted(said).matches(got);
        });
    }

    /** Taken back at once, or by the first button of what is asked before. */
    private static String undone(String wanted, Conversation chat) {
        var at = undone(wanted, chat, chat);
        var card =
                chat.last().replies().isEmpty() ? null : chat.last().replies().getFirst();
        if (!at.startsWith("5") || card == null || SampleCompany.buttons(card).isEmpty()) {
            return at;
        }
        var again = chat.again();
        again.presses(card, SampleCompany.buttons(card).getFirst());
        return undone(wanted, again, chat).startsWith("1") ? "2 undone by a press" : at;
    }

    /** @param before where what was taken back still stands */
    private static String undone(String wanted, Conversation chat, Conversation before) {
        for (var entry : chat.last().recorded()) {
            if (entry.fact() instanceof ChangeFact.Voided(var receipt)) {
                var kind = Wanted.kind(wanted.split("[ ,]", 2)[0]);
                var same = before.under(receipt).stream()
                        .anyMatch(got -> got.verb().equals(kind)
                                && wanted.contains(Objects.requireNonNullElse(
                                        got.fact().customer() == null
                                                ? null
                                                : before.name(got.fact().customer()),
                                        "")));
                return same || wanted.startsWith("change") ? "1 undone" : "7 another undone";
            }
        }
        return "5 not undone";
    }
}
