package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import io.drumbeat.fact.ChangeFact;
import java.util.List;

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
            var outcome = chat.says(turn.get("say").text());
            details.append("\n    ").append(turn.get("say").text()).append(Everyday.shown(chat, outcome));
            var came = came(turn, chat);
            if (came.startsWith("2")) {
                presses++;
            } else if (!came.startsWith("1")) {
                wrong = turn.get("expect").text() + ": " + came;
                details.append("\n    ^^^ ").append(wrong);
                break;
            }
        }
        tally.add(wrong != null ? "5 wrong" : presses > 0 ? "2 right with presses" : "1 right", details.toString());
    }

    private String came(Yaml turn, Conversation chat) {
        return switch (turn.get("expect").text()) {
            case "record" -> pressing(Wanted.all(turn, "facts"), chat);
            case "mend" ->
                turn.find("final").isPresent()
                        ? mended(List.of(Wanted.of(turn.get("final"))), chat)
                        : undone(Wanted.of(turn.get("undone")), chat);
            case "ask" -> chat.last().recorded().isEmpty() && chat.last().draft() != null ? "1 asked" : "5 did not ask";
            case "lookup" -> new LookUps(company).came(turn, chat).replace("2 ", "1 ");
            default -> chat.last().recorded().isEmpty() ? "1 nothing" : "7 recorded something";
        };
    }

    /** Presses the first button where that is what is missing. */
    private static String pressing(List<Wanted> wanted, Conversation chat) {
        var came = Everyday.came(wanted, chat, chat.last());
        if (came.startsWith("2")) {
            var card = chat.last().replies().getFirst();
            chat.presses(card, SampleCompany.buttons(card).getFirst());
        }
        return came;
    }

    private static String mended(List<Wanted> wanted, Conversation chat) {
        var corrected = chat.last().recorded().stream().anyMatch(e -> e.fact() instanceof ChangeFact.Corrected);
        if (corrected || !chat.last().recorded().isEmpty()) {
            return Wanted.met(wanted, chat.receipts(chat.last().recorded())) ? "1 mended" : "7 mended wrongly";
        }
        return pressing(wanted, chat);
    }

    private static String undone(Wanted wanted, Conversation chat) {
        for (var entry : chat.last().recorded()) {
            if (entry.fact() instanceof ChangeFact.Voided(var receipt)) {
                return chat.under(receipt).stream().anyMatch(wanted::matches) ? "1 undone" : "7 another undone";
            }
        }
        return "5 not undone";
    }
}
