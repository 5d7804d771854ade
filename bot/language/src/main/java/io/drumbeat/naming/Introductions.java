package io.drumbeat.naming;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.words.CustomerQuestions;
import io.drumbeat.words.Exactly;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers who are named outright: by id, as new ones, or in the field of a form. */
public final class Introductions {
    private static final Words CALLED = Words.of("名字叫", "名叫", "叫做", "叫作", "叫");

    private Introductions() {}

    /** 华为@c12: the one customer with this id, if it has this name. */
    public static boolean withId(Reading reading) {
        for (var at = reading.text.folded().indexOf('@', reading.verb.from());
                at >= 0;
                at = reading.text.folded().indexOf('@', at + 1)) {
            var end = idEnd(reading, at + 1);
            var customer = reading.moment.names().withId(reading.text.raw(at + 1, end));
            if (customer.isPresent() && reading.open(at)) {
                var name = Text.folded(customer.get().name());
                var from = at - name.length();
                if (from >= 0 && reading.text.startsWith(name, from)) {
                    reading.fill(Mention.SLOT, new Mention.Existing(customer.get()));
                    reading.take(from, end);
                    return true;
                }
            }
            var wrong =
                    end > at + 1 && !reading.text.startsWith(Exactly.REALLY_NEW, at) ? nameBefore(reading, at) : null;
            if (wrong != null) {
                throw Questions.ask(
                        "没有编号“%s”的客户“%s”".formatted(reading.text.raw(at + 1, end), reading.text.raw(wrong.from(), at)),
                        List.of(Button.of(reading.text.raw(wrong.from(), at), reading.with(at, end, ""))));
            }
        }
        return false;
    }

    private static Names.@Nullable Found nameBefore(Reading reading, int at) {
        return reading.marks.customers.stream()
                .filter(hit -> hit.end() == at)
                .findFirst()
                .orElse(null);
    }

    private static int idEnd(Reading reading, int from) {
        var end = from;
        while (end < reading.text.length()
                && ((reading.text.folded().charAt(end) < 0x80
                                && Character.isLetterOrDigit(
                                        reading.text.folded().charAt(end)))
                        || "-_".indexOf(reading.text.folded().charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** 新客户华唯, 新客户 华唯. */
    public static boolean fresh(Reading reading) {
        var s = reading.text.folded();
        var english = !s.contains("新客户");
        var at = s.indexOf(english ? "new customer " : "新客户");
        var word = english ? 12 : 3;
        if (at < 0 || !reading.isFree(at, at + word) || !reading.startsAt(at)) {
            return false;
        }
        var from = at + word;
        var spaced = from < s.length() && " :,".indexOf(s.charAt(from)) >= 0;
        from += spaced ? 1 : 0;
        from += Vocabulary.lengthAt(CALLED, s, from);
        if (!reading.open(from)
                || (reading.marks.explains(from) && Mentions.hitAt(reading, from) == null)
                || (spaced && isNamedBefore(reading, at))) {
            return false;
        }
        introduce(reading, at, from);
        return true;
    }

    private static boolean isNamedBefore(Reading reading, int at) {
        return !Mentions.hits(reading, 0, at).isEmpty()
                || reading.marks.customers.stream()
                        .anyMatch(
                                hit -> hit.from() == Mentions.position(reading, reading.verb.end()) && hit.end() <= at);
    }

    private static void introduce(Reading reading, int at, int from) {
        var mark = reading.text.folded().indexOf(Exactly.REALLY_NEW, from);
        var end = mark > from && mark < reading.runEnd(from)
                ? mark
                : NameBounds.of(reading, from).first();
        var name = reading.text.raw(from, end);
        if (mark != end) {
            var there = reading.moment.names().named(name);
            if (!there.isEmpty()) {
                throw CustomerQuestions.notSoNew(reading, at, end, name, there);
            }
            near(reading, at, end, name);
        }
        reading.fill(Mention.SLOT, new Mention.Fresh(name));
        reading.take(at, mark == end ? end + Exactly.REALLY_NEW.length() : end);
        if (reading.wants(Slot.NEW_CUSTOMER)) {
            reading.fill(Slot.NEW_CUSTOMER, true);
        }
    }

    /** A new name near a known one is asked about; what may not be named is not named in the question. */
    private static void near(Reading reading, int from, int to, String name) {
        var names = reading.moment.names();
        var near = names.resembling(name);
        if (!near.isEmpty() || names.hides(name)) {
            throw CustomerQuestions.nearby(reading, from, to, name, near);
        }
    }

    /** What a form's field or 客户:… says. */
    public static Mention exactly(Reading reading, int from, int to) {
        var raw = reading.text.raw(from, to);
        var names = reading.moment.names();
        if (reading.text.startsWith("新客户", from) && to > from + 3) {
            return exactlyNew(reading, from, to);
        }
        var at = raw.lastIndexOf('@');
        var byId = at < 0
                ? null
                : names.withId(raw.substring(at + 1))
                        .filter(c -> c.name().equals(raw.substring(0, at)))
                        .orElse(null);
        if (byId != null) {
            return new Mention.Existing(byId);
        }
        var whom = names.called(raw);
        if (whom.size() == 1) {
            return new Mention.Existing(whom.getFirst());
        }
        throw whom.isEmpty()
                ? CustomerQuestions.noCustomer(reading, from, to)
                : CustomerQuestions.whichCustomer(reading, from, to, whom);
    }

    private static Mention exactlyNew(Reading reading, int from, int to) {
        var name = reading.text.raw(from, to).substring(3).replaceFirst("^[: ]", "");
        if (name.endsWith(Exactly.REALLY_NEW)) {
            return new Mention.Fresh(name.substring(0, name.length() - Exactly.REALLY_NEW.length()));
        }
        var there = reading.moment.names().named(name);
        if (!there.isEmpty()) {
            throw CustomerQuestions.notSoNew(reading, from, to, name, there);
        }
        near(reading, from, to, name);
        return new Mention.Fresh(name);
    }
}
