package io.drumbeat.recognition;

import io.drumbeat.chat.Edit;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change does to announcements: they are put right, withdrawn or come back, and so is the praise under them. */
@Component
@Order(30)
final class AnnouncementRipple implements Ripple {
    private final Cheers cheers;

    AnnouncementRipple(Cheers cheers) {
        this.cheers = cheers;
    }

    @Override
    public Consequences of(BeforeAndAfter change) {
        return new Consequences(List.of(), lines(change), edits(change), List.of(), List.of());
    }

    private static List<String> lines(BeforeAndAfter change) {
        var was = won(change.told());
        var is = won(change.means());
        if (was.equals(is) || !isAnnounced(change)) {
            return List.of();
        }
        if (was.isEmpty()) {
            return reopened(change.told()) ? List.of("群里撤回的喜报会恢复") : List.of();
        }
        var praise = Cheers.praisers(Cheers.praise(change.receipt(), change.before()), change.before())
                .size();
        var also = praise == 0 ? "" : "（已有 %d 人点赞）".formatted(praise);
        return List.of((is.isEmpty() ? "发到群里的喜报会撤回" : "发到群里的喜报会更正") + also);
    }

    /** Whether the winner had a group on the day of the deal. */
    private static boolean isAnnounced(BeforeAndAfter change) {
        var day = change.entries().findFirst().orElseThrow().date();
        return change.before().people().on(day).get(change.teller().id()).team() != null;
    }

    private List<Edit> edits(BeforeAndAfter change) {
        var edits = new ArrayList<Edit>();
        var was = won(change.told());
        var is = won(change.means());
        if (is.isPresent() && (was.isPresent() ? !is.equals(was) : reopened(change.told()))) {
            edits.add(announcement(winner(change.means(), change), change.receipt(), is.get(), change));
        }
        if (was.isPresent() && is.isEmpty()) {
            var withdrawn = Cheers.retracted(
                    winner(change.told(), change), nameOf(was.get(), change), reopened(change.means()));
            edits.add(new Edit(Cheers.topic(change.receipt()), withdrawn));
        }
        for (var entry : change.told()) {
            if (entry.fact() instanceof StaffFact.KudosGiven(var _, var about, var _) && about != null) {
                won(standing(about, change.before()))
                        .ifPresent(won -> edits.add(announcement(winner(about, change), about, won, change)));
            }
        }
        return edits;
    }

    private static List<Entry> standing(long receipt, Known known) {
        return known.ledger().isVoided(receipt) ? List.of() : known.ledger().under(receipt);
    }

    /** For whom it was won, whoever told it or agreed to it. */
    private static Person winner(List<Entry> entries, BeforeAndAfter change) {
        return entries.stream()
                .filter(entry -> entry.fact() instanceof DealFact.DealWon)
                .findFirst()
                .map(entry -> change.before().people().get(entry.person()))
                .orElseGet(change::teller);
    }

    private static Person winner(long receipt, BeforeAndAfter change) {
        var before = change.before();
        return before.people().get(before.ledger().under(receipt).getLast().person());
    }

    private Edit announcement(Person winner, long receipt, DealFact.DealWon won, BeforeAndAfter change) {
        return new Edit(
                Cheers.topic(receipt), cheers.announcement(winner, receipt, nameOf(won, change), won, change.after()));
    }

    private static String nameOf(DealFact.DealWon won, BeforeAndAfter change) {
        return Customers.nameIn(won.customer(), change.before(), change.after());
    }

    private static Optional<DealFact.DealWon> won(List<Entry> entries) {
        return entries.stream()
                .map(Entry::fact)
                .filter(DealFact.DealWon.class::isInstance)
                .map(DealFact.DealWon.class::cast)
                .findFirst();
    }

    private static boolean reopened(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.fact() instanceof DealFact.DealReopened);
    }
}
