package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import io.drumbeat.decision.Outcome;
import java.util.List;

/** Lines that must not record certain facts: neither by themselves nor by any button of what they are answered. */
final class Dangers {
    private final SampleCompany company;

    Dangers(SampleCompany company) {
        this.company = company;
    }

    void judge(Yaml row, Tally tally) {
        var said = row.get("say").text();
        var chat = company.chat(row.get("as").text());
        var outcome = chat.says(said);
        var forbidden = Wanted.all(row, "forbidden");
        var came = records(forbidden, chat, outcome)
                ? "7 recorded wrongly"
                : button(forbidden, chat) ? "6 a button would" : kind(chat, outcome);
        tally.add(came, said + Everyday.shown(chat, outcome));
    }

    private static String kind(Conversation chat, Outcome outcome) {
        return !outcome.recorded().isEmpty()
                ? "1 recorded something else"
                : outcome.draft() != null ? "2 asked or proposed" : chat.clear().isEmpty() ? "1 nothing" : "1 shown";
    }

    private static boolean records(List<Wanted> forbidden, Conversation chat, Outcome outcome) {
        return Wanted.flat(chat.receipts(outcome.recorded()))
                .anyMatch(got -> forbidden.stream().anyMatch(wanted -> wanted.matches(got)));
    }

    /** Every button of every answer, and every button of what those answer. */
    private static boolean button(List<Wanted> forbidden, Conversation chat) {
        for (var card : chat.last().replies()) {
            for (var button : SampleCompany.buttons(card)) {
                var again = chat.again();
                var pressed = again.presses(card, button);
                if (records(forbidden, again, pressed)) {
                    return true;
                }
                for (var next : pressed.replies()) {
                    for (var deeper : SampleCompany.buttons(next)) {
                        var third = chat.again();
                        third.presses(card, button);
                        if (records(forbidden, third, third.presses(next, deeper))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
