package io.drumbeat.mending;

import io.drumbeat.command.Slot;
import io.drumbeat.correction.Fields;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A new value of which was not said what it is of, where it can only be one thing: 改成8万, 改到下周三. */
final class Unnamed {
    private static final Pattern INTO = Pattern.compile("^(?:改成|改为|改到|换成|成|为|到|至)?[\\s:：]*(.*?)[\\s。！!了]*$");

    private Unnamed() {}

    /** The change with its value under the one name it can have, or null if it can have several or none. */
    static @Nullable String sentence(Entry entry, String said, LocalDate today, Known known) {
        var found = INTO.matcher(said);
        var value = found.matches() ? found.group(1) : said;
        var text = Text.of(value);
        var slot = text.length() == 0 ? null : slot(entry.fact(), text, today, known);
        return slot == null
                ? null
                : Sentence.of(entry.receipt(), slot.label() + ":" + value + kept(slot, entry.fact(), text, today));
    }

    private static @Nullable Slot<?> slot(Fact fact, Text value, LocalDate today, Known known) {
        var fields = Fields.of(fact);
        var amount = Amounts.at(value, 0);
        if (amount != null && amount.end() == value.length() && fields.contains(Slot.AMOUNT)) {
            return Slot.AMOUNT;
        }
        var day = Dates.at(value, 0, today);
        if (day != null) {
            return slot(fact, day, value, today);
        }
        if (!known.the(Customers.class).named(value.raw()).isEmpty()) {
            return Mention.SLOT;
        }
        return fields.contains(Slot.CONTACT) && Contacts.end(value, 0) == value.length() ? Slot.CONTACT : null;
    }

    /** A day to come is the next step's or when a deal closes, if only one can be meant; one that is over is when it happened. */
    private static @Nullable Slot<?> slot(Fact fact, Dates.Found day, Text value, LocalDate today) {
        var steps = fact.next() != null;
        var closes = Fields.value(Slot.EXPECTED, fact) != null;
        var ahead = day.day().readings(today, Day.Direction.AHEAD).stream().anyMatch(d -> d.isAfter(today));
        var whole = day.end() == value.length();
        if (day.day().fixed() && !ahead) {
            return whole ? Slot.DATE : null;
        }
        if (day.day().fixed() && steps) {
            return closes && whole ? null : Slot.NEXT;
        }
        return day.day().fixed() && whole && Fields.of(fact).contains(Slot.EXPECTED) ? Slot.EXPECTED : null;
    }

    /** What is to be done stays, if only the day of it was said. */
    private static String kept(Slot<?> slot, Fact fact, Text value, LocalDate today) {
        var day = Dates.at(value, 0, today);
        var next = fact.next();
        return slot.equals(Slot.NEXT) && day != null && day.end() == value.length() && next != null
                ? " " + next.what()
                : "";
    }
}
