package io.drumbeat.outcome;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.correction.Corrections;
import io.drumbeat.correction.FactNames;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(67)
final class CountAsNew implements Command {
    private static final Sentences SENTENCES = Sentences.beside(CountAsNew.class);

    private final BusinessDays days;
    private final Corrections corrections;

    CountAsNew(BusinessDays days, Corrections corrections) {
        this.days = days;
        this.corrections = corrections;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("算新客"), List.of("count as new"), SENTENCES.say("help"), SENTENCES.say("example"))
                .needing(Slot.RECEIPT, Slot.REASON)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var receipt = said.the(Slot.RECEIPT);
        var today = days.of(request.at(), request.who().zone());
        var signed = signed(receipt, today, request, known);
        if (signed.isEmpty()) {
            return Answer.of(request, Card.warn(SENTENCES.say("notThere", Map.of("receipt", receipt.toString()))));
        }
        var won = (DealFact.DealWon) signed.get().fact();
        return won.newCustomer()
                ? Answer.of(request, Card.info(SENTENCES.say("isNew", Map.of("receipt", receipt.toString()))))
                : counted(signed.get(), said.the(Slot.REASON), today, request, known);
    }

    /** A signing of somebody whom they lead; never their own. */
    private static Optional<Entry> signed(long receipt, LocalDate today, Request request, Known known) {
        var who = request.who();
        return known.ledger().isVoided(receipt)
                ? Optional.empty()
                : known.ledger().under(receipt).stream()
                        .filter(entry -> entry.fact() instanceof DealFact.DealWon
                                && !entry.person().equals(who.id())
                                && known.people().on(today).maySee(who, entry.person()))
                        .findFirst();
    }

    private Answer counted(Entry signed, String reason, LocalDate today, Request request, Known known) {
        var won = (DealFact.DealWon) signed.fact();
        var entries = known.ledger().under(signed.receipt());
        var facts = entries.stream()
                .map(entry -> entry.equals(signed) ? asNew(won) : entry.fact())
                .toList();
        var change = new ChangeFact.Corrected(signed.receipt(), new Noted(signed.date(), signed.late(), facts));
        var undo = "撤销 #" + known.nextReceipt();
        var wanted = new Corrections.Wanted(
                entries.getLast(),
                change,
                SENTENCES.say("what", Map.of("title", FactNames.title(signed, known))),
                List.of(new Element.Text(SENTENCES.say("reason", Map.of("reason", reason)))),
                Button.of(undo, undo),
                Button.of("撤销", undo));
        return corrections
                .answer(wanted, true, request, known)
                .recording(new Noted(
                        today,
                        false,
                        List.<Fact>of(new DealFact.CountedNew(won.customer(), won.deal(), reason), change)));
    }

    private static Fact asNew(DealFact.DealWon won) {
        return new DealFact.DealWon(
                won.customer(), won.deal(), won.amount(), won.product(), true, won.contact(), won.note());
    }
}
