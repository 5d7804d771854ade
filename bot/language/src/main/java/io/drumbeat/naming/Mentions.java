package io.drumbeat.naming;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.names.Claims;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.CustomerQuestions;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import io.drumbeat.words.Unsure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which customer a line is about; a name is never guessed. */
public final class Mentions {
    private static final String JOINTS = " ,、/&和与跟及";

    private Mentions() {}

    public static void fill(Reading reading) {
        if (!reading.wants(Mention.SLOT)) {
            named(reading);
            return;
        }
        if (Introductions.withId(reading) || Introductions.fresh(reading)) {
            return;
        }
        var before = hits(reading, 0, reading.verb.from());
        var at = position(reading, reading.verb.end());
        var here = hitAt(reading, at);
        if (here != null) {
            alone(reading, here, before);
            settle(reading, here);
        } else if (!before.isEmpty()) {
            alone(reading, before.getFirst(), before);
            settle(reading, before.getFirst());
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
    public static List<Names.Found> hits(Reading reading, int from, int to) {
        return reading.marks.customers.stream()
                .filter(hit -> hit.from() >= from && hit.end() <= to)
                .filter(hit -> reading.isFree(hit.from(), hit.end()) && reading.startsAt(hit.from()))
                .toList();
    }

    public static Names.@Nullable Found hitAt(Reading reading, int at) {
        return reading.marks.customers.stream()
                .filter(hit -> hit.from() == at && reading.isFree(at, hit.end()))
                .findFirst()
                .orElse(null);
    }

    /** Where, after the verb, the first word stands that is not a day, an amount, a contact or a particle. */
    public static int position(Reading reading, int from) {
        var s = reading.text.folded();
        var i = from;
        while (i < s.length()) {
            if (hitAt(reading, i) != null) {
                return i;
            }
            var lead = lengthAt(Vocabulary.LEADS, s, i);
            var contact = reading.open(i) ? Contacts.end(reading.text, i) : i;
            if (!reading.open(i) || reading.marks.explains(i)) {
                i++;
            } else if (contact > i && reading.endsAt(contact)) {
                i = contact;
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
            throw CustomerQuestions.whichCustomer(reading, from, to, whom);
        }
        var met = Claims.contactEnd(reading.text, whom.getFirst(), to) > to;
        if (reading.open(to)
                && !met
                && (!NameBounds.continues(reading, to) || NameBounds.anotherCompany(reading, to))) {
            var longer = NameBounds.of(reading, from).higher(to);
            if (!reading.moment
                    .names()
                    .called(reading.text.folded(from, longer))
                    .equals(whom)) {
                // what may not be named is not in a longer name either
                throw reading.moment.names().mayBeNamed(whom.getFirst())
                        ? CustomerQuestions.nameOrMore(reading, from, to, longer, whom.getFirst())
                        : CustomerQuestions.noCustomer(reading, from, longer);
            }
            settle(reading, from, longer, whom);
            return;
        }
        reading.fill(Mention.SLOT, new Mention.Existing(whom.getFirst()));
        reading.take(from, to + NameBounds.legalForm(reading, to));
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
            throw Questions.ask("一句话里有几家客户，记在哪一家？", offers(reading, List.copyOf(claims.values())))
                    .torn();
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
        // 星河电子李总和蓝湾地产胡工: whom one met there stands between.
        var i = end < reading.text.length() ? Contacts.end(reading.text, end) : end;
        while (i < reading.text.length()
                && !reading.isTaken(i)
                && JOINTS.indexOf(reading.text.folded().charAt(i)) >= 0) {
            i++;
        }
        var hit = i > end ? hitAt(reading, i) : null;
        return hit != null && (reading.endsAt(hit.end()) || reading.marks.explains(hit.end())) ? hit : null;
    }

    private static void unknown(Reading reading, int from) {
        var ends = NameBounds.of(reading, from);
        for (int end : ends.descendingSet()) {
            var whom = reading.moment.names().called(reading.text.folded(from, end));
            if (!whom.isEmpty()) {
                settle(reading, from, end, whom);
                return;
            }
        }
        var s = reading.text.folded();
        var apart = from == 0 || reading.text.separates(from - 1);
        var opener = lengthAt(Vocabulary.OPENERS, s, from) > 0 && !(apart && NameBounds.negative(s, from));
        var later = hits(reading, reading.verb.end(), reading.text.length());
        if (!later.isEmpty()) {
            if (!opener) {
                throw isName(reading, from, ends.first(), later);
            }
            alone(reading, later.getFirst(), later);
            settle(reading, later.getFirst());
            return;
        }
        var whom = theirs(reading, from);
        whom = whom == null ? toWhom(reading, from) : whom;
        if (whom != null) {
            settle(reading, whom);
        } else if (!opener && (Questions.needsCustomer(reading) || !takesRemarks(reading))) {
            throw CustomerQuestions.noCustomer(reading, from, ends.first());
        }
    }

    /** Whether an unknown word in a customer's place is one, or one of those that are named later. */
    private static Unsure isName(Reading reading, int from, int end, List<Names.Found> later) {
        var named =
                later.stream().flatMap(hit -> hit.whom().stream()).distinct().toList();
        var said = reading.text.raw(from, end);
        var buttons = new ArrayList<>(offers(reading, named));
        buttons.add(Button.of("新客户 " + said, reading.with(from, end, "新客户" + said)));
        return Questions.ask("“%s”是客户名吗？".formatted(said), buttons).torn();
    }

    private static void settle(Reading reading, Names.Found hit) {
        settle(reading, hit.from(), hit.end(), hit.whom());
    }

    /** 演示了灌装线给青禾王总看: the only customer of the line, right behind what makes it one. */
    private static Names.@Nullable Found toWhom(Reading reading, int from) {
        var behind = reading.marks.customers.stream()
                .filter(hit -> hit.from() > from && reading.isFree(hit.from(), hit.end()))
                .toList();
        return behind.size() == 1
                        && from >= reading.verb.end()
                        && "给跟向为"
                                        .indexOf(reading.text
                                                .folded()
                                                .charAt(behind.getFirst().from() - 1))
                                >= 0
                ? behind.getFirst()
                : null;
    }

    /** 去了甲火锅见了覃经理: the only customer of the line, whose people stand in its place. */
    private static Names.@Nullable Found theirs(Reading reading, int from) {
        return reading.marks.customers.stream()
                .filter(hit -> reading.marks.customers.size() == 1 && hit.whom().size() == 1)
                .filter(hit -> Claims.contactEnd(reading.text, hit.whom().getFirst(), from) > from)
                .filter(hit -> reading.isFree(hit.from(), hit.end()))
                .findFirst()
                .orElse(null);
    }

    private static boolean takesRemarks(Reading reading) {
        return reading.usage.accepts(Slot.NOTE)
                || reading.usage.accepts(Slot.REST)
                || reading.usage.accepts(Slot.REASON);
    }
}
