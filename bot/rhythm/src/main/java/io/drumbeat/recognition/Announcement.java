package io.drumbeat.recognition;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.reaction.Announced;
import io.drumbeat.reaction.Reaction;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the team of a deal won, as long as it is news. */
@Component
final class Announcement implements Reaction, Announced {
    private static final int NEWS_FOR_DAYS = 2;
    private final BusinessDays days;
    private final Cheers cheers;

    Announcement(BusinessDays days, Cheers cheers) {
        this.days = days;
        this.cheers = cheers;
    }

    @Override
    public Optional<Edit> again(Entry deed, Known known) {
        return deed.fact() instanceof DealFact.DealWon won
                ? Optional.of(new Edit(
                        Cheers.topic(deed.receipt()),
                        (_, after) -> cheers.announcement(
                                after.people().on(deed.date()).get(deed.person()),
                                deed.receipt(),
                                after.the(Customers.class).nameOf(won.customer()),
                                won,
                                after)))
                : Optional.empty();
    }

    @Override
    public List<Say> to(Entry entry, Known known) {
        var winner = known.people().on(entry.date()).get(entry.person());
        var team = winner.team();
        var today = days.of(entry.recordedAt(), winner.zone());
        if (!(entry.fact() instanceof DealFact.DealWon won)
                || team == null
                || entry.date().isBefore(today.minusDays(NEWS_FOR_DAYS))) {
            return List.of();
        }
        var customer = known.the(Customers.class).nameOf(won.customer());
        return List.of(Say.about(
                Cheers.topic(entry.receipt()),
                new Chat.Group(team),
                Say.Kind.PRAISE,
                cheers.announcement(winner, entry.receipt(), customer, won, known)));
    }
}
