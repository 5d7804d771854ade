package io.drumbeat.names;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.phrase.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An index over the names of all customers, brought name by name to whichever version of the ledger is asked about. For one
 * thread at a time.
 */
public final class Names {
    private static final int LONGEST = 40;
    private static final int LONGEST_SLIP = 8;
    private static final int MANY = 20;
    private static final int FEW = 3;
    private static final int SHARED = 8;

    private Customers customers = new Customers();
    private Predicate<Customer> named = _ -> true;
    private final Map<String, String> indexed = new HashMap<>();
    private final Keys full = new Keys();
    private final Keys known = new Keys();
    private final Keys reversed = new Keys();
    private final BySound sounds = new BySound();
    private final Keys whole = new Keys();
    private final Rests rests = new Rests();

    /** The same for somebody to whom only these may be named; any other is found by nothing but the whole of its name. */
    public Names to(Predicate<Customer> mayBeNamed) {
        named = mayBeNamed;
        return this;
    }

    /** From now on it answers with these; what it looks at are the names that are others than before. */
    public Names as(Customers now) {
        named = _ -> true;
        var renamed = now.renamed().since(customers.renamed());
        customers = now;
        for (var id : renamed) {
            var before = indexed.remove(id);
            if (before != null) {
                index(before, id, false);
            }
            customers.withId(id).ifPresent(customer -> {
                var name = Text.folded(customer.name());
                indexed.put(id, name);
                index(name, id, true);
            });
        }
        return this;
    }

    private void index(String name, String id, boolean in) {
        put(full, name, id, in);
        ShortNames.whole(name).forEach(key -> put(whole, key, id, in));
        ShortNames.rests(name).forEach(rest -> rests.put(rest, id, in));
        var sound = Pinyin.of(name);
        for (var key : ShortNames.of(name)) {
            put(known, key, id, in);
            put(reversed, reversed(key), id, in);
            var from = name.indexOf(key);
            var syllables = from < 0 ? Pinyin.of(key) : sound.subList(from, from + key.length());
            sounds.put(syllables, id, in);
        }
    }

    static void put(Keys keys, String key, String id, boolean in) {
        if (in) {
            keys.add(key, id);
        } else {
            keys.remove(key, id);
        }
    }

    static String reversed(String key) {
        return new StringBuilder(key).reverse().toString();
    }

    /**
     * A name found in a line.
     *
     * @param whom one customer if it is clear, several if it must be asked
     */
    public record Found(int from, int end, List<Customer> whom) {}

    /** The longest name or short name that starts here, or null; never the middle of a Latin word. */
    public @Nullable Found at(Text text, int from) {
        var length = known.longestAt(text.folded(), from, LONGEST);
        if (length == 0 || text.insideWord(from) || text.insideWord(from + length)) {
            return null;
        }
        var found = byName(text.folded(from, from + length));
        // 华为技术 is another name, and whoever says it need not know that there is 华为
        var another = ShortNames.goesOn(text.folded(), from + length)
                && found.stream().noneMatch(named);
        return found.isEmpty() || another ? null : new Found(from, from + length, found);
    }

    /** The longest stretch from here that is in the name of a customer, and of a few at most; null if none is longer than that. */
    public @Nullable Found partAt(Text text, int from, int least) {
        for (var length = rests.sharedAt(text.folded(), from, LONGEST); length >= 2 && length > least; length--) {
            var shared = rests.with(text.folded(from, from + length), SHARED);
            var whom = shared.size() > SHARED ? List.<Customer>of() : customers(shared);
            if (!whom.isEmpty() || shared.size() > SHARED) {
                var torn = text.insideWord(from) || text.insideWord(from + length);
                return torn || whom.isEmpty() || whom.size() > FEW ? null : new Found(from, from + length, whom);
            }
        }
        return null;
    }

    /** The one customer that a slip of the keyboard or of the ear can mean here, or null: 北晨物流, lwdc. */
    public @Nullable Found slipAt(Text text, int from, int to) {
        var s = text.folded();
        if (s.charAt(from) < 0x80) {
            var end = from;
            while (end < to && s.charAt(end) >= 'a' && s.charAt(end) <= 'z') {
                end++;
            }
            return end - from < 3 || text.insideWord(from) ? null : clear(from, end, called(s.substring(from, end)));
        }
        for (var end = Math.min(to, from + LONGEST_SLIP); end >= from + 3; end--) {
            var word = s.substring(from, end);
            var whom = end - from > 3 ? called(word) : customers(sounds.exactly(word));
            var found = word.chars().allMatch(c -> c > 0x80) ? clear(from, end, whom) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found clear(int from, int end, List<Customer> whom) {
        return whom.size() == 1 && named.test(whom.getFirst()) ? new Found(from, end, whom) : null;
    }

    /** Customers of exactly this name, else all whose name or short name begins so. */
    private List<Customer> byName(String folded) {
        var exact = exactly(full.at(folded));
        var begun = exact.isEmpty() ? customers(known.under(folded, MANY)) : exact;
        return begun.isEmpty() ? exactly(whole.at(folded)) : begun;
    }

    /** Whoever says the whole name knows it; where several have it, those that may be named are meant. */
    private List<Customer> exactly(List<String> ids) {
        var may = customers(ids);
        return may.isEmpty() ? all(ids) : may;
    }

    /** Customers that a new name may really mean, such as may be named: one begins as the other does. */
    public List<Customer> resembling(String name) {
        var word = Text.folded(name);
        var found = new LinkedHashSet<>(known.under(word, MANY));
        for (var end = word.length() - 1; end >= 2; end--) {
            found.addAll(full.at(word.substring(0, end)));
        }
        return customers(found);
    }

    public boolean mayBeNamed(Customer customer) {
        return named.test(customer);
    }

    /** Whether a customer that may not be named is called exactly like this; whoever guesses at a part of a name learns nothing. */
    public boolean hides(String words) {
        return all(whole.at(Text.folded(words).replace("(", "").replace(")", "").replace(" ", ""))).stream()
                .anyMatch(customer -> !named.test(customer));
    }

    /** The customers whose names begin so, a few at most; a place is no company that begins with it. */
    public List<Customer> beginning(String folded) {
        return ShortNames.isPlace(folded) ? List.of() : customers(known.under(folded, FEW));
    }

    /** Whom a word can mean: by name, short name, pinyin, initials or with one slip; empty if nobody. */
    public List<Customer> called(String words) {
        var word = Text.folded(words);
        if (word.length() < 2) {
            return exactly(full.at(word));
        }
        var byName = byName(word);
        if (!byName.isEmpty()) {
            return byName;
        }
        var found = sounds.of(word);
        found.addAll(known.under(word, MANY));
        var latin = word.chars().allMatch(c -> c < 0x80);
        if (word.length() >= (latin ? 5 : 3)) {
            var slips = Slips.of(word, known, reversed);
            var rivals = known.under(word.substring(0, 2), MANY);
            var alone = found.isEmpty()
                    && !latin
                    && !slips.isEmpty()
                    && slips.stream().noneMatch(rivals::contains);
            found.addAll(slips);
            found.addAll(alone ? rivals : Set.of()); // 银河电子 is a slip of 星河电子, and 银河数码 begins so
        }
        var may = customers(found);
        return may.size() == 1 && all(found).size() > 1 ? List.of() : may;
    }

    private List<Customer> all(Collection<String> ids) {
        return ids.stream().map(customers::withId).flatMap(Optional::stream).toList();
    }

    private List<Customer> customers(Collection<String> ids) {
        return all(ids).stream().filter(named).toList();
    }

    /** Words that can only mean this customer: its name, with its id where others have the same name. */
    public String unmistakable(Customer customer) {
        return full.at(Text.folded(customer.name())).size() == 1
                ? customer.name()
                : customer.name() + "@" + customer.id();
    }

    /** Customers of exactly this name that may be named. */
    public List<Customer> named(String name) {
        return customers(full.at(Text.folded(name)));
    }

    public Optional<Customer> withId(String id) {
        return customers.withId(id);
    }

    /** The customers whose names look or sound most like a word, the nearest first. */
    public List<Customer> nearest(String words, int most) {
        var word = Text.folded(words);
        if (word.isEmpty()) {
            return List.of();
        }
        var sound = Pinyin.letters(Pinyin.of(word));
        var ids = new LinkedHashSet<>(Nearness.begunSo(known, word.substring(0, 1)));
        ids.addAll(Nearness.begunSo(reversed, word.substring(word.length() - 1)));
        ids.addAll(sounds.begunBy(sound));
        return Nearness.nearest(customers(ids), word, sound, most);
    }
}
