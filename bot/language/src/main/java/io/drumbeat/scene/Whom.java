package io.drumbeat.scene;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.names.Names;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer where a line names it.
 *
 * @param sure whether it can be no other
 */
public record Whom(int from, int end, Mention mention, boolean sure) {
    private static final Finder NEW = Finder.of("新客|线索|名单|名片|介绍|推荐|(?<![a-z])lead(?![a-z])");
    private static final int MOST_OWN = 2000;

    /** A clause that begins with another time of day and whom something was done with. */
    private static final Finder ELSEWHERE = Finder.of(
            "[,;。](?:然后|后来|接着|再|又|还)?(?:早上|上午|中午|下午|下昼|傍晚|晚上|刚才|刚刚|回来|完了|路上|顺便|另外|我|自己|又|还|再|也)+(?:给|跟|和|同|约|找|见了?|去见了?|拜访了?|打给|打电话给)");

    static final String BEFORE = "给去跟和与约从到在找对向了过见访上把帮是同俾畀咗的趟,。、:;!晌早晚午系係完那";
    private static final String BEHIND = "的那这说谈聊讲问催签见给要让已也还就在是有没不了,。、:;!?";

    public boolean is(Whom other) {
        return mention.name().equals(other.mention.name());
    }

    /** 石总介绍了个朋友: whether it is they who introduce somebody else. */
    public boolean introduces(Line line) {
        return mention instanceof Mention.Existing && Fresh.isInOneBreath(line, end);
    }

    /** Every customer that is named, from left to right. */
    static List<Whom> in(Line line) {
        var all = new ArrayList<Whom>();
        for (var found : line.marks().customers) {
            var one = meant(line, found);
            if (one != null && (line.names().mayBeNamed(one) || endsWord(line, found.end()))) {
                var sure = found.whom().size() == 1 && !line.marks().slipped();
                all.add(new Whom(found.from(), found.end(), new Mention.Existing(one), sure));
            }
        }
        for (var found : line.shortened()) {
            var one = found.whom().getFirst();
            var sure =
                    Shortened.isMet(line, found.end(), one) || Shortened.isApart(line, found.end()) || isOwn(line, one);
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
        } else if (ELSEWHERE.in(line.folded())) {
            elsewhere(line, List.copyOf(all), all);
        }
        return apart(all);
    }

    /** From left to right; where two overlap, the longer. */
    private static List<Whom> apart(List<Whom> all) {
        var apart = new ArrayList<Whom>();
        all.sort(Comparator.comparingInt((Whom one) -> one.from() - one.end()));
        for (var one : all) {
            if (apart.stream().noneMatch(other -> other.from() < one.end() && one.from() < other.end())) {
                apart.add(one);
            }
        }
        apart.sort(Comparator.comparingInt(Whom::from));
        return List.copyOf(apart);
    }

    /** What may not be named is meant by nothing but the whole of its name. */
    private static boolean endsWord(Line line, int end) {
        return end == line.text().length()
                || line.text().separates(end)
                || line.marks().explains(end)
                || Contacts.end(line.text(), end) > end
                || BEHIND.indexOf(line.folded().charAt(end)) >= 0;
    }

    /** The only one of this name, or the only own one; null if it may be several. */
    static @Nullable Customer meant(Line line, Names.Found found) {
        var own = found.whom().stream().filter(one -> isOwn(line, one)).toList();
        return found.whom().size() == 1 ? found.whom().getFirst() : own.size() == 1 ? own.getFirst() : null;
    }

    /** 上午去甲见孙总，下午给周工打了电话: somebody of another customer in a clause of its own, behind all that are named. */
    private static void elsewhere(Line line, List<Whom> named, List<Whom> all) {
        var told = ELSEWHERE.matcher(line.folded());
        while (told.find()) {
            var from = told.end();
            var end = from < line.text().length() ? Contacts.end(line.text(), from) : from;
            var customer = end > from ? ofContact(line, line.raw(from, end)) : null;
            if (customer != null
                    && named.stream().allMatch(one -> one.end() <= told.start())
                    && named.stream()
                            .noneMatch(one -> one.mention() instanceof Mention.Existing(var whose)
                                    && whose.contacts().contains(line.raw(from, end)))) {
                all.add(new Whom(from, end, new Mention.Existing(customer), true));
            }
        }
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

    /** Theirs, and those of whoever they lead; a few more than are looked at, where somebody has so many. */
    private static List<Customer> own(Line line) {
        var customers = line.known().the(Customers.class);
        var today = line.today();
        var led =
                line.known().people().on(today).repsSeenBy(line.who()).stream().map(Person::id);
        return Stream.concat(Stream.of(line.who().id()), led)
                .distinct()
                .flatMap(id -> customers.everOf(id).filter(customer -> id.equals(customer.ownerOn(today))))
                .limit(MOST_OWN + 1)
                .toList();
    }

    static boolean isOwn(Line line, Customer customer) {
        return line.who().id().equals(customer.ownerOn(line.today()));
    }

    /** 护理院还欠多少: the one customer of the speaker's own in whose name a word is. */
    public static Optional<Customer> ofPart(Line line, String word) {
        var all = own(line).stream()
                .filter(one -> Text.folded(one.name()).contains(word))
                .limit(2)
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
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
