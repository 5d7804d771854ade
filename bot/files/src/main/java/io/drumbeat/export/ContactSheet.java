package io.drumbeat.export;

import io.drumbeat.customer.Customer;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.intake.ListedKeys;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Who somebody knows at the customers that they may see, under headings that can be imported again. */
final class ContactSheet {
    private static final List<String> COLUMNS = List.of("客户名称", "鼓点编号", "客户编号", "联系人", "职务", "电话", "负责人");

    private ContactSheet() {}

    static Page of(Person reader, LocalDate today, Known known) {
        var rows = seen(reader, today, known)
                .flatMap(customer -> rows(customer, today, known))
                .toList();
        return new Page("联系人", COLUMNS, rows);
    }

    /** The customers at whom somebody is known. */
    static Stream<Customer> seen(Person reader, LocalDate today, Known known) {
        return CustomerSheet.seen(reader, today, known)
                .filter(customer -> !customer.contacts().isEmpty());
    }

    private static Stream<List<Cell>> rows(Customer customer, LocalDate today, Known known) {
        var listed = new HashMap<String, CustomerFact.ContactAdded>();
        known.ledger().about(customer.id()).stream()
                .map(Entry::fact)
                .filter(CustomerFact.ContactAdded.class::isInstance)
                .map(CustomerFact.ContactAdded.class::cast)
                .forEach(added -> listed.put(added.name(), added));
        return customer.contacts().stream().map(name -> {
            var added = listed.get(name);
            return List.of(
                    Cell.of(customer.name()),
                    Cell.of(customer.id()),
                    Cell.of(known.the(ListedKeys.class).keyOf(customer.id()).orElse(null)),
                    Cell.of(name),
                    Cell.of(added == null ? null : added.title()),
                    Cell.of(added == null ? null : added.phone()),
                    Cell.of(CustomerSheet.name(customer.ownerOn(today), known)));
        });
    }
}
