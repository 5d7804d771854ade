package io.drumbeat.payreason;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Splits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records that a line of pay was counted from, one a line, and the way to each. */
final class CountedFacts {
    private static final Sentences SENTENCES = Sentences.beside(CountedFacts.class);
    private static final int SHOWN = 8;
    private static final int OPENED = 4;

    private CountedFacts() {}

    static List<Element> of(PayLine line, Person reader, Known known) {
        return of(line.facts(), reader, known);
    }

    /**
     * What colleagues told counts too where a team is paid together; of whom and how much it was stays theirs.
     *
     * @param facts the ids by which statements name records
     */
    static List<Element> of(List<String> facts, Person reader, Known known) {
        var entries =
                facts.stream().flatMap(fact -> entry(fact, known).stream()).toList();
        var elements = new ArrayList<Element>();
        if (!entries.isEmpty()) {
            var said = entries.stream()
                    .limit(SHOWN)
                    .map(entry -> maySee(reader, entry, known) ? said(entry, known) : colleague(entry))
                    .collect(Collectors.joining("\n"));
            var more = entries.size() > SHOWN ? "\n" + SENTENCES.say("more", Map.of("count", entries.size())) : "";
            elements.add(new Element.Text(said + more));
            var buttons = entries.stream()
                    .filter(entry -> maySee(reader, entry, known))
                    .map(Entry::receipt)
                    .distinct()
                    .limit(OPENED)
                    .map(receipt -> Button.of("#" + receipt, "#" + receipt))
                    .toList();
            if (!buttons.isEmpty()) {
                elements.add(new Element.Buttons(buttons));
            }
        }
        return elements;
    }

    /** As the card of a record itself goes by: what one told, what one has a share of, and what those below one told. */
    private static boolean maySee(Person reader, Entry entry, Known known) {
        var fact = entry.fact();
        return entry.teller().equals(reader.id())
                || known.people().on(entry.date()).maySee(reader, entry.person())
                || (fact.customer() != null
                        && (fact instanceof DealFact.DealWon || fact instanceof CashFact)
                        && Splits.of(fact.customer(), known).has(fact.deal(), reader.id()));
    }

    static String colleague(Entry entry) {
        return SENTENCES.say(
                "colleague",
                Map.of("day", entry.date().toString(), "kind", entry.fact().label()));
    }

    /** The second and later ones of a receipt say where they stand. */
    private static List<Entry> entry(String fact, Known known) {
        var parts = fact.split("/", -1);
        var entries = known.ledger().under(Long.parseLong(parts[0]));
        if (parts.length > 1) {
            var position = Long.parseLong(parts[1]);
            return entries.stream()
                    .filter(entry -> entry.position() == position)
                    .toList();
        }
        return entries.isEmpty() ? entries : List.of(telling(entries));
    }

    /** Of what was told together the one that tells of money, if one does. */
    static Entry telling(List<Entry> together) {
        return together.stream()
                .filter(entry -> amount(entry.fact()) != null)
                .findFirst()
                .orElseGet(together::getFirst);
    }

    /** What took a record back, put it right or settled it says of which one. */
    static String said(Entry entry, Known known) {
        var of = changed(entry);
        var about = of == Entry.NO_RECEIPT ? List.<Entry>of() : known.ledger().under(of);
        return about.isEmpty() ? itself(entry, known) : itself(entry, known) + " · " + itself(telling(about), known);
    }

    private static long changed(Entry entry) {
        return switch (entry.fact()) {
            case ChangeFact.Voided(var receipt) -> receipt;
            case ChangeFact.Corrected(var receipt, var _) -> receipt;
            default ->
                entry.fact().settles().stream()
                        .filter(receipt -> receipt != entry.receipt())
                        .findFirst()
                        .orElse(Entry.NO_RECEIPT);
        };
    }

    /** Whether a colleague decided on somebody's own record. */
    static boolean isOn(Person reader, Entry entry, Known known) {
        var of = changed(entry);
        return of != Entry.NO_RECEIPT
                && known.ledger().under(of).stream().anyMatch(other -> maySee(reader, other, known));
    }

    private static String itself(Entry entry, Known known) {
        var fact = entry.fact();
        var customer = fact.customer();
        var amount = amount(fact);
        return "#%d %s %s%s%s"
                .formatted(
                        entry.receipt(),
                        entry.date(),
                        fact.label(),
                        customer == null ? "" : " " + known.the(Customers.class).nameOf(customer),
                        amount == null ? "" : " " + amount);
    }

    private static @Nullable Money amount(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon won -> won.amount();
            case CashFact.CashCollected in -> in.amount();
            case CashFact.CashReported in -> in.amount();
            case CashFact.CashConfirmed in -> in.amount();
            case CashFact.RefundGiven out -> out.amount();
            case CashFact.Invoiced bill -> bill.amount();
            case QuoteFact.QuoteGiven quote -> quote.amount();
            default -> null;
        };
    }
}
