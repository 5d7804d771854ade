package io.drumbeat.reminding;

import io.drumbeat.date.Clocks;
import io.drumbeat.date.Dates;
import io.drumbeat.number.Lengths;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.SpokenDays;
import io.drumbeat.quiet.SpokenSchedule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody asked to be reminded of, without when and without the asking. */
public final class AskedWords {
    static final Pattern VERB = Pattern.compile(
            "(?:请|麻烦|记得|到时候?|到点)?(?:提醒一下我|提醒我一下|提醒我一声|提醒我|叫我一下|提醒|remind me(?: to)?|remind)(?:一下)?",
            Pattern.CASE_INSENSITIVE);
    /** By which a form names its values; nobody says so. */
    private static final Pattern MARKS = Pattern.compile("(?<=^| )\\p{IsHan}{2,4}:(?=\\S)|@[a-z]+\\d*(?= |$)");

    private static final Pattern WITH = Pattern.compile("(?:和|跟|与|同)\\p{IsHan}{2,3}?(?=明|后天|今|下?周|\\d|上午|下午|早|晚)");
    private static final Pattern LEADS =
            Pattern.compile("^(?:[\\s,，。:：、]|的时候|开始|起(?=每|[,，])|大概|差不多|左右|(?:to|on|at|by)\\b)+");
    private static final Pattern ALSO = Pattern.compile(
            "(?:(?:这个?月|本月)?月?底之?前(?:\\d{1,2}|[一二两三四五六七八九十])[天日]|过(?:\\d{1,2}|[一二两三四五六七八九十])[天日]|\\d{1,2}(?= to )|(?:at|by|around) \\d{1,2}(?![\\d:])|[从于在](?=\\S)|下班之?前|下班|每[早晚])");
    private static final Pattern UNTIL = Pattern.compile("(?:之|以)?前");
    private static final Pattern ENDS = Pattern.compile("[\\s,，。.!！;；]+$");

    private final LocalDateTime now;
    private final List<String> again;

    private AskedWords(LocalDateTime now, List<String> again) {
        this.now = now;
        this.again = again;
    }

    /** @return nothing where nothing is said but when */
    static String of(String words, LocalDateTime now) {
        var said = MARKS.matcher(words).replaceAll("");
        var again = SpokenSchedule.days(said, Asking.USUAL, now)
                .map(SpokenDays.Found::said)
                .orElse(List.of());
        return new AskedWords(now, again).what(said);
    }

    /** Words without when, if they begin with it. */
    public static String behindTime(String words, LocalDateTime now) {
        return new AskedWords(now, List.of()).withoutTime(words);
    }

    private String what(String words) {
        var verb = VERB.matcher(words);
        if (!verb.find()) {
            return "";
        }
        var behind = withoutTime(words.substring(verb.end()));
        return behind.isEmpty()
                ? withoutTime(words.substring(0, verb.start()))
                : withoutTimeWithin(withoutLast(behind));
    }

    /** 交社保 后天上午: what was asked afterwards stands behind a blank. */
    private String withoutLast(String what) {
        var blank = what.lastIndexOf(' ');
        return blank > 0 && withoutTime(what.substring(blank)).isEmpty()
                ? withoutLast(what.substring(0, blank).strip())
                : what;
    }

    /** 和王五明天10点开会: what is said of when behind whom it is with is none of what it is. */
    private String withoutTimeWithin(String what) {
        var with = WITH.matcher(what);
        return with.lookingAt() ? with.group() + withoutTime(what.substring(with.end())) : what;
    }

    private String withoutTime(String words) {
        var rest = words;
        for (var shorter = trimmed(rest); shorter.length() < rest.length(); shorter = trimmed(rest)) {
            rest = shorter;
        }
        return ENDS.matcher(rest).replaceFirst("").strip();
    }

    /** Without the first thing that says when, if it begins so, or with what it ends of days that come again. */
    private String trimmed(String words) {
        var lead = LEADS.matcher(words).replaceFirst("");
        var text = Text.of(lead);
        var end = end(text);
        if (end > 0) {
            return text.raw(end, text.length());
        }
        var bare = ENDS.matcher(lead).replaceFirst("");
        for (var said : again) {
            if (Text.folded(bare).endsWith(said.strip()) && said.length() > 1) {
                return bare.substring(0, bare.length() - said.strip().length());
            }
        }
        return lead;
    }

    /** How long what says days that come again is, where it begins with it. */
    private int stretch(String s) {
        return again.stream()
                .map(String::strip)
                .filter(said -> !said.isEmpty() && s.startsWith(said))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private int end(Text text) {
        var s = text.folded();
        if (s.isEmpty()) {
            return 0;
        }
        var stretch = stretch(s);
        if (stretch > 0) {
            return stretch;
        }
        var soon = Lengths.laterIn(s);
        if (soon != null && soon.from() == 0) {
            return soon.end();
        }
        var clock = Clocks.end(text, 0);
        Dates.@Nullable Found found = Dates.at(text, 0, now.toLocalDate());
        var also = ALSO.matcher(s);
        if (also.lookingAt() && also.end() > 1) {
            return Math.max(also.end(), clock);
        }
        if (found != null) {
            // 周四之前交 says until when, and is a part of what it is
            return UNTIL.matcher(s).region(found.end(), s.length()).lookingAt() ? 0 : found.end();
        }
        if (clock > 0) {
            return clock;
        }
        return also.lookingAt() && Dates.at(text, 1, now.toLocalDate()) != null ? also.end() : 0;
    }
}
