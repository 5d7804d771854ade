package io.drumbeat.wishing;

import io.drumbeat.date.Clocks;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Periods;
import io.drumbeat.number.Lengths;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.SpokenDays;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.wishing.WishWords.Meaning;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line parted into what is known of it: names of what comes, words of wishes, times; and what is none of these. */
final class WishLine {
    private static final Pattern LATER = Pattern.compile("过|再过|晚|推迟|延后|提前|in ");
    private static final Pattern BEHIND = Pattern.compile("\\s*(?:(?:之|以)?后|later|from now)?");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,2}|[一二两三四五六七八九十]{1,2})(天|周|个?星期|个?礼拜|个?月)(?![后前号日])");

    private static final Pattern PLACE = Pattern.compile("第(?:\\d{1,2}|[一二两三四五六七八九十])[个条项]");

    /** What one of its parts is. */
    enum Kind {
        /** What comes, by a name of it. */
        NAME,
        WORD,
        DAY,
        PERIOD,
        /** A time of day, or a part of the day. */
        CLOCK,
        /** So much later. */
        SOON,
        /** For so long. */
        LENGTH,
        /** Days that come again: 每周五. */
        REPEATED,
        /** One of a list: 第2个. */
        PLACE,
        /** None of what is spoken of wishes with. */
        OTHER
    }

    /** A part of it. */
    record Part(int from, int end, Kind kind, @Nullable Meaning meaning) {
        boolean means(Meaning one) {
            return meaning != null && meaning.may(one);
        }
    }

    /** How many there are, as a number is begun. */
    private static final String NUMBERS = "0123456789一二两三四五六七八九十";

    final Text text;
    final LocalDate today;
    final LocalTime now;
    final List<Part> parts = new ArrayList<>();
    private final Map<Character, List<String>> names;
    private final WishWords words;

    private WishLine(Text text, LocalDateTime now, Map<Character, List<String>> names, WishWords words) {
        this.text = text;
        this.today = now.toLocalDate();
        this.now = now.toLocalTime();
        this.names = names;
        this.words = words;
    }

    /** @param names of what comes, folded, by what they begin with */
    static WishLine of(String said, LocalDateTime now, Map<Character, List<String>> names, WishWords words) {
        var line = new WishLine(Text.of(words.asElsewhere(Text.of(said).folded())), now, names, words);
        for (var at = 0; at < line.text.length(); ) {
            var part = line.at(at);
            if (part == null || part.end() <= at) {
                at++;
            } else {
                line.parts.add(part);
                at = part.end();
            }
        }
        return line;
    }

    private @Nullable Part at(int from) {
        if (text.separates(from)) {
            return null;
        }
        Part longest = null;
        for (var part : candidates(from)) {
            if (longest == null || part.end() > longest.end()) {
                longest = part;
            }
        }
        return longest == null ? new Part(from, from + 1, Kind.OTHER, null) : longest;
    }

    /** In the order in which one of two equally long is meant. */
    private List<Part> candidates(int from) {
        var all = new ArrayList<Part>();
        var s = text.folded();
        var word = words.at(s, from);
        // 节后 is no day of its own: the calendar says which
        word.filter(found -> found.meaning() == Meaning.AFTER_HOLIDAY)
                .ifPresent(found -> all.add(new Part(from, found.end(), Kind.WORD, found.meaning())));
        for (var name : names.getOrDefault(s.charAt(from), List.of())) {
            if (s.startsWith(name, from)) {
                all.add(new Part(from, from + name.length(), Kind.NAME, null));
            }
        }
        soon(from).ifPresent(end -> all.add(new Part(from, end, Kind.SOON, null)));
        repeated(from).ifPresent(end -> all.add(new Part(from, end, Kind.REPEATED, null)));
        days(from, all);
        matching(LENGTH, NUMBERS, from).ifPresent(end -> all.add(new Part(from, end, Kind.LENGTH, null)));
        matching(PLACE, "第", from).ifPresent(end -> all.add(new Part(from, end, Kind.PLACE, null)));
        var clock = Clocks.end(text, from);
        if (clock > from) {
            all.add(new Part(from, clock, Kind.CLOCK, null));
        }
        word.ifPresent(found -> all.add(new Part(from, found.end(), Kind.WORD, found.meaning())));
        return all;
    }

    private Optional<Integer> soon(int from) {
        var s = text.folded();
        var later = LATER.matcher(s).region(from, s.length());
        var length = Lengths.at(s, later.lookingAt() ? later.end() : from);
        if (length == null) {
            return Optional.empty();
        }
        var behind = BEHIND.matcher(s).region(length.end(), s.length());
        return Optional.of(behind.lookingAt() ? behind.end() : length.end());
    }

    private void days(int from, List<Part> all) {
        var period = Periods.at(text, from, today);
        if (period != null
                && !period.readings()
                        .getFirst()
                        .from()
                        .equals(period.readings().getFirst().to())) {
            all.add(new Part(from, period.end(), Kind.PERIOD, null));
        }
        var day = Dates.at(text, from, today);
        if (day != null) {
            all.add(new Part(from, day.end(), Kind.DAY, null));
        }
    }

    /** @param begun with what alone it can begin */
    private Optional<Integer> matching(Pattern pattern, String begun, int from) {
        if (begun.indexOf(text.folded().charAt(from)) < 0) {
            return Optional.empty();
        }
        var found = pattern.matcher(text.folded()).region(from, text.length());
        return found.lookingAt() ? Optional.of(found.end()) : Optional.empty();
    }

    private Optional<Integer> repeated(int from) {
        var s = text.folded();
        if ("每隔工天eod".indexOf(s.charAt(from)) < 0) {
            return Optional.empty();
        }
        return Stream.concat(
                        SpokenDays.stretches(s).stream(),
                        (s.startsWith("每", from) || s.startsWith("every", from)
                                        ? SpokenSchedule.daysIn(s.substring(from))
                                        : List.<String>of())
                                .stream())
                .map(String::strip)
                .filter(said -> !said.isEmpty() && s.startsWith(said, from))
                .map(said -> from + said.length())
                .max(Comparator.naturalOrder());
    }

    boolean has(Kind kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind);
    }

    boolean has(Meaning meaning) {
        return parts.stream().anyMatch(part -> part.means(meaning));
    }

    /** Whether something of one meaning stands somewhere behind something of another. */
    boolean has(Meaning first, Meaning then) {
        return parts.stream().filter(part -> part.means(first)).anyMatch(one -> parts.stream()
                .anyMatch(part -> part.means(then) && part.from() >= one.end()));
    }

    /** Whether something of one meaning stands right before something of another. */
    boolean hasBefore(Meaning first, Meaning then) {
        var said = parts.stream().filter(part -> !part.means(Meaning.FILL)).toList();
        return IntStream.range(1, said.size())
                .anyMatch(at -> said.get(at - 1).means(first) && said.get(at).means(then));
    }

    String words(Part part) {
        return text.folded().substring(part.from(), part.end());
    }

    /** The words of parts of these kinds, as they stand. */
    String words(Kind... kinds) {
        var said = new ArrayList<String>();
        for (var part : parts) {
            if (List.of(kinds).contains(part.kind())) {
                said.add(words(part));
            }
        }
        return String.join(" ", said);
    }

    /** What none of its words accounts for. */
    String rest() {
        return words(Kind.OTHER).replace(" ", "");
    }
}
