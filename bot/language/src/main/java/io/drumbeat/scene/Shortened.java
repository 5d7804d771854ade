package io.drumbeat.scene;

import io.drumbeat.customer.Customer;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Customers that are called by what their names begin with. */
public final class Shortened {
    /** Nobody is called by less of a name. */
    private static final int SHORTEST = 2;

    /** Behind a short name: 华清那个单子. */
    private static final Pattern THEIRS = Pattern.compile("[那这嗰][边个单家条笔间]");

    /** A shorter word is too easily another. */
    private static final int LATIN = 4;

    private Shortened() {}

    /** 晨光罗总: what one customer's name and no other's begins with, two characters at least, where a name may stand. */
    static List<Names.Found> in(Line line) {
        var all = new ArrayList<Names.Found>();
        for (var i = 0; i + SHORTEST <= line.text().length(); i++) {
            var from = i;
            var taken =
                    line.marks().customers.stream().anyMatch(one -> one.from() < from + SHORTEST && from < one.end());
            var begun = taken ? null : begunAt(line, i);
            if (begun != null && begun.whom().size() == 1 && isCalled(line, begun)) {
                all.add(begun);
                i = begun.end() - 1;
            }
        }
        return List.copyOf(all);
    }

    /** The longest stretch from a place where a name may stand with which the names of a few customers begin. */
    private static Names.@Nullable Found begunAt(Line line, int from) {
        var s = line.folded();
        var starts = from == 0
                || line.text().separates(from - 1)
                || line.marks().explains(from - 1)
                || Whom.BEFORE.indexOf(s.charAt(from - 1)) >= 0;
        if (starts && Text.isLetter(s.charAt(from))) {
            return latinAt(line, from);
        }
        if (!starts || !isHan(s, from) || !isHan(s, from + 1)) {
            return null;
        }
        var whom = line.names().beginning(s.substring(from, from + SHORTEST));
        var end = from + SHORTEST;
        for (var longer = whom; !longer.isEmpty() && end < s.length() && isHan(s, end); end++) {
            longer = line.names().beginning(s.substring(from, end + 1));
            if (longer.isEmpty()) {
                break;
            }
            whom = longer;
        }
        return whom.isEmpty() ? null : new Names.Found(from, end, whom);
    }

    /** 那Kingston呢: a whole word with which the name of a customer begins. */
    private static Names.@Nullable Found latinAt(Line line, int from) {
        var end = from;
        while (end < line.text().length() && Text.isLetter(line.folded().charAt(end))) {
            end++;
        }
        var whom = end - from < LATIN || line.text().insideWord(from)
                ? List.<Customer>of()
                : line.names().beginning(line.folded(from, end));
        return whom.isEmpty() ? null : new Names.Found(from, end, whom);
    }

    /** Whether it rather calls a customer than says something else. */
    private static boolean isCalled(Line line, Names.Found begun) {
        var one = begun.whom().getFirst();
        // 万丰李主任 looks like somebody called 万.
        var explained = line.marks().explains(begun.from()) || line.marks().explains(begun.from() + 1);
        return isMet(line, begun.end(), one)
                || (!explained
                        && !line.marks().everyday.isMadeOf(line.text(), begun.from(), begun.end())
                        && (begun.end() - begun.from() > SHORTEST
                                || isApart(line, begun.end())
                                || Whom.isOwn(line, one)));
    }

    /** 今儿上大成去了一趟: what two or three customers are called for short, where a name may stand; empty if nothing is. */
    public static String several(Line line) {
        var found = severalAt(line);
        return found == null ? "" : line.raw(found.from(), found.end());
    }

    static Names.@Nullable Found severalAt(Line line) {
        for (var found : line.marks().customers) {
            if (found.whom().size() > 1 && Whom.meant(line, found) == null) {
                return found;
            }
        }
        for (var i = 0; i + SHORTEST <= line.text().length(); i++) {
            var free = !line.marks().explains(i) && !line.marks().explains(i + 1);
            var begun = free ? begunAt(line, i) : null;
            if (begun != null && begun.whom().size() > 1) {
                return begun;
            }
        }
        return null;
    }

    /** Whether somebody of theirs is named right behind it. */
    static boolean isMet(Line line, int end, Customer customer) {
        var contact = end < line.text().length() ? Contacts.end(line.text(), end) : end;
        return contact > end && customer.contacts().contains(line.raw(end, contact));
    }

    static boolean isApart(Line line, int end) {
        return end == line.text().length()
                || line.text().separates(end)
                || THEIRS.matcher(line.folded())
                        .region(end, line.text().length())
                        .lookingAt()
                || line.marks().explains(end);
    }

    private static boolean isHan(String s, int at) {
        return s.charAt(at) >= '\u4e00' && s.charAt(at) <= '\u9fff';
    }
}
