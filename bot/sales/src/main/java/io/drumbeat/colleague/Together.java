package io.drumbeat.colleague;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Shares;
import io.drumbeat.whose.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a deal is parted that two follow together.
 *
 * @param owner the id of whose it is
 * @param shares what was said of it; null if nothing was
 */
record Together(
        String owner,
        Person asker,
        LocalDate today,
        @Nullable Shares shares) {
    private static final Sentences SENTENCES = Sentences.beside(Together.class);
    private static final List<String> CHOICES = List.of("平分", "我三成", "我两成", "以后再说");

    /** What has to be said first, or otherwise; empty if nothing. */
    Optional<Card> against(List<Fact> deed, Wanted wanted, String line, Known known) {
        if (deal(deed).isEmpty()) {
            return Optional.empty();
        }
        if (wanted == Wanted.TRANSFER) {
            return deed.stream().anyMatch(DealFact.DealShared.class::isInstance)
                    ? Optional.of(Card.warn(SENTENCES.say("onlyTwo")))
                    : Optional.empty();
        }
        if (shares == null) {
            return wanted == Wanted.JOIN ? Optional.of(question(line)) : withOthers(deed);
        }
        return shares.isNone()
                ? Optional.empty()
                : shares.including(asker.id())
                        .wrong(owner, today, known)
                        .map(Card::warn)
                        .or(() -> withOthers(parting(deed)));
    }

    /** Only they are asked, so nobody else can have a part by it. */
    private Optional<Card> withOthers(List<Fact> deed) {
        return deed.stream()
                        .anyMatch(fact -> fact instanceof DealFact.DealShared shared
                                && !Set.of(owner, asker.id()).containsAll(shared.names()))
                ? Optional.of(Card.warn(SENTENCES.say("onlyTwo")))
                : Optional.empty();
    }

    private static Card question(String line) {
        var buttons = CHOICES.stream()
                .map(choice -> Button.of(
                        choice, "%s %s %s:%s".formatted(Wanted.JOIN.verb(), line, Shares.SLOT.label(), choice)))
                .toList();
        return Card.info(
                SENTENCES.say("howParted"),
                new Element.Buttons(buttons),
                new Element.Text(SENTENCES.say("saidParted")));
    }

    /** The deed with how it is parted, which is said before it. */
    List<Fact> parting(List<Fact> deed) {
        var deal = deal(deed);
        if (shares == null || shares.isNone() || deal.isEmpty()) {
            return deed;
        }
        var last = deed.getLast();
        var all = new ArrayList<>(deed.subList(0, deed.size() - 1).stream()
                .filter(fact -> !(fact instanceof DealFact.DealShared))
                .toList());
        all.add(new DealFact.DealShared(
                Objects.requireNonNull(last.customer()),
                deal.get(),
                shares.including(asker.id()).between(owner)));
        all.add(last);
        return List.copyOf(all);
    }

    private static Optional<String> deal(List<Fact> deed) {
        return Stream.ofNullable(deed.getLast().deal()).findFirst();
    }
}
