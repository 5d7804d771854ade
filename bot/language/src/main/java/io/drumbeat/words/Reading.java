package io.drumbeat.words;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.line.Verbs;
import io.drumbeat.names.Names;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line while it is read for one usage: which characters are accounted for, and which slots are filled. */
public final class Reading {
    /**
     * What every line of this moment shares.
     *
     * @param now the time of day where the person is; the end of it in the night that counts in the day before
     */
    public record Moment(
            Person who,
            Known known,
            Names names,
            LocalDate today,
            LocalTime now,
            BusinessDays days,
            Stages stages,
            Verbs verbs) {}

    public final Moment moment;
    public final Landmarks marks;
    public final Text text;
    public final Usage usage;
    public final Verbs.Said verb;
    public final Map<Slot<?>, Object> slots = new HashMap<>();
    private final boolean[] taken;
    /** Whether the next step is only a day, of which nothing says what it is for. */
    @Nullable
    public When bareStep;
    /** Whether the amount is a number alone, of which only the place says that it is money. */
    public boolean bare;
    /** Where values stand, from and to, that have a place of their own beside the rest of the line. */
    public final List<int[]> aside = new ArrayList<>();

    public Reading(Moment moment, Landmarks marks, Verbs.Said verb) {
        this.moment = moment;
        this.marks = marks;
        this.text = marks.text;
        this.usage = verb.usage();
        this.verb = verb;
        this.taken = new boolean[text.length()];
    }

    /** Whether a slot can still be filled. */
    public boolean wants(Slot<?> slot) {
        return usage.accepts(slot) && !slots.containsKey(slot);
    }

    public <T> void fill(Slot<T> slot, T value) {
        slots.put(slot, value);
    }

    public void take(int from, int to) {
        for (var i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    /** The verb and what only shows that it is one: 拜访了. */
    public void takeVerb() {
        var words = text.startsWith("见", verb.end() - 1) ? Vocabulary.AFTER_MEET : Vocabulary.AFTER_VERB;
        var particle = marks.explains(verb.end()) ? 0 : Vocabulary.lengthAt(words, text.folded(), verb.end());
        take(verb.from(), verb.end() + particle);
        var again = moment.verbs().at(text, verb.end());
        if (again != null && again.usage().equals(usage)) {
            // 微信跟进了: both say the same.
            take(again.from(), again.end() + Vocabulary.lengthAt(words, text.folded(), again.end()));
        }
        if (usage.is(Trait.OF_THE_LAST)) {
            takeTheLast();
        }
        if (usage.tells(Deed.CASH) && text.folded(verb.from(), verb.end()).equals(usage.verb())) {
            takeReceived();
        } else if (isLook()) {
            takeAsking();
        }
    }

    /** 撤销刚才那条, 把刚才那个改成8万: the one that was recorded last. */
    private void takeTheLast() {
        for (var at = 0; at < text.length(); at++) {
            var said = open(at) && startsAt(at) ? Vocabulary.lengthAt(Colloquial.THE_LAST, text.folded(), at) : 0;
            if (said > 0) {
                take(at, at + said);
                if (usage.needs().contains(Slot.RECEIPT)) {
                    moment.known()
                            .ledger()
                            .lastReceiptOf(moment.who().id())
                            .ifPresent(last -> fill(Slot.RECEIPT, last));
                }
                return;
            }
        }
    }

    /** 收到华为回款. */
    private void takeReceived() {
        var at = text.folded().indexOf("收到");
        if (at > 0 && at < verb.from() && "没未".indexOf(text.folded().charAt(at - 1)) >= 0) {
            throw Questions.say("“%s”像是还没有做的事；收到了再记".formatted(text.raw()), usage);
        }
        if (at >= 0 && at < verb.from() && isFree(at, at + 2) && startsAt(at)) {
            take(at, text.startsWith("了", at + 2) ? at + 3 : at + 2);
        }
    }

    private boolean isLook() {
        return usage.needs().isEmpty()
                && (usage.is(Trait.READS_THE_REST)
                        || List.of(Slot.RECEIPT, Slot.REST, Slot.NOTE).stream().noneMatch(usage::accepts));
    }

    /** 本周进度怎么样 asks no more than 本周进度. */
    private void takeAsking() {
        for (var i = 0; i < text.length(); i++) {
            var asking = open(i) ? Vocabulary.lengthAt(Colloquial.ASKING, text.folded(), i) : 0;
            var end = i + asking;
            while (asking > 0 && open(end) && "啊呀呢哈吧嘛了".indexOf(text.folded().charAt(end)) >= 0) {
                end++;
            }
            if (asking > 0 && !open(end)) {
                take(i, end);
            }
        }
    }

    public boolean isTaken(int at) {
        return taken[at];
    }

    public boolean isFree(int from, int to) {
        for (var i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word that nothing accounts for yet goes on here. */
    public boolean open(int at) {
        return at >= 0 && at < text.length() && !taken[at] && !text.separates(at);
    }

    public int runStart(int at) {
        var from = at;
        while (open(from - 1)) {
            from--;
        }
        return from;
    }

    public int runEnd(int at) {
        var to = at;
        while (open(to)) {
            to++;
        }
        return to;
    }

    /** Whether something may begin here, at most after words that say nothing more. */
    public boolean startsAt(int at) {
        return startsAt(at, Vocabulary.LEADS) || marks.startsAt(at);
    }

    public boolean startsAt(int at, Words leads) {
        var from = at;
        while (at - from <= Landmarks.IDLE && open(from - 1)) {
            from--;
        }
        return marks.onlyWords(leads, from, at);
    }

    /** Whether something may end here. */
    public boolean endsAt(int at) {
        return !open(at);
    }

    /** Whether something may end here, at most before words that say nothing more. */
    public boolean endsAt(int at, Words tail) {
        var to = at;
        while (to - at <= Landmarks.IDLE && open(to)) {
            to++;
        }
        return marks.onlyWords(tail, at, to);
    }

    /** The line with other words in a place, set apart from what stands around it. */
    public String with(int from, int to, String words) {
        var before = text.raw(0, from).stripTrailing();
        var after = text.raw(to, text.length()).stripLeading();
        return (before + (words.isEmpty() ? "" : " " + words) + " " + after).strip();
    }

    /** The line with one more value said beside it. */
    public String adding(Slot<?> slot, String value) {
        return text.raw() + " " + slot.labels().getFirst() + ":" + value;
    }

    /** Whether its usage tells of nothing but what somebody did, so that a day to come beside it is that of the next step. */
    public boolean isActivity() {
        return usage.accepts(Slot.NEXT)
                && Stream.of(Slot.AMOUNT, Slot.SOURCE, Stages.SLOT).noneMatch(usage::accepts);
    }

    /** What its usage tells was done with a customer; null if it tells of none. */
    public @Nullable Deed told() {
        return usage.needs().contains(Mention.SLOT) ? usage.wording().deed() : null;
    }
}
