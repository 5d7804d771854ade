package io.drumbeat.words;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Input;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.draft.Draft;
import io.drumbeat.phrase.Echo;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked when a line is not clear: what was said, in quotes, and words that would do. */
final class Questions {
    /** What is said of a customer that may not be named: neither whose it is nor which. */
    private static final String HIDDEN = "另有一家同名客户，由别的同事跟进。";

    private Questions() {}

    /** Stops reading a line, because only its writer knows what it means. */
    static final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Card question;
        private final transient boolean heard;
        private final transient List<Button> choices;
        private final transient @Nullable Unfinished unfinished;
        private boolean torn;

        private Unsure(Card question, boolean heard, Collection<Button> choices, @Nullable Unfinished unfinished) {
            super(Echo.brief(question.title()), null, false, false);
            this.question = new Card(Echo.brief(question.title()), question.tone(), question.elements());
            this.heard = heard;
            this.choices = List.copyOf(choices);
            this.unfinished = unfinished;
        }

        Card question() {
            return question;
        }

        /** The same, of which only names and parts are torn, and nothing is doubted. */
        Unsure torn() {
            torn = true;
            return this;
        }

        boolean isTorn() {
            return torn;
        }

        /** Whether a verb was heard at all. */
        boolean heard() {
            return heard;
        }

        List<Button> choices() {
            return choices;
        }

        @Nullable
        Unfinished unfinished() {
            return unfinished;
        }
    }

    static Unsure unheard(Card help) {
        return new Unsure(help, false, List.of(), null);
    }

    /** It was understood, and this is all there is to say to it. */
    static Unsure answered(Card answer) {
        return new Unsure(answer, true, List.of(), null);
    }

    static Unsure ask(String title, Collection<Button> buttons) {
        var card = Card.warn(title);
        var hint = buttons.size() == 1 ? "对的话也可以回“是”" : "也可以回序号（1–%d）或名字".formatted(buttons.size());
        return new Unsure(
                buttons.isEmpty()
                        ? card
                        : card.and(new Element.Buttons(List.copyOf(buttons))).and(new Element.Text(hint)),
                true,
                buttons,
                null);
    }

    static Unsure say(String title, Usage usage) {
        return new Unsure(Card.warn(title, example(usage)), true, List.of(), null);
    }

    private static Element example(Usage usage) {
        return new Element.Text("例如：" + usage.example());
    }

    /** Which of several days; each button says the line with that day in place. */
    static Unsure whichDay(String said, Collection<LocalDate> days, Function<LocalDate, String> words) {
        var buttons = days.stream()
                .distinct()
                .map(day -> Button.of(Echo.date(day), words.apply(day)))
                .toList();
        return ask("“%s”是哪一天？".formatted(said), buttons);
    }

    /** A day before the back-fill window; where it may as well lie ahead, as a next step, that is offered. */
    static Unsure tooOld(String title, Reading reading, int from, int to, List<LocalDate> ahead) {
        var offers = !reading.wants(Slot.NEXT) || !Doubts.isActivity(reading.usage)
                ? List.<Button>of()
                : ahead.stream()
                        .filter(day -> day.isAfter(reading.moment.today())
                                && day.isBefore(reading.moment.today().plusDays(180)))
                        .map(day -> Button.of("下一步 " + Echo.date(day), reading.with(from, to, "下一步" + day)))
                        .toList();
        return offers.isEmpty() ? say(title, reading.usage) : ask(title, offers);
    }

    /** Which of several customers; those of one name are told apart by owner and last contact. */
    static Unsure whichCustomer(Reading reading, int from, int to, List<Customer> whom) {
        var names = reading.moment.names();
        var buttons = whom.stream()
                .limit(8)
                .map(customer -> Button.of(
                        described(reading, customer, whom), reading.with(from, to, names.unmistakable(customer))))
                .toList();
        return ask("“%s”是哪一家？".formatted(reading.text.raw(from, to)), buttons);
    }

    private static String described(Reading reading, Customer customer, List<Customer> among) {
        var twins = among.stream()
                        .filter(other -> other.name().equals(customer.name()))
                        .count()
                > 1;
        if (!twins) {
            return customer.name();
        }
        if (!new Visibility(reading.moment.who(), reading.moment.today(), reading.moment.known())
                .mayBeNamed(customer)) {
            return customer.name() + "（由别的同事跟进）";
        }
        var owner = customer.ownerOn(reading.moment.today());
        var people = reading.moment.known().people();
        var who = owner == null
                ? "还没有人跟"
                : people.withId(owner).map(p -> p.name() + "在跟").orElse(owner);
        return "%s（%s，%s）".formatted(customer.name(), customer.id(), who);
    }

    static Unsure noCustomer(Reading reading, int from, int to) {
        var said = reading.text.raw(from, to);
        var names = reading.moment.names();
        var near = names.nearest(said, 3);
        var buttons = new ArrayList<Button>();
        near.forEach(customer ->
                buttons.add(Button.of(customer.name(), reading.with(from, to, names.unmistakable(customer)))));
        var hidden = names.hides(said);
        var fresh = "新客户" + said + (hidden ? Introductions.REALLY_NEW : "");
        buttons.add(Button.primary("新客户 " + said, reading.with(from, to, fresh)));
        var like = near.isEmpty()
                ? "是新客户吗？"
                : "名字相近的有：" + near.stream().map(Customer::name).collect(Collectors.joining("、")) + "。";
        return ask("没有客户“%s”。%s%s".formatted(said, hidden ? HIDDEN : "", like), buttons)
                .torn();
    }

    /** The name of a new customer is near the names of these, or of one that may not be named. */
    static Unsure nearby(Reading reading, int from, int to, String name, List<Customer> near) {
        var buttons = new ArrayList<Button>();
        near.stream()
                .limit(5)
                .forEach(customer -> buttons.add(Button.of(
                        customer.name(),
                        reading.with(from, to, reading.moment.names().unmistakable(customer)))));
        buttons.add(Button.of("新客户 " + name, reading.with(from, to, "新客户" + name + Introductions.REALLY_NEW)));
        return ask(
                near.isEmpty()
                        ? "新客户“%s”：%s确实是新客户吗？".formatted(name, HIDDEN)
                        : "新客户“%s”：名字相近的有 %s，是同一家吗？"
                                .formatted(
                                        name, near.stream().map(Customer::name).collect(Collectors.joining("、"))),
                buttons);
    }

    static Unsure unreadable(Reading reading, Slot<?> slot, String said) {
        return say("“%s”不能作%s".formatted(said, slot.label()), reading.usage);
    }

    /** A form for what is missing; sent, it says the line and the values beside it. */
    static Unsure missing(Reading reading, List<Slot<?>> slots) {
        var labels = slots.stream().map(Slot::label).collect(Collectors.joining("、"));
        var inputs = slots.stream().map(slot -> input(reading, slot)).toList();
        var asked = new ArrayList<Draft.Asked>();
        for (var input : inputs) {
            var example = Unfinished.example(reading, slots.get(asked.size()), input.options());
            asked.add(new Draft.Asked(input.name(), input.label(), input.options(), example));
        }
        var unfinished = Unfinished.of(reading, asked);
        var answer = String.join(" ", asked.stream().map(Draft.Asked::example).toList());
        var card = Card.info(
                "“%s”还缺：%s".formatted(reading.usage.verb(), labels),
                new Element.Form(unfinished.line(), "提交", inputs),
                Draft.invitation(answer));
        return new Unsure(card, true, List.of(), unfinished);
    }

    private static Input input(Reading reading, Slot<?> slot) {
        return slot.input(true, Unfinished.options(reading, slot));
    }

    /** After a name of a customer comes something that may belong to the name. */
    static Unsure nameOrMore(Reading reading, int from, int nameEnd, int runEnd, Customer known) {
        var name = reading.moment.names().unmistakable(known);
        var longer = reading.text.raw(from, runEnd);
        return ask(
                        "“%s”是客户%s吗，还是一个新客户？".formatted(longer, known.name()),
                        List.of(
                                Button.of(known.name(), reading.with(from, nameEnd, name)),
                                Button.of("新客户 " + longer, reading.with(from, runEnd, "新客户" + longer))))
                .torn();
    }

    /** Somebody says new of a name that is in the book. */
    static Unsure notSoNew(Reading reading, int from, int to, String name, List<Customer> there) {
        var buttons = new ArrayList<Button>();
        there.stream()
                .limit(5)
                .forEach(customer -> buttons.add(Button.of(
                        described(reading, customer, there),
                        reading.with(from, to, reading.moment.names().unmistakable(customer)))));
        buttons.add(Button.of("另一家同名的", reading.with(from, to, "新客户" + name + Introductions.REALLY_NEW)));
        return ask("已经有客户“%s”了，是同一家吗？".formatted(name), buttons);
    }

    static boolean needs(Reading reading, Slot<?> slot) {
        return reading.usage.needs().contains(slot);
    }

    /** Whether the day said with it may be the one on which a deal is expected to close, and nothing is needed of it. */
    static boolean opensDeal(Reading reading) {
        return reading.usage.accepts(Slot.EXPECTED)
                && reading.usage.accepts(Slot.AMOUNT)
                && !needs(reading, Slot.AMOUNT);
    }

    static boolean needsCustomer(Reading reading) {
        return needs(reading, Mention.SLOT);
    }
}
