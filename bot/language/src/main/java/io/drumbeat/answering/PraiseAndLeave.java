package io.drumbeat.answering;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Denials;
import io.drumbeat.phrase.Finder;
import io.drumbeat.ranking.Ranker.Guess;
import io.drumbeat.scene.Line;
import io.drumbeat.weighing.Interpretation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of colleagues and of oneself: praise, and days off. */
public final class PraiseAndLeave {
    private static final double SURELY = 0.5;
    private static final Pattern PRAISED = Pattern.compile("赞|表扬|夸|kudos|thanks");
    /** 谢谢某某昨天帮我: thanks, which are rather asked about. */
    private static final Pattern THANKED =
            Pattern.compile("多亏|亏了|幸亏有|全靠|感谢|谢谢|谢啦|谢了|多谢|感恩|唔该|辛苦了|够意思|给力|太罩|救了我|帮大忙|帮了大忙|thank");

    private static final Pattern AWAY =
            Pattern.compile("请.{0,4}假|休.{0,2}假|休息|年假|病假|事假|特休|排休|调休|请.{0,3}天|leave|day off");
    private static final Finder ASKS = Finder.of("谁|几[次个]|多少|哪|怎么|看看|查|记录|有没有");

    /** 今天谁请假了 asks. */
    private static final Finder WHO = Finder.of("谁|哪[些个位]|几个人|有没有人|边个");

    private static final Pattern SPAN =
            Pattern.compile("(?:(?:[明后今]|下?(?:周|礼拜|星期)[一二三四五六日天])(?:[后、和到至]?[天明后日两二三]{1,3})?(?:天|日)?)");

    private static final Pattern PART = Pattern.compile("[上下]午");
    private static final int A_WISH = 10;
    private static final Pattern ALONE = Pattern.compile("(?:请|休|放)(?:个|一下)?(?:年|病|事|调|婚|产)?假(?:一下)?[啊了呢吧。! ]*$");

    /** Before the last day: 休假到周五. */
    private static final Pattern UNTIL = Pattern.compile("(?:直到|到|至)\\s*$");

    private static final Pattern COUNT =
            Pattern.compile("(?<![第月\\d一二三四五六七八九十])(?:[二两三四五六七八九十]|[2-9]|[12]\\d)天(?![后前])");

    private final Map<String, Usage> usages;
    private final Denials denials;

    public PraiseAndLeave(Map<String, Usage> usages, Denials denials) {
        this.usages = usages;
        this.denials = denials;
    }

    public Optional<Understood> of(Line line, Guess guess) {
        var guessed = guess.chance() >= SURELY ? usages.get(guess.verb()) : null;
        var usage = guessed != null && (guessed.is(Trait.PRAISES) || guessed.is(Trait.AWAY)) ? guessed : said(line);
        return usage == null
                ? Optional.empty()
                : usage.is(Trait.PRAISES)
                        ? praise(line, usage)
                        : usage.is(Trait.AWAY) ? leave(line, usage) : Optional.empty();
    }

    /** Whether the words of praise or of a day off are in it, and no customer's name. */
    public boolean speaksOf(Line line) {
        return said(line) != null;
    }

    /** 给罗岚点赞 今天陪我去见山: a colleague is praised before any customer is named. */
    public boolean beginsWithPraise(Line line) {
        var first = line.clauses().stream().findFirst();
        return first.isPresent()
                && PRAISED.matcher(line.folded(first.get().from(), first.get().to()))
                        .find()
                && line.marks().colleagues.stream()
                        .anyMatch(who ->
                                first.get().holds(who.from()) && !who.people().contains(line.who()))
                && line.whom().stream().noneMatch(one -> first.get().holds(one.from()));
    }

    /** 郭敏这季度进步很大，提出表扬: whether a colleague is praised, and nothing is asked. */
    public boolean praises(Line line) {
        var usage = said(line);
        return usage != null && usage.is(Trait.PRAISES) && !ASKS.in(line.folded()) && !Denials.isAsked(line.folded());
    }

    /** 明后两天我请个假: whether a day off is spoken of, and nothing is asked. */
    public boolean asksLeave(Line line) {
        var usage = said(line);
        return usage != null && usage.is(Trait.AWAY) && !ASKS.in(line.folded()) && !Denials.isAsked(line.folded());
    }

    /** 明儿我请一天假: whether it is also what such sentences want. */
    public boolean isSpoken(Line line, Guess guess) {
        var usage = usages.get(guess.verb());
        return speaksOf(line) && usage != null && (usage.is(Trait.PRAISES) || usage.is(Trait.AWAY));
    }

    /** 王五明天请假: whoever is away says so alone. */
    private static boolean isOfOthers(Line line) {
        return line.marks().colleagues.stream().anyMatch(who -> !who.people().contains(line.who()));
    }

    /** 王五明天请假, said by whoever does not lead: each says so alone. */
    public boolean isOthersLeave(Line line) {
        return isOfOthers(line)
                && !line.who().role().leads()
                && line.whom().isEmpty()
                && AWAY.matcher(line.folded()).find()
                && !WHO.in(line.folded());
    }

    private @Nullable Usage said(Line line) {
        if (!line.marks().customers.isEmpty() && !PRAISED.matcher(line.folded()).lookingAt()) {
            return null;
        }
        var others =
                line.marks().colleagues.stream().anyMatch(who -> !who.people().contains(line.who()));
        return (others || Nicknames.meant(line) != null) && praises(line.folded())
                ? being(usage -> usage.is(Trait.PRAISES))
                : (!others || line.who().role().leads())
                                && AWAY.matcher(line.folded()).find()
                        ? being(usage -> usage.is(Trait.AWAY))
                        : null;
    }

    private static boolean praises(String folded) {
        return PRAISED.matcher(folded).find() || THANKED.matcher(folded).find();
    }

    private @Nullable Usage being(Predicate<Usage> which) {
        return usages.values().stream().filter(which).findFirst().orElse(null);
    }

    private Optional<Understood> praise(Line line, Usage usage) {
        var others = line.marks().colleagues.stream()
                .filter(who -> who.people().size() == 1 && !who.people().contains(line.who()))
                .toList();
        var nicknamed = others.isEmpty() ? Nicknames.meant(line) : null;
        var whom = others.size() == 1 ? others.getFirst().people().getFirst() : nicknamed;
        if (whom == null || denials.ofPraise(line.folded()).isPresent()) {
            return Optional.empty();
        }
        var slots = new HashMap<Slot<?>, Object>();
        slots.put(Slot.PERSON, whom);
        slots.put(Slot.NOTE, line.text().raw());
        return Optional.of(clearOrProposed(
                line, usage, slots, PRAISED.matcher(line.folded()).find()));
    }

    /** The days as they were said; the command reads them. */
    private Optional<Understood> leave(Line line, Usage usage) {
        if ((isOfOthers(line) && !line.who().role().leads())
                || SomebodysLeave.is(line)
                || WHO.in(line.folded())
                || denials.ofStep(line.folded()).isPresent()
                || denials.says(Denial.CALLED_OFF, line.folded())) {
            return Optional.empty();
        }
        var slots = new HashMap<Slot<?>, Object>();
        var days = line.marks().days;
        var span = SPAN.matcher(line.folded());
        var from = days.isEmpty()
                ? span.find() ? span.start() : -1
                : days.getFirst().from();
        if (from < 0) {
            return today(line, usage).or(() -> wish(line, usage));
        }
        var until = UNTIL.matcher(line.folded(0, from));
        from = until.find() ? until.start() : from;
        var end = days.isEmpty() ? span.end() : days.getLast().end();
        var half = line.folded().contains("半天") || line.folded().contains("半日") ? " 半天" : "";
        var count = days.size() < 2 && half.isEmpty() ? count(line, from, end) : "";
        slots.put(Slot.REST, line.raw(from, end) + half + count);
        var said = clearOrProposed(
                line,
                usage,
                slots,
                AWAY.matcher(line.folded()).find() && !line.folded().matches(".*(?:想|打算|准备|能不能|可以).*"));
        return Optional.of(said instanceof Understood.Clear clear ? named(clear, line) : said);
    }

    /** 下午不舒服，请假回家了: a part of today, or today where somebody speaks of now. */
    private static Optional<Understood> today(Line line, Usage usage) {
        var part = PART.matcher(line.folded());
        return part.find() && AWAY.matcher(line.folded()).find()
                ? Optional.of(new Understood.Clear(
                        new Utterance(usage.verb(), usage, Map.of(Slot.REST, line.today() + " " + part.group()))))
                : Optional.empty();
    }

    /** 我要请假: which days is asked. */
    private static Optional<Understood> wish(Line line, Usage usage) {
        return line.text().length() <= A_WISH && ALONE.matcher(line.folded()).find()
                ? Optional.of(new Understood.Clear(new Utterance(usage.verb(), usage, Map.of())))
                : Optional.empty();
    }

    /** 请假三天从12月3号开始: how many days, where only the first is named. */
    private static String count(Line line, int from, int end) {
        var said = line.folded(0, from) + " " + line.folded(end, line.text().length());
        var count = COUNT.matcher(said);
        return count.find() ? " " + count.group() : "";
    }

    /** 嘉欣明天请假: the same with the whole name of who is away, for whoever reads the words themselves. */
    public static Understood named(Understood.Clear clear, Line line) {
        var said = clear.said();
        var words = said.text();
        for (var who : line.marks().colleagues) {
            var called = line.raw(who.from(), who.end());
            var person = who.people().getFirst();
            if (who.people().size() == 1
                    && !called.contains(person.name())
                    && person.name().endsWith(called)) {
                words = words.replace(called, person.name() + "@" + person.id());
            }
        }
        return new Understood.Clear(new Utterance(words, said.usage(), said.slots()));
    }

    private static Understood clearOrProposed(Line line, Usage usage, Map<Slot<?>, Object> slots, boolean sure) {
        return sure
                ? new Understood.Clear(new Utterance(line.said().words(), usage, slots))
                : Proposal.of(
                        line.said(),
                        line.today(),
                        List.of(Interpretation.guessed(usage, slots, "读法的分数最高")),
                        line.known());
    }
}
