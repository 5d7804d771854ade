package io.drumbeat.recognition;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(50)
final class GiveKudos implements Command {
    private static final int RECENT_DAYS = 7;
    private final BusinessDays days;
    private final Cheers cheers;

    GiveKudos(BusinessDays days, Cheers cheers) {
        this.days = days;
        this.cheers = cheers;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("赞"), List.of("kudos"), "给同事点赞", "赞 小美 方案写得漂亮")
                .needing(Slot.PERSON)
                .taking(Slot.NOTE)
                .heard(Turn.ANYWHERE, "点赞")
                .being(Trait.PRAISES)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var to = said.the(Slot.PERSON);
        var who = request.who();
        if (to.id().equals(who.id())) {
            return refused(request, "不能赞自己，让队友来 👏");
        }
        var telling = Telling.of(said, request, days);
        var won = wonBy(to, request, telling.today(), known);
        var note = said.get(Slot.NOTE).orElse(null);
        if (won.isEmpty()) {
            return Answer.of(request, Card.good("%s 赞了 %s 👏".formatted(who.name(), to.name()), text(note)))
                    .recording(telling.noting(new StaffFact.KudosGiven(to.id(), null, note)));
        }
        var receipt = won.get().receipt();
        if (known.ledger().isVoided(receipt)) {
            return refused(request, "%s 这一单已经撤回了".formatted(to.name()));
        }
        var already = Cheers.praise(receipt, known);
        if (already.stream().anyMatch(e -> e.person().equals(who.id()))) {
            return refused(request, "你已经赞过 %s 这一单了".formatted(to.name()));
        }
        var given = new StaffFact.KudosGiven(to.id(), receipt, note);
        var after = telling.supposing(List.of(given), request, known);
        var count = Cheers.praise(receipt, after).size();
        var done = "已赞 %s，一共 %d 人".formatted(to.name(), count);
        var answer = request.press() == null ? Answer.of(request, Card.good(done + " 👏")) : Answer.toast(done);
        return answer.recording(telling.noting(given))
                .editing(new Edit(Cheers.topic(receipt), (_, now) -> redrawn(won.get(), now)));
    }

    private Card redrawn(Entry won, Known after) {
        var deal = (DealFact.DealWon) won.fact();
        return cheers.announcement(
                after.people().get(won.person()),
                won.receipt(),
                after.the(Customers.class).nameOf(deal.customer()),
                deal,
                after);
    }

    /** The deal that is praised: the one on the pressed card, else the person's newest of the last days. */
    private static Optional<Entry> wonBy(Person to, Request request, LocalDate today, Known known) {
        var press = request.press();
        var topic = press == null ? null : press.topic();
        var candidates = topic == null || Cheers.receiptOf(topic) < 0
                ? known.ledger()
                        .of(to.id(), today.minusDays(RECENT_DAYS), today)
                        .reversed()
                : known.ledger().under(Cheers.receiptOf(topic));
        return candidates.stream()
                .filter(e -> e.fact() instanceof DealFact.DealWon)
                .findFirst();
    }

    private static Element text(@Nullable String note) {
        return new Element.Text(note == null ? "" : note);
    }

    private static Answer refused(Request request, String sentence) {
        return request.press() == null ? Answer.of(request, Card.info(sentence)) : Answer.toast(sentence);
    }
}
