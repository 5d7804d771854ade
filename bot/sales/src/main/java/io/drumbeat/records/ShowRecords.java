package io.drumbeat.records;

import io.drumbeat.agreement.Matters;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(36)
final class ShowRecords implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowRecords.class);
    private final BusinessDays days;
    private final Matters matters;

    ShowRecords(BusinessDays days, Matters matters) {
        this.matters = matters;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("记录"), List.of("records"), SENTENCES.say("help"), SENTENCES.say("example"))
                .taking(Slot.RECEIPT, Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Mention.SLOT, Kinds.SLOT, Page.SLOT)
                .being(Trait.LOOKS)
                .being(Trait.LISTS_RECORDS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var receipt = said.get(Slot.RECEIPT);
        if (receipt.isPresent()) {
            return Answer.of(request, new RecordCard(request, today, matters, known).of(receipt.get()));
        }
        var wanted = Wanted.of(said, request.who(), today);
        var person = wanted.person();
        var seen = person == null
                || known.people().on(wanted.period().from()).maySee(request.who(), person.id())
                || known.people().on(wanted.period().to()).maySee(request.who(), person.id());
        return Answer.of(
                request,
                seen || person == null
                        ? RecordList.of(wanted, said, known)
                        : Card.warn(SENTENCES.say("notYours", Map.of("who", person.name()))));
    }
}
