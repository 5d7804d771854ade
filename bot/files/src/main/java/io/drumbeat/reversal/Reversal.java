package io.drumbeat.reversal;

import io.drumbeat.customer.Customers;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says of what a file brought whether it can be taken back, or stays because somebody built on it since. */
public final class Reversal {
    private final long batch;
    private final Known known;
    /** Taken back already while this looks; what came last is looked at first. */
    private final Set<Long> going = new HashSet<>();

    private @Nullable Leaving leaving;

    public Reversal(long batch, Known known) {
        this.batch = batch;
        this.known = known;
    }

    /** What becomes of one receipt of the file. */
    sealed interface Fate {
        long receipt();

        /** It can be taken back. */
        record Goes(long receipt) implements Fate {}

        /** Somebody took it back before. */
        record Gone(long receipt, Entry by) implements Fate {}

        /** @param why as {@code 客户 华为：小美 2026-11-25 记了 #812} */
        record Stays(long receipt, long row, String why) implements Fate {}
    }

    /** Every receipt that a file ever had, the newest first. */
    public static List<Long> receipts(long batch, Known known) {
        return known.ledger().by(RowsOfFiles.class, batch).stream()
                .map(Entry::receipt)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Asked for the newest receipts first, since what came later is built on what came before. */
    Fate of(long receipt) {
        var ledger = known.ledger();
        var entries = ledger.under(receipt);
        var changes = ledger.changesTo(receipt);
        if (ledger.isVoided(receipt)) {
            return new Fate.Gone(receipt, changes.getLast());
        }
        var answer = answer(receipt);
        if (answer.isPresent() && !(answer.get().fact() instanceof AgreementFact.Agreed)) {
            return new Fate.Gone(receipt, answer.get());
        }
        if (answer.isPresent()) {
            return new Fate.Stays(receipt, Told.rowOf(entries.getFirst()), "同意了：" + told(answer.get()));
        }
        var changed = changes.stream().findFirst().map(by -> "改过：" + told(by));
        var built = changed.or(() -> praised(receipt)).or(() -> entries.stream()
                .map(entry -> builtOn(entry, receipt))
                .flatMap(Optional::stream)
                .findFirst());
        if (built.isEmpty()) {
            going.add(receipt);
            return new Fate.Goes(receipt);
        }
        return new Fate.Stays(receipt, Told.rowOf(entries.getFirst()), built.get());
    }

    /** What was said to something that it asked for. */
    private Optional<Entry> answer(long receipt) {
        return known.ledger().about(new Subject.Receipt(receipt)).stream()
                .filter(said -> said.fact() instanceof AgreementFact.Agreed
                        || said.fact() instanceof AgreementFact.Refused
                        || said.fact() instanceof AgreementFact.Withdrawn)
                .reduce((_, last) -> last);
    }

    /** Those of some receipts that can be taken back. */
    public List<Long> going(List<Long> receipts) {
        return receipts.stream()
                .map(this::of)
                .filter(Fate.Goes.class::isInstance)
                .map(Fate::receipt)
                .toList();
    }

    /** What takes back those of some receipts that can be, newest first, by one person. */
    public List<Told> voiding(List<Long> receipts, String person, LocalDate day) {
        var voided = going(receipts).stream().<Fact>map(ChangeFact.Voided::new).toList();
        return voided.isEmpty()
                ? List.of()
                : List.of(new Told(person, Undone.source(batch), new Noted(day, false, voided)));
    }

    private Optional<String> praised(long receipt) {
        return known.ledger().about(new Subject.Receipt(receipt)).stream()
                .filter(said -> said.fact() instanceof StaffFact.KudosGiven)
                .findFirst()
                .map(by -> "有人点赞：" + told(by));
    }

    private Optional<String> builtOn(Entry entry, long receipt) {
        var fact = entry.fact();
        if (fact instanceof CustomerFact.CustomerAdded added) {
            return others(added.customer(), receipt, _ -> true)
                    .map(by -> "客户 %s：%s".formatted(nameOf(added.customer()), told(by)));
        }
        if (fact instanceof StaffFact.PersonListed listed) {
            return leaving().why(entry, listed);
        }
        var deal = fact.deal();
        var customer = fact.customer();
        if (deal == null || customer == null) {
            return Optional.empty();
        }
        var opened = fact instanceof DealFact.DealOpened;
        return others(
                        customer,
                        receipt,
                        by -> deal.equals(by.fact().deal())
                                && (opened || (!Told.from(batch, by) && by.position() > entry.position())))
                .map(by -> "%s 的商机：%s".formatted(nameOf(customer), told(by)));
    }

    private Leaving leaving() {
        var there = leaving;
        if (there == null) {
            there = new Leaving(batch, known, going, this::told);
            leaving = there;
        }
        return there;
    }

    private Optional<Entry> others(String customer, long receipt, Predicate<Entry> which) {
        var about = known.ledger().about(customer).stream()
                .filter(by -> by.receipt() != receipt && !going.contains(by.receipt()))
                .filter(which)
                .toList();
        // Rather what somebody said than another row of the file that stays because of it
        return about.reversed().stream().min(Comparator.comparing((Entry by) -> Told.from(batch, by)));
    }

    private String told(Entry by) {
        if (Told.from(batch, by)) {
            return "第 %d 行保留".formatted(Told.rowOf(by));
        }
        var who = known.people().withId(by.teller()).map(Person::name).orElse(by.teller());
        return "%s %s 记了 #%d".formatted(who, by.date(), by.receipt());
    }

    private String nameOf(String customer) {
        return Objects.requireNonNull(known.the(Customers.class).nameOf(customer));
    }
}
