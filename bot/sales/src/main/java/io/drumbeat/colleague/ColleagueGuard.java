package io.drumbeat.colleague;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.Guard;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sight.Visibility;
import io.drumbeat.whose.Concern;
import io.drumbeat.whose.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks before anything would move a colleague's customer or deal, whichever command would; and shows nothing of it. */
@Component
@Order(1)
final class ColleagueGuard implements Guard {
    private static final Sentences SENTENCES = Sentences.beside(ColleagueGuard.class);

    private final BusinessDays days;
    private final ForColleague colleague;

    ColleagueGuard(BusinessDays days, ForColleague colleague) {
        this.days = days;
        this.colleague = colleague;
    }

    @Override
    public Optional<Answer> instead(Answer answer, Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var concern = Concern.of(answer, request, today, known)
                .or(() -> answer.note() == null ? hidden(said, request.who(), today, known) : Optional.empty());
        return concern.map(one -> one.mends() || !said.has(Mention.SLOT)
                ? Answer.of(request, isTakingBack(answer) ? onlyThem(one, known) : notHere(one, known))
                : isShownFirst(said)
                        ? Answer.of(request, onlyThem(one, known))
                        : colleague
                                .following(one, said, request, known)
                                .orElseGet(() -> asking(one, said, today, request, known)));
    }

    /** What a command asks or explains about a customer that is hidden would tell of it. */
    private static Optional<Concern> hidden(Utterance said, Person who, LocalDate today, Known known) {
        var usage = said.usage();
        return usage.needs().contains(Mention.SLOT)
                        && !usage.is(Trait.LOOKS)
                        && said.the(Mention.SLOT) instanceof Mention.Existing(var customer)
                        && !new Visibility(who, today, known).maySee(customer)
                ? Optional.ofNullable(customer.ownerOn(today)).map(owner -> new Concern(customer.id(), owner, false))
                : Optional.empty();
    }

    /** What changes the past, and so is shown before it is done: nobody does that in another's place. */
    private static boolean isShownFirst(Utterance said) {
        return said.usage().confirmed() != null || said.confirmed();
    }

    private static boolean isTakingBack(Answer answer) {
        return answer.note() != null && answer.note().facts().stream().anyMatch(ChangeFact.Voided.class::isInstance);
    }

    private static Card notHere(Concern concern, Known known) {
        return Card.warn(SENTENCES.say("notHere", named(concern, known)));
    }

    private static Card onlyThem(Concern concern, Known known) {
        return Card.warn(SENTENCES.say("onlyThem", named(concern, known)));
    }

    private static Map<String, String> named(Concern concern, Known known) {
        return Map.of("customer", known.the(Customers.class).nameOf(concern.customer()));
    }

    private static Answer asking(Concern concern, Utterance said, LocalDate today, Request request, Known known) {
        var question = question(concern, said, today, request, known);
        var topic = request.question();
        var undated = said.usage().accepts(Slot.DATE) && !said.has(Slot.DATE);
        var heard = new Draft.Heard(topic, request.at(), today, said.text(), undated);
        return Answer.asking(request, question, heard.asking(question));
    }

    private static Card question(Concern concern, Utterance said, LocalDate today, Request request, Known known) {
        var customer = known.the(Customers.class).withId(concern.customer()).orElseThrow();
        var line = SaidAgain.line(said, known);
        var mine = known.people().on(today).maySee(request.who(), concern.owner());
        var owner = known.people().withId(concern.owner()).map(Person::name).orElse(concern.owner());
        var title = mine || new Visibility(request.who(), today, known).maySee(customer)
                ? SENTENCES.say("isTheirs", Map.of("customer", customer.name(), "owner", owner))
                : SENTENCES.say("isAColleagues", Map.of("customer", customer.name()));
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary(
                mine ? SENTENCES.say("asTheirs", Map.of("owner", owner)) : Wanted.FOR.verb(),
                Wanted.FOR.verb() + " " + line));
        buttons.add(Button.of(Wanted.JOIN.verb(), Wanted.JOIN.verb() + " " + line));
        buttons.add(Button.of(Wanted.TRANSFER.verb(), Wanted.TRANSFER.verb() + " " + line));
        return Card.warn(
                title,
                new Element.Buttons(List.copyOf(buttons)),
                new Element.Text(mine ? SENTENCES.say("waysOfALeader") : SENTENCES.say("ways")));
    }
}
