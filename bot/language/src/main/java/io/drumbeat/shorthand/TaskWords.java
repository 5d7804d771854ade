package io.drumbeat.shorthand;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.line.Landmarks;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody is told to do by when: 派 华为 给 王五 周五前 报价, 让王五周五前给华为报价. */
final class TaskWords {
    private static final Pattern BEGINS = Pattern.compile("^(?:派|安排|让|叫|assign)(?![了过])", Pattern.CASE_INSENSITIVE);
    private static final Pattern IDLE = Pattern.compile(
            "^(?:派活?|派任务|安排|让|叫|assign|给|去(?!一?[趟下次回])|跟|和|对|向|客户|把|在| )+|^(?:前|之前|以前)(?=.)|^(?:给|去(?!一?[趟下次回])|把|跟|对|to|by| )+");

    private final List<Usage> usages;

    TaskWords(List<Usage> usages) {
        this.usages = usages;
    }

    /** Whether a line may say so at all. */
    boolean mayBe(String words) {
        return BEGINS.matcher(words.strip()).find();
    }

    Optional<Utterance> of(Request line, Landmarks marks) {
        var usage = usages.stream().filter(one -> one.is(Trait.ASSIGNS)).findFirst();
        if (usage.isEmpty()
                || marks.customers.size() != 1
                || marks.customers.getFirst().whom().size() != 1
                || marks.colleagues.size() != 1
                || marks.colleagues.getFirst().people().size() != 1) {
            return Optional.empty();
        }
        var slots = new HashMap<Slot<?>, Object>();
        slots.put(
                Mention.SLOT,
                new Mention.Existing(marks.customers.getFirst().whom().getFirst()));
        slots.put(Slot.PERSON, marks.colleagues.getFirst().people().getFirst());
        var next = next(marks);
        next.ifPresent(step -> slots.put(Slot.NEXT, step));
        return Optional.of(new Utterance(line.words(), usage.get(), slots));
    }

    private static Optional<NextStep> next(Landmarks marks) {
        if (marks.days.isEmpty()) {
            return Optional.empty();
        }
        var when = marks.days.getLast();
        var ahead = when.date().day().readings(marks.today, Direction.AHEAD);
        if (ahead.isEmpty() || when.date().day().vague()) {
            return Optional.empty();
        }
        var what = Rest.of(marks);
        for (var before = ""; !what.equals(before); ) {
            before = what;
            what = IDLE.matcher(what).replaceFirst("").strip();
        }
        var time = marks.text.raw(when.dayEnd(), when.end()).strip();
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextStep(ahead.getFirst(), time.isEmpty() ? what : time + " " + what));
    }
}
