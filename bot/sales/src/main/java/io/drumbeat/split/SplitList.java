package io.drumbeat.split;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.sharing.OpenSplits;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import io.drumbeat.words.Turning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The deals that somebody shares, and those of which some part is nobody's yet: a rep's own, a team's, or all of them. */
final class SplitList {
    private static final int SHOWN = 12;
    private static final int PRESSED = 4;

    private final Utterance said;
    private final Person who;
    private final LocalDate today;
    private final Known known;

    SplitList(Utterance said, Person who, LocalDate today, Known known) {
        this.said = said;
        this.who = who;
        this.today = today;
        this.known = known;
    }

    Card card() {
        var wanted = Narrowed.of(said, who, today, known);
        if (wanted.refused().isPresent()) {
            return Card.warn(wanted.refused().get());
        }
        var narrowed = wanted.person() != null || wanted.team() != null;
        var shareable = new Shareable(who, today, known);
        var open = deals(known.the(OpenSplits.class).customers()).values().stream()
                .filter(this::isOpen)
                .filter(deal -> narrowed ? wanted.isOf(deal.ownerOn(today)) : shareable.maySee(deal))
                .toList();
        var mine = deals(customers()).values().stream()
                .filter(deal -> !isOpen(deal)
                        && split(deal).flatMap(split -> split.of(who.id())).isPresent())
                .toList();
        if (open.isEmpty() && mine.isEmpty()) {
            return Card.info(SplitWords.SENTENCES.say("nothing"));
        }
        var elements = new ArrayList<Element>();
        var page = Page.of(open, SHOWN, said);
        section(SplitWords.SENTENCES.say("open"), page.items(), elements);
        section(SplitWords.SENTENCES.say("mine"), narrowed ? List.of() : mine, elements);
        anew(page.items()).ifPresent(elements::add);
        Turning.into(elements, page, said, known);
        return new Card(
                SplitWords.say("list", Map.of("count", String.valueOf(open.size()))) + page.behind(),
                Card.Tone.INFO,
                elements);
    }

    /** To part one's own anew. */
    private Optional<Element> anew(List<Deal> open) {
        var own = open.stream()
                .filter(deal -> deal.ownerOn(today).equals(who.id()))
                .limit(PRESSED)
                .map(deal -> Element.Button.of(
                        SplitWords.say("partAnewOf", Map.of("number", String.valueOf(deal.number()))),
                        "分成 #" + deal.number()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Element.Buttons(own));
    }

    private List<String> customers() {
        return known.ledger().by(SharedDeals.class, who.id()).stream()
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<String, Deal> deals(Iterable<String> customers) {
        var deals = new LinkedHashMap<String, Deal>();
        for (var customer : customers) {
            known.the(Deals.class).of(customer).forEach(deal -> deals.put(deal.id(), deal));
        }
        return deals;
    }

    private Optional<Split> split(Deal deal) {
        return Splits.of(deal.customer(), known).of(deal.id());
    }

    private boolean isOpen(Deal deal) {
        return split(deal).filter(Split::isOpen).isPresent()
                || Splits.of(deal.customer(), known).proposedOf(deal.id()).isPresent();
    }

    private void section(String title, List<Deal> deals, List<Element> elements) {
        if (!deals.isEmpty()) {
            var lines = deals.stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n"));
            var more = deals.size() > SHOWN
                    ? "\n" + SplitWords.say("more", Map.of("count", String.valueOf(deals.size() - SHOWN)))
                    : "";
            elements.add(new Element.Text(title + "\n" + lines + more));
        }
    }

    private String line(Deal deal) {
        var now = split(deal).map(split -> SplitWords.of(split, deal.amount(), known));
        var proposed = Splits.of(deal.customer(), known)
                .proposedOf(deal.id())
                .map(split -> SplitWords.say("proposed", Map.of("shares", SplitWords.of(split, deal.amount(), known))));
        return "· %s %s"
                .formatted(
                        title(deal, known),
                        now.map(words ->
                                        words + proposed.map(more -> "；" + more).orElse(""))
                                .orElseGet(() -> proposed.orElse("")));
    }

    /** As {@code 华为 #12 ¥450,000}. */
    static String title(Deal deal, Known known) {
        var amount = deal.amount();
        return "%s #%d%s"
                .formatted(
                        known.the(Customers.class).nameOf(deal.customer()),
                        deal.number(),
                        amount == null ? "" : " " + amount);
    }
}
