package io.drumbeat.cash;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.sharing.Splits;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(36)
final class ShowOutstanding implements Command {
    private final BusinessDays days;

    ShowOutstanding(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("欠款", "应收"), List.of("outstanding", "receivables"), "谁还欠多少，哪些逾期了", "欠款")
                .being(Trait.LOOKS)
                .taking(Mention.SLOT, Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Page.SLOT)
                .heard(
                        Turn.ASKING,
                        "谁欠款、谁还欠款、谁欠钱、谁还欠钱、谁欠我们钱、谁没回款、谁还没回款、谁没付款、谁还没付款、还有谁没回款、还有谁没付款",
                        "哪些客户没回款、哪些客户还没回款、哪些客户欠款、哪些客户还欠款、还有多少没收、还有多少没回、谁欠着钱、哪家欠款、哪家还欠款");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return Answer.of(request, card(said, request, known));
    }

    private Card card(Utterance said, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var wanted = Narrowed.of(said, who, today, known);
        if (wanted.refused().isPresent()) {
            return Card.warn(wanted.refused().get());
        }
        var customer = said.get(Mention.SLOT);
        var whose = customer.map(mention -> mention.name() + "的").orElseGet(wanted::whose)
                + (wanted.period() == null ? "" : wanted.period().label() + "到期的");
        var cards = new OutstandingCards(whose, !who.sells(), today, known);
        if (customer.isPresent() && isHidden(customer.get(), who, today, known)) {
            var theirs = shared(customer.get(), who, known);
            return theirs.isEmpty()
                    ? Card.warn("%s 由别的同事跟进，只有他和他的主管能看".formatted(customer.get().name()))
                    : cards.of(theirs, said);
        }
        var id = customer.map(mention -> mention.id(known.nextReceipt()));
        var its = owed(wanted, today, known)
                .filter(one -> id.isEmpty() || one.deal().customer().equals(id.get()))
                .toList();
        var own = cards.of(its, said);
        return customer.isEmpty() && wanted.period() == null && wanted.isOf(who.id()) && who.sells()
                ? cards.with(shared(who, today, known), own)
                : own;
    }

    /** Of colleagues' deals, what is owed of those that somebody shares. */
    private static List<Receivable> shared(Person who, LocalDate today, Known known) {
        return known.ledger().by(SharedDeals.class, who.id()).stream()
                .map(entry -> Objects.requireNonNull(entry.fact().customer()))
                .distinct()
                .flatMap(customer -> shared(customer, who, known).stream())
                .filter(one -> !one.deal().ownerOn(today).equals(who.id()))
                .toList();
    }

    private static Stream<Receivable> owed(Narrowed wanted, LocalDate today, Known known) {
        return Receivables.owed(wanted::isOf, today, known).stream()
                .filter(one -> wanted.period() == null
                        || one.overdueSince(today)
                                .or(() -> one.next().map(Receivable.Part::due))
                                .filter(wanted::isIn)
                                .isPresent());
    }

    /** One is not told that nothing is owed where it is not theirs to know. */
    private static boolean isHidden(Mention mention, Person who, LocalDate today, Known known) {
        return mention instanceof Mention.Existing(var customer) && !new Visibility(who, today, known).maySee(customer);
    }

    /** Of a colleague's customer, what is owed of those deals that they share. */
    private static List<Receivable> shared(Mention mention, Person who, Known known) {
        return shared(mention.id(known.nextReceipt()), who, known);
    }

    private static List<Receivable> shared(String customer, Person who, Known known) {
        var splits = Splits.of(customer, known);
        return Receivables.of(customer, known).stream()
                .filter(one -> splits.has(one.deal().id(), who.id())
                        && one.outstanding().isPositive())
                .toList();
    }
}
