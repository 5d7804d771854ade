package io.drumbeat.profile;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.command.Slot;
import io.drumbeat.correction.FactNames;
import io.drumbeat.correction.Fields;
import io.drumbeat.customer.Customer;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** What somebody sees of a colleague's customer where they did something too: that, and nothing else. */
final class OwnWorkCard {
    private static final Sentences SENTENCES = Sentences.beside(OwnWorkCard.class);

    private OwnWorkCard() {}

    static Card of(Customer customer, Person reader, LocalDate today, Known known) {
        var sight = new Visibility(reader, today, known);
        var work = sight.work(customer.id());
        var elements = new ArrayList<Element>();
        var fields = new ArrayList<Field>();
        fields.add(new Field("负责人", "别的同事"));
        fields.addAll(met(work));
        elements.add(new Element.Fields(fields));
        var steps = OpenSteps.openWith(customer.id(), today, known).stream()
                .filter(step -> sight.maySeeWorkOf(step.who()))
                .toList();
        elements.addAll(CustomerCards.steps(steps, reader, today, known));
        elements.addAll(CustomerCards.activities(work, known));
        elements.addAll(Remarked.of(work, known));
        elements.addAll(shared(work, known));
        elements.add(new Element.Text("这里只有你们自己记的；其他由跟进的同事看。"));
        if (reader.role().meetsCustomers()) {
            var open = known.the(Deals.class).openOf(customer.id()).stream()
                    .filter(deal -> sight.maySeeWorkOf(deal.ownerOn(today)))
                    .toList();
            elements.add(new Element.Buttons(List.copyOf(CustomerCards.buttons(customer, open, known))));
        }
        return new Card(customer.name(), Card.Tone.INFO, elements);
    }

    private static List<Field> met(List<Entry> work) {
        var met = new LinkedHashSet<String>();
        work.reversed().stream()
                .map(entry -> entry.fact().contact())
                .filter(Objects::nonNull)
                .forEach(met::add);
        return met.isEmpty() ? List.of() : List.of(new Field("联系人", String.join("、", met)));
    }

    /** What the deals that they share brought in, each by its number. */
    private static List<Element> shared(List<Entry> work, Known known) {
        var lines = work.stream()
                .filter(entry -> entry.fact() instanceof DealFact.DealWon || entry.fact() instanceof CashFact)
                .filter(entry -> Fields.value(Slot.AMOUNT, entry.fact()) != null)
                .map(entry -> "· %s %s %s"
                        .formatted(
                                FactNames.title(entry, known),
                                ReceiptFields.day(entry.date()),
                                Fields.value(Slot.AMOUNT, entry.fact())))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Element.Text(SENTENCES.say("shared") + "\n" + String.join("\n", lines)));
    }
}
