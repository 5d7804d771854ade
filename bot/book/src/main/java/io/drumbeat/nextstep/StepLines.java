package io.drumbeat.nextstep;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Buttons;
import io.drumbeat.card.Element.Text;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Next steps as a card shows them, each with what its reader may do about it. */
public final class StepLines {
    private static final Sentences SENTENCES = Sentences.beside(StepLines.class);
    private final Person reader;
    private final LocalDate day;
    private final Known known;

    public StepLines(Person reader, LocalDate day, Known known) {
        this.reader = reader;
        this.day = day;
        this.known = known;
    }

    /** A person's own, with their customers; nothing where there are none. */
    public List<Element> own(List<Step> steps, int shown) {
        var elements = new ArrayList<Element>();
        for (var step : steps.stream().limit(shown).toList()) {
            elements.add(new Text((elements.isEmpty() ? SENTENCES.say("promised") + "\n" : "") + line(step)));
            if (mayClose(step)) {
                elements.add(new Buttons(ofTheDay(step)));
            }
        }
        if (steps.size() > shown) {
            elements.add(new Text(SENTENCES.say("more", Map.of("count", steps.size() - shown))));
        }
        return elements;
    }

    /** What its reader may press about one of their own. */
    public List<Button> presses(Step step) {
        return mayClose(step) ? ofTheDay(step) : List.of();
    }

    /** All of a person's, each with its day; the header stands in the card's title. */
    public List<Element> all(List<Step> steps, int shown) {
        var elements = new ArrayList<Element>();
        for (var step : steps.stream().limit(shown).toList()) {
            elements.add(new Text(SENTENCES.say(
                    "whole",
                    Map.of(
                            "day",
                            ReceiptFields.day(step.next().date()),
                            "customer",
                            known.the(Customers.class).nameOf(step.customer()),
                            "what",
                            what(step),
                            "late",
                            step.isOverdue(day) ? SENTENCES.say("overdue") : "",
                            "from",
                            from(step)))));
            buttons(step, elements);
        }
        if (steps.size() > shown) {
            elements.add(new Text(SENTENCES.say("left", Map.of("count", steps.size() - shown))));
        }
        return elements;
    }

    /** What it is, and of which deal where the customer has several. */
    private String what(Step step) {
        var deals = known.the(Deals.class);
        var what = step.next().what();
        return deals.withId(step.deal() == null ? "" : step.deal())
                .filter(_ -> deals.openOf(step.customer()).size() > 1)
                .map(deal -> SENTENCES.say("ofDeal", Map.of("what", what, "deal", String.valueOf(deal.number()))))
                .orElse(what);
    }

    private String from(Step step) {
        return step.isTask()
                ? SENTENCES.say("from", Map.of("who", nameOf(step.promised().teller())))
                : "";
    }

    /** Those at one customer, each with whose it is. */
    public List<Element> atCustomer(List<Step> steps) {
        var elements = new ArrayList<Element>();
        for (var step : steps) {
            elements.add(new Text((elements.isEmpty() ? SENTENCES.say("promised") + "\n" : "") + dated(step)));
            buttons(step, elements);
        }
        return elements;
    }

    /** As {@code · 华为：回访（原定 2026-11-25 周三）}. */
    private String line(Step step) {
        var customer = known.the(Customers.class).nameOf(step.customer());
        var line = SENTENCES.say("line", Map.of("customer", customer, "what", what(step)));
        var late = step.isOverdue(day)
                ? SENTENCES.say(
                        "late", Map.of("day", ReceiptFields.day(step.next().date())))
                : "";
        return line + late + from(step);
    }

    private String dated(Step step) {
        return SENTENCES.say(
                "dated",
                Map.of(
                        "day",
                        ReceiptFields.day(step.next().date()),
                        "what",
                        what(step),
                        "late",
                        step.isOverdue(day) ? SENTENCES.say("overdue") : "",
                        "who",
                        nameOf(step.who())));
    }

    private void buttons(Step step, List<Element> elements) {
        if (mayClose(step)) {
            elements.add(new Buttons(buttons(step.number())));
        }
    }

    /** Whoever promised it, and whoever asked for it. */
    private boolean mayClose(Step step) {
        return step.isOpen()
                && (step.who().equals(reader.id()) || step.promised().teller().equals(reader.id()));
    }

    /** What one does about it on its day: it is done, comes later, or was a call. */
    private List<Button> ofTheDay(Step step) {
        var customer = known.the(Customers.class).nameOf(step.customer());
        return List.of(
                Button.primary(SENTENCES.say("done"), "完成 #" + step.number()),
                Button.of(SENTENCES.say("move"), "改期 #" + step.number()),
                Button.of(SENTENCES.say("called"), "电话 " + customer));
    }

    /** What can be done about a promise; each names it by its number, so that pressing late hits no other. */
    public static List<Button> buttons(long number) {
        return List.of(
                Button.primary(SENTENCES.say("done"), "完成 #" + number),
                Button.of(SENTENCES.say("move"), "改期 #" + number),
                Button.of(SENTENCES.say("drop"), "不做了 #" + number));
    }

    private String nameOf(String person) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
