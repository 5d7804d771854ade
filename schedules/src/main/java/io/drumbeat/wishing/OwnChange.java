package io.drumbeat.wishing;

import io.drumbeat.chat.Request;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.AskedForOthers;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.wishing.WishLine.Kind;
import io.drumbeat.wishing.WishLine.Part;
import io.drumbeat.wishing.WishWords.Meaning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reminder that somebody set is to be dropped or moved: which one they mean, by what it says or by its day. */
final class OwnChange {
    private static final String OWN = "own-reminders";
    private static final String GROUP = AskedForOthers.GROUP;
    /** One that is pointed at: 打开CRM那个. */
    private static final Pattern POINTED = Pattern.compile("那个|那条|那一条|这个提醒|的提醒|提醒");
    /** What ends a sentence and says nothing. */
    private static final Pattern PARTICLES = Pattern.compile("[了吧啊呢呀嘛啦哈哦,，。.!！\\s]|一下|一声|什么|任何");

    private OwnChange() {}

    /** 别提醒我开会了, 打开CRM那个改成9点: one that they set, before anything else that would be read of it. */
    static Optional<String> named(WishLine line, Request request, Known known) {
        var stops = line.has(Meaning.STOP);
        var moves = line.has(Meaning.MOVE);
        var called = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ME)
                .findFirst();
        var pointed = called.isPresent() || POINTED.matcher(line.text.folded()).find();
        if (!(stops || moves) || !pointed || line.has(Kind.NAME) || line.has(Kind.PLACE)) {
            return Optional.empty();
        }
        var standing = standing(request, known);
        var meant = standing.stream()
                .filter(asked -> isSaid(asked, line))
                .max(Comparator.comparingInt(asked -> common(Text.folded(asked.what()), content(line))))
                .or(() -> line.has(Kind.REPEATED) || line.text.folded().contains("那个")
                        ? onDay(line, standing, request)
                        : Optional.empty());
        return meant.map(asked -> stops ? "不再提醒 #" + asked.receipt() : moved(asked, line, request))
                .or(() -> called.filter(part ->
                                stops && part.from() > 0 && !tail(line, part).isEmpty())
                        .map(_ -> "不再提醒"));
    }

    private static String tail(WishLine line, Part call) {
        return PARTICLES.matcher(line.text.folded().substring(call.end())).replaceAll("");
    }

    /** What the vocabulary of wishes does not account for is what a reminder may be about. */
    private static String content(WishLine line) {
        return line.parts.stream()
                .filter(part ->
                        part.kind() == Kind.OTHER || (part.meaning() == Meaning.FILL && part.end() - part.from() > 1))
                .map(line::words)
                .collect(Collectors.joining());
    }

    private static boolean isSaid(Asked asked, WishLine line) {
        var what = Text.folded(asked.what());
        return common(what, content(line)) >= Math.min(2, what.length())
                || (what.length() > 1 && line.text.folded().contains(what));
    }

    private static List<Asked> standing(Request request, Known known) {
        var zone = request.who().zone();
        var wishes = Wishes.of(request.who().id(), known);
        return Stream.of(OWN, GROUP)
                .flatMap(kind -> wishes.asked(kind).stream())
                .filter(asked ->
                        asked.schedule().next(request.at(), zone, _ -> true).isPresent())
                .toList();
    }

    /** 取消提醒 填报销, 把去接客户的提醒改到周五上午: one that stands, by what it says or by its day. */
    static Optional<String> of(WishLine line, Request request, Known known) {
        var stops = line.has(Meaning.STOP);
        var moves = line.has(Meaning.MOVE);
        var about = line.has(Meaning.THING)
                || line.has(Meaning.CALL_ME)
                || POINTED.matcher(line.text.folded()).find();
        if (!about || !(stops || moves)) {
            return Optional.empty();
        }
        return meant(line, request, known)
                .map(asked -> moves ? moved(asked, line, request) : "不再提醒 #" + asked.receipt());
    }

    /** The new time stands behind the word of moving, if anything does; 往后推两天 counts from the old one. */
    private static String moved(Asked asked, WishLine line, Request request) {
        var move = line.parts.stream()
                .filter(part -> part.means(Meaning.MOVE))
                .findFirst()
                .orElseThrow();
        var behind = line.parts.stream()
                .filter(part -> part.from() >= move.end() && OwnWishes.isTime(part))
                .toList();
        var length = behind.stream().filter(part -> part.kind() == Kind.LENGTH).findFirst();
        var zone = request.who().zone();
        var next = asked.schedule().next(request.at(), zone, _ -> true);
        if (length.isPresent() && next.isPresent() && asked.schedule().isOnce()) {
            var day = WishSpan.after(next.get().atZone(zone).toLocalDate(), line, length.get());
            return "改我的提醒 #%d %s %s"
                    .formatted(asked.receipt(), day, asked.schedule().time());
        }
        var time = behind.isEmpty()
                ? line.words(Kind.REPEATED, Kind.DAY, Kind.CLOCK, Kind.SOON)
                : behind.stream()
                        .filter(part -> part.kind() != Kind.LENGTH)
                        .map(line::words)
                        .collect(Collectors.joining(" "));
        return "改我的提醒 #%d %s".formatted(asked.receipt(), time);
    }

    private static Optional<Asked> meant(WishLine line, Request request, Known known) {
        var said = line.text.folded();
        var standing = standing(request, known);
        return standing.stream()
                .filter(asked -> common(Text.folded(asked.what()), said)
                        >= Math.min(2, asked.what().length()))
                .max(Comparator.comparingInt(asked -> common(Text.folded(asked.what()), said)))
                .or(() -> onDay(line, standing, request));
    }

    /** 周五那个提醒: the next of those that come on a day that is said, where they do not come each day. */
    private static Optional<Asked> onDay(WishLine line, List<Asked> standing, Request request) {
        var zone = request.who().zone();
        return line.parts.stream()
                .filter(part -> part.kind() == Kind.DAY || part.kind() == Kind.REPEATED)
                .findFirst()
                .map(part -> line.words(part).replaceFirst("^每个?", ""))
                .flatMap(words -> Dates.in(Text.of(words), line.today).stream().findFirst())
                .flatMap(found -> found.day().readings(line.today, Direction.AHEAD).stream()
                        .findFirst())
                .flatMap(day -> standing.stream()
                        .filter(asked -> asked.schedule().isOn(day, _ -> true)
                                && !asked.schedule().isOn(day.plusDays(1), _ -> true))
                        .min(Comparator.comparing(asked -> asked.schedule()
                                .next(request.at(), zone, _ -> true)
                                .orElseThrow())));
    }

    /** How many characters in a row two say both. */
    private static int common(String one, String other) {
        var longest = 0;
        for (var from = 0; from < one.length(); from++) {
            while (from + longest < one.length() && other.contains(one.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }
}
