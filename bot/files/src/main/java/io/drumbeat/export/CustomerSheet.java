package io.drumbeat.export;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.intake.ListedKeys;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers somebody may see, under headings that can be imported again. */
final class CustomerSheet {
    private static final List<String> COLUMNS = List.of("客户名称", "鼓点编号", "客户编号", "负责人", "主要联系人", "最近联系");

    private CustomerSheet() {}

    static Page of(Person reader, LocalDate today, Known known) {
        var rows = seen(reader, today, known)
                .map(customer -> row(customer, today, known))
                .toList();
        return new Page("客户", COLUMNS, rows);
    }

    /** The one that was known first comes first. */
    static Stream<Customer> seen(Person reader, LocalDate today, Known known) {
        var sight = new Visibility(reader, today, known);
        return known.the(Customers.class).all().stream()
                .filter(sight::maySee)
                .sorted(Comparator.comparingLong((Customer customer) -> firstToldOf(customer, known))
                        .thenComparing(Customer::id));
    }

    private static long firstToldOf(Customer customer, Known known) {
        return known.ledger().about(customer.id()).stream()
                .mapToLong(Entry::receipt)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static List<Cell> row(Customer customer, LocalDate today, Known known) {
        return List.of(
                Cell.of(customer.name()),
                Cell.of(customer.id()),
                Cell.of(known.the(ListedKeys.class).keyOf(customer.id()).orElse(null)),
                Cell.of(name(customer.ownerOn(today), known)),
                Cell.of(String.join("、", customer.contacts())),
                Cell.of(customer.lastContact()));
    }

    static @Nullable String name(@Nullable String person, Known known) {
        return person == null
                ? null
                : known.people().withId(person).map(Person::name).orElse(person);
    }
}
