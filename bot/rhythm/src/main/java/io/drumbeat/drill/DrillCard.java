package io.drumbeat.drill;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.credit.Credits;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was signed in a part of the numbers, person by person; it counts as every other card of the same day does. */
final class DrillCard {
    private static final Sentences SENTENCES = Sentences.beside(DrillCard.class);
    private static final int ROWS = 10;

    private final Cut cut;
    private final LocalDate last;
    private final Known known;

    /** @param last the last day that counts */
    DrillCard(Cut cut, LocalDate last, Known known) {
        this.cut = cut;
        this.last = last;
        this.known = known;
    }

    /** What one person signed. */
    private record Signed(Person rep, long fen, int deals) {}

    /** @param words what shows the same from its beginning */
    Card of(int number, String words) {
        var all = cut.reps().stream()
                .map(this::signed)
                .filter(signed -> signed.fen() != 0 || cut.product().isEmpty())
                .sorted(Comparator.comparingLong(Signed::fen).reversed())
                .toList();
        var sum = all.stream().mapToLong(Signed::fen).sum();
        var deals = all.stream().mapToInt(Signed::deals).sum();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(
                SENTENCES.say("signed", Map.of("sum", Money.fen(sum).brief())),
                SENTENCES.say("full", Map.of("sum", Money.fen(sum), "deals", deals, "people", all.size()))));
        var pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        var from = Math.min(all.size(), (Math.min(number, pages) - 1) * ROWS);
        var page = new Page<>(Math.min(number, pages), pages, all.subList(from, Math.min(all.size(), from + ROWS)));
        if (!page.items().isEmpty()) {
            elements.add(new Element.Table(
                    List.of(SENTENCES.say("member"), Measure.REVENUE.label(), SENTENCES.say("deals")),
                    page.items().stream()
                            .map(one -> List.of(
                                    one.rep().name(), Money.fen(one.fen()).brief(), Integer.toString(one.deals())))
                            .toList()));
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

    private static List<Button> buttons(Page<Signed> page, String words) {
        var buttons = new ArrayList<>(page.turning(words));
        page.items().stream()
                .limit(1)
                .forEach(first -> buttons.add(Button.of(
                        SENTENCES.say("open", Map.of("name", first.rep().name())),
                        "记录 %s@%s 签单".formatted(first.rep().name(), first.rep().id()))));
        return buttons;
    }

    private Signed signed(Person rep) {
        var fen = 0L;
        var deals = 0;
        for (var entry : Credits.concerning(rep.id(), cut.period().from(), last, known)) {
            if (entry.fact() instanceof DealFact.DealWon won && isOf(won)) {
                var part = Measure.REVENUE.of(entry, rep.id(), known);
                fen += part;
                deals += part == 0 ? 0 : 1;
            }
        }
        return new Signed(rep, fen, deals);
    }

    private boolean isOf(DealFact.DealWon won) {
        var product = won.product();
        return cut.product().isEmpty()
                || (product != null
                        && product.toLowerCase(Locale.ROOT)
                                .contains(cut.product().toLowerCase(Locale.ROOT)));
    }
}
