package io.drumbeat.hearing;

import io.drumbeat.answering.PraiseAndLeave;
import io.drumbeat.answering.Proposal;
import io.drumbeat.answering.SomebodysLeave;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.denial.Belief;
import io.drumbeat.denial.Denial;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Moments;
import io.drumbeat.weighing.Deeds;
import io.drumbeat.weighing.Interpretation;
import io.drumbeat.weighing.WithContact;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules read in one way, and what else in the line may speak against it. */
final class HeldBack {
    private static final List<Slot<?>> WEIGHTY = List.of(Slot.AMOUNT, Slot.DATE);

    private static final double LIKELY = 0.3;

    private final Faculties with;
    private final Freely freely;

    HeldBack(Faculties with, Freely freely) {
        this.with = with;
        this.freely = freely;
    }

    /** What the rules read in one way, unless something in it speaks against it. */
    Understood of(Understood.Clear clear, Line line) {
        var usage = clear.said().usage();
        var unmeant = usage.is(Trait.PRAISES)
                ? with.denials().ofPraise(line.folded())
                : usage.is(Trait.AWAY) ? with.denials().ofStep(line.folded()) : Optional.<Denial>empty();
        if (unmeant.isPresent()) {
            return with.answers().denied(line, unmeant.get());
        }
        if (usage.is(Trait.AWAY)) {
            return away(clear, line);
        }
        var begins = with.grammar().begins(line.said().words());
        if (usage.wording().deed() == null) {
            return begins ? clear : usage.needs().contains(Slot.NEXT) ? withDeed(clear, line) : unlessTold(clear, line);
        }
        if (begins && !with.beginsWithLook(line)) {
            return typed(clear, line);
        }
        var readings = with.readings(line);
        var meant = readings.stream().filter(one -> one.usage().equals(usage)).findFirst();
        if (meant.isEmpty() && isStillToDo(clear.said(), readings, line)) {
            return freely.of(clear, line);
        }
        var denied = meant.isPresent()
                ? Optional.ofNullable(meant.get().denied())
                : with.unmeant(usage.wording().deed(), line);
        return denied.map(why -> with.answers().denied(line, why))
                .orElseGet(() -> believed(clear, meant, readings, line));
    }

    /** 汪主任今天请假，见了小顾: what is told beside the leave of somebody else, if anything is. */
    private Understood away(Understood.Clear clear, Line line) {
        if (!SomebodysLeave.is(line)) {
            return PraiseAndLeave.named(clear, line);
        }
        return Freely.isOneForSure(with.readings(line))
                ? freely.of(clear, line)
                : with.answers().denied(line, Denial.OTHERS);
    }

    /** 游医师说今年不做了: of whom it is said, the word for a step that is dropped tells something else. */
    private Understood unlessTold(Understood.Clear clear, Line line) {
        var readings = with.readings(line);
        return !clear.said().usage().is(Trait.LOOKS)
                        && clear.said().usage().accepts(Mention.SLOT)
                        && !clear.said().has(Mention.SLOT)
                        && Freely.isOneForSure(readings)
                ? Proposal.of(line.said(), line.today(), readings, line.known())
                : clear;
    }

    /** 今晚去华为拜访: whether it rather tells what is to be done, later today or on another day. */
    private static boolean isStillToDo(Utterance said, List<Interpretation> readings, Line line) {
        var over = Freely.OVER.in(line.folded());
        var planned = said.has(Slot.NEXT) || said.has(Slot.EXPECTED);
        var tonight = step(readings)
                .filter(next -> next instanceof NextStep(var date, var _) && date.equals(line.today()))
                .isPresent();
        if (tonight && !over && !planned) {
            return true;
        }
        var ahead = planned
                || (said.has(Slot.DATE) && !Moments.speaksOfPlans(line) && !isBareDay(line))
                || Moments.isBeforePlans(line, said.usage().verb())
                || over;
        return !ahead && line.clauses().stream().allMatch(clause -> Moments.isPlanned(line, clause));
    }

    /** 周五我去华为见张总, said on a Tuesday. */
    private static boolean isBareDay(Line line) {
        var all = new Clause(0, line.text().length());
        return !line.marks().days.isEmpty() && line.marks().days.stream().allMatch(day -> all.isSoon(line, day));
    }

    private static Optional<Object> step(List<Interpretation> readings) {
        return readings.stream()
                .filter(one -> one.slots().containsKey(Slot.NEXT))
                .findFirst()
                .map(one -> one.slots().get(Slot.NEXT));
    }

    /** Recorded if it sounds like what its teller did, else proposed or refused. */
    private Understood believed(
            Understood.Clear clear, Optional<Interpretation> meant, List<Interpretation> readings, Line line) {
        var belief = Belief.of(with.learned(), line, clear.said().usage());
        if (belief == Belief.NONE && !isPlain(clear.said(), line)) {
            return with.answers().denied(line, Denial.NOT_TOLD);
        }
        if (belief != Belief.CERTAIN || !isAgreed(line, clear.said().usage())) {
            return Proposal.of(line.said(), line.today(), likeliest(meant, readings, clear.said(), line), line.known());
        }
        return meant.filter(one -> one.isWhole() && isOtherwise(one, clear.said(), line.today()))
                .<Understood>map(one -> one.certain() && readings.size() == 1 && isMore(one, clear.said())
                        ? new Understood.Clear(one.said(line.said().words()))
                        : Proposal.of(line.said(), line.today(), List.of(one, asRead(clear.said())), line.known()))
                .orElseGet(() -> withNext(WithContact.of(clear, line), step(readings), line));
    }

    /** Whether somebody was seen or spoken to, by plain words that little speaks against. */
    private boolean isPlain(Utterance said, Line line) {
        return Deeds.isMeeting(said.usage())
                && Belief.mayBeAsked(with.learned(), line, 0, line.text().length());
    }

    /** What begins with its verb is read as it is typed. */
    private Understood typed(Understood.Clear clear, Line line) {
        if (with.denials().isTakenBack(line.folded())) {
            return with.answers().denied(line, Denial.RETRACTED);
        }
        return Moments.isWanted(line) ? withNext(clear, step(with.readings(line)), line) : clear;
    }

    /** 赵经理 meeting了一下 next step 12/10 发方案: what was done beside what is to be done, which the rules alone heard. */
    private Understood withDeed(Understood.Clear clear, Line line) {
        var next = clear.said().get(Slot.NEXT).orElse(null);
        var readings = with.readings(line);
        return Freely.isOneForSure(readings)
                        && readings.getFirst().slots().get(Slot.NEXT) instanceof NextStep(var day, var _)
                        && next != null
                        && next.date().equals(day)
                ? new Understood.Clear(readings.getFirst().said(line.said().words()))
                : clear;
    }

    /** 刚通完话，说定了周四去: what is to be done next, where the rules saw a remark in it. */
    private static Understood withNext(Understood.Clear clear, Optional<Object> step, Line line) {
        var said = clear.said();
        var next = step.orElse(null);
        if (!Moments.speaksOfAgreement(line)
                || next == null
                || said.has(Slot.EXPECTED)
                || !said.usage().accepts(Slot.NEXT)
                || said.has(Slot.NEXT)) {
            return clear;
        }
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.put(Slot.NEXT, next);
        return new Understood.Clear(new Utterance(said.text(), said.usage(), slots));
    }

    /** What the phrases say for certain comes before what the rules alone read: 甲的deal推进到报价阶段了. */
    private List<Interpretation> likeliest(
            Optional<Interpretation> meant, List<Interpretation> readings, Utterance said, Line line) {
        var one = readings.size() == 1
                && readings.getFirst().certain()
                && readings.getFirst().isWhole();
        var better = meant.isEmpty()
                && readings.stream()
                        .limit(1)
                        .anyMatch(first -> first.isWhole() && first.denied() == null && isLikelier(first, said, line));
        return (meant.isEmpty() && one) || better
                ? List.of(readings.getFirst(), asRead(said))
                : List.of(meant.filter(Interpretation::isWhole).orElse(asRead(said)));
    }

    private boolean isLikelier(Interpretation reading, Utterance said, Line line) {
        return with.learned().chance(line.masked(), reading.usage().verb())
                > with.learned().chance(line.masked(), said.usage().verb());
    }

    /** Whether the sentences that are like it want the same. */
    private boolean isAgreed(Line line, Usage usage) {
        var back = line.lookingBack(0, line.text().length());
        return Math.max(
                        with.learned().chance(line.masked(), usage.verb()),
                        with.learned().chance(back, usage.verb()))
                >= LIKELY / 2;
    }

    static Interpretation asRead(Utterance said) {
        return Interpretation.guessed(said.usage(), said.slots(), "整句的读法");
    }

    /** Whether clause by clause another sum or another day is read than in one go. */
    private static boolean isOtherwise(Interpretation reading, Utterance said, LocalDate today) {
        if (isOfAnother(reading, said)) {
            return true;
        }
        return (reading.usage().equals(said.usage())
                        && !today.equals(reading.slots().get(Slot.DATE)))
                && WEIGHTY.stream()
                        .anyMatch(slot -> !Objects.equals(
                                day(reading.slots().get(slot)), day(said.slots().get(slot))));
    }

    /** Whether nothing is read otherwise, only more of it. */
    private static boolean isMore(Interpretation reading, Utterance said) {
        return !isOfAnother(reading, said)
                && WEIGHTY.stream()
                        .allMatch(slot -> !said.slots().containsKey(slot)
                                || Objects.equals(
                                        day(reading.slots().get(slot)),
                                        day(said.slots().get(slot))));
    }

    /** 早上去甲看了汪主任，中午给乙的钱院长打了电话: the same verb, of another customer than the rules took. */
    private static boolean isOfAnother(Interpretation reading, Utterance said) {
        return reading.usage().equals(said.usage())
                && reading.slots().get(Mention.SLOT) instanceof Mention.Existing(var one)
                && said.get(Mention.SLOT).orElse(null) instanceof Mention.Existing(var other)
                && !one.id().equals(other.id());
    }

    private static @Nullable Object day(@Nullable Object value) {
        return value instanceof NextStep(var date, var _) ? date : value;
    }
}
