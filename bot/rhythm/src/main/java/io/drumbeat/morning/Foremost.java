package io.drumbeat.morning;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.dealing.NextMoves;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.today.PromisedSteps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one thing that matters most on somebody's morning.
 *
 * @param kind why it comes before the others
 * @param presses what one would do about it; empty where the rest of the card has them
 */
record Foremost(Kind kind, String figure, String about, List<Button> presses, One one) {
    private static final Sentences SENTENCES = Sentences.beside(Foremost.class);

    Foremost {
        presses = List.copyOf(presses);
    }

    /** One where the figure is the one thing itself. */
    Foremost(Kind kind, String figure, String about, List<Button> presses) {
        this(kind, figure, about, presses, new One(figure, presses));
    }

    /** The one thing to do where nothing else is said, with what one may press about it. */
    record One(String what, List<Button> presses) {
        One {
            presses = List.copyOf(presses);
        }
    }

    /** The order is what is printed: whatever comes first leads the card. */
    enum Kind {
        MONEY_DUE,
        PROMISE_OVERDUE,
        DEAL_SLIPPING,
        BEHAVIOUR,
        NOTHING
    }

    static String order() {
        return SENTENCES.say("order");
    }

    static Foremost of(Person rep, LocalDate day, DayWork work, Slipping slipping, Known known) {
        var pressing = new Pressing(day, slipping.calendar(known));
        return DueMoney.of(rep, pressing, known)
                .or(() -> promise(rep, day, known))
                .or(() -> deal(rep, pressing, slipping, known))
                .orElseGet(() -> behaviour(work));
    }

    Element headline() {
        return new Element.Headline(figure, about);
    }

    private static Optional<Foremost> promise(Person rep, LocalDate day, Known known) {
        // What was read for days leads no more: it is one line below
        var late = PromisedSteps.fresh(rep, day, known).stream()
                .filter(step -> step.isOverdue(day))
                .toList();
        // as many as the list of promises shows as overdue
        var all = OpenSteps.dueBy(day, rep.id(), known).stream()
                .filter(step -> step.isOverdue(day))
                .count();
        return late.isEmpty() ? Optional.empty() : Optional.of(promise(rep, day, late.getFirst(), all, known));
    }

    private static Foremost promise(Person rep, LocalDate day, Step first, long all, Known known) {
        var of = Map.<String, Object>of(
                "customer", known.the(Customers.class).nameOf(first.customer()),
                "what", first.next().what(),
                "day", ReceiptFields.day(first.next().date()));
        var told = new HashMap<>(of);
        told.put("others", all - 1);
        var one = new One(SENTENCES.say("promiseOne", told), new StepLines(rep, day, known).presses(first));
        return new Foremost(
                Kind.PROMISE_OVERDUE,
                SENTENCES.say("promise", Map.of("count", all)),
                SENTENCES.say("promiseAbout", of),
                List.of(),
                one);
    }

    private static Optional<Foremost> deal(Person rep, Pressing pressing, Slipping slipping, Known known) {
        var stuck = slipping.of(rep.id(), pressing.day(), known);
        return pressing.first(stuck, Slipping.Stuck::beyond).map(first -> deal(first, stuck.size() - 1, known));
    }

    private static Foremost deal(Slipping.Stuck stuck, int others, Known known) {
        var deal = stuck.deal();
        var stages = known.the(Deals.class).stages();
        var customer = known.the(Customers.class).nameOf(deal.customer());
        var amount = deal.amount();
        var figure = SENTENCES.say(
                "deal",
                Map.of("customer", customer, "stage", stages.get(deal.stage()).name(), "days", stuck.stayed()));
        var about = SENTENCES.say(
                "dealAbout",
                Map.of("beyond", stuck.beyond(), "amount", amount == null ? "" : " · " + amount, "others", others));
        var next = NextMoves.of(customer, deal, stages).getFirst();
        return new Foremost(
                Kind.DEAL_SLIPPING,
                figure,
                about,
                List.of(
                        Button.primary(SENTENCES.say("dealMove", Map.of("stage", next.label())), next.words()),
                        Button.of(SENTENCES.say("dealWait"), "等 %s #%d".formatted(customer, deal.number()))));
    }

    private static Foremost doneToday(DayWork work) {
        return new Foremost(
                Kind.BEHAVIOUR,
                SENTENCES.say("todayDone"),
                SENTENCES.say("todayDoneAbout", Map.of("left", work.lefts())),
                List.of());
    }

    private static String about(DayWork work) {
        Map<String, Object> left = Map.of("left", work.lefts(), "days", work.daysLeft());
        return work.isEnough() ? SENTENCES.say("behaviourAbout", left) : SENTENCES.say("behaviourShort", left);
    }

    private static Foremost behaviour(DayWork work) {
        return work.isDone()
                ? new Foremost(Kind.NOTHING, SENTENCES.say("nothing"), SENTENCES.say("nothingAbout"), List.of())
                : work.isDoneToday()
                        ? doneToday(work)
                        : new Foremost(
                                Kind.BEHAVIOUR,
                                SENTENCES.say("behaviour", Map.of("today", work.todays())),
                                about(work),
                                List.of(),
                                new One(SENTENCES.say("behaviourOne", Map.of("what", work.first())), List.of()));
    }

    /** Whether something of it became due on the very day, and so is new to whoever has been reminded of all before. */
    static boolean isNewToday(Person rep, LocalDate day, Known known) {
        return OpenSteps.dueBy(day, rep.id(), known).stream()
                        .anyMatch(step -> step.next().date().equals(day))
                || Receivables.owedTo(Set.of(rep.id()), day, known).stream()
                        .flatMap(one -> one.parts().stream())
                        .anyMatch(part -> part.due().equals(day) && part.open().isPositive());
    }
}
