package io.drumbeat.signing;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.apportion.Apportion;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.round.Round;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.signing.Settlement.Part;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What whoever signs has to know first: whose yes is wanted, what nobody has, and what was agreed by the month and would go. */
record Unsettled(Round round, Settlement settled, Known known) {
    private static final Sentences SENTENCES = Sentences.beside(Unsettled.class);

    /** Those who would have more than they took. */
    List<String> toAskAgain() {
        return settled.parts().stream()
                .map(part -> part.offer().person())
                .filter(round::asksAgain)
                .toList();
    }

    /** Whether it can be signed as it stands; what nobody has then stays with the team. */
    boolean maySign() {
        return settled.left() >= 0 && toAskAgain().isEmpty();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (settled.left() < 0) {
            lines.add(SENTENCES.say("tooMuch", Map.of("left", round.measure().show(-settled.left()))));
        }
        if (settled.left() > 0) {
            lines.add(SENTENCES.say("tooLittle", Map.of("left", round.measure().show(settled.left()))));
            settled.wouldMove().forEach(part -> lines.add(wouldMove(part)));
        }
        toAskAgain().forEach(person -> lines.add(asksAgain(person)));
        settled.parts().forEach(part -> lines.addAll(overwritten(part)));
        return lines;
    }

    private String wouldMove(Part part) {
        var person = part.offer().person();
        var said = Map.of(
                "person", Inquiry.name(person, known),
                "more", round.measure().show(part.moved()),
                "value", round.measure().show(part.value()));
        return round.answers().containsKey(person)
                ? SENTENCES.say("tookWouldMove", said)
                : SENTENCES.say("silentWouldMove", said);
    }

    private String asksAgain(String person) {
        return SENTENCES.say(
                "wantsYes",
                Map.of(
                        "person", Inquiry.name(person, known),
                        "took", round.measure().show(round.accepted().getOrDefault(person, 0L)),
                        "value",
                                round.measure()
                                        .show(settled.parts().stream()
                                                .filter(part ->
                                                        part.offer().person().equals(person))
                                                .mapToLong(Part::value)
                                                .sum())));
    }

    /** Months that were agreed one by one are not overwritten unsaid. */
    private List<String> overwritten(Part part) {
        var person = part.offer().person();
        var signed = Apportion.byWeights(
                part.value(),
                part.offer().months().stream().map(BigInteger::valueOf).toList());
        var agreed = agreed(person);
        agreed.entrySet().removeIf(month -> month.getValue() == signed[place(month.getKey())]);
        return agreed.isEmpty()
                ? List.of()
                : List.of(SENTENCES.say(
                        "overwritten",
                        Map.of(
                                "person", Inquiry.name(person, known),
                                "months",
                                        agreed.entrySet().stream()
                                                .map(month -> becomes(
                                                        month.getKey(),
                                                        month.getValue(),
                                                        signed[place(month.getKey())]))
                                                .collect(Collectors.joining("、")))));
    }

    private SortedMap<YearMonth, Long> agreed(String person) {
        var agreed = new TreeMap<YearMonth, Long>();
        known.ledger().by(AgreedTargets.class, person).stream()
                .map(entry -> entry.fact())
                .filter(TargetAgreed.class::isInstance)
                .map(TargetAgreed.class::cast)
                .filter(goal -> goal.measure().equals(round.measure().id())
                        && goal.month().getYear() == round.proposed().year())
                .forEach(goal -> agreed.put(YearMonth.from(goal.month()), goal.value()));
        return agreed;
    }

    private String becomes(YearMonth month, long before, long value) {
        var measure = round.measure();
        return SENTENCES.say(
                "monthBecomes",
                Map.of(
                        "month", month.getMonthValue(),
                        "before", measure.about(before),
                        "value", measure.about(value)));
    }

    private static int place(YearMonth month) {
        return month.getMonthValue() - 1;
    }
}
