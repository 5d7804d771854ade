package io.drumbeat.words;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Input;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Mention;
import io.drumbeat.draft.Draft;
import io.drumbeat.phrase.Echo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is asked when a line is not clear: what was said, in quotes, and words that would do. */
public final class Questions {
    /** Said of a line that asks, where something is told. */
    public static final String ASKS = "像是在问";

    private Questions() {}

    public static Unsure unheard(Card help) {
        return new Unsure(help, false, List.of(), null);
    }

    /** It was understood, and this is all there is to say to it. */
    public static Unsure answered(Card answer) {
        return new Unsure(answer, true, List.of(), null);
    }

    public static Unsure ask(String title, Collection<Button> buttons) {
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

    public static Unsure say(String title, Usage usage) {
        return new Unsure(Card.warn(title, example(usage)), true, List.of(), null);
    }

    private static Element example(Usage usage) {
        return new Element.Text("例如：" + usage.example());
    }

    /** Which of several days; each button says the line with that day in place. */
    public static Unsure whichDay(String said, Collection<LocalDate> days, Function<LocalDate, String> words) {
        var buttons = days.stream()
                .distinct()
                .map(day -> Button.of(Echo.date(day), words.apply(day)))
                .toList();
        return ask("“%s”是哪一天？".formatted(said), buttons);
    }

    /** A day before the back-fill window; where it may as well lie ahead, as a next step, that is offered. */
    public static Unsure tooOld(String title, Reading reading, int from, int to, List<LocalDate> ahead) {
        var offers = !reading.wants(Slot.NEXT) || !reading.isActivity()
                ? List.<Button>of()
                : ahead.stream()
                        .filter(day -> day.isAfter(reading.moment.today())
                                && day.isBefore(reading.moment.today().plusDays(180)))
                        .map(day -> Button.of(
                                Slot.NEXT.label() + " " + Echo.date(day),
                                reading.with(from, to, Slot.NEXT.label() + day)))
                        .toList();
        return offers.isEmpty() ? say(title, reading.usage) : ask(title, offers);
    }

    public static Unsure unreadable(Reading reading, Slot<?> slot, String said) {
        return say("“%s”不能作%s".formatted(said, slot.label()), reading.usage);
    }

    /** A form for what is missing; sent, it says the line and the values beside it. */
    public static Unsure missing(Reading reading, List<Slot<?>> slots) {
        var labels = slots.stream().map(Slot::label).collect(Collectors.joining("、"));
        var inputs = slots.stream().map(slot -> input(reading, slot)).toList();
        var asked = new ArrayList<Draft.Asked>();
        for (var input : inputs) {
            var example = Unfinished.example(reading, slots.get(asked.size()), input.options());
            asked.add(new Draft.Asked(input.name(), input.label(), input.options(), example));
        }
        var colleagues = WhoseFirst.of(reading);
        if (colleagues.isPresent() && reading.usage.confirmed() != null) {
            return answered(Card.warn(colleagues.get() + "，这件事请他自己或他的主管来做"));
        }
        var unfinished = Unfinished.of(reading, asked);
        var answer = String.join(" ", asked.stream().map(Draft.Asked::example).toList());
        var card = Card.info(
                "“%s”还缺：%s".formatted(reading.usage.verb(), labels)
                        + colleagues.map("；%s，补全以后先问记在谁名下"::formatted).orElse(""),
                new Element.Form(unfinished.line(), "提交", inputs),
                Draft.invitation(answer));
        return new Unsure(card, true, List.of(), unfinished);
    }

    private static Input input(Reading reading, Slot<?> slot) {
        return slot.input(true, Unfinished.options(reading, slot));
    }

    public static boolean needs(Reading reading, Slot<?> slot) {
        return reading.usage.needs().contains(slot);
    }

    /** Whether the day said with it may be the one on which a deal is expected to close, and nothing is needed of it. */
    public static boolean opensDeal(Reading reading) {
        return reading.usage.accepts(Slot.EXPECTED)
                && reading.usage.accepts(Slot.AMOUNT)
                && !needs(reading, Slot.AMOUNT);
    }

    public static boolean needsCustomer(Reading reading) {
        return needs(reading, Mention.SLOT);
    }

    public static Unsure asked(Reading reading) {
        return say("“%s”%s；记下来请直接说发生了什么".formatted(reading.text.raw(), ASKS), reading.usage);
    }

    public static Unsure notYet(Reading reading) {
        return say("“%s”像是还没有做的事；做过了再记，或写成下一步，如 下周三回访".formatted(reading.text.raw()), reading.usage);
    }
}
