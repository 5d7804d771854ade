package io.drumbeat.amending;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Whom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that a line says in the place of others, once what is wrong, what is denied and what says nothing is away. */
final class AmendedValues {
    /** 不是管业, 唔系冯生: what it was not. */
    private static final Finder NOT =
            Finder.of("(?:并?不是|而不是|不系|没(?=[打去见签演做报发]))[^,;。 ]{1,8}?(?=[,;。 ]|是|系|$|的(?![^,;。 ]))");

    private static final Finder NOT_DONE = Finder.of("(?:没有?|并没)[^,;。 ]*");

    private static final Finder NOT_DONE_YET = Finder.of("[没未冇]有?(?=[打去见签演做报发到收])");

    private final Line line;
    private final Kinds kinds;
    private final @Nullable Customer before;
    private final String plain;
    private final List<Value> all = new ArrayList<>();

    /** @param before the customer that was told of */
    AmendedValues(Line line, Kinds kinds, @Nullable Customer before) {
        this.line = line;
        this.kinds = kinds;
        this.before = before;
        this.plain = blanked(blanked(line.folded(), AmendingWords.WRONG), NOT);
        find();
    }

    /** What a value is of; what comes first is meant where several are said. */
    enum Kind {
        CUSTOMER,
        AMOUNT,
        MEETING,
        CONTACT,
        DAY
    }

    /** @param words as whoever puts it in its place says it */
    record Value(Kind kind, int from, int end, String words) {}

    List<Value> all() {
        return all;
    }

    Optional<Value> last(Kind kind) {
        return all.stream().filter(value -> value.kind() == kind).reduce((_, later) -> later);
    }

    /** The one that is meant, the last of its kind. */
    Optional<Value> meant() {
        return all.stream().map(Value::kind).min(Comparator.naturalOrder()).flatMap(this::last);
    }

    /** Whether the line names this customer, or none. */
    boolean maySpeakOf(@Nullable String customer) {
        var named = line.whom().stream()
                .filter(whom -> whom.mention() instanceof Mention.Existing)
                .map(whom -> whom.mention().id(line.known().nextReceipt()))
                .toList();
        return named.isEmpty() || named.contains(customer);
    }

    /** Whether something is said not to have been so. */
    static boolean denies(String folded) {
        return NOT.in(folded);
    }

    /** 华为还没签, 没去: whether it says that something was not done, rather than what it was instead. */
    static boolean deniesDeed(String folded) {
        return NOT_DONE_YET.in(folded);
    }

    private void find() {
        var marks = line.marks();
        marks.amounts.stream()
                .filter(sum -> sum.money() != null && isIn(plain, sum.from(), sum.end()))
                .filter(sum -> sum.certain() || sum.end() - sum.from() > 2)
                .forEach(sum -> add(Kind.AMOUNT, sum.from(), sum.end()));
        marks.days.stream()
                .filter(day -> isIn(plain, day.from(), day.dayEnd()))
                .forEach(day -> add(Kind.DAY, day.from(), day.dayEnd()));
        customers();
        for (var i = 0; i < plain.length(); i++) {
            var from = i;
            var end = contactEnd(i);
            if (end > i && all.stream().noneMatch(one -> one.from() < end && from < one.end())) {
                add(Kind.CONTACT, i, end);
            }
            i = Math.max(i, end - 1);
        }
        if (all.isEmpty()) {
            met();
        }
        if (all.isEmpty()) {
            called();
        }
    }

    private void customers() {
        line.whom().stream()
                .filter(whom -> isIn(plain, whom.from(), whom.end()) && whom.mention() instanceof Mention.Existing)
                // 应该算电话: no customer, whoever is called 电话亭
                .filter(whom ->
                        kinds.called(line.folded(whom.from(), whom.end())).isEmpty())
                .map(this::named)
                .forEach(all::add);
    }

    /** 其实是微信聊的 没打电话: how somebody was kept in touch with. */
    private void met() {
        var done = blanked(plain, NOT_DONE);
        kinds.within(line.text())
                .filter(told -> isIn(done, told.from(), told.end()))
                .findFirst()
                .ifPresent(told -> all.add(new Value(Kind.MEETING, told.from(), told.end(), told.verb())));
    }

    /** 轴承的配件: whom a word can mean that is left once all padding is gone. */
    private void called() {
        var rest = AmendingWords.PADDING.matcher(plain).replaceAll(" ").strip();
        for (var word : rest.split(" +", -1)) {
            var whom = word.length() < 2 || !all.isEmpty() ? List.<Customer>of() : called(word, rest);
            if (whom.size() == 1) {
                var at = plain.indexOf(word);
                all.add(new Value(
                        Kind.CUSTOMER, at, at + word.length(), whom.getFirst().name()));
            }
        }
    }

    /** By name where nothing else is said; else by the end of a name that begins like that of the customer before. */
    private List<Customer> called(String word, String rest) {
        var named = word.equals(rest) ? line.names().called(word) : List.<Customer>of();
        var first = before == null ? "" : Text.folded(before.name());
        return named.size() == 1 || first.length() < 2
                ? named
                : line.names().beginning(first.substring(0, 2)).stream()
                        .filter(one -> Text.folded(one.name()).indexOf(word) > 0)
                        .toList();
    }

    /** Whoever is named by somebody of theirs is put right with them. */
    private Value named(Whom whom) {
        var name = whom.mention().name();
        var words = line.raw(whom.from(), whom.end());
        var folded = Text.folded(words);
        var contact =
                Contacts.end(line.text(), whom.from()) == whom.end() || (!name.contains(words) && isTheirs(folded));
        return !contact
                ? new Value(Kind.CUSTOMER, whom.from(), whom.end(), name)
                : new Value(Kind.CONTACT, whom.from(), whom.end(), isTheirs(folded) ? words : name + words);
    }

    private void add(Kind kind, int from, int end) {
        all.add(new Value(kind, from, end, line.raw(from, end)));
    }

    /** Where the name of somebody whom one deals with ends. */
    private int contactEnd(int at) {
        var end = plain.charAt(at) == ' ' ? at : Contacts.end(line.text(), at);
        if (end > at && isIn(plain, at, end) && !line.text().insideWord(at)) {
            return end;
        }
        return theirs().stream()
                .filter(contact -> contact.length() > 1 && plain.startsWith(contact, at))
                .findFirst()
                .map(name -> at + name.length())
                .orElse(at);
    }

    private boolean isTheirs(String folded) {
        return theirs().contains(folded);
    }

    private List<String> theirs() {
        return before == null
                ? List.of()
                : before.contacts().stream().map(Text::folded).toList();
    }

    private static boolean isIn(String plain, int from, int end) {
        return !plain.substring(from, end).isBlank();
    }

    /** How many characters say something beside the values. */
    int left() {
        var rest = new StringBuilder(plain);
        for (var value : all) {
            for (var i = value.from(); i < value.end(); i++) {
                rest.setCharAt(i, ',');
            }
        }
        var words = AmendingWords.MOVED.matcher(rest.toString()).replaceAll(",");
        return (int) AmendingWords.PADDING
                .matcher(words)
                .replaceAll("")
                .chars()
                .filter(c -> c != ' ')
                .count();
    }

    private static String blanked(String words, Finder gone) {
        return gone.matcher(words).replaceAll(found -> " ".repeat(found.group().length()));
    }
}
