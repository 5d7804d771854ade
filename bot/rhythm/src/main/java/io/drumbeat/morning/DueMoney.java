package io.drumbeat.morning;

import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ActivityFact.ActivityLogged;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An instalment that is due or late, and what one would do about it. Whom one has talked to since is left alone for some days. */
record DueMoney(Receivable of, Receivable.Part part) {
    private static final Sentences SENTENCES = Sentences.beside(DueMoney.class);
    private static final int TALKED = 5;

    static Optional<Foremost> of(Person rep, Pressing pressing, Known known) {
        var day = pressing.day();
        var due = new ArrayList<DueMoney>();
        for (var one : Receivables.owedTo(Set.of(rep.id()), day, known)) {
            one.parts().stream()
                    .filter(part -> !part.due().isAfter(day) && part.open().isPositive())
                    .forEach(part -> due.add(new DueMoney(one, part)));
        }
        due.sort(Comparator.comparing((DueMoney owed) -> owed.part().due())
                .thenComparing(Comparator.comparingLong(
                                (DueMoney owed) -> owed.part().open().minor())
                        .reversed()));
        var today = due.stream().filter(owed -> owed.part().due().equals(day)).toList();
        if (!today.isEmpty()) {
            return Optional.of(today.getFirst().leads(due.size() - 1, day, known));
        }
        var open = due.stream().filter(owed -> !owed.isTalkedOver(day, known)).toList();
        return pressing.first(open, owed -> pressing.daysSince(owed.part().due()))
                .map(owed -> owed.leads(due.size() - 1, day, known));
    }

    private boolean isTalkedOver(LocalDate day, Known known) {
        return known.ledger().about(of.deal().customer()).stream()
                .anyMatch(entry -> entry.fact() instanceof ActivityLogged
                        && !entry.date().isBefore(part.due())
                        && entry.date().isAfter(day.minusDays(TALKED)));
    }

    private Foremost leads(int others, LocalDate day, Known known) {
        var customer = known.the(Customers.class).nameOf(of.deal().customer());
        var told = Map.of("customer", customer, "sum", part.open().brief());
        var about = SENTENCES.say(
                "moneyAbout",
                Map.of(
                        "number", part.number(),
                        "sum", part.open(),
                        "day", ReceiptFields.day(part.due()),
                        "others", others));
        return new Foremost(
                Foremost.Kind.MONEY_DUE,
                part.due().equals(day) ? SENTENCES.say("moneyToday", told) : SENTENCES.say("moneyLate", told),
                about,
                presses(customer));
    }

    private List<Button> presses(String customer) {
        var number = of.deal().number();
        return List.of(
                Button.primary(SENTENCES.say("moneyCame"), "回款 %s #%d".formatted(customer, number)),
                Button.of(SENTENCES.say("moneyCalled"), "电话 %s 催款".formatted(customer)),
                Button.of(SENTENCES.say("moneyLater"), "回款计划 %s #%d".formatted(customer, number)),
                Button.of(SENTENCES.say("moneyPress"), "欠款"));
    }
}
