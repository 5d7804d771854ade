package io.drumbeat.split;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.credit.Credits;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which deals somebody may look at and part, and who has something of them now. */
final class Shareable {
    private static final long WHOLE = 1_000_000;

    private final Person who;
    private final LocalDate today;
    private final Known known;

    Shareable(Person who, LocalDate today, Known known) {
        this.who = who;
        this.today = today;
        this.known = known;
    }

    /** The deals that a line means which this person may see; none of those that are lost. */
    List<Deal> meant(Utterance said) {
        var deals = known.the(Deals.class);
        var customer = said.get(Mention.SLOT).map(mention -> mention.id(known.nextReceipt()));
        var all = customer.map(deals::of).orElse(List.of());
        if (said.has(Slot.RECEIPT)) {
            long number = said.the(Slot.RECEIPT);
            all = Stream.concat(all.stream().filter(deal -> deal.number() == number), under(number))
                    .filter(deal -> customer.isEmpty() || customer.get().equals(deal.customer()))
                    .distinct()
                    .toList();
        }
        return all.stream()
                .filter(deal -> deals.isOpen(deal) || deals.isWon(deal))
                .filter(this::maySee)
                .toList();
    }

    private Stream<Deal> under(long receipt) {
        return known.ledger().under(receipt).stream()
                .map(Entry::fact)
                .map(fact -> fact.deal())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(deal -> known.the(Deals.class).withId(deal).stream());
    }

    boolean maySee(Deal deal) {
        return known.people().on(today).maySee(who, deal.ownerOn(today)) || hasPart(deal);
    }

    private boolean hasPart(Deal deal) {
        var splits = Splits.of(deal.customer(), known);
        return Stream.concat(splits.of(deal.id()).stream(), splits.proposedOf(deal.id()).stream())
                .anyMatch(split -> split.of(who.id()).isPresent());
    }

    /** Whose it is, who has a part of it, and who leads whose it is. */
    boolean mayPropose(Deal deal) {
        var owner = deal.ownerOn(today);
        return who.id().equals(owner)
                || (who.role().leads() && known.people().on(today).maySee(who, owner))
                || hasPart(deal);
    }

    /** With those who have something now and are to have nothing: they have to say yes to that. */
    static List<DealFact.Share> withHolders(List<DealFact.Share> shares, Deal deal, LocalDate today, Known known) {
        var all = new ArrayList<>(shares);
        for (var holder : holders(deal, today, known)) {
            if (all.stream().noneMatch(share -> share.person().equals(holder))) {
                all.add(new DealFact.Share(holder, 0));
            }
        }
        return List.copyOf(all);
    }

    private static Set<String> holders(Deal deal, LocalDate today, Known known) {
        var holders = new LinkedHashSet<String>();
        Splits.of(deal.customer(), known).of(deal.id()).ifPresent(split -> split.parts().stream()
                .filter(part -> part.state() == Split.State.COUNTS && part.parts() > 0)
                .forEach(part -> holders.add(part.person())));
        won(deal, known)
                .ifPresent(won -> Credits.shares(won, WHOLE, true, known).forEach((person, part) -> {
                    if (part != 0) {
                        holders.add(person);
                    }
                }));
        holders.add(deal.ownerOn(today));
        return holders;
    }

    static Optional<Entry> won(Deal deal, Known known) {
        return known.ledger().about(deal.customer()).reversed().stream()
                .filter(entry -> entry.fact() instanceof DealFact.DealWon won
                        && won.deal().equals(deal.id()))
                .findFirst();
    }

    /** Whether it is parted so already, or proposed to be. */
    static boolean isSo(DealFact.DealShared shared, Known known) {
        var splits = Splits.of(shared.customer(), known);
        return splits.proposedOf(shared.deal())
                .or(() -> splits.of(shared.deal()))
                .filter(split -> split.parts().stream()
                        .map(part -> new DealFact.Share(part.person(), part.parts()))
                        .toList()
                        .equals(shared.shares()))
                .filter(split -> split.parts().stream().noneMatch(part -> part.state() == Split.State.REFUSED))
                .isPresent();
    }
}
