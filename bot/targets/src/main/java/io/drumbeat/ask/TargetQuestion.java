package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Refused;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.measure.Indicator;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.reach.Level;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose target is asked for, over which span, and by which measure, as far as that was said.
 *
 * @param everybody whether the whole company is meant
 * @param level how high one aims
 */
public record TargetQuestion(
        @Nullable Person person,
        @Nullable Team team,
        boolean everybody,
        @Nullable Period period,
        @Nullable Indicator measure,
        Level level) {
    private static final Sentences SENTENCES = Sentences.beside(TargetQuestion.class);
    private static final Words EVERYBODY = Words.of("全公司", "公司", "全部人", "所有人", "company");
    private static final Words IDLE = Words.of(
            "我们", "咱们", "团队", "我", "本人", "自己", "的", "是", "my", "team", "of", "for", "按天", "按周", "按月", "按季度", "按人", "进度",
            "了", "吗", "呢", "啊", "呀", "完成", "还差");

    /** Where nothing was said. */
    public static final TargetQuestion OPEN = new TargetQuestion(null, null, false, null, null, Level.TARGET);

    /** What looks like a day, and was none where a day would have been made out. */
    private static final Pattern NO_DAY = Pattern.compile("\\d{1,2}月\\d{1,2}[日号]");

    /** What was made out, and where it ends. */
    private record Found(int end, TargetQuestion question) {}

    /** Something that is called so, and how long its name is. */
    private record Called<T>(T thing, int length) {}

    /** By what it is measured, or by something else where nothing was said. */
    public Indicator measureOr(Indicator usual) {
        return measure == null ? usual : measure;
    }

    /** Of a target, which is set for what is still to come. */
    public static TargetQuestion read(String said, LocalDate today, Named named) {
        return read(said, Direction.AHEAD, today, named);
    }

    /** The same of a line that says other things too, which are passed over. */
    public static TargetQuestion among(String said, LocalDate today, Named named) {
        return read(Text.of(said), Direction.AHEAD, today, named, true);
    }

    /**
     * @param looks where a month or a day lies that could be on either side of today
     * @throws Refused with what could not be made out, and what may be said
     */
    public static TargetQuestion read(String said, Direction looks, LocalDate today, Named named) {
        return read(Text.of(said), looks, today, named, false);
    }

    private static TargetQuestion read(Text text, Direction looks, LocalDate today, Named named, boolean amongOthers) {
        var question = OPEN;
        for (var i = 0; i < text.length(); ) {
            var found = text.separates(i) ? new Found(i + 1, question) : question.next(text, i, looks, today, named);
            if (found.end() == i && !amongOthers) {
                throw unknown(text, i, named);
            }
            question = found.question();
            i = Math.max(found.end(), i + 1);
        }
        return question;
    }

    private Found next(Text text, int i, Direction looks, LocalDate today, Named names) {
        var span = SpanWords.at(text, i, looks, today);
        if (span != null) {
            return new Found(span.end(), new TargetQuestion(person, team, everybody, span.period(), measure, level));
        }
        return named(text, i, names.lineup().ever(), who -> List.of(who.name(), who.id()))
                .map(who -> new Found(
                        i + who.length(), new TargetQuestion(who.thing(), team, everybody, period, measure, level)))
                .or(() -> named(text, i, names.lineup().teams(), group -> List.of(group.name(), group.id()))
                        .map(group -> new Found(
                                i + group.length(),
                                new TargetQuestion(person, group.thing(), everybody, period, measure, level))))
                .or(() -> names.indicatorAt(text, i)
                        .map(by -> new Found(
                                by.end(), new TargetQuestion(person, team, everybody, period, by.indicator(), level))))
                .orElseGet(() -> rest(text, i));
    }

    private Found rest(Text text, int i) {
        for (var higher : Level.values()) {
            var said = Vocabulary.lengthAt(Words.of(higher.words()), text.folded(), i);
            if (said > 0) {
                return new Found(i + said, new TargetQuestion(person, team, everybody, period, measure, higher));
            }
        }
        var all = Vocabulary.lengthAt(EVERYBODY, text.folded(), i);
        var idle = Vocabulary.lengthAt(IDLE, text.folded(), i);
        var asking = Vocabulary.lengthAt(Colloquial.ASKING, text.folded(), i);
        return all > 0
                ? new Found(i + all, new TargetQuestion(person, team, true, period, measure, level))
                : new Found(i + Math.max(idle, asking), this);
    }

    /** What is called by the longest of the names that stand here. */
    private static <T> Optional<Called<T>> named(
            Text text, int from, Collection<T> all, Function<T, List<String>> names) {
        return all.stream()
                .flatMap(thing -> names.apply(thing).stream()
                        .filter(name -> text.startsWith(Text.folded(name), from)
                                && !text.insideWord(from + Text.folded(name).length()))
                        .map(name -> new Called<>(thing, Text.folded(name).length())))
                .max(Comparator.comparingInt(Called::length));
    }

    private static Refused unknown(Text text, int from, Named named) {
        var to = from;
        while (to < text.length() && !text.separates(to)) {
            to++;
        }
        var day = NO_DAY.matcher(text.raw(from, to));
        if (day.lookingAt()) {
            throw new Refused(SENTENCES.say("noSuchDay", Map.of("day", day.group())));
        }
        var measures = named.indicators().stream().map(Indicator::label).collect(Collectors.joining("、"));
        return new Refused(SENTENCES.say("unknown", Map.of("words", text.raw(from, to), "measures", measures)));
    }
}
