package io.drumbeat.confirming;

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
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.deal.Deal;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.words.Turning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(63)
final class ShowUnallocated implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowUnallocated.class);
    private static final int SHOWN = 8;

    private final BusinessDays days;

    ShowUnallocated(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("未分配", "未分配回款"),
                        List.of("unallocated"),
                        SENTENCES.say("unallocatedHelp"),
                        SENTENCES.say("unallocatedExample"))
                .taking(Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Page.SLOT)
                .onlyFor(Role.REP, Role.MANAGER, Role.FINANCE)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var wanted = Narrowed.of(said, request.who(), today, known);
        var seen = Unsettled.unallocated(known).stream()
                .filter(cash -> wanted.isOf(cash.told().person())
                        && wanted.isIn(cash.told().date()))
                .toList();
        var page = Page.of(seen, SHOWN, said);
        var elements = list(page.items(), request.who(), today, known);
        Turning.into(elements, page, said, known);
        var title = seen.isEmpty()
                ? SENTENCES.say("nothingUnallocated")
                : SENTENCES.say("unallocated", Map.of("count", seen.size()));
        return Answer.of(request, new Card(title + page.behind(), Card.Tone.INFO, elements));
    }

    /** Each with the contracts that still have room for it. */
    static List<Element> list(List<Cash> free, Person who, LocalDate today, Known known) {
        var elements = new ArrayList<Element>();
        for (var cash : free.stream().limit(SHOWN).toList()) {
            elements.add(new Element.Text(SENTENCES.say("unallocatedLine", CashWords.of(cash, known))));
            elements.addAll(puttingTo(cash, who, today, known));
        }
        if (free.size() > SHOWN) {
            elements.add(new Element.Text(SENTENCES.say("notListed", Map.of("count", free.size() - SHOWN))));
        }
        return elements;
    }

    /** The contracts that have room for it. */
    static List<Receivable> rooms(Cash cash, Known known) {
        return Receivables.of(Objects.requireNonNull(cash.told().fact().customer()), known).stream()
                .filter(one -> one.outstanding().isPositive()
                        && one.contract().currency().equals(cash.free().currency()))
                .toList();
    }

    /** Buttons that put it where there is room; where that is not this person's to decide, whose it is. */
    static List<Element> puttingTo(Cash cash, Person who, LocalDate today, Known known) {
        var rooms = rooms(cash, known);
        var may = rooms.stream()
                .filter(room -> mayPut(cash.told(), room.deal(), who, today, known))
                .map(room -> button(cash, room))
                .toList();
        return !may.isEmpty()
                ? List.of(new Element.Buttons(may))
                : rooms.isEmpty() ? List.of() : List.of(new Element.Text(SENTENCES.say("putByOthers")));
    }

    /** Nobody puts a colleague's cash to their own contract, nor their cash to a colleague's; whoever leads both may. */
    static boolean mayPut(Entry told, Deal to, Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        return lineup.maySee(who, told.person()) && lineup.maySee(who, to.ownerOn(today));
    }

    /** Puts as much of it as there is room for. */
    static Button button(Cash cash, Receivable to) {
        var some = cash.free().min(to.outstanding());
        return Button.of(
                SENTENCES.say(
                        "putTo",
                        Map.of(
                                "amount",
                                some.toString(),
                                "deal",
                                String.valueOf(to.deal().number()))),
                "分配回款 #%d #%d".formatted(cash.receipt(), to.deal().number()));
    }
}
