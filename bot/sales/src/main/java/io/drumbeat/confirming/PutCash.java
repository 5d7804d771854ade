package io.drumbeat.confirming;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.deal.Deal;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(64)
final class PutCash implements Command {
    private static final Sentences SENTENCES = Sentences.beside(PutCash.class);

    private final BusinessDays days;

    PutCash(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("分配回款"),
                        List.of("allocate cash"),
                        SENTENCES.say("putHelp"),
                        SENTENCES.say("putExample"))
                .taking(Slot.REST)
                .onlyFor(Role.REP, Role.MANAGER, Role.FINANCE);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var numbers = CashWords.numbers(said.get(Slot.REST).orElse(""));
        if (numbers.size() != 2) {
            return Answer.of(
                    request, Card.warn(SENTENCES.say("putWhat"), new Element.Text(SENTENCES.say("putExample"))));
        }
        var today = days.of(request.at(), request.who().zone());
        var cash = cash(numbers.getFirst(), request.who(), today, known);
        if (cash.isEmpty()) {
            return Answer.of(
                    request,
                    Card.warn(SENTENCES.say(
                            "noCash", Map.of("receipt", numbers.getFirst().toString()))));
        }
        return put(cash.get(), numbers.getLast(), today, request, known);
    }

    /** Confirmed cash that this person may see. */
    private static Optional<Cash> cash(long receipt, Person who, LocalDate today, Known known) {
        return known.ledger().under(receipt).stream()
                .filter(entry -> !known.ledger().isVoided(receipt)
                        && known.people().on(today).maySee(who, entry.person()))
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .flatMap(customer -> Cashbook.of(customer, known).under(receipt).stream())
                .findFirst();
    }

    private static Answer put(Cash cash, long number, LocalDate today, Request request, Known known) {
        var words = new HashMap<>(CashWords.of(cash, known));
        words.put("deal", String.valueOf(number));
        if (cash.atItsWord() || !cash.free().isPositive()) {
            var why = cash.isOpen() ? CashWords.say("notConfirmed", words) : CashWords.say("nothingFree", words);
            var answer = Answer.of(request, Card.info(why));
            return cash.isOpen() ? answer : answer.asOver();
        }
        var customer = Objects.requireNonNull(cash.told().fact().customer());
        var to = Receivables.of(customer, known).stream()
                .filter(one -> one.deal().number() == number
                        && one.contract().currency().equals(cash.free().currency())
                        && ShowUnallocated.mayPut(cash.told(), one.deal(), request.who(), today, known))
                .findFirst();
        if (to.isEmpty()) {
            return Answer.of(request, Card.warn(CashWords.say("noContract", words)));
        }
        return to.get().outstanding().isPositive()
                ? recorded(cash, to.get(), today, request, known)
                : Answer.of(request, Card.info(CashWords.say("fullyPaid", words)));
    }

    private static Answer recorded(Cash cash, Receivable to, LocalDate today, Request request, Known known) {
        var some = cash.free().min(to.outstanding());
        var deal = to.deal();
        var noted = new Noted(
                today, false, List.of(new CashFact.CashPut(deal.customer(), deal.id(), cash.receipt(), some)));
        var owner = deal.ownerOn(today);
        var words = words(cash, deal, some, request.who(), known);
        var undo = Element.Buttons.of(Button.of("撤销", "撤销 #" + known.nextReceipt()));
        var rest = cash.free().minus(some);
        var left = new Element.Text(
                rest.isZero() ? SENTENCES.say("allPut") : SENTENCES.say("restFree", Map.of("amount", rest.toString())));
        var after = known.supposing(request.telling(owner, noted), request.at());
        var elements = new ArrayList<Element>(List.of(left));
        others(cash, deal, today, request.who(), after).forEach(elements::add);
        elements.add(undo);
        var answer = Answer.of(request, new Card(CashWords.say("put", words), Card.Tone.GOOD, elements));
        answer = owner.equals(request.who().id())
                ? answer.recording(noted)
                : answer.recording(new Noted(today, false, List.of()))
                        .counting(List.of(new Answer.Counted(owner, noted)));
        for (var other : others(owner, cash.told(), request.who(), known)) {
            answer = answer.also(Say.to(
                    new Chat.Direct(other), Say.Kind.REMINDER, Card.info(CashWords.say("toldPut", words), left)));
        }
        return answer;
    }

    /** Where what is left of it may go. */
    private static Stream<Element> others(Cash cash, Deal deal, LocalDate today, Person who, Known after) {
        return Cashbook.of(deal.customer(), after).under(cash.receipt()).stream()
                .filter(still -> still.free().isPositive())
                .flatMap(still -> ShowUnallocated.puttingTo(still, who, today, after).stream());
    }

    private static Map<String, String> words(Cash cash, Deal deal, Money some, Person who, Known known) {
        var words = new HashMap<>(CashWords.of(cash, known));
        words.put("amount", some.toString());
        words.put("deal", String.valueOf(deal.number()));
        words.put("by", who.name());
        words.put("under", String.valueOf(known.nextReceipt()));
        return words;
    }

    /** Whose deal it is, who told of the cash, and finance where somebody else did it. */
    private static Set<String> others(String owner, Entry told, Person who, Known known) {
        var others = new LinkedHashSet<>(List.of(owner, told.person()));
        if (who.role() != Role.FINANCE) {
            known.people().all().stream()
                    .filter(person -> person.role() == Role.FINANCE)
                    .forEach(person -> others.add(person.id()));
        }
        others.remove(who.id());
        return others;
    }
}
