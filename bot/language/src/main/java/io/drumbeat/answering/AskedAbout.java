package io.drumbeat.answering;

import io.drumbeat.calendar.Period;
import io.drumbeat.customer.Mention;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.narrowing.DaysMeant;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Whom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom and when a question asks about. */
final class AskedAbout {
    private static final Finder SLIP = Finder.of("不对|错了|说错|不是");

    private static final Finder UNTIL = Finder.of("^ ?(?:到|至|~|-|—) ?$");

    /** A name for short, at the beginning and right before what is asked of it. */
    private static final Pattern BEFORE_ASKED = Pattern.compile(
            "^(?:那个?|看看|查一?下|查查|帮我查一?下|问下)?[ ,]?(\\p{IsHan}{2,5}?)(?:那[边儿]|这边)?的?(?=应收|未收|未回|未付|还[欠剩差有]|[仲重]?[争欠]|没[付收回]|[尾余货账]款|欠|账上|余额|回款|收款)");

    private static final Pattern THEIRS = Pattern.compile("他?们?(?:[那这嗰][边儿里度]|家)");

    private static final Pattern FAMILIAR =
            Pattern.compile("(?=([小老阿]\\p{IsHan}|\\p{IsHan}[哥姐]|(\\p{IsHan})\\2))\\p{IsHan}{2}");

    private AskedAbout() {}

    /** 华为，不对，瑞丰啥情况: whoever is named behind a slip is meant. */
    static Whom whom(Line line) {
        var first = line.whom().getFirst();
        var last = line.whom().getLast();
        return first.end() < last.from() && SLIP.in(line.folded(first.end(), last.from())) ? last : first;
    }

    /** 永康应收, 护理院还欠多少: the one customer that is called so for short before what is asked. */
    static Optional<Mention> begun(Line line) {
        var asks = BEFORE_ASKED.matcher(line.folded());
        if (!asks.lookingAt() || line.marks().explains(asks.start(1))) {
            return Optional.empty();
        }
        var begun = line.names().beginning(asks.group(1));
        return begun.size() == 1
                ? Optional.of(new Mention.Existing(begun.getFirst()))
                : begun.isEmpty() ? Whom.ofPart(line, asks.group(1)).map(Mention.Existing::new) : Optional.empty();
    }

    /** 关总嗰度有咩要跟: whether whatever is asked is asked of one customer. */
    static boolean isOfThem(Line line) {
        var whom = line.whom();
        return whom.size() == 1
                && whom.getFirst().from() == 0
                && whom.getFirst().mention() instanceof Mention.Existing
                && THEIRS.matcher(line.folded())
                        .region(whom.getFirst().end(), line.text().length())
                        .lookingAt();
    }

    static @Nullable Person person(Line line) {
        return line.marks().colleagues.stream()
                .filter(who -> who.people().size() == 1)
                .map(who -> who.people().getFirst())
                .findFirst()
                .or(() -> familiar(line))
                .orElse(null);
    }

    /** 老王, 小徐, 美美: what whoever leads calls the one of theirs that it can be. */
    private static Optional<Person> familiar(Line line) {
        if (!line.who().role().leads() || !line.marks().colleagues.isEmpty()) {
            return Optional.empty();
        }
        var called = FAMILIAR.matcher(line.folded());
        while (called.find()) {
            var name = called.group();
            var theirs = line.known().people().now().all().stream()
                    .filter(person -> !person.is(line.who()) && isCalled(person, name))
                    .filter(person -> line.known().people().now().maySee(line.who(), person.id()))
                    .toList();
            if (theirs.size() == 1) {
                return Optional.of(theirs.getFirst());
            }
        }
        return Optional.empty();
    }

    /** By their surname, or by what they are called twice. */
    private static boolean isCalled(Person person, String said) {
        var name = Text.folded(person.name());
        var twice = said.charAt(0) == said.charAt(1);
        return twice
                ? name.charAt(name.length() - 1) == said.charAt(0)
                : name.charAt(0) == ("小老阿".indexOf(said.charAt(0)) >= 0 ? said.charAt(1) : said.charAt(0));
    }

    /** 上周一到周三: the second day is of the same week, or the next such day behind the first. */
    private static @Nullable Period days(Line line, Direction looks) {
        var all = line.marks().days;
        for (var i = 0; i + 1 < all.size(); i++) {
            var from = all.get(i);
            var to = all.get(i + 1);
            var begins = from.date().day().readings(line.today(), looks);
            if (UNTIL.in(line.folded(from.end(), to.from())) && begins.size() == 1) {
                var begin = begins.getFirst();
                var ends = to.date().day().readings(begin, Direction.AHEAD);
                if (!ends.isEmpty() && !ends.getFirst().isBefore(begin)) {
                    return new Period(line.raw(from.from(), to.end()), begin, ends.getFirst());
                }
            }
        }
        return null;
    }

    /** When; null if it is not said. */
    static @Nullable Period period(Line line, Direction looks) {
        for (var span : line.marks().periods) {
            // 下周二有约吗: a day of that week, and not all of it
            if (line.marks().days.stream().noneMatch(day -> day.from() <= span.from() && span.end() < day.dayEnd())) {
                return span.meant(looks, line.today());
            }
        }
        var span = days(line, looks);
        if (span != null) {
            return span;
        }
        for (var day : line.marks().days) {
            var meant = DaysMeant.of(day, line.raw(day.from(), day.dayEnd()), line.today(), looks);
            if (meant.isPresent()) {
                return meant.get();
            }
        }
        return null;
    }
}
