package io.drumbeat.words;

import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Known;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A line that something is missing from, in words that mean the same on another day.
 *
 * @param undated whether a day could still be said with it
 * @param example a whole line that would do
 */
public record Unfinished(String line, boolean undated, List<Draft.Asked> asked, String example) {
    /** @param asked what is missing, each with an answer that would do */
    public static Unfinished of(Reading reading, List<Draft.Asked> asked) {
        var dated = reading.slots.keySet().stream().anyMatch(Slot::isDay);
        var line = dated ? Exactly.line(reading.usage, reading.slots, reading.moment.known()) : reading.text.raw();
        var answers = String.join(" ", asked.stream().map(Draft.Asked::example).toList());
        var example = dated ? reading.usage.example() : line + " " + answers;
        return new Unfinished(line, reading.wants(Slot.DATE), asked, example);
    }

    /** A value that would do, of the kind a slot takes. */
    public static String example(Reading reading, Slot<?> slot, List<String> options) {
        var moment = reading.moment;
        return options.isEmpty() ? slot.example().to(moment.who(), moment.today(), moment.known()) : options.getFirst();
    }

    public Draft asOf(Request said, LocalDate today) {
        return new Draft(topic(said), said.at(), today, line, undated, asked, List.of(), example);
    }

    /** A choice among readings of a line; a reading that depends on the day is kept with its day. */
    public static Draft choosing(
            Request said, LocalDate today, List<Button> buttons, Function<String, Understood> reading, Known known) {
        var read = buttons.stream().map(button -> reading.apply(button.words())).toList();
        var choices = Stream.iterate(0, i -> i < buttons.size(), i -> i + 1)
                .map(i -> new Draft.Choice(
                        buttons.get(i).label(), lasting(buttons.get(i).words(), read.get(i), known)))
                .toList();
        var undated = read.stream()
                .allMatch(one -> one instanceof Understood.Clear(var meant)
                        && meant.usage().accepts(Slot.DATE)
                        && !meant.has(Slot.DATE));
        return new Draft(topic(said), said.at(), today, said.words(), undated, List.of(), choices, "");
    }

    private static String lasting(String words, Understood read, Known known) {
        return read instanceof Understood.Clear(var meant)
                        && meant.slots().keySet().stream().anyMatch(Slot::isDay)
                ? Exactly.line(meant.usage(), meant.slots(), known)
                : words;
    }

    private static String topic(Request said) {
        return said.question();
    }

    /** Which of the slots a short list of values is offered for. */
    public static List<String> options(Reading reading, Slot<?> slot) {
        if (slot.equals(Stages.SLOT)) {
            return reading.moment.stages().all().stream()
                    .map(stage -> stage.name())
                    .toList();
        }
        return slot.options().apply(reading.moment.known());
    }
}
