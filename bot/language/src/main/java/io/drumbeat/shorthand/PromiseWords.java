package io.drumbeat.shorthand;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.date.Clocks;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that close or move a promise by what it is: 华为回访完成, 合同送到了, 华为那个改到下周二, 华为不用送样了. */
final class PromiseWords {
    private static final String DONE = "完成|做完|做好|办完|办好|搞定|弄完|弄好|搞掂|done";
    private static final String MOVED = "改期到?|改到|改成|推迟到?|延期到?|延到|推到|挪到|顺延到?|提前到|换到|move(?: to)?|postpone(?: to)?";
    private static final String DROPPED = "不做了|不搞了|不弄了|取消了?|drop(?:ped)?";
    private static final Pattern ANY =
            Pattern.compile(DONE + "|" + MOVED + "|" + DROPPED + "|不用|不再|[了咗]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LED =
            Pattern.compile("^(?:(%s)|(%s)|(%s))(?: (.*)|了?)$".formatted(DONE, MOVED, DROPPED));
    private static final Pattern ENDED =
            Pattern.compile("^(.*?)(?:已经?|都|全)*(?:(%s)|(%s)|(%s))了?$".formatted(DONE, MOVED, DROPPED));
    private static final Pattern NEEDLESS = Pattern.compile("^(?:先|就|也)?(?:不用|不再|不必|不需要|别)(.+?)了$");
    private static final Pattern HAPPENED = Pattern.compile("^(?:已经?|都|刚刚?|我)*(.{2,12}?)(?:出去|过去)?了$");
    private static final Pattern FILLERS = Pattern.compile("那个|那条|那件事|那边|这个|的事|的|把|给|约好|下一步|to|the|客户|[ 了]");
    /** Nobody calls what was promised by more. */
    private static final int LONG = 12;

    private static final Pattern OF_THE_BOT = Pattern.compile("[周日早晚月]报|提醒|推送|卡片|播报|通知|消息|早上|晚上|中午");
    private static final String LIGHT = "我们已经给把的也都再去一下过到完好他她跟和与 ";

    private final Map<Trait, Usage> usages = new EnumMap<>(Trait.class);
    private final BusinessDays days;

    PromiseWords(List<Usage> all, BusinessDays days) {
        for (var trait : List.of(Trait.KEEPS, Trait.MOVES, Trait.DROPS)) {
            all.stream().filter(usage -> usage.is(trait)).findFirst().ifPresent(usage -> usages.put(trait, usage));
        }
        this.days = days;
    }

    /** Whether a line may say so at all; whatever cannot is not looked at twice. */
    boolean mayBe(String words) {
        return words.indexOf('#') < 0
                && words.indexOf('\n') < 0
                && ANY.matcher(words).find();
    }

    /** What is said in words that only a promise is spoken of with. */
    Optional<Utterance> said(Request line, Landmarks marks, Known known) {
        var rest = Rest.of(marks);
        var led = LED.matcher(rest);
        if (led.matches()) {
            return closing(verb(led, 1), led.group(4) == null ? "" : led.group(4), line, marks, known);
        }
        var ended = ENDED.matcher(rest);
        if (ended.matches()) {
            return closing(verb(ended, 2), ended.group(1), line, marks, known);
        }
        var needless = NEEDLESS.matcher(rest);
        return needless.matches() ? closing(Trait.DROPS, needless.group(1), line, marks, known) : Optional.empty();
    }

    /** 华为回访完成, where nothing of the kind was promised: the command says so, and what was. */
    Optional<Utterance> unfounded(Request line, Landmarks marks) {
        var ended = ENDED.matcher(Rest.of(marks));
        if (!mayBe(line.words()) || !ended.matches() || !isOneCustomer(marks) || !marks.colleagues.isEmpty()) {
            return Optional.empty();
        }
        var usage = usages.get(verb(ended, 2));
        var said = FILLERS.matcher(ended.group(1)).replaceAll("");
        return usage == null
                        || said.isEmpty()
                        || said.length() > LONG
                        || !usage.who().contains(line.who().role())
                ? Optional.empty()
                : Optional.of(about(List.of(), usage, said, line, marks));
    }

    private static boolean isOneCustomer(Landmarks marks) {
        return marks.customers.size() == 1 && marks.customers.getFirst().whom().size() == 1;
    }

    private static Trait verb(Matcher said, int from) {
        return said.group(from) != null ? Trait.KEEPS : said.group(from + 1) != null ? Trait.MOVES : Trait.DROPS;
    }

    /** What tells that the very thing which was promised has happened: 合同送到了, where 送合同 was promised. */
    Optional<Utterance> happened(Request line, Landmarks marks, Known known) {
        var usage = usages.get(Trait.KEEPS);
        var happened = HAPPENED.matcher(Rest.of(marks));
        if (!mayBe(line.words()) || usage == null || !happened.matches() || !marks.colleagues.isEmpty()) {
            return Optional.empty();
        }
        var steps = own(line, marks, known).stream()
                .filter(step -> isThis(step, happened.group(1)))
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(about(steps, usage, happened.group(1), line, marks));
    }

    private Optional<Utterance> closing(Trait verb, String words, Request line, Landmarks marks, Known known) {
        var usage = usages.get(verb);
        if (usage == null
                || !usage.who().contains(line.who().role())
                || marks.customers.size() > 1
                || !marks.colleagues.isEmpty()
                || !marks.amounts.isEmpty()) {
            return Optional.empty();
        }
        var said = FILLERS.matcher(words).replaceAll("");
        // 早上别发了, 今天别提醒了: of no customer, and a time or a letter alone, it speaks of the bot and not of a promise.
        if (marks.customers.isEmpty()
                && (said.length() < 2
                        || !marks.clocks.isEmpty()
                        || OF_THE_BOT.matcher(words).find())) {
            return Optional.empty();
        }
        var steps = own(line, marks, known).stream()
                .filter(step -> said.isEmpty() || isLike(step, said))
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(about(steps, usage, said, line, marks));
    }

    private Utterance about(List<Step> steps, Usage usage, String words, Request line, Landmarks marks) {
        var slots = new HashMap<Slot<?>, Object>();
        var date = date(marks);
        if (steps.size() == 1) {
            slots.put(Slot.RECEIPT, steps.getFirst().number());
            if (date != null) {
                slots.put(Slot.NEXT, moved(steps.getFirst(), date, marks));
            }
        } else {
            if (!marks.customers.isEmpty()) {
                slots.put(
                        Mention.SLOT,
                        new Mention.Existing(marks.customers.getFirst().whom().getFirst()));
            }
            if (!words.isEmpty()) {
                slots.put(Slot.NOTE, words);
            }
        }
        if (date != null) {
            slots.put(Slot.EXPECTED, date);
        }
        return new Utterance(line.words(), usage, slots);
    }

    private List<Step> own(Request line, Landmarks marks, Known known) {
        var today = days.of(line.at(), line.who().zone());
        var open = OpenSteps.of(line.who().id(), today, known);
        if (marks.customers.isEmpty()) {
            return open;
        }
        var here = new ArrayList<String>();
        marks.customers.getFirst().whom().forEach(customer -> here.add(customer.id()));
        return open.stream().filter(step -> here.contains(step.customer())).toList();
    }

    private static String what(Step step) {
        return Text.folded(step.next().what()).replaceAll("\\s+", "");
    }

    /** Whether words name a promise, without whom it was promised to. */
    private static boolean isLike(Step step, String words) {
        var contact = step.promised().fact().contact();
        var said = contact == null ? words : words.replace(Text.folded(contact), "");
        var what = what(step);
        return said.isEmpty() || what.contains(said) || said.contains(what) || isThis(step, said);
    }

    /** Whether the same is said in another order, but for words that say nothing more: 合同送到 and 送合同. */
    private static boolean isThis(Step step, String words) {
        var contact = step.promised().fact().contact();
        var said = weighty(contact == null ? words : words.replace(Text.folded(contact), ""));
        return said.length() > 1 && said.equals(weighty(what(step)));
    }

    private static String weighty(String words) {
        return words.chars()
                .filter(c -> LIGHT.indexOf(c) < 0)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The day to come that is said, the last of them; null if none is or it is no certain one. */
    private static @Nullable LocalDate date(Landmarks marks) {
        if (marks.days.isEmpty()) {
            return null;
        }
        var day = marks.days.getLast().date().day();
        var ahead = day.readings(marks.today, Direction.AHEAD);
        return day.vague() || ahead.isEmpty() ? null : ahead.getLast();
    }

    /** What was promised, on another day; and at another time, where one is said. */
    private static NextStep moved(Step step, LocalDate date, Landmarks marks) {
        var when = marks.days.getLast();
        var time = marks.text.raw(when.dayEnd(), when.end()).strip();
        var was = Text.of(step.next().what());
        var what = was.raw(Math.min(Clocks.end(was, 0), was.length()), was.length())
                .strip();
        return new NextStep(date, time.isEmpty() ? step.next().what() : time + " " + what);
    }
}
