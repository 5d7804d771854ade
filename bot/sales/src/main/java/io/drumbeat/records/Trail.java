package io.drumbeat.records;

import io.drumbeat.chat.Request;
import io.drumbeat.correction.Fields;
import io.drumbeat.correction.Rewriting;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What became of records since they were told: who put what right, from what to what, who said to it, who took it back. */
final class Trail {
    private static final Sentences SENTENCES = Sentences.beside(Trail.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Request request;
    private final LocalDate today;
    private final Known known;

    Trail(Request request, LocalDate today, Known known) {
        this.request = request;
        this.today = today;
        this.known = known;
    }

    /** Something that was done to a record. */
    record Step(Entry by, String words) {}

    /** All that was done to a receipt, oldest first. */
    List<Step> of(long receipt) {
        var steps = new ArrayList<Step>();
        var changes = known.ledger().changesTo(receipt);
        var corrections = changes.stream()
                .filter(change -> change.fact() instanceof ChangeFact.Corrected)
                .toList();
        for (var i = 0; i < corrections.size(); i++) {
            var was = standing(receipt, corrections.subList(i, corrections.size()));
            var is = standing(receipt, corrections.subList(i + 1, corrections.size()));
            steps.add(corrected(corrections.get(i), was, is));
        }
        changes.stream()
                .filter(change -> change.fact() instanceof ChangeFact.Voided)
                .map(change -> new Step(change, SENTENCES.say("taken", by(change))))
                .forEach(steps::add);
        said(receipt).map(this::said).forEach(steps::add);
        steps.sort(Comparator.comparingLong(step -> step.by().position()));
        return steps;
    }

    private Step corrected(Entry by, Noted was, Noted is) {
        var words = SENTENCES.say("changed", by(by));
        var what = String.join("，", Fields.differences(was, is, known));
        return new Step(by, what.isEmpty() ? words : words + "：" + what);
    }

    /** What a receipt said before some of its corrections. */
    private Noted standing(long receipt, List<Entry> without) {
        if (without.isEmpty()) {
            return Rewriting.asItIs(known.ledger().under(receipt));
        }
        var gone = without.stream()
                .<Fact>map(change -> new ChangeFact.Voided(change.receipt()))
                .toList();
        var before = known.supposing(request.telling(new Noted(today, false, gone)), request.at());
        return Rewriting.asItIs(before.ledger().under(receipt));
    }

    /** What finance and those who were asked said to it. */
    private Stream<Entry> said(long receipt) {
        return known.ledger().under(receipt).stream()
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(customer -> known.ledger().about(customer).stream())
                .filter(entry -> about(entry.fact()) == receipt);
    }

    private static long about(Fact fact) {
        return switch (fact) {
            case CashFact.CashConfirmed yes -> yes.report();
            case CashFact.CashRefused no -> no.report();
            case CashFact.CashPut put -> put.cash();
            case AgreementFact.Agreed yes -> yes.about();
            case AgreementFact.Refused no -> no.about();
            default -> 0;
        };
    }

    private Step said(Entry entry) {
        var words = SENTENCES.say(
                "said",
                Map.of(
                        "when", when(entry),
                        "who", nameOf(entry.teller()),
                        "label", entry.fact().label(),
                        "number", entry.receipt()));
        return new Step(
                entry,
                switch (entry.fact()) {
                    case CashFact.CashConfirmed yes -> words + "：" + yes.amount();
                    case CashFact.CashRefused no -> words + "：" + no.amount() + "，" + no.reason();
                    case CashFact.CashPut put -> words + "：" + put.amount();
                    default -> words;
                });
    }

    /** Who did it and when, as a sentence may name it. */
    Map<String, Object> by(Entry change) {
        return Map.of("when", when(change), "who", nameOf(change.teller()), "number", change.receipt());
    }

    private String when(Entry entry) {
        var zone = known.people().withId(entry.teller()).map(Person::zone).orElseGet(() -> ZoneId.of("Asia/Shanghai"));
        var at = entry.recordedAt().atZone(zone);
        return ReceiptFields.day(at.toLocalDate()) + " " + TIME.format(at);
    }

    private String nameOf(String person) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
