package io.drumbeat.whose;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import io.drumbeat.asking.Superiors;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What somebody told of a colleague's customer: it counts once the colleague or who leads them said yes, and not before. */
abstract class ColleagueMatter implements Matter {
    static final Sentences SENTENCES = Sentences.beside(ColleagueMatter.class);

    private final Wanted wanted;
    private final InForce<ApprovalRules> rules;
    private final Superiors superiors;

    ColleagueMatter(Wanted wanted, InForce<ApprovalRules> rules, Superiors superiors) {
        this.wanted = wanted;
        this.rules = rules;
        this.superiors = superiors;
    }

    @Override
    public final String kind() {
        return wanted.kind();
    }

    @Override
    public final String name() {
        return SENTENCES.say("name", Map.of("wanted", wanted.name()));
    }

    @Override
    public final int workingDays() {
        return rules.atStart().within();
    }

    /** Who leads the owner, the owner, and then who else is above them; whichever of the first two answers first. */
    @Override
    public final List<Person> asked(String asker, List<Fact> what, LocalDate day, Known known) {
        var owner = Concern.owner(what, day, known).filter(one -> !one.equals(asker));
        var above = superiors.of(owner.orElse(asker), day, known).stream()
                .filter(person -> !person.id().equals(asker))
                .toList();
        var chain = new LinkedHashMap<String, Person>();
        above.stream().limit(1).forEach(person -> chain.put(person.id(), person));
        owner.flatMap(known.people().on(day)::withId)
                .filter(person -> person.isHere(day))
                .ifPresent(person -> chain.putIfAbsent(person.id(), person));
        above.forEach(person -> chain.putIfAbsent(person.id(), person));
        return List.copyOf(chain.values());
    }

    @Override
    public final int atOnce() {
        return 2;
    }

    @Override
    public final List<Answer.Counted> records(Inquiry agreed, LocalDate today, Known known) {
        var asked = agreed.agreement();
        var on = asked.asker().on();
        var what = asked.what();
        var owner = Concern.owner(what, today, known).orElse(agreed.asker());
        var deed = Deeds.under(known.nextReceipt(), agreed.about(), what);
        return records(new Agreed(agreed.asker(), owner, on), deed).stream()
                .map(one -> new Answer.Counted(
                        one.person(), agreed.asker(), new Noted(on, on.isBefore(today), one.facts())))
                .toList();
    }

    /**
     * That it was agreed.
     *
     * @param asker the id of who told it
     * @param owner the id of whose it is
     * @param on the day that it happened
     */
    record Agreed(String asker, String owner, LocalDate on) {}

    /** What counts for somebody. */
    record Part(String person, List<Fact> facts) {
        Part {
            facts = List.copyOf(facts);
        }
    }

    /** @param what what was asked for, what is wanted first */
    abstract List<Part> records(Agreed agreed, List<Fact> what);

    /** What happened to a deal meanwhile is not undone by a late yes. */
    @Override
    public final Optional<String> replaced(Agreement agreement, Known known) {
        var deal = agreement.what().getLast().deal();
        var customer = agreement.customer();
        return deal == null || customer.isEmpty() || agreement.what().getLast() instanceof CashFact
                ? Optional.empty()
                : known.ledger().about(customer.get()).stream()
                        .filter(entry -> entry.receipt() > agreement.about()
                                && entry.fact().moves()
                                && !(entry.fact() instanceof CashFact)
                                && Objects.equals(entry.fact().deal(), deal))
                        .findFirst()
                        .map(_ -> SENTENCES.say("movedOn"));
    }

    @Override
    public final Words words(Agreement agreement, List<Fact> now, Known known) {
        var asker = Inquiry.name(agreement.asker().person(), known);
        var deed = Deeds.said(agreement.what(), known);
        var told = Map.of("wanted", wanted.name(), "asker", asker, "deed", deed);
        return new Words(
                SENTENCES.say("title", told),
                SENTENCES.say("whole", told),
                SENTENCES.say("part", Map.of("wanted", wanted.name(), "deed", deed)),
                SENTENCES.say("brief", Map.of("deed", deed)),
                deed);
    }

    @Override
    public final List<Field> fields(Inquiry inquiry, Known known) {
        var what = inquiry.agreement().what();
        var fields = new ArrayList<>(Deeds.fields(what, known));
        fields.add(
                new Field(SENTENCES.say("day"), inquiry.agreement().asker().on().toString()));
        if (what.getFirst() instanceof CustomerFact.OwnerNamed(var _, var _, var reason) && reason != null) {
            fields.add(new Field(SENTENCES.say("reason"), reason));
        }
        return fields;
    }

    @Override
    public final List<Say> tells(Inquiry inquiry, AgreementFact said, Known known) {
        var day = inquiry.agreement().asker().on();
        var owner = Concern.owner(inquiry.agreement().what(), day, known);
        if (!(said instanceof AgreementFact.Agreed) || owner.isEmpty()) {
            return List.of();
        }
        var told = Map.of("whole", inquiry.words().whole(), "receipt", String.valueOf(known.nextReceipt()));
        return List.of(
                Say.to(new Chat.Direct(owner.get()), Say.Kind.REMINDER, Card.info(SENTENCES.say("toldAgreed", told))));
    }
}
