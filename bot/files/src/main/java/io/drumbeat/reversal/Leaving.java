package io.drumbeat.reversal;

import io.drumbeat.fact.StaffFact.PersonListed;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why somebody whom a file of people brought or changed cannot go, or cannot be again what they were. */
final class Leaving {
    private final long batch;
    private final Known known;
    /** What is taken back already. */
    private final Set<Long> going;

    private final Function<Entry, String> inWords;
    private final Map<String, List<Person>> reports = new HashMap<>();

    /** @param inWords says who told an entry, and when */
    Leaving(long batch, Known known, Set<Long> going, Function<Entry, String> inWords) {
        this.batch = batch;
        this.known = known;
        this.going = going;
        this.inWords = inWords;
        for (var person : known.people().histories()) {
            person.all().stream()
                    .map(then -> String.valueOf(then.manager()))
                    .distinct()
                    .forEach(manager -> reports.computeIfAbsent(manager, _ -> new ArrayList<>())
                            .add(person.last()));
        }
    }

    /**
     * @param entry what the file said of them
     * @return empty if it can be taken back
     */
    Optional<String> why(Entry entry, PersonListed listed) {
        var left = left(listed.person());
        if (left.getLast().position() != entry.position()) {
            return Optional.of("%s：后来又导入改过，%s".formatted(listed.name(), inWords.apply(left.getLast())));
        }
        var before = left.size() < 2
                ? null
                : (PersonListed) left.get(left.size() - 2).fact();
        return (listed.joins() ? concerning(listed) : changedSince(listed, before))
                .or(() -> managing(listed, before))
                .or(() -> lastAdmin(listed, before));
    }

    /** What lists said of somebody and is not going, oldest first. */
    private List<Entry> left(String person) {
        return lists(person).stream()
                .filter(entry -> !going.contains(entry.receipt()))
                .toList();
    }

    private List<Entry> lists(String person) {
        return known.ledger().about(new Subject.Person(person));
    }

    /** What somebody said, or what was said of them, would be nobody's. */
    private Optional<String> concerning(PersonListed listed) {
        var said = known.ledger().lastReceiptOf(listed.person()).stream()
                .flatMap(receipt -> known.ledger().under(receipt).stream());
        var named =
                known.ledger().by(Mentioned.class, listed.person()).stream().filter(entry -> !Told.from(batch, entry));
        return Stream.concat(said, named)
                .max(Comparator.comparing(Entry::date).thenComparingLong(Entry::position))
                .map(entry -> "%s：%s".formatted(listed.name(), inWords.apply(entry)));
    }

    /** What stands in the way of their being again what an earlier list said. */
    private Optional<String> changedSince(PersonListed listed, @Nullable PersonListed before) {
        if (before == null) {
            return Optional.empty();
        }
        var manager = before.manager();
        if (manager != null && known.people().withId(manager).isEmpty()) {
            return Optional.of("%s：以前的主管 %s 已经不在了".formatted(listed.name(), manager));
        }
        return before.accounts().entrySet().stream()
                .flatMap(account -> known.people().withAccount(account.getKey(), account.getValue()).stream()
                        .filter(owner -> hasAfter(owner, account.getKey(), account.getValue())))
                .filter(owner -> !owner.id().equals(listed.person()))
                .findFirst()
                .map(owner -> "%s：以前的账号现在是%s的".formatted(listed.name(), owner.name()));
    }

    /** Whether an account is still somebody's once what is going is gone. */
    private boolean hasAfter(Person owner, String platform, String account) {
        var left = left(owner.id());
        return left.size() == lists(owner.id()).size()
                || (!left.isEmpty()
                        && account.equals(((PersonListed) left.getLast().fact())
                                .accounts()
                                .get(platform)));
    }

    private Optional<String> managing(PersonListed listed, @Nullable PersonListed before) {
        if (before != null && (before.role().leads() || before.role() == Role.ADMIN)) {
            return Optional.empty();
        }
        var people = reports.getOrDefault(listed.person(), List.of()).stream()
                .filter(person -> isManagedAfter(person, listed.person()))
                .map(Person::name)
                .toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of("%s：还管着 %s"
                        .formatted(listed.name(), people.stream().limit(5).collect(Collectors.joining("、"))));
    }

    /** Whether somebody who had this manager on some day still has once what is going is gone. */
    private boolean isManagedAfter(Person person, String manager) {
        var left = left(person.id());
        return left.size() == lists(person.id()).size()
                || left.stream().anyMatch(list -> manager.equals(((PersonListed) list.fact()).manager()));
    }

    private Optional<String> lastAdmin(PersonListed listed, @Nullable PersonListed before) {
        if (listed.role() != Role.ADMIN || (before != null && before.role() == Role.ADMIN)) {
            return Optional.empty();
        }
        var another = known.people().all().stream()
                .anyMatch(person -> !person.id().equals(listed.person()) && isAdminAfter(person));
        return another ? Optional.empty() : Optional.of(listed.name() + "：没有别的管理员了");
    }

    private boolean isAdminAfter(Person person) {
        var left = left(person.id());
        if (left.size() == lists(person.id()).size()) {
            return person.role() == Role.ADMIN;
        }
        return !left.isEmpty() && ((PersonListed) left.getLast().fact()).role() == Role.ADMIN;
    }
}
