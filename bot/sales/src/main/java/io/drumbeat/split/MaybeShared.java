package io.drumbeat.split;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks whether a deal that was told without shares has some: a colleague follows its customer too, or was named beside it.
 * What was told stands either way.
 */
public final class MaybeShared {
    private final Person who;
    private final LocalDate today;
    private final Known known;

    public MaybeShared(Person who, LocalDate today, Known known) {
        this.who = who;
        this.today = today;
        this.known = known;
    }

    /**
     * @param customer the id of the deal's customer
     * @param line what was said of the deal, but for the customer's name
     * @param number the deal's
     * @return nothing where nobody else may have a part
     */
    public List<Element> question(String customer, String line, long number) {
        var others = Stream.concat(following(customer), named(line))
                .distinct()
                .filter(other -> !other.equals(who))
                .limit(Splits.KINDS.size())
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        var names = others.stream().map(Person::name).collect(Collectors.joining("、"));
        var equally =
                Button.of(SplitWords.say("equally", Map.of("names", names)), "分成 #%d 和%s平分".formatted(number, names));
        var third =
                Button.of(SplitWords.say("third", Map.of("names", names)), "分成 #%d 我七成%s三成".formatted(number, names));
        return List.of(
                new Element.Text(SplitWords.say("maybe", Map.of("names", names, "number", String.valueOf(number)))),
                new Element.Buttons(others.size() == 1 ? List.of(equally, third) : List.of(equally)));
    }

    private Stream<Person> following(String customer) {
        var ids =
                known.the(Customers.class).withId(customer).map(this::concerned).orElse(Set.of());
        return ids.stream()
                .flatMap(id -> known.people().on(today).withId(id).stream())
                .filter(Person::sells);
    }

    private Set<String> concerned(Customer customer) {
        var ids = new LinkedHashSet<String>();
        Optional.ofNullable(customer.ownerOn(today)).ifPresent(ids::add);
        ids.addAll(customer.joined());
        // who follows nothing together is asked about nothing
        return customer.joined().isEmpty() ? Set.of() : ids;
    }

    private Stream<Person> named(String line) {
        return known.people().on(today).all().stream()
                .filter(Person::sells)
                .filter(person -> person.name().length() > 1 && line.contains(person.name()));
    }
}
