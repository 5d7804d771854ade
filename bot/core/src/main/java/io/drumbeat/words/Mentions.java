package io.drumbeat.words;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Slot;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which customer a line is about; a name is never guessed. */
final class Mentions {
    /** After the name of a new customer: there is another one of that name, and this is not it. */
    static final String REALLY_NEW = "@new";

    private static final String JOINTS = " ,、/&和与跟及";
    private static final String BEHIND_NAMES = "谈聊讲说问催约签不没很了的过来,";

    private Mentions() {}

    static void fill(Reading reading) {
        if (!reading.wants(Mention.SLOT)) {
            named(reading);
            return;
        }
        if (withId(reading) || fresh(reading)) {
            return;
        }
        var before = hits(reading, 0, reading.verb.from());
        var at = position(reading, reading.verb.end());
        var here = hitAt(reading, at);
        if (here != null) {
            alone(reading, here, before);
            settle(reading, here.from(), here.end(), here.whom());
        } else if (!before.isEmpty()) {
            alone(reading, before.getFirst(), before);
            settle(
                    reading,
                    before.getFirst().from(),
                    before.getFirst().end(),
                    before.getFirst().whom());
        } else if (reading.open(at)) {
            unknown(reading, at);
        } else {
            var first = position(reading, 0);
            if (first < reading.verb.from() && reading.open(first)) {
                unknown(reading, first);
            }
        }
    }

    /** Where a label or a form has named the customer, the name in the sentence says no more. */
    private static void named(Reading reading) {
        if (reading.slots.get(Mention.SLOT) instanceof Mention.Existing known) {
            hits(reading, 0, reading.text.length()).stream()
                    .filter(hit -> hit.whom().contains(known.customer()) && reading.endsAt(hit.end(), Vocabulary.LEADS))
                    .forEach(hit -> reading.take(hit.from(), hit.end()));
        }
    }

    /** Known names in a stretch that begin and end as words of their own. */
    private static List<Names.Found> hits(Reading reading, int from, int to) {
        return reading.marks.customers.stream()
                .filter(hit -> hit.from() >= from && hit.end() <= to)
                .filter(hit -> reading.isFree(hit.from(), hit.end()) && reading.startsAt(hit.from()))
                .toList();
    }

    private static Names.@Nullable Found hitAt(Reading reading, int at) {
        return reading.marks.customers.stream()
                .filter(hit -> hit.from() == at && reading.isFree(at, hit.end()))
                .findFirst()
                .orElse(null);
    }

    /** Where, after the verb, the first word stands that is not a day, an amount, a contact or a particle. */
    private static int position(Reading reading, int from) {
        var s = reading.text.folded();
        var i = from;
        while (i < s.length()) {
            if (hitAt(reading, i) != null) {
                return i;
            }
            var lead = lengthAt(Vocabulary.LEADS, s, i);
            if (!reading.open(i) || reading.marks.explains(i)) {
                i++;
            } else if (s.charAt(i) == '#'
                    || s.substring(i, reading.runEnd(i)).chars().allMatch(c -> c < 0x80 && !Character.isLetter(c))) {
                i = reading.runEnd(i);
            } else if (lead > 0 && (reading.marks.explains(i + lead) || !reading.open(i + lead) || glued(reading, i))) {
                i += lead;
            } else {
                return i;
            }
        }
        return i;
    }

    private static boolean glued(Reading reading, int at) {
        return at > 0 && reading.isTaken(at - 1);
    }

    private static void settle(Reading reading, int from, int to, List<Customer> whom) {
        if (whom.size() != 1) {
            throw Questions.whichCustomer(reading, from, to, whom);
        }
        if (reading.open(to) && !continues(reading, to)) {
            var longer = bounds(reading, from).higher(to);
            if (!reading.moment.names().called(reading.text.folded(from, longer)).equals(whom)) {
                throw Questions.nameOrMore(reading, from, to, longer, whom.getFirst());
            }
            settle(reading, from, longer, whom);
            return;
        }
        reading.fill(Mention.SLOT, new Mention.Existing(whom.getFirst()));
        reading.take(from, to);
    }

    /** Whether what is written right behind a name cannot be a part of it. */
    private static boolean continues(Reading reading, int at) {
        var s = reading.text.folded();
        return reading.marks.explains(at)
                || BEHIND_NAMES.indexOf(s.charAt(at)) >= 0
                || lengthAt(Vocabulary.OPENERS, s, at) > 1
                || lengthAt(Vocabulary.DEPARTMENTS, s, at) > 0
                || reading.marks.onlyWords(Vocabulary.LEADS, at, reading.runEnd(at))
                || (Vocabulary.lengthAt(Vocabulary.LEADS, s, at) > 0
                        && reading.marks.explains(at + lengthAt(Vocabulary.LEADS, s, at)))
                || (at <= reading.verb.from() && reading.runEnd(at) >= reading.verb.from());
    }

    /** Asks if another known customer has as good a claim. */
    private static void alone(Reading reading, Names.Found one, List<Names.Found> before) {
        var claims = new LinkedHashMap<String, Customer>();
        var all = new ArrayList<>(before);
        all.add(one);
        for (var next = joined(reading, one.end()); next != null; next = joined(reading, next.end())) {
            all.add(next);
        }
        for (var hit : all) {
            if (hit.whom().size() == 1) {
                claims.putIfAbsent(hit.whom().getFirst().id(), hit.whom().getFirst());
            }
        }
        if (claims.size() > 1) {
            throw Questions.ask("一句话里有几家客户，记在哪一家？", offers(reading, List.copyOf(claims.values())));
        }
    }

    private static List<Button> offers(Reading reading, List<Customer> customers) {
        return customers.stream()
                .map(customer -> Button.of(
                        customer.name(),
                        reading.adding(Mention.SLOT, reading.moment.names().unmistakable(customer))))
                .toList();
    }

    private static Names.@Nullable Found joined(Reading reading, int end) {
        var i = end;
        while (i < reading.text.length()
                && !reading.isTaken(i)
                && JOINTS.indexOf(reading.text.folded().charAt(i)) >= 0) {
            i++;
        }
        var hit = i > end ? hitAt(reading, i) : null;
        return hit != null && (reading.endsAt(hit.end()) || reading.marks.explains(hit.end())) ? hit : null;
    }

    /** Where a name that begins here can end, the shortest first. */
    private static NavigableSet<Integer> bounds(Reading reading, int from) {
        var s = reading.text.folded();
        var ends = new TreeSet<Integer>();
        var end = reading.runEnd(from);
        ends.add(end);
        for (var i = from + 2; i < end; i++) {
            var known = reading.marks.explains(i) && !inName(reading, i);
            if (known || s.charAt(i) == '的' || (Contacts.end(reading.text, i) > i && contactEnds(reading, i))
                    || lengthAt(Vocabulary.TALK, s, i) > 0 || lengthAt(Vocabulary.OPENERS, s, i) > 1) {
                ends.add(i);
                break;
            }
        }
        return ends;
    }

    private static boolean inName(Reading reading, int at) {
        return reading.marks.customers.stream().anyMatch(hit -> hit.from() <= at && at < hit.end());
    }

    private static boolean contactEnds(Reading reading, int at) {
        var end = Contacts.end(reading.text, at);
        return !reading.open(end) || end - at > 2 || lengthAt(Vocabulary.OPENERS, reading.text.folded(), end) > 0;
    }

    private static void unknown(Reading reading, int from) {
        var names = reading.moment.names();
        var ends = bounds(reading, from);
        for (int end : ends.descendingSet()) {
            var whom = names.called(reading.text.folded(from, end));
            if (!whom.isEmpty()) {
                settle(reading, from, end, whom);
                return;
            }
        }
        var opener = lengthAt(Vocabulary.OPENERS, reading.text.folded(), from) > 0;
        var later = hits(reading, reading.verb.end(), reading.text.length());
        if (!later.isEmpty()) {
            if (!opener) {
                var buttons = new ArrayList<>(offers(
                        reading,
                        later.stream()
                                .flatMap(hit -> hit.whom().stream())
                                .distinct()
                                .toList()));
                var said = reading.text.raw(from, ends.first());
                buttons.add(Button.of("新客户 " + said, reading.with(from, ends.first(), "新客户" + said)));
                throw Questions.ask("“%s”是客户名吗？".formatted(said), buttons);
            }
            alone(reading, later.getFirst(), later);
            settle(
                    reading,
                    later.getFirst().from(),
                    later.getFirst().end(),
                    later.getFirst().whom());
        } else if (!opener && (Questions.needsCustomer(reading) || !takesRemarks(reading))) {
            throw Questions.noCustomer(reading, from, ends.first());
        }
    }

    private static boolean takesRemarks(Reading reading) {
        return reading.usage.accepts(Slot.NOTE)
                || reading.usage.accepts(Slot.REST)
                || reading.usage.accepts(Slot.REASON);
    }

    /** 华为@c12: the one customer with this id, if it has this name. */
    private static boolean withId(Reading reading) {
        for (var at = reading.text.folded().indexOf('@', reading.verb.from());
                at >= 0;
                at = reading.text.folded().indexOf('@', at + 1)) {
            var end = idEnd(reading, at + 1);
            var customer = reading.moment.names().withId(reading.text.raw(at + 1, end));
            if (customer.isPresent() && reading.open(at)) {
                var name = io.drumbeat.phrase.Text.folded(customer.get().name());
                var from = at - name.length();
                if (from >= 0 && reading.text.startsWith(name, from)) {
                    reading.fill(Mention.SLOT, new Mention.Existing(customer.get()));
                    reading.take(from, end);
                    return true;
                }
            }
            var wrong = end > at + 1 && !reading.text.startsWith(REALLY_NEW, at) ? nameBefore(reading, at) : null;
            if (wrong != null) {
                throw Questions.ask(
                        "没有编号“%s”的客户“%s”".formatted(reading.text.raw(at + 1, end), reading.text.raw(wrong.from(), at)),
                        List.of(Button.of(reading.text.raw(wrong.from(), at), reading.with(at, end, ""))));
            }
        }
        return false;
    }

    private static Names.@Nullable Found nameBefore(Reading reading, int at) {
        return reading.marks.customers.stream().filter(hit -> hit.end() == at).findFirst().orElse(null);
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
    private static boolean fresh(Reading reading) {
        var s = reading.text.folded();
        var at = s.indexOf("新客户");
        if (at < 0 || !reading.isFree(at, at + 3) || !reading.startsAt(at)) {
            return false;
        }
        var from = at + 3;
        var spaced = from < s.length() && (s.charAt(from) == ' ' || s.charAt(from) == ':');
        from += spaced ? 1 : 0;
        var known = !hits(reading, 0, at).isEmpty()
                || reading.marks.customers.stream()
                        .anyMatch(hit -> hit.from() == position(reading, reading.verb.end()) && hit.end() <= at);
        if (!reading.open(from)
                || (reading.marks.explains(from) && hitAt(reading, from) == null)
                || (spaced && known)) {
            return false;
        }
        var mark = s.indexOf(REALLY_NEW, from);
        var end = mark > from && mark < reading.runEnd(from)
                ? mark
                : bounds(reading, from).first();
        var name = reading.text.raw(from, end);
        var there = reading.moment.names().named(name);
        if (!there.isEmpty() && mark != end) {
            throw Questions.notSoNew(reading, at, end, name, there);
        }
        reading.fill(Mention.SLOT, new Mention.Fresh(name));
        reading.take(at, mark == end ? end + REALLY_NEW.length() : end);
        if (reading.wants(Slot.NEW_CUSTOMER)) {
            reading.fill(Slot.NEW_CUSTOMER, true);
        }
        return true;
    }

    /** What a form's field or 客户:… says. */
    static Mention exactly(Reading reading, int from, int to) {
        var raw = reading.text.raw(from, to);
        var names = reading.moment.names();
        if (reading.text.startsWith("新客户", from) && to > from + 3) {
            var name = raw.substring(3).replaceFirst("^[: ]", "");
            var twin = name.endsWith(REALLY_NEW);
            if (!twin && !names.named(name).isEmpty()) {
                throw Questions.notSoNew(reading, from, to, name, names.named(name));
            }
            return new Mention.Fresh(twin ? name.substring(0, name.length() - REALLY_NEW.length()) : name);
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
                ? Questions.noCustomer(reading, from, to)
                : Questions.whichCustomer(reading, from, to, whom);
    }
}
