package io.drumbeat.wishing;

import io.drumbeat.chat.Request;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people say of reminders of their own: asked for, dropped and moved in words; and whose they look at. */
@Component
final class OwnWishes {
    private static final String OWN = "own-reminders";
    private static final String GROUP = AskedForOthers.GROUP;
    private static final List<Kind> TIMES =
            List.of(Kind.DAY, Kind.PERIOD, Kind.CLOCK, Kind.SOON, Kind.REPEATED, Kind.LENGTH);

    /** How long 一会儿 is. */
    private static final String A_WHILE = "30分钟后";

    /** What is to be called out where nothing is said of it. */
    private static final String NOTHING = "到时间了";

    /** What speaks of a thing that the vocabulary does not know. */
    Optional<String> of(WishLine line, Request request, Known known) {
        return changed(line, request, known)
                .or(() -> ofAll(line, request))
                .or(() -> asked(line, request))
                .or(() -> beforeDue(line))
                .or(() -> whose(line, request, known));
    }

    /** 第2个提醒不要了: one of the list that they see. */
    static Optional<String> ofPlace(WishLine line) {
        return line.has(Kind.PLACE) && line.has(Meaning.STOP)
                ? Optional.of("不再提醒 " + line.words(Kind.PLACE))
                : Optional.empty();
    }

    /** What is made of nothing else: 一小时后叫我, 周五那个提醒改到周四. */
    Optional<String> ofKnownWords(WishLine line, Request request, Known known) {
        var change = line.has(Kind.NAME) ? Optional.<String>empty() : changed(line, request, known);
        return change.or(() -> asked(line, request)).or(() -> bare(line));
    }

    /** 一小时后叫我: not said what for. */
    private static Optional<String> bare(WishLine line) {
        var soon = line.has(Kind.SOON) && line.has(Meaning.CALL_ME) && !line.has(Meaning.STOP);
        return soon ? Optional.of("提醒我 %s %s".formatted(when(line.parts, line), NOTHING)) : Optional.empty();
    }

    /** 回款到期前三天提醒我: by no clock, so it is asked when. */
    private static Optional<String> beforeDue(WishLine line) {
        var last = line.parts.getLast();
        return last.meaning() == Meaning.CALL_ME && line.text.folded().contains("到期")
                ? Optional.of("提醒我 " + line.text.folded(0, last.from()))
                : Optional.empty();
    }

    /** 每天下班前提醒大家填日报: whoever leads them has it come to all. */
    private static Optional<String> ofAll(WishLine line, Request request) {
        var call = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ALL)
                .findFirst();
        if (call.isEmpty()) {
            return Optional.empty();
        }
        var before = line.parts.stream()
                .filter(part -> part.end() <= call.get().from())
                .toList();
        var what = tail(request, line.text.length() - call.get().end());
        return before.stream().anyMatch(OwnWishes::isTime) && !what.isEmpty()
                ? Optional.of("提醒 %s 大家%s".formatted(when(before, line), what))
                : Optional.empty();
    }

    /** 20分钟后叫我开会: a time, then that one is to be called, then what for. */
    Optional<String> asked(WishLine line, Request request) {
        var call = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ME)
                .findFirst();
        if (call.isEmpty()) {
            return Optional.empty();
        }
        var before = line.parts.stream()
                .filter(part -> part.end() <= call.get().from())
                .toList();
        var what = tail(request, line.text.length() - call.get().end());
        var first = line.parts.stream()
                .filter(part -> part.from() >= call.get().end())
                .findFirst();
        var timed = before.stream().anyMatch(OwnWishes::isTime)
                || (first.filter(OwnWishes::isTime).isPresent()
                        && line.words(call.get()).contains("提醒"))
                || line.words(call.get()).startsWith("remind");
        var idle = before.stream()
                .allMatch(part -> isTime(part)
                        || part.meaning() == Meaning.FILL
                        || part.meaning() == Meaning.UNTIL
                        || part.meaning() == Meaning.LATER);
        return timed && idle && !what.isEmpty()
                ? Optional.of(
                        "提醒我 %s %s".formatted(when(before, line), lead(what)).replaceAll("\\s+", " "))
                : Optional.empty();
    }

    private static String tail(Request request, int length) {
        var raw = Text.of(request.words()).raw();
        return raw.substring(Math.max(0, raw.length() - length)).strip();
    }

    private static boolean isTime(Part part) {
        return TIMES.contains(part.kind()) || part.meaning() == Meaning.LATER;
    }

    private static String when(List<Part> before, WishLine line) {
        var when = new StringBuilder();
        for (var part : before) {
            if (part.meaning() == Meaning.LATER) {
                when.append(A_WHILE);
            } else if (part.kind() == Kind.SOON) {
                when.append(line.words(part).replaceFirst("^过", "").replaceFirst("(?<!后)$", "后"));
            } else if (isTime(part)) {
                when.append(line.words(part));
            }
        }
        return when.toString();
    }

    /** English joins the time to it with words of its own. */
    private static String lead(String what) {
        return what.replaceAll("\\bat (?=\\d)", "").replaceFirst("(?<=[ap]m|tomorrow|today|day) to ", " ");
    }

    /** 取消提醒 填报销, 把去接客户的提醒改到周五上午: one that stands, by what it says or by its day. */
    private static Optional<String> changed(WishLine line, Request request, Known known) {
        var stops = line.has(Meaning.STOP);
        var moves = line.has(Meaning.MOVE);
        var about = line.has(Meaning.THING) || line.has(Meaning.SEND) || line.has(Meaning.CALL_ME);
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
                .filter(part -> part.from() >= move.end() && isTime(part))
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
        var zone = request.who().zone();
        var wishes = Wishes.of(request.who().id(), known);
        var standing = Stream.of(OWN, GROUP)
                .flatMap(kind -> wishes.asked(kind).stream())
                .filter(asked ->
                        asked.schedule().next(request.at(), zone, _ -> true).isPresent())
                .toList();
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

    /** 小美的提醒, 小美接下来会收到什么提醒: nothing but a name and that it is looked at. */
    private static Optional<String> whose(WishLine line, Request request, Known known) {
        var looks = line.has(Meaning.THING)
                && !line.has(Meaning.STOP)
                && !line.has(Meaning.MOVE)
                && TIMES.stream().noneMatch(line::has);
        var may = request.who().role() == Role.ADMIN || request.who().role().leads();
        return looks && may
                ? known.people().named(line.rest()).map(Person::name).map(name -> "提醒 " + name)
                : Optional.empty();
    }
}
