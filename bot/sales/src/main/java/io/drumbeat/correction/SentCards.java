package io.drumbeat.correction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Edit;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The cards already sent that showed what is now taken back or put right, with the faces they get. */
@Component
public final class SentCards {
    private final BusinessDays days;
    private final List<Redraw> redraws;

    SentCards(BusinessDays days, List<Redraw> redraws) {
        this.days = days;
        this.redraws = List.copyOf(redraws);
    }

    /**
     * @param entry what is changed, as it stands
     * @param change what is recorded about it
     * @param what as {@code 撤销 #12 签单 华为}
     */
    List<Edit> edits(Entry entry, Fact change, String what, LocalDate today, Known known) {
        var about = new LinkedHashSet<String>();
        known.ledger().under(entry.receipt()).forEach(e -> add(about, e.fact()));
        if (change instanceof ChangeFact.Corrected(var _, var instead)) {
            instead.facts().forEach(fact -> add(about, fact));
        }
        var people = new LinkedHashSet<String>();
        known.ledger().under(entry.receipt()).forEach(e -> people.add(e.person()));
        var told = days.of(entry.recordedAt(), zoneOf(entry, known));
        var readers = new Readers(entry.receipt(), Set.copyOf(people), about, today);
        // a topic of both is drawn for those who may read what was changed
        var parties = Parties.of(people, about, known);
        var reading = parties.stream()
                .filter(person -> readers.mayRead(person, known))
                .toList();
        var others =
                parties.stream().filter(person -> !reading.contains(person)).toList();
        return Stream.of(
                        new Outdated(others, Set.of(), told, today, Readers.SOMETHING, known),
                        new Outdated(reading, about, told, today, what, known))
                .flatMap(outdated -> redraws.stream()
                        .flatMap(redraw -> redraw.of(outdated).stream())
                        .map(edit -> readers.noting(edit, what, known)))
                .toList();
    }

    /**
     * The cards that showed what was told under a receipt before somebody said yes or no to it.
     *
     * @param what as {@code 钱姐 确认了回款 #12 华为}
     */
    public List<Edit> settled(long receipt, String what, LocalDate today, Known known) {
        var entries = known.ledger().under(receipt);
        return entries.isEmpty()
                ? List.of()
                : edits(entries.getLast(), entries.getLast().fact(), what, today, known);
    }

    private static void add(Set<String> customers, Fact fact) {
        var customer = fact.customer();
        if (customer != null) {
            customers.add(customer);
        }
    }

    private static ZoneId zoneOf(Entry entry, Known known) {
        return known.people().get(entry.person()).zone();
    }
}
