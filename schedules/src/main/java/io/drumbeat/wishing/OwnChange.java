package io.drumbeat.wishing;

import io.drumbeat.chat.Request;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.AskedForOthers;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.reminding.AskedAhead;
import io.drumbeat.reminding.Shift;
import io.drumbeat.wishing.WishLine.Kind;
import io.drumbeat.wishing.WishLine.Part;
import io.drumbeat.wishing.WishWords.Meaning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reminder that somebody set is to be dropped or moved: which one they mean, by what it says, by its day, or pointed at. */
final class OwnChange {
    private static final String OWN = "own-reminders";
    private static final String GROUP = AskedForOthers.GROUP;
    /** One that is pointed at: 打开CRM那个. */
    private static final Pattern POINTED = Pattern.compile("那个|那条|那一条|这个提醒|的提醒|提醒|那次|闹钟");
    /** The one that came or was set last: 取消这个提醒, 刚设的那个不要了, 上一个提醒删了. */
    private static final Pattern THIS = Pattern.compile(
            "(?:这|(?<!的)那|刚才|刚刚|刚|上|最后)(?:设|定|加)?的?(?:那|这)?一?(?:个|条|次)的?(?:提醒|闹钟)|刚(?:才|刚)?(?:设|定|加)的(?:(?:那|这)?[个条])?(?:提醒|闹钟)?|(?:this|that|last) reminder");
    /** Those that they set, and not what comes of itself. */
    private static final Pattern MINE = Pattern.compile("我(?:自己)?(?:设|定|加)的|我自己的|自己(?:设|定|加)的");
    /** What ends a sentence and says nothing. */
    private static final Pattern PARTICLES = Pattern.compile("[了吧啊呢呀嘛啦哈哦,，。.!！\\s]|一下|一声|什么|任何");

    private OwnChange() {}

    /** 取消这个提醒, 这个提醒推迟半小时, 把我设的提醒都删了: none of it is ever said of what comes of itself. */
    static Optional<String> pointed(WishLine line, Request request, Known known) {
        var said = line.text.folded();
        var stops = line.has(Meaning.STOP);
        var moves = line.has(Meaning.MOVE) || Shift.in(said).isPresent();
        if (!(stops || moves) || line.has(Kind.NAME) || line.has(Kind.PLACE)) {
            return Optional.empty();
        }
        if (stops
                && MINE.matcher(said).find()
                && said.contains("提醒")
                && (line.has(Meaning.ALL) || said.contains("都"))) {
            return Optional.of("不再提醒 我设的");
        }
        var pointed = THIS.matcher(said);
        var day = line.has(Kind.DAY) && !said.contains("改") && !said.contains("推") && !said.contains("挪");
        if (!pointed.find() || day || standing(request, known).stream().anyMatch(asked -> isSaid(asked, line))) {
            return Optional.empty();
        }
        var behind = said.substring(pointed.end());
        return Optional.of(stops ? "不再提醒 这个" : "改我的提醒 这个 " + withoutMove(behind));
    }

    private static String withoutMove(String words) {
        return words.replaceFirst("^(?:能不能|可以)?(?:改|挪|移|换|调)(?:到|成|为|在)?\\s*", "")
                .strip();
    }

    /** 别提醒我开会了, 打开CRM那个改成9点: one that they set, before anything else that would be read of it. */
    static Optional<String> named(WishLine line, Request request, Known known) {
        var stops = line.has(Meaning.STOP);
        var shifts = Shift.in(line.text.folded()).isPresent();
        var moves = line.has(Meaning.MOVE) || shifts;
        var called = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ME)
                .findFirst();
        var pointed = called.isPresent() || POINTED.matcher(line.text.folded()).find();
        var asksAnew = shifts && called.isPresent() && Shift.hasDay(line.text.folded(), line.today);
        if (!(stops || moves) || line.has(Kind.NAME) || line.has(Kind.PLACE) || asksAnew || isContent(line)) {
            return Optional.empty();
        }
        var standing = standing(request, known);
        if (!pointed && !(moves && isWhole(standing, line))) {
            return Optional.empty();
        }
        var meant = standing.stream()
                .filter(asked -> isSaid(asked, line))
                .max(Comparator.comparingInt(asked -> common(Text.folded(asked.what()), content(line))))
                .or(() -> line.has(Kind.REPEATED) || line.text.folded().contains("那个")
                        ? onDay(line, standing, request)
                        : Optional.empty());
        return meant.map(asked -> stops && !moves ? dropped(asked, line) : moved(asked, line))
                .or(() -> called.filter(part ->
                                stops && part.from() > 0 && !tail(line, part).isEmpty())
                        .map(_ -> "不再提醒"));
    }

    /** 一小时后提醒我关投影: behind a time and the call, what would stop is what it is about. */
    private static boolean isContent(WishLine line) {
        var call = line.parts.stream()
                .filter(part -> part.meaning() == Meaning.CALL_ME)
                .findFirst();
        return call.isPresent()
                && line.parts.stream()
                        .anyMatch(part -> OwnWishes.isTime(part)
                                && part.end() <= call.get().from())
                && line.parts.stream()
                        .filter(part -> part.means(Meaning.STOP) || part.means(Meaning.MOVE))
                        .allMatch(part -> part.from() >= call.get().end());
    }

    /** 把看邮件改成每周一三五: all that one of them says stands in it. */
    private static boolean isWhole(List<Asked> standing, WishLine line) {
        var said = line.text.folded();
        return standing.stream()
                .map(asked -> Text.folded(asked.what()))
                .anyMatch(what -> what.length() > 1 && (said.startsWith(what) || said.startsWith("把" + what)));
    }

    /** 看邮件明天那次不要了: of what comes again, that day alone. */
    private static String dropped(Asked asked, WishLine line) {
        var day = line.parts.stream()
                .filter(part -> part.kind() == Kind.DAY)
                .map(line::words)
                .findFirst();
        var once = !asked.schedule().isOnce()
                && day.isPresent()
                && (line.text.folded().contains("那次") || !Shift.isWeekday(day.get()))
                && !line.has(Kind.REPEATED)
                && !line.has(Meaning.EVER);
        return once ? "答复提醒 #%d 跳过 %s".formatted(asked.receipt(), day.get()) : "不再提醒 #" + asked.receipt();
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
        if (!about || !(stops || moves) || AskedAhead.in(line.text.folded()).isPresent()) {
            return Optional.empty();
        }
        return meant(line, request, known).map(asked -> moves ? moved(asked, line) : dropped(asked, line));
    }

    /** The new time stands behind the word of moving, if anything does; how far is said with the word. */
    private static String moved(Asked asked, WishLine line) {
        var said = line.text.folded();
        if (Shift.in(said).isPresent()) {
            return "改我的提醒 #%d %s".formatted(asked.receipt(), shift(said));
        }
        var move = line.parts.stream()
                .filter(part -> part.means(Meaning.MOVE))
                .findFirst()
                .orElseThrow();
        var behind = line.parts.stream()
                .filter(part -> part.from() >= move.end() && OwnWishes.isTime(part))
                .toList();
        var time = behind.isEmpty()
                ? line.words(Kind.REPEATED, Kind.DAY, Kind.CLOCK, Kind.SOON)
                : behind.stream().map(line::words).collect(Collectors.joining(" "));
        return "改我的提醒 #%d %s".formatted(asked.receipt(), time);
    }

    /** From the word that says earlier or later on. */
    private static String shift(String said) {
        var word = Pattern.compile("提前|提早|往前|推后|推迟|延后|延迟|顺延|往后|后推|早|晚").matcher(said);
        return word.find() ? said.substring(word.start()) : said;
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
