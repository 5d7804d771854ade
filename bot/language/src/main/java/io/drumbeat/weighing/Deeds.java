package io.drumbeat.weighing;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.denial.Denials;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Tone;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Moments;
import io.drumbeat.scene.Scene;
import io.drumbeat.scene.Whom;
import io.drumbeat.stage.Stages;
import io.drumbeat.weighing.Telling.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What was done with a customer, by the clauses that speak of it. */
public final class Deeds {
    private static final double IMPLIED = 0.5;
    private static final Set<String> APART =
            Set.of("下午", "然后", "又", "后来", "另外", "回来", "晚上", "完了", "之后", "顺便", "顺手", "随后", "还", "接着", "同时");

    private final Map<String, Usage> usages;
    private final Learned learned;
    private final Telling telling;
    private final Filling filling;
    private final Judging judging;

    public Deeds(
            Map<String, Usage> usages, Phrases phrases, Learned learned, Denials denials, Stages stages, int backfill) {
        this.usages = usages;
        this.learned = learned;
        this.telling = new Telling(usages, phrases, learned, stages);
        this.filling = new Filling(stages, backfill);
        this.judging = new Judging(learned, denials, backfill);
    }

    /** Everything a scene tells, in order; what is to be done next goes with the last that takes it. */
    public List<Interpretation> of(Line line, Scene scene) {
        var ranks = ranks(line, scene);
        var done = new ArrayList<Told>();
        NextStep next = null;
        for (var clause : scene.clauses) {
            var plan = Moments.plan(line, clause);
            next = plan != null ? plan : next;
            if (!Moments.isPlanned(line, clause)) {
                telling.in(line, scene, clause, ranks).ifPresent(done::add);
            }
        }
        var readings = new ArrayList<Interpretation>();
        for (var told : merged(line, done)) {
            var at = told.hit().from();
            var slots = filling.slots(line, scene, told.usage(), told.clause(), at);
            likeliest(readings, judging.of(line, scene, told, slots, ranks), ranks);
        }
        if (next != null && done.isEmpty()) {
            before(line, scene).flatMap(told -> implied(line, told)).ifPresent(readings::add);
        }
        return next == null ? readings : withNext(line, scene, readings, next, ranks);
    }

    /** The part of a scene in front of what is to be done. */
    private static Optional<Scene> before(Line line, Scene scene) {
        var told = scene.clauses.stream()
                .takeWhile(clause -> !Moments.isPlanned(line, clause))
                .toList();
        return told.isEmpty() || told.size() == scene.clauses.size() ? Optional.empty() : Optional.of(scene.of(told));
    }

    /** Of two that take the same sum, only the likelier stays. */
    private static void likeliest(List<Interpretation> readings, Interpretation one, ToDoubleFunction<String> ranks) {
        var sum = one.slots().get(Slot.AMOUNT);
        var rival = readings.stream()
                .filter(other -> sum != null && sum.equals(other.slots().get(Slot.AMOUNT)))
                .findFirst();
        if (rival.isEmpty() || isLikelier(one, rival.get(), ranks)) {
            rival.ifPresent(readings::remove);
            readings.add(one);
        }
    }

    private static boolean isLikelier(Interpretation one, Interpretation other, ToDoubleFunction<String> ranks) {
        return ranks.applyAsDouble(one.usage().verb())
                > ranks.applyAsDouble(other.usage().verb());
    }

    private ToDoubleFunction<String> ranks(Line line, Scene scene) {
        var masked = line.masked(scene.from(), scene.to());
        return verb -> learned.chance(masked, verb);
    }

    /** One visit told in several clauses is one; another kind of meeting is its own only where it is set apart. */
    private static List<Told> merged(Line line, List<Told> done) {
        var kept = new ArrayList<Told>();
        for (var told : done) {
            var same = kept.stream().anyMatch(other -> other.usage().equals(told.usage()));
            var met = kept.stream().anyMatch(other -> isMeeting(other.usage()));
            var apart = isSetApart(line, told.clause(), told.hit().from());
            if (!same && (!isMeeting(told.usage()) || !met || apart)) {
                kept.add(told);
            }
        }
        if (kept.stream().anyMatch(told -> told.usage().needs().contains(Slot.AMOUNT))) {
            // 签了，合同今天寄出: sending it is no other deed.
            kept.removeIf(told -> told.usage().tells(Deed.TOUCH) || told.usage().accepts(Slot.SOURCE));
        }
        return kept;
    }

    /** 顺手给他打了个电话: whether the words of a clause before a deed say that it was another. */
    public static boolean isSetApart(Line line, Clause clause, int at) {
        return APART.stream().anyMatch(line.folded(clause.from(), Math.max(clause.from(), at))::contains);
    }

    /** Whether it tells that somebody of theirs was met or spoken to. */
    public static boolean isMeeting(Usage usage) {
        return usage.tells(Deed.VISIT) || usage.tells(Deed.CALL) || usage.tells(Deed.DEMO) || usage.tells(Deed.TOUCH);
    }

    private List<Interpretation> withNext(
            Line line, Scene scene, List<Interpretation> readings, NextStep next, ToDoubleFunction<String> ranks) {
        for (var i = readings.size() - 1; i >= 0; i--) {
            var reading = readings.get(i);
            if (reading.usage().accepts(Slot.NEXT)) {
                readings.set(i, reading.with(Slot.NEXT, next));
                return readings;
            }
        }
        usages.values().stream()
                .filter(usage -> usage.needs().contains(Slot.NEXT))
                .findFirst()
                .ifPresent(step -> {
                    var slots = new HashMap<>(filling.slots(line, scene, step, scene.clauses.getFirst(), scene.from()));
                    slots.put(Slot.NEXT, next);
                    readings.add(judging.ofStep(line, scene, step, slots, ranks.applyAsDouble(step.verb())));
                });
        return readings;
    }

    /** Another customer with which the same was done: 长风刘工、润泽吴工、明德林工，都见着了. */
    public Optional<Interpretation> like(Line line, Scene scene, List<Interpretation> before, List<Scene> all) {
        var usage = before.isEmpty()
                ? all.stream()
                        .flatMap(other -> of(line, other).stream())
                        .map(Interpretation::usage)
                        .findFirst()
                : Optional.of(before.getLast().usage());
        return usage.filter(Deeds::isMeeting)
                .filter(one -> Listing.isOnlyNames(line, scene)
                        && Listing.isListed(line, scene)
                        && scene.clauses.stream().noneMatch(clause -> Moments.isPlanned(line, clause))
                        && !telling.tellsOther(line, scene, one))
                .map(one -> judging.ofAnother(
                        line, scene, one, filling.slots(line, scene, one, scene.clauses.getFirst(), scene.from())));
    }

    /** What a scene tells in words that no table has, where the sentences like it surely tell it; never certain. */
    public Optional<Interpretation> implied(Line line, Scene scene) {
        var masked = line.masked(scene.from(), scene.to());
        var guess = learned.rank(masked).getFirst();
        var usage = usages.get(guess.verb());
        if (usage == null
                || usage.wording().deed() == null
                || guess.chance() < IMPLIED
                || learned.chance(masked, Tone.DONE) < IMPLIED
                || scene.clauses.stream().anyMatch(clause -> Moments.isPlanned(line, clause))) {
            return Optional.empty();
        }
        var slots = new HashMap<>(filling.slots(line, scene, usage, scene.clauses.getFirst(), scene.from()));
        if (usage.accepts(Slot.SOURCE)) {
            // 甲介绍了个新客，叫乙: the lead is 乙.
            line.whom().stream()
                    .map(one -> one.mention())
                    .filter(Mention.Fresh.class::isInstance)
                    .findFirst()
                    .filter(fresh -> !fresh.equals(slots.put(Mention.SLOT, fresh)))
                    .ifPresent(_ -> slots.remove(Slot.CONTACT));
        }
        return Optional.of(judging.implied(line, scene, usage, slots))
                .filter(one -> one.denied() == null && one.isWhole());
    }

    /** 甲介绍了个新客，叫乙: a lead is of whoever is new. */
    private static Scene meant(Usage usage, List<Scene> scenes) {
        return scenes.stream()
                .filter(one ->
                        usage.accepts(Slot.SOURCE) && one.whom != null && one.whom.mention() instanceof Mention.Fresh)
                .findFirst()
                .orElse(scenes.getFirst());
    }

    /** Whose it is, by whom of theirs it was done with. */
    private static void ofContact(Line line, Map<Slot<?>, Object> slots) {
        if (!slots.containsKey(Mention.SLOT) && slots.get(Slot.CONTACT) instanceof String contact) {
            var customer = Whom.ofContact(line, contact);
            if (customer != null) {
                slots.put(Mention.SLOT, new Mention.Existing(customer));
            }
        }
    }

    /** What a line would record if it wants this; never certain. */
    public Optional<Interpretation> guessed(Line line, String verb) {
        var usage = usages.get(verb);
        if (usage == null || usage.is(Trait.LOOKS) || !usage.needs().contains(Mention.SLOT)) {
            return Optional.empty();
        }
        var scenes = Scene.of(line, line.whom());
        if (scenes.isEmpty()) {
            return Optional.empty();
        }
        var scene = meant(usage, scenes);
        var planned = scene.clauses.stream().allMatch(clause -> Moments.isPlanned(line, clause));
        if (planned
                && learned.chance(line.masked(), Tone.DONE) < IMPLIED
                && !usage.needs().contains(Slot.NEXT)) {
            return Optional.empty();
        }
        var slots = new HashMap<>(filling.slots(line, scene, usage, scene.clauses.getFirst(), scene.from()));
        ofContact(line, slots);
        for (var clause : scene.clauses) {
            var plan = Moments.plan(line, clause);
            if (plan != null && usage.accepts(Slot.NEXT)) {
                slots.put(Slot.NEXT, plan);
            }
        }
        return Optional.of(
                new Interpretation(usage, slots, false, judging.ofGuess(line, usage), -1, List.of("读法的分数最高")));
    }
}
