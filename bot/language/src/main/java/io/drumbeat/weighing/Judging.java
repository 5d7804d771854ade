package io.drumbeat.weighing;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.denial.Belief;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Denials;
import io.drumbeat.denial.Doers;
import io.drumbeat.doubt.Doubt;
import io.drumbeat.phrase.Finder;
import io.drumbeat.ranking.Learned;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.ClauseDetails;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Moments;
import io.drumbeat.scene.Others;
import io.drumbeat.scene.Scene;
import io.drumbeat.sum.Bounds;
import io.drumbeat.weighing.Telling.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what the clauses tell may be recorded, and how sure it is. */
final class Judging {
    private static final double AGREES = 0.08;
    private static final Finder UNANSWERED = Finder.of("没接(?!受)|没人接|没打通|打不通|关机|占线|不在服务区");

    private final Learned learned;
    private final Denials denials;
    private final int backfill;

    Judging(Learned learned, Denials denials, int backfill) {
        this.learned = learned;
        this.denials = denials;
        this.backfill = backfill;
    }

    /** What was told, with its slots, and how sure it is. */
    Interpretation of(Line line, Scene scene, Told told, Map<Slot<?>, Object> slots, ToDoubleFunction<String> ranks) {
        var reasons = new ArrayList<String>();
        reasons.add("“%s”→%s"
                .formatted(
                        line.raw(told.hit().from(), told.hit().end()),
                        told.usage().verb()));
        var belief = Belief.of(learned, line, told.usage(), scene.from(), scene.to());
        var denied = denied(line, scene, told);
        if (denied != null && isTalkedOf(denied, line, scene, told)) {
            reasons.add("像是聊到的话：" + denied.reason());
            belief = denied.isAboutTalk() ? belief : Belief.POSSIBLE;
            denied = null;
        }
        if (denied == null && belief == Belief.NONE && !isPlain(line, scene, told)) {
            denied = Denial.NOT_TOLD;
        }
        var sure = isSure(line, scene, told, ranks, reasons) && belief == Belief.CERTAIN && denied == null;
        if (belief != Belief.CERTAIN) {
            reasons.add("不像自己做过的事");
        }
        return new Interpretation(told.usage(), slots, sure, denied, told.hit().from(), reasons);
    }

    /** 和许科通了电话: whether plain words tell that somebody was seen or spoken to, so that it may be asked. */
    private boolean isPlain(Line line, Scene scene, Told told) {
        return Deeds.isMeeting(told.usage())
                && told.hit().strength() == Phrases.Strength.SURE
                && Belief.mayBeAsked(learned, line, scene.from(), scene.to());
    }

    /** Whether it can be no other customer, no other sum, and the sentences like it want the same. */
    private boolean isSure(Line line, Scene scene, Told told, ToDoubleFunction<String> ranks, List<String> reasons) {
        var money = told.usage().needs().contains(Slot.AMOUNT);
        var here = ClauseDetails.amounts(line, told.clause()).size();
        var sums = here > 0 ? here : distinct(line, scene);
        var torn = money && (sums != 1 || isBounded(line, told.clause()));
        var agreed = ranks.applyAsDouble(told.usage().verb()) >= AGREES
                || learned.chance(
                                line.masked(told.clause().from(), told.clause().to()),
                                told.usage().verb())
                        >= AGREES;
        reasons.add(agreed ? "读法的分数同意" : "读法的分数不同意");
        if (torn) {
            reasons.add(sums > 1 ? "金额有 %d 个".formatted(sums) : "金额不是确定的数");
        }
        return scene.whom != null && scene.whom.sure() && !(scene.shared && money) && agreed && !torn;
    }

    /** 打款 本来30万 剩的10万: how many sums stand in the clauses around it. */
    private static int distinct(Line line, Scene scene) {
        return (int) scene.clauses.stream()
                .flatMap(clause -> ClauseDetails.amounts(line, clause).stream())
                .map(sum -> sum.money())
                .distinct()
                .count();
    }

    /** 报了约30万: no sum to be recorded before it was asked about. */
    private static boolean isBounded(Line line, Clause clause) {
        return ClauseDetails.amounts(line, clause).stream()
                .anyMatch(sum -> Bounds.around(line.text(), sum.from(), sum.end()) != null);
    }

    /** Whether what seems to deny a meeting was rather said in it. */
    private boolean isTalkedOf(Denial denied, Line line, Scene scene, Told told) {
        return denied.isOfTalk()
                && Deeds.isMeeting(told.usage())
                && Belief.isSure(learned, line, told.usage(), scene.from(), scene.to());
    }

    private @Nullable Denial denied(Line line, Scene scene, Told told) {
        var usage = told.usage();
        var at = told.hit().from();
        var clause = Deeds.isMeeting(usage) ? told.clause().piece(line.text(), at) : told.clause();
        var denied = denied(line, usage, clause, at);
        if (denied != null) {
            return denied;
        }
        if (usage.needs().contains(Slot.AMOUNT) && isNoTotal(line, scene)) {
            return Denial.NO_TOTAL;
        }
        if (usage.needs().contains(Slot.AMOUNT) && isDoubted(line, scene, told)) {
            return Denial.NOT_DONE;
        }
        if (Moments.isUnclear(line, told.clause(), at, backfill)) {
            return Denial.WHEN;
        }
        return usage.tells(Deed.CALL) && UNANSWERED.in(scene.words(line)) ? Denial.MISSED : null;
    }

    /** 转来5万，银行退票了: what the clauses behind it say makes one doubt of it. */
    private static boolean isDoubted(Line line, Scene scene, Told told) {
        var deed = told.usage().wording().deed();
        var beside = scene.clauses.stream()
                .filter(clause -> clause.from() >= told.clause().to() && Moments.plan(line, clause) == null)
                .map(clause -> line.raw(clause.from(), clause.to()))
                .collect(Collectors.joining("，"));
        return deed != null
                && !beside.isEmpty()
                && Doubt.of(deed, beside, List.of(), true)
                        .filter(Doubt.NOT_DONE::equals)
                        .isPresent();
    }

    /** 单价300一套: a sum that is none, in whichever clause. */
    private boolean isNoTotal(Line line, Scene scene) {
        return scene.clauses.stream().anyMatch(c -> denials.says(Denial.NO_TOTAL, line.folded(c.from(), c.to())));
    }

    /** What denies a deed told in a clause, from a place on; null if nothing does. */
    @Nullable
    Denial denied(Line line, Usage usage, Clause clause, int at) {
        var deed = usage.wording().deed();
        return deed != null && (Others.didIt(line, clause, at) || Doers.isAnothers(deed, line, clause))
                ? Denial.OTHERS
                : denials.of(deed, nameless(line, clause), line.folded()).orElse(null);
    }

    /** A clause without the names of customers, which stand between a denial and what it denies. */
    private static String nameless(Line line, Clause clause) {
        var words = line.folded(clause.from(), clause.to());
        var names = Stream.concat(line.marks().customers.stream(), line.shortened().stream())
                .toList();
        for (var name : names) {
            if (clause.holds(name.from()) && name.end() <= clause.to()) {
                words = words.replace(line.folded(name.from(), name.end()), "");
            }
        }
        return words;
    }

    /** What is still to be done with a customer. */
    Interpretation ofStep(Line line, Scene scene, Usage step, Map<Slot<?>, Object> slots, double chance) {
        var belief = Belief.of(learned, line, step, scene.from(), scene.to());
        var gone = denials.ofStep(line.folded(scene.from(), scene.to()))
                .orElse(belief == Belief.NONE ? Denial.NOT_TOLD : null);
        var sure =
                scene.whom != null && scene.whom.sure() && chance >= AGREES && belief == Belief.CERTAIN && gone == null;
        return new Interpretation(step, slots, sure, gone, scene.from(), List.of("日子还没到→下一步"));
    }

    /** What a scene is only guessed to tell. */
    Interpretation implied(Line line, Scene scene, Usage usage, Map<Slot<?>, Object> slots) {
        var words = new Clause(scene.from(), scene.to());
        var denied = denied(line, usage, words, scene.to());
        return new Interpretation(usage, slots, false, denied, scene.from(), List.of("读法的分数最高"));
    }

    /** What a whole line is only guessed to want; null if nothing denies it. */
    @Nullable
    Denial ofGuess(Line line, Usage usage) {
        var all = new Clause(0, line.text().length());
        var denied = usage.needs().contains(Slot.NEXT)
                ? denials.ofStep(line.folded()).orElse(null)
                : denied(line, usage, all, line.text().length());
        return denied == null && Belief.of(learned, line, usage) == Belief.NONE ? Denial.NOT_TOLD : denied;
    }

    /** The same done with another customer, as it was said of the one before. */
    Interpretation ofAnother(Line line, Scene scene, Usage usage, Map<Slot<?>, Object> slots) {
        var denied = denied(line, usage, scene.clauses.getFirst(), scene.from());
        var sure = scene.whom != null
                && scene.whom.sure()
                && denied == null
                && Belief.of(learned, line, usage) == Belief.CERTAIN;
        return new Interpretation(usage, slots, sure, denied, scene.from(), List.of("同上一家"));
    }
}
