package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Refused;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
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
import io.drumbeat.span.Span;
import io.drumbeat.span.SpanWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "了", "吗", "呢", "啊", "呀", "完成", "还差", "和", "跟", "与", "及", "以及", "还有", "分别", "各", "各自", "都", "and");

    /** Where nothing was said. */
    public static final TargetQuestion OPEN = new TargetQuestion(null, null, false, null, null, Level.TARGET);

    /** What looks like a day, and was none where a day would have been made out. */
    private static final Pattern NO_DAY = Pattern.compile("\\d{1,2}月\\d{1,2}[日号]");

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

    /**
     * Of a line in which whose it is, when and by what may stand before the verb as well as behind it; each that was named, where
     * several were.
     *
     * @throws Refused with what behind the verb could not be made out
     */
    public static List<TargetQuestion> all(Utterance said, LocalDate today, Named named) {
        gathered(Text.of(said.get(Slot.REST).orElse("")), said.usage().looks(), today, named, false);
        return each(said.text(), said, today, named);
    }

    /** The same of some words of a line, of which not everything need be clear. */
    static List<TargetQuestion> each(String words, Utterance said, LocalDate today, Named named) {
        var all = gathered(Text.of(words), said.usage().looks(), today, named, true);
        said.get(Slot.PERSON).filter(_ -> all.people.isEmpty()).ifPresent(all.people::add);
        said.get(Slot.PERIOD).filter(_ -> all.periods.isEmpty()).ifPresent(all.periods::add);
        return all.each();
    }

    private static TargetQuestion read(Text text, Direction looks, LocalDate today, Named named, boolean amongOthers) {
        return gathered(text, looks, today, named, amongOthers).last();
    }

    private static Gathered gathered(Text text, Direction looks, LocalDate today, Named named, boolean amongOthers) {
        var all = new Gathered();
        for (var i = 0; i < text.length(); ) {
            var end = text.separates(i) ? i + 1 : all.next(text, i, looks, today, named);
            if (end == i && !amongOthers) {
                throw unknown(text, i, named);
            }
            i = Math.max(end, i + 1);
        }
        return all;
    }

    /** What was made out so far. */
    private static final class Gathered {
        private final Set<Person> people = new LinkedHashSet<>();
        private final Set<Team> teams = new LinkedHashSet<>();
        private final Set<Period> periods = new LinkedHashSet<>();
        private final Set<Indicator> measures = new LinkedHashSet<>();
        private final Set<Level> levels = new LinkedHashSet<>();
        private boolean everybody;

        /** Takes what stands here, and says where it ends. */
        private int next(Text text, int i, Direction looks, LocalDate today, Named names) {
            var span = SpanWords.at(text, i, looks, today);
            if (span != null) {
                periods.add(span.period());
                return span.end();
            }
            var who = named(text, i, names.lineup().ever(), one -> List.of(one.name(), one.id()));
            if (who.isPresent()) {
                people.add(who.get().thing());
                return i + who.get().length();
            }
            var team = named(text, i, names.lineup().teams(), one -> List.of(one.name(), one.id()));
            if (team.isPresent()) {
                teams.add(team.get().thing());
                return i + team.get().length();
            }
            return names.indicatorAt(text, i)
                    .map(by -> {
                        measures.add(by.indicator());
                        return by.end();
                    })
                    .orElseGet(() -> rest(text, i));
        }

        private int rest(Text text, int i) {
            for (var higher : Level.values()) {
                var said = Vocabulary.lengthAt(Words.of(higher.words()), text.folded(), i);
                if (said > 0) {
                    levels.add(higher);
                    return i + said;
                }
            }
            var all = Vocabulary.lengthAt(EVERYBODY, text.folded(), i);
            everybody |= all > 0;
            var idle = Vocabulary.lengthAt(IDLE, text.folded(), i);
            var asking = Vocabulary.lengthAt(Colloquial.ASKING, text.folded(), i);
            return i + Math.max(all, Math.max(idle, asking));
        }

        /** Of several that were named the one that was named last. */
        private TargetQuestion last() {
            return new TargetQuestion(
                    last(people),
                    last(teams),
                    everybody,
                    last(periods),
                    last(measures),
                    Objects.requireNonNullElse(last(levels), Level.TARGET));
        }

        private static <T> @Nullable T last(Set<T> all) {
            return all.isEmpty() ? null : List.copyOf(all).getLast();
        }

        /** 华东一组的小美 is one, 华东一组和方姐 are two. */
        private List<TargetQuestion> each() {
            var whose = new ArrayList<TargetQuestion>();
            people.forEach(who -> whose.add(new TargetQuestion(who, null, false, null, null, Level.TARGET)));
            teams.stream()
                    .filter(team -> people.stream().noneMatch(who -> team.id().equals(who.team())))
                    .forEach(team -> whose.add(new TargetQuestion(null, team, false, null, null, Level.TARGET)));
            if (whose.isEmpty()) {
                whose.add(new TargetQuestion(null, null, everybody, null, null, Level.TARGET));
            }
            var heights = levels.isEmpty() ? Set.of(Level.TARGET) : levels;
            return whose.stream()
                    .flatMap(one -> orNone(periods).flatMap(span -> orNone(measures)
                            .flatMap(by -> heights.stream().map(level -> one.with(span, by, level)))))
                    .toList();
        }

        private static <T> Stream<Optional<T>> orNone(Set<T> all) {
            return all.isEmpty() ? Stream.of(Optional.empty()) : all.stream().map(Optional::of);
        }
    }

    private TargetQuestion with(Optional<Period> span, Optional<Indicator> by, Level higher) {
        return new TargetQuestion(person, team, everybody, span.orElse(null), by.orElse(null), higher);
    }

    /** As it can be said behind a verb and is read again as the same. */
    public String said() {
        var words = new ArrayList<String>();
        Stream.of(
                        Optional.ofNullable(person).map(Person::name),
                        Optional.ofNullable(team).map(Team::name),
                        Optional.of(SENTENCES.say("company")).filter(_ -> everybody && person == null && team == null),
                        Optional.ofNullable(period).map(Span::said),
                        Optional.ofNullable(measure).map(Indicator::label),
                        Optional.of(level).filter(one -> one != Level.TARGET).map(Level::said))
                .flatMap(Optional::stream)
                .forEach(words::add);
        return String.join(" ", words);
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
