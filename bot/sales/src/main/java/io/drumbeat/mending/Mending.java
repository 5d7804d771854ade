package io.drumbeat.mending;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.correction.Corrections;
import io.drumbeat.correction.FactNames;
import io.drumbeat.correction.Fields;
import io.drumbeat.correction.Rewriting;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts single values of a receipt right. */
@Component
final class Mending {
    private final BusinessDays days;
    private final Corrections corrections;

    Mending(BusinessDays days, Corrections corrections) {
        this.days = days;
        this.corrections = corrections;
    }

    /** Goes on with what the receipt says, if this person may change it and it can be changed. */
    Answer of(long receipt, Request request, Known known, Function<List<Entry>, Answer> then) {
        var entries = known.ledger().under(receipt);
        if (!entries.isEmpty() && entries.getLast().fact() instanceof ChangeFact.Corrected(var put, var _)) {
            return of(put, request, known, then);
        }
        var refusal = Corrections.refusal(receipt, entries, request, known);
        if (refusal.isPresent()) {
            return Answer.of(request, refusal.get());
        }
        if (known.ledger().isVoided(receipt)) {
            return Answer.of(request, Card.warn("#%d 已经撤销，不能再改；请重新记一条".formatted(receipt)));
        }
        var fact = entries.getLast().fact();
        return Fields.of(fact).isEmpty()
                ? Answer.of(request, Card.warn("%s不能改；请撤销 #%d，再重新记一条".formatted(fact.label(), receipt)))
                : then.apply(entries);
    }

    Answer change(Utterance said, boolean confirmed, Request request, Known known) {
        return of(said.the(Slot.RECEIPT), request, known, entries -> change(entries, said, confirmed, request, known));
    }

    private Answer change(List<Entry> entries, Utterance said, boolean confirmed, Request request, Known known) {
        var entry = entries.getLast();
        var fields = Fields.of(entry.fact());
        var wrong = Fields.ALL.stream()
                .filter(slot -> said.has(slot) && !fields.contains(slot))
                .toList();
        if (!wrong.isEmpty()) {
            return Answer.of(request, hasNo(entry, wrong.getFirst(), fields));
        }
        var was = Rewriting.asItIs(entries);
        try {
            var is = new Rewriting(entries, said, known).written(days);
            if (is.facts().equals(was.facts()) && is.date().equals(was.date())) {
                return Answer.of(request, Card.info("#%d 本来就是这样，没有改".formatted(entry.receipt())));
            }
            var differences = Fields.differences(was, is, known).stream();
            var wanted = new Corrections.Wanted(
                    entry,
                    new ChangeFact.Corrected(entry.receipt(), is),
                    "改 " + FactNames.title(entry, known),
                    differences.<Element>map(Element.Text::new).toList(),
                    Button.danger("确认改 #" + entry.receipt(), Sentence.exactly(entry.receipt(), said, known)),
                    Button.of("撤销这次更正", "撤销 #" + known.nextReceipt()));
            return corrections.answer(wanted, confirmed, request, known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private static Card hasNo(Entry entry, Slot<?> wrong, List<Slot<?>> fields) {
        return Card.warn("%s没有“%s”可改；可以改：%s".formatted(entry.fact().label(), wrong.label(), labels(fields)));
    }

    static String labels(List<Slot<?>> fields) {
        return fields.stream().map(Slot::label).collect(Collectors.joining("、"));
    }
}
