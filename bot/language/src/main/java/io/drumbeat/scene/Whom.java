package io.drumbeat.scene;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer where a line names it.
 *
 * @param sure whether it can be no other
 */
public record Whom(int from, int end, Mention mention, boolean sure) {
    private static final Finder NEW = Finder.of("新客|线索|名单|名片");
    private static final int MOST_OWN = 2000;
    private static final String BEFORE = "给去跟和与约从到在找对向了过见访上把帮是同俾畀咗的趟,。、:;!";

    private static final String BEHIND = "的那这说谈聊讲问催签见给要让已也还就在是有没不了,。、:;!?";

    /** Behind a short name: 华清那个单子. */
    private static final Pattern THEIRS = Pattern.compile("[那这嗰][边个单家条笔间]");

    public boolean is(Whom other) {
        return mention.name().equals(other.mention.name());
    }

    /** Every customer that is named, from left to right. */
    static List<Whom> in(Line line) {
        var all = new ArrayList<Whom>();
        for (var found : line.marks().customers) {
            var own = found.whom().stream()
                    .filter(one -> line.who().id().equals(one.ownerOn(line.today())))
                    .toList();
            var one = found.whom().size() == 1 ? found.whom().getFirst() : own.size() == 1 ? own.getFirst() : null;
            if (one != null && (line.names().mayBeNamed(one) || endsWord(line, found.end()))) {
                var sure = found.whom().size() == 1 && !line.marks().slipped();
                all.add(new Whom(found.from(), found.end(), new Mention.Existing(one), sure));
            }
        }
        for (var found : line.shortened()) {
            var one = found.whom().getFirst();
            var sure = isMet(line, found.from(), one) || isApart(line, found.from()) || isOwn(line, one);
            all.add(new Whom(found.from(), found.end(), new Mention.Existing(one), sure));
        }
        if (all.isEmpty()) {
            untitled(line, all);
        }
        if (all.isEmpty() || NEW.in(line.folded())) {
            Fresh.in(line, all);
        }
        if (all.stream().allMatch(one -> isContact(line, one))) {
            byContact(line, all);
        }
        all.sort(Comparator.comparingInt(Whom::from));
        return List.copyOf(all);
    }

    /** What may not be named is meant by nothing but the whole of its name. */
    private static boolean endsWord(Line line, int end) {
        return end == line.text().length()
                || line.text().separates(end)
                || line.marks().explains(end)
                || Contacts.end(line.text(), end) > end
                || BEHIND.indexOf(line.folded().charAt(end)) >= 0;
    }

    /** 拜访了马总: whoever is called so at only one of the speaker's own customers. */
    private static void byContact(Line line, List<Whom> all) {
        for (var i = 0; i < line.text().length(); i++) {
            var end = line.text().insideWord(i) ? i : Contacts.end(line.text(), i);
            var customer = end > i ? ofContact(line, line.raw(i, end)) : null;
            var from = i;
            if (customer != null && all.stream().noneMatch(one -> one.from() < end && from < one.end())) {
                all.add(new Whom(i, end, new Mention.Existing(customer), true));
            }
            i = Math.max(i, end - 1);
        }
    }

    private static boolean isContact(Line line, Whom one) {
        var called = line.raw(one.from(), one.end());
        return one.mention() instanceof Mention.Existing(var whose)
                && whose.contacts().contains(called);
    }

    /** 打给许科: the same of whoever has no title in the book. */
    private static void untitled(Line line, List<Whom> all) {
        var found = new ArrayList<Whom>();
        var own = 0;
        for (var customer : own(line)) {
            if (++own > MOST_OWN) {
                return;
            }
            for (var contact : customer.contacts()) {
                var name = Text.folded(contact);
                var at = name.length() < 2 ? -1 : line.folded().indexOf(name);
                if (at >= 0 && isWord(line, at, at + name.length())) {
                    found.add(new Whom(at, at + name.length(), new Mention.Existing(customer), true));
                }
            }
        }
        found.sort(Comparator.comparingInt(Whom::from));
        if (!found.isEmpty() && found.stream().allMatch(found.getFirst()::is)) {
            all.add(found.getFirst());
        } else if (areJoined(line, found)) {
            all.addAll(found);
        }
    }

    /** 给何总和小丁打了电话: people of several customers, side by side. */
    private static boolean areJoined(Line line, List<Whom> several) {
        for (var i = 0; i + 1 < several.size(); i++) {
            var end = several.get(i).end();
            if (several.get(i + 1).from() != end + 1
                    || "和与跟及同、/".indexOf(line.folded().charAt(end)) < 0) {
                return false;
            }
        }
        return several.size() > 1;
    }

    private static boolean isWord(Line line, int from, int end) {
        var starts = from == 0
                || line.text().separates(from - 1)
                || line.marks().explains(from - 1)
                || BEFORE.indexOf(line.folded().charAt(from - 1)) >= 0;
        return starts
                && !line.text().insideWord(from)
                && !line.text().insideWord(end)
                && line.marks().colleagues.stream().noneMatch(who -> who.from() < end && from < who.end());
    }

    /** 晨光罗总: the first two characters of one customer's name and no other's, where a name may stand. */
    static List<Names.Found> shortened(Line line) {
        var s = line.folded();
        var all = new ArrayList<Names.Found>();
        for (var i = 0; i + 2 <= s.length(); i++) {
            var from = i;
            var taken = line.marks().customers.stream().anyMatch(one -> one.from() < from + 2 && from < one.end());
            if (taken || !isHan(s, i) || !isHan(s, i + 1)) {
                continue;
            }
            var starts = i == 0
                    || line.text().separates(i - 1)
                    || line.marks().explains(i - 1)
                    || BEFORE.indexOf(s.charAt(i - 1)) >= 0;
            var whom = starts ? line.names().beginning(s.substring(i, i + 2)) : List.<Customer>of();
            // 万丰李主任 looks like somebody called 万.
            var explained = line.marks().explains(i) || line.marks().explains(i + 1);
            if (whom.size() == 1
                    && (isMet(line, i, whom.getFirst())
                            || (!explained && (isApart(line, i) || isOwn(line, whom.getFirst()))))) {
                all.add(new Names.Found(i, i + 2, whom));
            }
        }
        return List.copyOf(all);
    }

    /** 今儿上大成去了一趟: what two or three customers are called for short, where a name may stand; empty if nothing is. */
    public static String several(Line line) {
        var found = severalAt(line);
        return found == null ? "" : line.raw(found.from(), found.end());
    }

    static Names.@Nullable Found severalAt(Line line) {
        var s = line.folded();
        for (var i = 0; i + 2 <= s.length(); i++) {
            var starts = i == 0
                    || line.text().separates(i - 1)
                    || line.marks().explains(i - 1)
                    || BEFORE.indexOf(s.charAt(i - 1)) >= 0;
            var free = !line.marks().explains(i) && !line.marks().explains(i + 1) && isHan(s, i) && isHan(s, i + 1);
            var whom = starts && free ? line.names().beginning(s.substring(i, i + 2)) : List.<Customer>of();
            if (whom.size() > 1) {
                return new Names.Found(i, i + 2, whom);
            }
        }
        return null;
    }

    /** A few more than are looked at, where somebody has so many. */
    private static List<Customer> own(Line line) {
        return line.known()
                .the(Customers.class)
                .everOf(line.who().id())
                .filter(customer -> isOwn(line, customer))
                .limit(MOST_OWN + 1)
                .toList();
    }

    private static boolean isOwn(Line line, Customer customer) {
        return line.who().id().equals(customer.ownerOn(line.today()));
    }

    /** Whether somebody of theirs is named right behind it. */
    private static boolean isMet(Line line, int from, Customer customer) {
        var contact = from + 2 < line.text().length() ? Contacts.end(line.text(), from + 2) : from;
        return contact > from + 2 && customer.contacts().contains(line.raw(from + 2, contact));
    }

    private static boolean isApart(Line line, int from) {
        return from + 2 == line.text().length()
                || line.text().separates(from + 2)
                || THEIRS.matcher(line.folded())
                        .region(from + 2, line.text().length())
                        .lookingAt()
                || line.marks().explains(from + 2);
    }

    private static boolean isHan(String s, int at) {
        return s.charAt(at) >= '\u4e00' && s.charAt(at) <= '\u9fff';
    }

    /** The one customer of the speaker's own whose people are called so, or null. */
    public static @Nullable Customer ofContact(Line line, String contact) {
        var name = Text.folded(contact);
        Customer one = null;
        var seen = 0;
        for (var customer : own(line)) {
            if (customer.contacts().stream()
                    .anyMatch(person -> Text.folded(person).equals(name))) {
                if (one != null) {
                    return null;
                }
                one = customer;
            }
            if (++seen > MOST_OWN) {
                return null;
            }
        }
        return one;
    }
}
