package io.drumbeat.records;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Buttons;
import io.drumbeat.card.Element.Text;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.correction.FactNames;
import io.drumbeat.correction.Fields;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of records, page by page; each opens by a press. */
final class RecordList {
    private static final Sentences SENTENCES = Sentences.beside(RecordList.class);
    private static final int SIZE = 10;
    private static final int REMARK = 24;

    private RecordList() {}

    static Card of(Wanted wanted, Utterance said, Known known) {
        var found = wanted.found(known);
        if (found.isEmpty()) {
            return Card.info(SENTENCES.say("empty", Map.of("what", wanted.title())), new Buttons(narrowing(wanted)));
        }
        var page = Page.of(found, SIZE, said);
        var elements = new ArrayList<Element>();
        var people = wanted.people(known);
        var counting = new Counting(known);
        elements.add(new Text(RecordSums.of(found, people, known)));
        elements.add(new Text(page.items().stream()
                .map(entry -> line(entry, wanted, known) + counted(entry, people, counting))
                .collect(Collectors.joining("\n"))));
        elements.add(new Buttons(page.items().stream()
                .map(entry -> Button.of("#" + entry.receipt(), "记录 #" + entry.receipt()))
                .toList()));
        var turning = new ArrayList<>(page.turning(wanted.words()));
        turning.addAll(narrowing(wanted));
        elements.add(new Buttons(turning));
        var title =
                SENTENCES.say("title", Map.of("what", wanted.title(), "count", found.size(), "place", page.place()));
        return new Card(title, Card.Tone.INFO, elements);
    }

    private static String line(Entry entry, Wanted wanted, Known known) {
        var parts = new ArrayList<String>();
        parts.add(FactNames.title(entry, known));
        parts.add(ReceiptFields.day(entry.date()));
        var whose = wanted.person() == null ? wanted.reader() : wanted.person();
        if (!entry.person().equals(whose.id())) {
            parts.add(nameOf(entry.person(), known));
        }
        if (Fields.value(Slot.AMOUNT, entry.fact()) instanceof Money amount) {
            parts.add(amount.toString());
        }
        var next = entry.fact().next();
        if (next != null) {
            parts.add(SENTENCES.say("next", Map.of("step", ReceiptFields.day(next.date()) + " " + next.what())));
        }
        var note = entry.fact().note();
        if (note != null && !note.isBlank()) {
            var first = note.strip().lines().findFirst().orElse("");
            parts.add(first.length() <= REMARK ? first : first.substring(0, REMARK) + "…");
        }
        return String.join(" · ", parts);
    }

    /** What of it counts in the figures that the list is about, where that is not all of it. */
    private static String counted(Entry entry, Set<String> people, Counting counting) {
        var whole = counting.money(entry).map(Math::abs);
        return RecordSums.part(entry, people, counting)
                .filter(part -> !people.isEmpty() && !whole.equals(Optional.of(part)))
                .map(part -> " · "
                        + SENTENCES.say("part", Map.of("part", Money.fen(part).toString())))
                .orElse("");
    }

    /** The same list of another time. */
    private static List<Button> narrowing(Wanted wanted) {
        var before = new ArrayList<Button>();
        for (var label : List.of("本周", "上周", "本月", "上月")) {
            if (!label.equals(wanted.period().label())) {
                var other = new Wanted(
                        wanted.reader(),
                        wanted.person(),
                        wanted.team(),
                        wanted.customer(),
                        wanted.kind(),
                        wanted.period().called(label));
                before.add(Button.of(label, other.words()));
            }
        }
        return before;
    }

    private static String nameOf(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
