package io.drumbeat.scene;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import io.drumbeat.ranking.Masked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which people of a customer a line names; whoever was not there was not dealt with. */
public final class Theirs {
    private Theirs() {}

    /** Somebody, where a line names them. */
    private record Named(int from, int end, String name) {}

    /** Who of the customer's people is named in these clauses; those who are known come first. */
    public static @Nullable String contact(Line line, List<Clause> clauses, @Nullable Whom whom) {
        var customer = whom != null && whom.mention() instanceof Mention.Existing(var known) ? known : null;
        var known = whom == null || customer == null ? Optional.<String>empty() : known(line, clauses, whom, customer);
        return known.orElseGet(() -> titled(line, clauses, customer));
    }

    /** One of the customer's people whose name is said, however they are called: 巴斯特Linda. */
    private static Optional<String> known(Line line, List<Clause> clauses, Whom whom, Customer customer) {
        var named = new ArrayList<Named>();
        for (var contact : customer.contacts()) {
            var name = Text.folded(contact);
            for (var clause : clauses) {
                var at = name.length() < 2 ? -1 : line.folded().indexOf(name, clause.from());
                var inName = whom.from() <= at && at < whom.end() && whom.end() - whom.from() > name.length();
                if (at >= 0 && at + name.length() <= clause.to() && !inName) {
                    named.add(new Named(at, at + name.length(), contact));
                }
            }
        }
        return named.stream()
                .filter(one -> !Contacts.isAbsent(line.text(), one.from(), one.end()))
                .findFirst()
                .map(Named::name);
    }

    /** Somebody with a title, as the book has them if it does. */
    private static @Nullable String titled(Line line, List<Clause> clauses, @Nullable Customer customer) {
        var named = new ArrayList<String>();
        for (var clause : clauses) {
            for (var i = clause.from(); i < clause.to(); i++) {
                var at = i;
                var end = line.text().insideWord(i) ? i : Contacts.end(line.text(), i);
                var other = line.marks().customers.stream().anyMatch(one -> one.from() <= at && at < one.end())
                        || line.marks().colleagues.stream().anyMatch(one -> one.from() <= at && at < one.end());
                if (end > i && !other) {
                    if (!Contacts.isAbsent(line.text(), i, end)) {
                        named.add(line.raw(i, end));
                    }
                    i = end - 1;
                }
            }
        }
        return named.stream()
                .flatMap(name -> asKnown(customer, name).stream())
                .findFirst()
                .orElse(named.isEmpty() ? null : named.getFirst());
    }

    private static Optional<String> asKnown(@Nullable Customer customer, String name) {
        return customer == null
                ? Optional.empty()
                : customer.contacts().stream()
                        .filter(one -> Text.folded(one).equals(Text.folded(name)))
                        .findFirst();
    }

    /** Where people of the customers that are named are named themselves. */
    static List<Masked.Named> named(Line line) {
        var all = new ArrayList<Masked.Named>();
        var customers = line.whom().stream().map(Whom::mention).distinct().toList();
        for (var mention : customers) {
            if (mention instanceof Mention.Existing(var customer)) {
                customer.contacts().stream()
                        .map(Text::folded)
                        .filter(name -> name.length() > 1)
                        .forEach(name -> named(line, name, all));
            }
        }
        return all;
    }

    private static void named(Line line, String name, List<Masked.Named> all) {
        for (var at = line.folded().indexOf(name); at >= 0; at = line.folded().indexOf(name, at + 1)) {
            if (!line.text().insideWord(at) && !line.text().insideWord(at + name.length())) {
                all.add(new Masked.Named(at, at + name.length()));
            }
        }
    }
}
