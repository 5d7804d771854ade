package io.drumbeat.confirming;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.correction.ReceiptNow;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever reported cash hears that what finance said to it was taken back. */
@Component
@Order(45)
final class AnswerRipple implements Ripple {
    @Override
    public Consequences of(BeforeAndAfter change) {
        if (!change.means().isEmpty()) {
            return Consequences.NONE;
        }
        var says = new ArrayList<Say>();
        var edits = new ArrayList<Edit>();
        var lines = new ArrayList<String>();
        for (var entry : change.told()) {
            var about = report(entry.fact());
            // what was told and confirmed under one receipt goes together, and who it counts for is told of that
            if (about.isPresent() && about.getAsLong() != change.receipt()) {
                change.before().ledger().under(about.getAsLong()).stream()
                        .filter(told -> told.fact() instanceof CashFact.CashReported)
                        .forEach(told -> {
                            var words = new HashMap<>(CashWords.of(told, change.before()));
                            words.put("by", CashWords.name(entry.person(), change.before()));
                            lines.add(CashWords.said("openAgain", words));
                            says.add(told(told, CashWords.said("toldOpenAgain", words)));
                            edits.add(ReceiptNow.edit(told.receipt(), change.before()));
                        });
            }
        }
        return new Consequences(List.of(), lines, edits, says, List.of());
    }

    private static Say told(Entry report, String title) {
        return Say.to(new Chat.Direct(report.person()), Say.Kind.REMINDER, Card.info(title));
    }

    private static OptionalLong report(Fact fact) {
        return switch (fact) {
            case CashFact.CashConfirmed yes -> OptionalLong.of(yes.report());
            case CashFact.CashRefused no -> OptionalLong.of(no.report());
            default -> OptionalLong.empty();
        };
    }
}
