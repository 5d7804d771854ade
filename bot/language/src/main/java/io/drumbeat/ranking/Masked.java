package io.drumbeat.ranking;

import io.drumbeat.line.Landmarks;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.names.Names;
import io.drumbeat.number.Amounts;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A line with a letter where a name, a day or a sum stands, so that what is left is how people say things: {@code C}
 * customer, {@code N} somebody of theirs, {@code A} amount, {@code D} a day that has been, {@code F} one to come, {@code T}
 * time of day, {@code W} a span of days, {@code P} colleague.
 */
public final class Masked {
    private static final String LETTERS = "CNADFTWP";

    private final Text text;
    private final List<Stretch> stretches;
    /** Where the name that starts at a place ends, found out once; 0 before. */
    private final int[] contacts;

    private final Map<Long, String> found = new HashMap<>();

    /** @param coming whether a day lies ahead */
    public Masked(Landmarks marks, Who who, Predicate<When> coming) {
        text = marks.text;
        stretches = stretches(marks, who, coming);
        contacts = new int[text.length()];
    }

    /**
     * Who speaks, and of whom.
     *
     * @param self called by their name they are 我
     * @param shortened customers that are called by less than their name
     * @param people theirs, where they are named, however they are called
     */
    public record Who(Person self, List<Names.Found> shortened, List<Named> people) {}

    /** Somebody, where a line names them. */
    public record Named(int from, int end) {}

    private record Stretch(int from, int end, char letter) {}

    /** A line of a table, where the letters stand already. */
    static String table(String line) {
        var folded = new StringBuilder(Text.folded(line));
        var raw = Text.of(line).raw();
        for (var i = 0; i < raw.length(); i++) {
            if (LETTERS.indexOf(raw.charAt(i)) >= 0 && isAmongLetters(raw, i)) {
                folded.setCharAt(i, raw.charAt(i));
            }
        }
        return plain(folded);
    }

    /** CN签了A: letters that stand for something may stand side by side, but not in a word. */
    private static boolean isAmongLetters(String line, int at) {
        var from = at;
        while (isLetter(line, from - 1)) {
            from--;
        }
        var end = at + 1;
        while (end < line.length() && isLetter(line, end)) {
            end++;
        }
        return line.substring(from, end).chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }

    private static boolean isLetter(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) < 0x80 && Character.isLetter(line.charAt(at));
    }

    /** A stretch of a line that somebody said; who says it by name is 我. */
    public String of(int from, int to) {
        return found.computeIfAbsent((long) from << Integer.SIZE | to, _ -> masked(from, to));
    }

    private String masked(int from, int to) {
        var masked = new StringBuilder();
        var next = 0;
        for (var i = from; i < to; ) {
            while (next < stretches.size() && stretches.get(next).from() < i) {
                next++;
            }
            if (next < stretches.size() && stretches.get(next).from() == i) {
                masked.append(stretches.get(next).letter());
                i = stretches.get(next).end();
                continue;
            }
            var contact = contactEnd(i);
            masked.append(contact > i ? 'N' : text.folded().charAt(i));
            i = contact > i ? contact : i + 1;
        }
        return plain(masked);
    }

    private int contactEnd(int at) {
        if (contacts[at] == 0) {
            contacts[at] = Contacts.end(text, at) + 1;
        }
        return contacts[at] - 1;
    }

    /** Whether anything is said of the names, days and sums that a masked line has; without, nothing can be guessed. */
    public static boolean tells(String masked) {
        return masked.chars().anyMatch(c -> Character.isLetter(c) && LETTERS.indexOf(c) < 0);
    }

    private static List<Stretch> stretches(Landmarks marks, Who names, Predicate<When> coming) {
        var all = new ArrayList<Stretch>();
        names.shortened().forEach(found -> all.add(new Stretch(found.from(), found.end(), 'C')));
        marks.customers.forEach(found -> all.add(new Stretch(found.from(), found.end(), 'C')));
        names.people().stream()
                .filter(one -> marks.customers.stream().noneMatch(c -> c.from() < one.end() && one.from() < c.end()))
                .forEach(one -> all.add(new Stretch(one.from(), one.end(), 'N')));
        marks.days.forEach(day -> all.add(new Stretch(day.from(), day.end(), coming.test(day) ? 'F' : 'D')));
        marks.periods.forEach(span -> all.add(new Stretch(span.from(), span.end(), 'W')));
        marks.clocks.forEach(clock -> all.add(new Stretch(clock.from(), clock.end(), 'T')));
        marks.amounts.stream()
                .filter(sum -> sum.certain() || isLong(marks.text, sum))
                .forEach(sum -> all.add(new Stretch(sum.from(), sum.end(), 'A')));
        marks.colleagues.forEach(
                who -> all.add(new Stretch(who.from(), who.end(), who.people().contains(names.self()) ? '我' : 'P')));
        all.sort(Comparator.comparingInt(Stretch::from)
                .thenComparing(Comparator.comparingInt(Stretch::end).reversed()));
        return all;
    }

    /** A bare number that may be a sum; the one of 碰了一下 is none. */
    private static boolean isLong(Text text, Amounts.Found sum) {
        return sum.end() - sum.from() > 2 && Text.isDigit(text.folded().charAt(sum.from()));
    }

    /** Digits all count as one, and blanks, commas and stops as each other. */
    private static String plain(CharSequence line) {
        var plain = new StringBuilder(line.length());
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            var same = Text.isDigit(c) ? '9' : ",。;、:!…~()[]\"“”".indexOf(c) >= 0 ? ' ' : c;
            if ((same != ' ' && same != '9') || plain.isEmpty() || plain.charAt(plain.length() - 1) != same) {
                plain.append(same);
            }
        }
        return plain.toString().strip();
    }
}
