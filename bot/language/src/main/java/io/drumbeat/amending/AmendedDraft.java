package io.drumbeat.amending;

import io.drumbeat.amending.AmendedValues.Kind;
import io.drumbeat.amending.AmendedValues.Value;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.draft.Draft;
import io.drumbeat.scene.Line;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 不对，是给制冷报的, while a quote for somebody else waits for its sum: what waits, with the value in its place. */
public final class AmendedDraft {
    /** How what is proposed first is called. */
    private static final String RECORD = "记下";

    private static final Pattern CUSTOMER = Pattern.compile("客户:\\S+?@(\\S+)");
    private static final int SOME = 6;
    private static final int LONG = 30;
    private static final int SHORT = 12;

    private AmendedDraft() {}

    /** What waits as it was said to be instead; empty if a line says no such thing. */
    public static Optional<String> of(Draft draft, Line line, Kinds kinds) {
        var waits = waiting(draft);
        var whom = CUSTOMER.matcher(waits);
        if (!whom.find() || line.text().length() > LONG) {
            return Optional.empty();
        }
        var customers = line.known().the(Customers.class);
        var values =
                new AmendedValues(line, kinds, customers.withId(whom.group(1)).orElse(null));
        var says = AmendingWords.WRONG.in(line.folded()) || AmendedValues.denies(line.folded());
        return says && values.left() <= SOME
                ? values.meant()
                        .filter(value -> value.kind() == Kind.MEETING || !AmendedValues.deniesDeed(line.folded()))
                        .map(value -> instead(waits, value, customers))
                        .filter(amended -> !amended.equals(waits))
                : Optional.empty();
    }

    /** Whether words are those of what waits with another value in it. */
    public static boolean is(Draft draft, String words) {
        var waits = waiting(draft);
        return CUSTOMER.matcher(waits).find()
                && CUSTOMER.matcher(words).find()
                && verb(waits).equals(verb(words));
    }

    /** 上一条不要了, while a quote waits for its sum: what was said last is what waits. */
    public static boolean isDropped(Line line) {
        return line.text().length() <= SHORT
                && AmendingWords.GONE.in(line.folded())
                && line.whom().isEmpty()
                && !line.folded().contains("#");
    }

    private static String waiting(Draft draft) {
        var choices = draft.choices();
        return choices.isEmpty() || !choices.getFirst().label().equals(RECORD)
                ? draft.line()
                : choices.getFirst().words();
    }

    private static String verb(String words) {
        var blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    private static String instead(String waits, Value value, Customers customers) {
        return switch (value.kind()) {
            case CUSTOMER -> whom(waits, value.words(), customers);
            case CONTACT -> with(waits, Slot.CONTACT, value.words());
            case AMOUNT -> with(waits, Slot.AMOUNT, value.words());
            case DAY -> with(waits, Slot.DATE, value.words());
            case MEETING -> value.words() + waits.substring(verb(waits).length());
        };
    }

    /** Nobody of the customer before belongs to another. */
    private static String whom(String waits, String name, Customers customers) {
        var one = customers.all().stream()
                .filter(customer -> customer.name().equals(name))
                .map(Customer::id)
                .toList();
        var said = one.size() == 1 ? name + "@" + one.getFirst() : name;
        return waits.replaceFirst("客户:\\S+", Matcher.quoteReplacement("客户:" + said))
                .replaceFirst(" 联系人:\\S+", "");
    }

    private static String with(String waits, Slot<?> slot, String value) {
        var label = slot.label() + ":";
        var said = label + value;
        var labelled = Pattern.compile("(?<= )" + Pattern.quote(label) + "\\S+").matcher(waits);
        var verb = verb(waits);
        return labelled.find()
                ? labelled.replaceFirst(Matcher.quoteReplacement(said))
                : verb + " " + said + waits.substring(verb.length());
    }
}
