package io.drumbeat.drill;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.credit.Credits;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a part of the numbers came to, person by person; it counts as every other card of the same day does. */
final class DrillCard {
    private static final Sentences SENTENCES = Sentences.beside(DrillCard.class);
    private static final int ROWS = 10;

    private final Cut cut;
    private final LocalDate last;
    private final Tally tally;
    private final Known known;

    /** @param last the last day that counts */
    DrillCard(Cut cut, LocalDate last, Tally tally, Known known) {
        this.cut = cut;
        this.last = last;
        this.tally = tally.asOf(last);
        this.known = known;
    }

    /**
     * What one person brought in or did.
     *
     * @param deals the receipts of those that they have a part in
     */
    private record Reached(Person rep, long value, Set<Long> deals) {}

    /** @param words what shows the same from its beginning */
    Card of(int number, String words) {
        var all = cut.reps().stream()
                .map(rep -> isSigned() ? signed(rep) : reached(rep))
                .filter(one -> one.value() != 0 || cut.product().isEmpty())
                .sorted(Comparator.comparingLong(Reached::value).reversed())
                .toList();
        var elements = new ArrayList<Element>();
        elements.add(headline(all));
        var pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        var from = Math.min(all.size(), (Math.min(number, pages) - 1) * ROWS);
        var page = new Page<>(Math.min(number, pages), pages, all.subList(from, Math.min(all.size(), from + ROWS)));
        if (!page.items().isEmpty()) {
            elements.add(table(page.items()));
        }
        elements.add(new Element.Buttons(buttons(page, words)));
        elements.add(Element.Foot.of(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(last)))));
        return new Card(title(), Card.Tone.INFO, elements);
    }

    private String title() {
        var parts = new ArrayList<String>();
        parts.add(cut.whose().isEmpty() ? SENTENCES.say("everybody") : cut.whose());
        if (!cut.product().isEmpty()) {
            parts.add(cut.product());
        }
        parts.add(cut.period().label());
        return String.join(" · ", parts);
    }

    private boolean isSigned() {
        return cut.measure().equals(Measure.REVENUE);
    }

    private Element headline(List<Reached> all) {
        var people = all.stream().map(one -> one.rep().id()).toList();
        var sum = isSigned()
                ? all.stream().mapToLong(Reached::value).sum()
                : tally.done(cut.measure(), people, cut.period(), known);
        // one that several share is one deal, and as much of each as is theirs
        var deals = all.stream().flatMap(one -> one.deals().stream()).distinct().count();
        var shown = cut.measure().show(sum);
        return new Element.Headline(
                cut.measure().label() + " " + cut.measure().brief(sum),
                isSigned()
                        ? SENTENCES.say("full", Map.of("sum", shown, "deals", deals, "people", people.size()))
                        : SENTENCES.say("fullOf", Map.of("sum", shown, "people", people.size())));
    }

    private Element table(List<Reached> rows) {
        var columns =
                new ArrayList<>(List.of(SENTENCES.say("member"), cut.measure().label()));
        if (isSigned()) {
            columns.add(SENTENCES.say("deals"));
        }
        return new Element.Table(
                columns,
                rows.stream()
                        .map(one -> Stream.of(
                                        one.rep().name(),
                                        cut.measure().brief(one.value()),
                                        Integer.toString(one.deals().size()))
                                .limit(columns.size())
                                .toList())
                        .toList());
    }

    private Reached reached(Person rep) {
        return new Reached(rep, tally.done(cut.measure(), rep.id(), cut.period(), known), Set.of());
    }

    private List<Button> buttons(Page<Reached> page, String words) {
        var buttons = new ArrayList<>(page.turning(words));
        page.items().stream()
                .limit(1)
                .forEach(first -> buttons.add(Button.of(
                        SENTENCES.say("open", Map.of("name", first.rep().name())),
                        "记录 %s@%s %s%s"
                                .formatted(
                                        first.rep().name(),
                                        first.rep().id(),
                                        cut.period().label(),
                                        isSigned() ? " 种类:签单" : ""))));
        return buttons;
    }

    private Reached signed(Person rep) {
        var fen = 0L;
        var deals = new HashSet<Long>();
        for (var entry : Credits.concerning(rep.id(), cut.period().from(), last, known)) {
            if (entry.fact() instanceof DealFact.DealWon won && isOf(won)) {
                var part = Measure.REVENUE.of(entry, rep.id(), known);
                fen += part;
                if (part != 0) {
                    deals.add(entry.receipt());
                }
            }
        }
        return new Reached(rep, fen, deals);
    }

    private boolean isOf(DealFact.DealWon won) {
        var product = won.product();
        return cut.product().isEmpty()
                || (product != null
                        && product.toLowerCase(Locale.ROOT)
                                .contains(cut.product().toLowerCase(Locale.ROOT)));
    }
}
