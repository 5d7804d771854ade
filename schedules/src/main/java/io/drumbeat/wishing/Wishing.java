package io.drumbeat.wishing;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.WishHearing;
import io.drumbeat.wish.Kinds;
import io.drumbeat.wishing.WishLine.Kind;
import io.drumbeat.wishing.WishWords.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A closed vocabulary of wishes: a line that is made of nothing but names of what comes, words of wishes and times is one. What
 * nobody can read so is left to everybody else.
 */
@Component
final class Wishing implements WishHearing {
    private static final int LONGEST = 60;
    private static final String ALL = "全部";

    private final Kinds kinds;
    private final OwnWishes own;
    private final Map<Character, List<String>> names;
    private final WishWords words = WishWords.shipped();
    private final Glance glance;
    private final StillWish still = new StillWish(words.deeds());
    private final LaterWish later;

    Wishing(Kinds kinds, OwnWishes own, WorkingCalendar calendar) {
        this.later = new LaterWish(calendar);
        this.kinds = kinds;
        this.own = own;
        this.names = kinds.all()
                .flatMap(push -> kinds.called(push).stream())
                .map(Text::folded)
                .collect(Collectors.groupingBy(name -> name.charAt(0)));
        this.glance =
                Glance.at(Stream.concat(words.needed(), names.values().stream().flatMap(List::stream)));
    }

    @Override
    public Optional<String> asCommand(Request line, Known known) {
        var said = line.words().strip();
        if (said.length() > LONGEST || said.isEmpty() || said.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        if (!glance.finds(Text.of(said).folded())) {
            return Optional.empty();
        }
        var now = line.at().atZone(line.who().zone()).toLocalDateTime();
        var parted = WishLine.of(said, now, names, words);
        return OfToday.budget(parted)
                .or(() -> still.of(Text.of(said)))
                .or(() -> OwnWishes.theirs(parted, line, known))
                .or(() -> OwnWishes.ahead(parted, line))
                .or(() -> OwnWishes.pointed(parted, line, known))
                .or(() -> OwnWishes.dropped(parted, line, known))
                .or(() -> parted.rest().isEmpty()
                        ? OwnWishes.ofPlace(parted)
                                .or(() -> wish(parted))
                                .or(() -> own.ofKnownWords(parted, line, known))
                        : own.of(parted, line, known));
    }

    private Optional<String> wish(WishLine line) {
        var name = kinds.in(line.words(Kind.NAME)).map(push -> push.kind().name());
        if (line.parts.isEmpty()) {
            return Optional.empty();
        }
        var asks = line.has(Meaning.WHY) || line.has(Meaning.WHICH);
        return asks
                ? shown(line, name)
                : shown(line, name)
                        .or(() -> resumed(line, name))
                        .or(() -> later.of(line, name))
                        .or(() -> moved(line, name))
                        .or(() -> less(line, name))
                        .or(() -> stopped(line, name));
    }

    /** The name of what comes, alone, shows it; so do questions about it. */
    private Optional<String> shown(WishLine line, Optional<String> name) {
        var isAbout = name.isPresent() || line.has(Meaning.THING) || line.has(Meaning.SEND);
        if (line.has(Meaning.WHY)) {
            // of a day that is said with it the command knows itself
            var plain = !(line.has(Kind.DAY) || line.has(Kind.PERIOD))
                    || !line.text.folded().startsWith("为什么安静");
            return plain && ((isAbout && line.has(Meaning.MISSING)) || line.has(Meaning.QUIET))
                    ? Optional.of("为什么安静")
                    : Optional.empty();
        }
        var comes = name.isPresent() && line.has(Meaning.SEND) && !line.has(Meaning.STOP) && !line.has(Meaning.MOVE);
        if (line.has(Meaning.WHICH)
                && (line.has(Meaning.MUTED) || line.has(Meaning.COMING) || isListed(line) || comes)) {
            return Optional.of("提醒");
        }
        var alone = line.parts.size() == 1 && line.parts.getFirst().kind() == Kind.NAME;
        return alone
                ? kinds.in(line.words(Kind.NAME))
                        .map(push -> push.kind().asked())
                        .filter(asked -> asked != null && !asked.equals(line.text.folded()))
                : Optional.empty();
    }

    private static boolean isListed(WishLine line) {
        return line.has(Meaning.THING) && !line.has(Meaning.STOP) && !line.has(Meaning.RESUME);
    }

    private static Optional<String> resumed(WishLine line, Optional<String> name) {
        var isAbout = name.isPresent() || line.has(Meaning.ALL) || line.has(Meaning.THING);
        return line.has(Meaning.RESUME) && !line.has(Meaning.STOP) && isAbout
                ? Optional.of("恢复提醒 " + name.orElse(ALL))
                : Optional.empty();
    }

    /** Another time, from now on. One day alone is none: it is asked for. */
    private static Optional<String> moved(WishLine line, Optional<String> name) {
        var time = line.has(Kind.CLOCK) || line.has(Kind.REPEATED) || line.has(Kind.DAY);
        var moves = line.has(Meaning.MOVE)
                || line.has(Meaning.SEND)
                || line.has(Meaning.AGAIN)
                || line.has(Meaning.ONLY)
                || line.has(Meaning.LATER);
        var another = line.has(Meaning.MOVE) || line.has(Meaning.LATER);
        if (name.isPresent() && !time && another && !line.has(Meaning.STOP)) {
            return Optional.of("改提醒 " + name.get());
        }
        if (name.isEmpty() || !time || !moves || line.has(Meaning.STOP) || line.has(Meaning.WHY)) {
            return Optional.empty();
        }
        return Optional.of(
                "改提醒 " + name.get() + " " + (isOneDay(line) ? "" : line.words(Kind.REPEATED, Kind.DAY, Kind.CLOCK)));
    }

    /** 明天, 12月5日, 这周五: a weekday without a week is one of each week. */
    private static boolean isOneDay(WishLine line) {
        return line.has(Kind.PERIOD)
                || line.parts.stream()
                        .filter(part -> part.kind() == Kind.DAY)
                        .map(line::words)
                        .anyMatch(day -> !day.matches("(?:周|星期|礼拜)[一二三四五六日天]+.*|\\w+day"));
    }

    private static Optional<String> less(WishLine line, Optional<String> name) {
        var isAbout = name.isPresent()
                || line.has(Meaning.THING)
                || line.has(Meaning.SEND)
                || line.text.folded().matches(".*(?:吵|烦|频繁|少发|少推|少来|(?:一天|每天|一周|每周).{0,2}最多.{0,6}[条张次个]).*");
        return line.has(Meaning.LESS) && isAbout ? Optional.of("少发点") : Optional.empty();
    }

    private Optional<String> stopped(WishLine line, Optional<String> name) {
        if (line.hasBefore(Meaning.STOP, Meaning.QUIET)) {
            return Optional.of("取消免打扰");
        }
        if (!isAboutStopping(line, name)) {
            return Optional.empty();
        }
        if (line.has(Meaning.OTHERS) && (name.isPresent() || line.has(Meaning.MONEY))) {
            return Optional.of("静音 除了 " + name.orElse("钱"));
        }
        var what = name.orElse(ALL);
        if (name.isEmpty() && OfToday.isMeeting(line) && !OfToday.isTimed(line)) {
            return Optional.of("免打扰");
        }
        if (isOnlyNow(line, name)) {
            return Optional.of("今天不用");
        }
        if (isBareQuiet(line, name)) {
            return Optional.of("免打扰");
        }
        return Optional.of(timed(line, name, what));
    }

    /** For some hours, for some days, on some days of each week, once, or for ever. */
    private static String timed(WishLine line, Optional<String> name, String what) {
        var weekly = WishSpan.weekly(line);
        var hours = line.has(Kind.CLOCK) && name.isEmpty() && !line.has(Kind.DAY) && !line.has(Kind.PERIOD);
        if (hours && weekly.isEmpty()) {
            return OfToday.isMeeting(line) ? OfToday.silence(line) : "这段时间别打扰 " + line.text.folded();
        }
        var within = name.isEmpty() ? WishSpan.within(line) : Optional.<WishSpan>empty();
        if (within.isEmpty() && weekly.isPresent()) {
            var each = WishSpan.ofEachWeek(line);
            return "静音 %s %s".formatted(what, weekly.get())
                    + (each.isNone() ? "" : " %s 到 %s".formatted(each.from(), each.to()));
        }
        if (within.isEmpty() && line.has(Meaning.NEXT)) {
            return "静音 %s 下次".formatted(what);
        }
        return within.or(() -> WishSpan.of(line))
                .map(span -> stopped(what, span, line))
                .orElse("静音 " + what);
    }

    /** 别催了: whoever says so has heard it, and does not say that they never want to hear anything again. */
    private static boolean isOnlyNow(WishLine line, Optional<String> name) {
        return name.isEmpty()
                && !line.has(Meaning.EVER)
                && !line.has(Meaning.ALL)
                && line.parts.stream().allMatch(part -> part.kind() == Kind.WORD && !part.means(Meaning.REMINDER))
                && line.text.folded().contains("催");
    }

    /** 免打扰, 安静点: nothing says when or what, so that is asked. */
    private static boolean isBareQuiet(WishLine line, Optional<String> name) {
        return line.has(Meaning.QUIET)
                && name.isEmpty()
                && !line.has(Meaning.EVER)
                && line.parts.stream().allMatch(part -> part.kind() == Kind.WORD);
    }

    private static String stopped(String what, WishSpan span, WishLine line) {
        var today = span.from().equals(line.today) && span.to().equals(line.today);
        return today && span.hours().isNone()
                ? "今天不用 " + (what.equals(ALL) ? "" : what)
                : "静音 %s %s 到 %s".formatted(what, span.from(), span.to())
                        + (span.hours().isNone()
                                ? ""
                                : " %s 到 %s"
                                        .formatted(
                                                span.hours().from(),
                                                span.hours().to()));
    }

    /** 别发, 除了钱的事别找我, 把提醒关了, 消停点: and not 叫停. */
    private static boolean isAboutStopping(WishLine line, Optional<String> name) {
        var forSome = line.has(Kind.LENGTH) || line.has(Kind.SOON) || line.has(Kind.DAY) || line.has(Kind.PERIOD);
        return line.has(Meaning.QUIET)
                || (forSome
                        && line.parts.getFirst().kind() == Kind.WORD
                        && line.text.folded().startsWith("静音"))
                || (line.has(Meaning.STOP)
                        && (name.isPresent()
                                || line.has(Meaning.THING)
                                || line.has(Meaning.OTHERS)
                                || line.has(Meaning.STOP, Meaning.SEND)));
    }
}
