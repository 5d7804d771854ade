package io.drumbeat.confirming;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.correction.ReceiptNow;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who reported cash hears that what finance said to it was taken back, and finance what becomes of what it confirmed. */
@Component
@Order(45)
final class AnswerRipple implements Ripple {
    @Override
    public Consequences of(BeforeAndAfter change) {
        var heard = new Heard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var entry : change.told()) {
            if (entry.fact() instanceof CashFact.CashReported) {
                mended(entry, change, heard);
            } else if (change.means().isEmpty()) {
                takenBack(entry, change, heard);
            }
        }
        return new Consequences(List.of(), heard.lines(), heard.edits(), heard.says(), List.of());
    }

    /** What comes of it, as it is gathered. */
    private record Heard(List<String> lines, List<Edit> edits, List<Say> says) {}

    /** What was told and confirmed under one receipt goes together, and whom it counts for is told of that. */
    private static void takenBack(Entry entry, BeforeAndAfter change, Heard heard) {
        var about = report(entry.fact());
        if (about.isEmpty() || about.getAsLong() == change.receipt()) {
            return;
        }
        for (var told : change.before().ledger().under(about.getAsLong())) {
            if (told.fact() instanceof CashFact.CashReported) {
                var words = words(told, entry.person(), change);
                heard.lines().add(CashWords.say("openAgain", words));
                heard.says().add(say(told.person(), CashWords.say("toldOpenAgain", words)));
                heard.edits().add(ReceiptNow.edit(told.receipt(), change.before()));
            }
        }
    }

    /** Finance hears that what it had confirmed is taken back, or says something else. */
    private static void mended(Entry report, BeforeAndAfter change, Heard heard) {
        var about = change.before().ledger().about(((CashFact.CashReported) report.fact()).customer());
        var answer = Reports.of(about).answer(report);
        var stays = change.means().stream()
                .anyMatch(now -> Reports.of(about).answer(now).isPresent());
        if (answer.isPresent() && !stays && answer.get().receipt() != change.receipt()) {
            var words = words(report, change.teller().id(), change);
            heard.says().add(mended(report, change, words, answer.get().person()));
        }
    }

    /** What it was and what it says now, with a press that answers it. */
    private static Say mended(Entry report, BeforeAndAfter change, Map<String, String> words, String whom) {
        var now = change.means().stream()
                .filter(entry -> entry.fact() instanceof CashFact.CashReported)
                .findFirst();
        if (now.isEmpty()) {
            return say(
                    whom,
                    CashWords.say("toldTakenBack", words),
                    Button.of("#" + report.receipt(), "记录 #" + report.receipt()));
        }
        var is = CashWords.of(now.get(), change.after());
        var otherwise = Stream.of("customer", "amount", "day")
                .filter(part -> !Objects.equals(words.get(part), is.get(part)))
                .map(part -> words.get(part) + " → " + is.get(part))
                .collect(Collectors.joining("，"));
        words.put("what", otherwise);
        return Say.to(
                new Chat.Direct(whom),
                Say.Kind.REMINDER,
                Card.info(
                        CashWords.say("toldMended", words),
                        new Element.Buttons(ShowUnconfirmed.buttons(report.receipt()))));
    }

    private static Map<String, String> words(Entry report, String by, BeforeAndAfter change) {
        var words = new HashMap<>(CashWords.of(report, change.before()));
        words.put("by", CashWords.name(by, change.before()));
        return words;
    }

    private static Say say(String person, String title, Button... buttons) {
        var under = buttons.length == 0 ? new Element[0] : new Element[] {Element.Buttons.of(buttons)};
        return Say.to(new Chat.Direct(person), Say.Kind.REMINDER, Card.info(title, under));
    }

    private static OptionalLong report(Fact fact) {
        return switch (fact) {
            case CashFact.CashConfirmed yes -> OptionalLong.of(yes.report());
            case CashFact.CashRefused no -> OptionalLong.of(no.report());
            default -> OptionalLong.empty();
        };
    }
}
