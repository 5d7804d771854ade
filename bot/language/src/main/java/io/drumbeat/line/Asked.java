package io.drumbeat.line;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.date.Day;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Ordered;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line asks to see by its turn of phrase: 我这周怎么样, 华为还欠多少, 这周拜访了几家. */
final class Asked {
    /** Behind a verb. */
    private static final Pattern HOW_MANY =
            Pattern.compile("[了过]?(?:几|多少)[家个次单笔条]?(?:客户|单子|电话|钱|款|家|次|额)?[了啊呢呀吗]{0,2}[?!。 ]*");

    private static final Pattern STILL_MISSING = Pattern.compile("(?:还差|还要|还得|还需要?|差)(?:几|多少)[家个次单通条]?");
    private static final Pattern ENDING = Pattern.compile("[了啊呢呀吗]{0,2}[?!。 ]*");

    private static final Words NOTHING = Words.of();
    private static final List<String> NOW = List.of("现在", "目前", "如今", "到底", "究竟", "最近");

    private static final Words BEFORE =
            Words.of(Stream.concat(NOW.stream(), Vocabulary.LEADS.stream()).toList());

    private final List<Look> looks;
    /** Before what is missing: 离本月指标还差几个拜访. */
    private final Words toTarget;

    private final List<Around> around;
    private final List<Like> like;
    private final Map<String, Usage> byWord;
    private final @Nullable Usage progress;

    /**
     * What asks to see something and is the whole of a line but for whose and of when.
     *
     * @param ofSomebody whether it says nothing without whose and of when
     */
    private record Look(Usage usage, List<String> words, boolean ofSomebody) {
        static Stream<Look> of(Usage usage) {
            return Stream.of(
                            new Look(usage, usage.heard(Turn.ASKING), false),
                            new Look(usage, usage.heard(Turn.ASKING_OF), true))
                    .filter(look -> !look.words().isEmpty());
        }

        boolean isOfCustomer() {
            return usage.needs().contains(Mention.SLOT);
        }

        /** 孟涛昨天干了什么, 上周我干了啥 ask for no list that is always one's own and of today. */
        boolean mayBeOf(Landmarks marks) {
            return (usage.accepts(Slot.PERSON) || marks.colleagues.isEmpty())
                    && (usage.accepts(Slot.PERIOD) || !namesThePast(marks));
        }

        private static boolean namesThePast(Landmarks marks) {
            return marks.periods.stream()
                            .flatMap(period -> period.readings().stream())
                            .anyMatch(period -> period.to().isBefore(marks.today))
                    || marks.days.stream()
                            .map(day -> day.date().day())
                            .filter(Day::fixed)
                            .flatMap(day -> day.readings(marks.today, Day.Direction.AHEAD).stream())
                            .anyMatch(day -> day.isBefore(marks.today));
        }

        /** Whether nothing before it says anything more: it is always of today, or of everybody. */
        boolean isAll() {
            return !isOfCustomer() && !usage.accepts(Slot.PERIOD) && !usage.accepts(Slot.PERSON);
        }
    }

    /** Lines that a usage knows by what they look like as a whole. */
    private record Like(Pattern line, Usage usage) {}

    Asked(List<Usage> usages, Map<String, Usage> byWord) {
        this.looks = usages.stream()
                .flatMap(Look::of)
                .map(look -> new Look(look.usage(), Ordered.longestFirst(look.words()), look.ofSomebody()))
                .toList();
        this.around = usages.stream()
                .flatMap(usage -> usage.heard(Turn.AROUND).stream().map(words -> Around.of(words, usage)))
                .toList();
        this.like = usages.stream()
                .flatMap(usage -> usage.heard(Turn.LIKE).stream().map(line -> new Like(Pattern.compile(line), usage)))
                .toList();
        this.byWord = byWord;
        this.toTarget = Words.of(Stream.of(
                        Stream.of("距离", "距", "离"),
                        Vocabulary.LEADS.stream(),
                        usages.stream().filter(usage -> usage.is(Trait.LOOKS)).flatMap(usage -> usage.verbs().stream()))
                .flatMap(words -> words)
                .toList());
        this.progress = usages.stream()
                .filter(usage -> usage.is(Trait.COUNTS))
                .findFirst()
                .orElse(null);
    }

    /** What a whole line looks like, whatever verbs are in it. */
    private Optional<Verbs.Said> like(Landmarks marks) {
        return like.stream()
                .filter(_ -> marks.customers.isEmpty())
                .filter(one -> one.line().matcher(marks.text.folded()).matches())
                .map(one -> new Verbs.Said(0, marks.text.length(), one.usage()))
                .findFirst();
    }

    Verbs.@Nullable Said look(Landmarks marks) {
        var like = like(marks);
        if (like.isPresent()) {
            return like.get();
        }
        var whole = marks.text.length();
        while (whole > 0 && marks.text.separates(whole - 1)) {
            whole--;
        }
        var customer = marks.customers.size() == 1 ? marks.customers.getFirst() : null;
        for (var look : looks) {
            if (!look.mayBeOf(marks)) {
                continue;
            }
            var said = look.isOfCustomer() == (customer != null)
                    ? asking(marks, look, whole, known(marks, customer))
                    : null;
            if (said != null) {
                return said;
            }
        }
        return customer == null ? missing(marks).orElse(null) : null;
    }

    /** 这周还差几个拜访. */
    private Optional<Verbs.Said> missing(Landmarks marks) {
        var missing = STILL_MISSING.matcher(marks.text.folded());
        if (!missing.find() || !marks.idle(toTarget, known(marks, null), 0, missing.start())) {
            return Optional.empty();
        }
        var rest = marks.text.folded(missing.end(), marks.text.length());
        return byWord.entrySet().stream()
                        .filter(verb -> verb.getValue().needs().contains(Mention.SLOT))
                        .anyMatch(verb -> rest.startsWith(verb.getKey())
                                && ENDING.matcher(rest.substring(verb.getKey().length()))
                                        .matches())
                ? Optional.ofNullable(progress(missing.start(), marks.text.length()))
                : Optional.empty();
    }

    /** What a line with a verb asks to see all the same: how many of what the verb says, or something of which the verb is a part. */
    Optional<Verbs.Said> of(Landmarks marks, List<Verbs.Said> verbs) {
        return like(marks)
                .or(() -> around(marks, verbs.getFirst()))
                .or(() -> within(marks, verbs))
                .or(() -> verbs.stream()
                        .map(verb -> counting(marks, verb))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** 小美 下一步, 我的下一步: the only verb is all or a part of what asks to see something, and ends the line. */
    private Optional<Verbs.Said> within(Landmarks marks, List<Verbs.Said> verbs) {
        var verb = verbs.getFirst();
        return verbs.size() == 1 && marks.customers.isEmpty() && verb.end() == marks.text.length()
                ? looks.stream()
                        .filter(look -> look.mayBeOf(marks)
                                && !look.isOfCustomer()
                                && !look.usage().equals(verb.usage()))
                        .map(look -> asking(marks, look, verb.end(), known(marks, null)))
                        .filter(said -> said != null && said.from() <= verb.from())
                        .findFirst()
                : Optional.empty();
    }

    /** 为什么小美的目标: whatever stands between the two, the line is not about what it begins with alone. */
    private Optional<Verbs.Said> around(Landmarks marks, Verbs.Said first) {
        return around.stream()
                .filter(one -> first.end() <= first.from() + one.head().length())
                .filter(one -> one.isSaid(marks.text, first.from()))
                .filter(_ -> marks.idle(NOTHING, new boolean[marks.text.length()], 0, first.from()))
                .map(one ->
                        new Verbs.Said(first.from(), first.from() + one.head().length(), one.usage()))
                .findFirst();
    }

    /** 这周拜访了几家, 本月回款多少了: how far one is, asked with the verb of what is counted. */
    private Verbs.@Nullable Said counting(Landmarks marks, Verbs.Said verb) {
        if (!marks.customers.isEmpty()) {
            return null;
        }
        return verb.usage().needs().contains(Mention.SLOT)
                        && HOW_MANY.matcher(marks.text.folded(verb.end(), marks.text.length()))
                                .matches()
                        && marks.idle(Vocabulary.LEADS, known(marks, null), 0, verb.from())
                ? progress(verb.from(), marks.text.length())
                : missing(marks).orElse(null);
    }

    private static boolean[] known(Landmarks marks, Names.@Nullable Found customer) {
        var known = new boolean[marks.text.length()];
        if (customer != null) {
            Landmarks.fill(known, customer.from(), customer.end());
        } else {
            marks.periods.forEach(period -> Landmarks.fill(known, period.from(), period.end()));
            marks.colleagues.forEach(who -> Landmarks.fill(known, who.from(), who.end()));
        }
        return known;
    }

    private static Verbs.@Nullable Said asking(Landmarks marks, Look look, int whole, boolean[] known) {
        for (var word : look.words()) {
            var from = whole - word.length();
            var something = from > 0 || !look.ofSomebody();
            if (from >= 0 && something && marks.text.startsWith(word, from) && marks.idle(BEFORE, known, 0, from)) {
                var now = NOW.stream()
                        .filter(lead -> marks.text.folded(0, from).endsWith(lead))
                        .mapToInt(String::length)
                        .max();
                return new Verbs.Said(look.isAll() ? 0 : from - now.orElse(0), whole, look.usage());
            }
        }
        return null;
    }

    private Verbs.@Nullable Said progress(int from, int end) {
        return progress == null ? null : new Verbs.Said(from, end, progress);
    }

    /** 看看进度, 看了大屏: a word that leads to any other, and is no verb of its own. */
    static boolean isLead(Text text, int from, int end, boolean toVerb) {
        return end == from + 1
                && end < text.length()
                && Vocabulary.LEADS.lengthAt(text.folded(), from) > 0
                && (from > 0
                        || (!text.separates(end)
                                && (toVerb || "看了下到完过一着见".indexOf(text.folded().charAt(end)) >= 0)));
    }
}
