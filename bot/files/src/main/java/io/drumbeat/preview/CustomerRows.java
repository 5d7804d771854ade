package io.drumbeat.preview;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.Kind;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Values;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.register.Colleagues;
import io.drumbeat.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of customers, each perhaps with somebody there. */
record CustomerRows(Listing listing, Kind kind, Register register) implements Weigher.Weighing {
    @Override
    public Verdict weigh(Row row, Known known) {
        var values = new Values(row, listing.today());
        var colleagues = listing.colleagues(known);
        var name = values.needed(Column.CUSTOMER, 100);
        if (kind == Kind.CUSTOMERS && row.namesake() > 0) {
            return twin(row, name);
        }
        var owner = Optional.ofNullable(values.optional(Column.OWNER, 60)).map(colleagues::owner);
        var whom = register.of(row, listing.customerId(row), colleagues, known);
        var news = new News(whom, new ArrayList<>(whom.introducing()), new ArrayList<>());
        called(name, news);
        var passing = owner.flatMap(person -> owned(person, colleagues, news)).orElse(null);
        if (kind == Kind.CONTACTS) {
            contact(whom, values, known).ifPresent(added -> news.add(added, "联系人 " + added.name()));
        }
        register.came(whom);
        return news.facts().isEmpty() && passing == null
                ? new Verdict.Same(row.number(), "已经有了：%s（%s）".formatted(whom.name(), whom.id()))
                : verdict(row, name, news, passing);
    }

    @Override
    public List<Supplier<?>> cells(Row row, Known known) {
        var values = new Values(row, listing.today());
        var colleagues = listing.colleagues(known);
        return List.of(
                () -> values.needed(Column.CUSTOMER, 100),
                () -> Optional.ofNullable(values.optional(Column.OWNER, 60)).map(colleagues::owner),
                () -> kind == Kind.CONTACTS ? values.needed(Column.CONTACT, 60) : "",
                () -> values.digits(Column.PHONE));
    }

    /**
     * What a row tells that was not known of its customer.
     *
     * @param changed in words
     */
    private record News(Register.Whom whom, List<Fact> facts, List<String> changed) {
        void add(Fact fact, String words) {
            facts.add(fact);
            changed.add(words);
        }

        /** The name of whoever is met there for the first time. */
        Optional<String> met() {
            var customer = whom.existing();
            return facts.stream()
                    .filter(CustomerFact.ContactAdded.class::isInstance)
                    .map(fact -> ((CustomerFact.ContactAdded) fact).name())
                    .filter(contact -> customer == null || !customer.contacts().contains(contact))
                    .findFirst();
        }
    }

    private void called(String name, News news) {
        var whom = news.whom();
        var customer = whom.existing();
        if (customer == null) {
            return;
        }
        if (!whom.introducing().isEmpty()) {
            news.changed().add("客户编号 " + whom.key());
        }
        if (kind == Kind.CUSTOMERS && !customer.name().equals(name) && !sameName(customer.name(), name)) {
            news.add(new CustomerFact.CustomerAdded(whom.id(), name), "名称 %s → %s".formatted(customer.name(), name));
        }
    }

    /** Nobody's becomes somebody's by the list; what is somebody's changes hands, as if that had been said. */
    private Optional<Verdict.Passing> owned(Person owner, Colleagues colleagues, News news) {
        var whom = news.whom();
        var customer = whom.existing();
        var before = customer == null ? null : customer.ownerOn(listing.today());
        if (owner.id().equals(before)) {
            return Optional.empty();
        }
        var words = "负责人 %s → %s".formatted(before == null ? "无" : colleagues.nameOf(before), owner.name());
        if (before == null) {
            news.add(new CustomerFact.CustomerListed(whom.id(), null, owner.id()), words);
            return Optional.empty();
        }
        news.changed().add(words);
        return Optional.of(new Verdict.Passing(before, owner.id(), whom.id()));
    }

    private Verdict verdict(Row row, String name, News news, Verdict.@Nullable Passing passing) {
        var whom = news.whom();
        var told = news.facts().isEmpty()
                ? List.<Told>of()
                : List.of(listing.told(row, listing.importer().id(), listing.today(), news.facts()));
        var met = news.met();
        if (whom.isNew() && news.facts().getFirst() instanceof CustomerFact.CustomerAdded) {
            return new Verdict.New(
                    row.number(), "新客户 " + name + met.map(it -> "，联系人 " + it).orElse(""), told);
        }
        return met.isPresent() && passing == null
                ? new Verdict.New(row.number(), "新联系人 %s（%s）".formatted(met.get(), whom.name()), told)
                : new Verdict.Changes(
                        row.number(),
                        "%s（%s）：%s".formatted(whom.name(), whom.id(), String.join("，", news.changed())),
                        told,
                        passing);
    }

    private static Verdict twin(Row row, String name) {
        return row.before() > 0
                ? new Verdict.Same(row.number(), "和第 %d 行一样".formatted(row.namesake()))
                : new Verdict.Mistaken(
                        row.number(),
                        Column.CUSTOMER.label(),
                        name,
                        "和第 %d 行是同一个名字或编号；同一家请删掉一行，不同的两家请各填“客户编号”".formatted(row.namesake()));
    }

    private static boolean sameName(String one, String other) {
        return NamesOnFile.plain(one).equals(NamesOnFile.plain(other));
    }

    private static Optional<CustomerFact.ContactAdded> contact(Register.Whom whom, Values values, Known known) {
        var added = new CustomerFact.ContactAdded(
                whom.id(),
                values.needed(Column.CONTACT, 60),
                values.optional(Column.TITLE, 60),
                values.digits(Column.PHONE));
        var there = whom.isNew()
                ? Optional.<CustomerFact.ContactAdded>empty()
                : known.ledger().about(whom.id()).reversed().stream()
                        .map(Entry::fact)
                        .filter(CustomerFact.ContactAdded.class::isInstance)
                        .map(CustomerFact.ContactAdded.class::cast)
                        .filter(old -> old.name().equals(added.name()))
                        .findFirst();
        var same = there.filter(old -> (added.title() == null || Objects.equals(old.title(), added.title()))
                && (added.phone() == null || Objects.equals(old.phone(), added.phone())));
        return same.isPresent() ? Optional.empty() : Optional.of(added);
    }
}
