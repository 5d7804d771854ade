package io.drumbeat.weighing;

import io.drumbeat.answering.Proposal;
import io.drumbeat.denial.Denials;
import io.drumbeat.denial.Denial;
import io.drumbeat.denial.Belief;
import io.drumbeat.scene.ClauseDetails;
import io.drumbeat.scene.Remark;
import io.drumbeat.scene.Others;
import io.drumbeat.scene.Moments;
import io.drumbeat.scene.Whom;
import io.drumbeat.scene.Scene;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.Line;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.weighing.Phrases.Hit;
import io.drumbeat.weighing.Phrases.Strength;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Tone;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was done with a customer, by the clauses that speak of it. */
public final class Deeds {
    private static final double AGREES = 0.08;
    private static final double SURELY = 0.7;
    private static final Pattern TOPIC = Pattern.compile("(?:[聊谈问讲催要对比看等改关审][了下一]{0,2}|关于|确认|说到|提到|说起|准备|讨论)$");
    private static final Pattern UNANSWERED = Pattern.compile("没接(?!受)|没人接|没打通|打不通|关机|占线|不在服务区");
    private static final Pattern LIST = Pattern.compile("[、和与跟及同/]");
    private static final Pattern COUNT = Pattern.compile("都|仨|[两二俩三四五六几]家|\\d家");
    private static final Set<String> APART =
            Set.of("下午", "然后", "又", "后来", "另外", "回来", "晚上", "完了", "之后", "顺便", "还", "接着");

    private final Map<String, Usage> usages;
    private final Phrases phrases;
    private final Learned learned;
    private final Denials denials;
    private final Stages stages;
    private final int backfill;

    public Deeds(Map<String, Usage> usages, Phrases phrases, Learned learned, Denials denials, Stages stages, int backfill) {
        this.usages = usages;
        this.phrases = phrases;
        this.learned = learned;
        this.denials = denials;
        this.stages = stages;
        this.backfill = backfill;
    }

    /** One deed of a scene, before its slots are filled. */
    private record Told(Usage usage, Clause clause, Hit hit) {}

    /** Everything a scene tells, in order; what is to be done next goes with the last that takes it. */
    public List<Interpretation> of(Line line, Scene scene) {
        var ranks = ranks(line, scene);
        var done = new ArrayList<Told>();
        NextStep next = null;
        for (var clause : scene.clauses) {
            var plan = Moments.plan(line, clause);
            next = plan != null ? plan : next;
            if (!Moments.isPlanned(line, clause)) {
                told(line, scene, clause, ranks, done);
            }
        }
        var readings = new ArrayList<Interpretation>();
        for (var told : merged(line, done)) {
            var reading = filled(line, scene, told, ranks);
            var sum = reading.slots().get(Slot.AMOUNT);
            var rival = sum == null
                    ? null
                    : readings.stream()
                            .filter(other -> sum.equals(other.slots().get(Slot.AMOUNT)))
                            .findFirst()
                            .orElse(null);
            if (rival == null || isLikelier(reading, rival, ranks)) {
                readings.remove(rival);
                readings.add(reading);
            }
        }
        return next == null ? readings : withNext(line, scene, readings, next, ranks);
    }

    private static boolean isLikelier(Interpretation one, Interpretation other, Map<String, Double> ranks) {
        return ranks.getOrDefault(one.usage().verb(), 0.0)
                > ranks.getOrDefault(other.usage().verb(), 0.0);
    }

    public Map<String, Double> ranks(Line line, Scene scene) {
        var ranks = new LinkedHashMap<String, Double>();
        learned.rank(line.masked(scene.from(), scene.to())).forEach(guess -> ranks.put(guess.verb(), guess.chance()));
        return ranks;
    }

    private double chance(Line line, Clause clause, Usage usage) {
        return learned.chance(line.masked(clause.from(), clause.to()), usage.verb());
    }

    private void told(Line line, Scene scene, Clause clause, Map<String, Double> ranks, List<Told> done) {
        var amounts = !ClauseDetails.amounts(line, clause).isEmpty();
        var best = new HashMap<String, Hit>();
        for (var hit : phrases.in(line.text(), clause.from(), clause.to())) {
            var usage = usages.get(hit.verb());
            var sure = hit.strength() == Strength.SURE
                    || (hit.strength() == Strength.LIKELY
                            && usage != null
                            && isMeeting(usage)
                            && isAgreed(line, clause, hit, ranks))
                    || (hit.strength() == Strength.WITH_AMOUNT && amounts)
                    || isVerb(line, clause, hit);
            if (usage != null
                    && sure
                    && usage.needs().contains(Mention.SLOT)
                    && !isName(line, hit)
                    && !isTopic(line, clause, hit)) {
                best.merge(hit.verb(), hit, (a, b) -> a.length() >= b.length() ? a : b);
            }
        }
        if (ClauseDetails.stage(line, scene, stages) == null) {
            best.keySet()
                    .removeIf(verb -> Objects.requireNonNull(usages.get(verb)).tells(Deed.MOVE));
        }
        best.values().stream()
                .filter(hit -> !isInside(hit, best))
                .max((a, b) -> Double.compare(weight(a, ranks, amounts), weight(b, ranks, amounts)))
                .ifPresent(hit -> done.add(new Told(Objects.requireNonNull(usages.get(hit.verb())), clause, hit)));
    }

    /** A phrase that mostly says so, where the sentences like it want just this and tell of what was done. */
    private boolean isAgreed(Line line, Clause clause, Hit hit, Map<String, Double> ranks) {
        var usage = usages.get(hit.verb());
        return usage != null
                && Math.max(ranks.getOrDefault(hit.verb(), 0.0), chance(line, clause, usage)) >= SURELY
                && learned.chance(line.masked(clause.from(), clause.to()), Tone.DONE) >= SURELY;
    }

    /** 电话鹏城科技: the verb itself, before a name at the beginning of a clause. */
    private static boolean isVerb(Line line, Clause clause, Hit hit) {
        return line.folded(hit.from(), hit.end()).equals(hit.verb())
                && line.folded(clause.from(), hit.from()).isBlank()
                && line.marks().customers.stream()
                        .anyMatch(one -> one.from() >= hit.end() && one.from() <= hit.end() + 1);
    }

    /** 聊了报价, 谈签单: what was only talked about. */
    private static boolean isTopic(Line line, Clause clause, Hit hit) {
        var before = line.folded(Math.max(clause.from(), hit.from() - 3), hit.from());
        return TOPIC.matcher(before).find();
    }

    private static boolean isName(Line line, Hit hit) {
        return line.marks().customers.stream()
                .anyMatch(one -> one.from() < hit.end()
                        && hit.from() < one.end()
                        && !(hit.from() < one.from() && one.end() < hit.end()));
    }

    private static boolean isInside(Hit hit, Map<String, Hit> others) {
        return others.values().stream()
                .anyMatch(other ->
                        other.from() <= hit.from() && hit.end() <= other.end() && other.length() > hit.length());
    }

    /** What moves money comes before what was only a talk, where a sum is said. */
    private double weight(Hit hit, Map<String, Double> ranks, boolean amounts) {
        var usage = usages.get(hit.verb());
        var money = usage != null && usage.needs().contains(Slot.AMOUNT);
        return ranks.getOrDefault(hit.verb(), 0.0) + (money && amounts ? 0.5 : 0);
    }

    /** One visit told in several clauses is one; another kind of meeting is its own only where it is set apart. */
    private static List<Told> merged(Line line, List<Told> done) {
        var kept = new ArrayList<Told>();
        for (var told : done) {
            var same = kept.stream().anyMatch(other -> other.usage().equals(told.usage()));
            var met = kept.stream().anyMatch(other -> isMeeting(other.usage()));
            var apart = APART.stream()
                    .anyMatch(line.folded(told.clause().from(), told.hit().from())::contains);
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

    private static boolean isMeeting(Usage usage) {
        return usage.tells(Deed.VISIT) || usage.tells(Deed.CALL) || usage.tells(Deed.DEMO) || usage.tells(Deed.TOUCH);
    }

    private Interpretation filled(Line line, Scene scene, Told told, Map<String, Double> ranks) {
        var reasons = new ArrayList<String>();
        reasons.add("“%s”→%s"
                .formatted(
                        line.raw(told.hit().from(), told.hit().end()),
                        told.usage().verb()));
        var slots = slots(line, scene, told.usage(), told.clause(), told.hit().from());
        var clause = isMeeting(told.usage())
                ? told.clause().piece(line.text(), told.hit().from())
                : told.clause();
        var denied = denied(line, told.usage(), clause, told.hit().from());
        if (denied == null && told.usage().needs().contains(Slot.AMOUNT)) {
            denied = unsummed(line, scene);
        }
        if (denied == null && Moments.isUnclear(line, told.clause(), told.hit().from(), backfill)) {
            denied = Denial.WHEN;
        }
        if (denied == null
                && told.usage().tells(Deed.CALL)
                && UNANSWERED.matcher(scene.words(line)).find()) {
            denied = Denial.MISSED;
        }
        var agreed = ranks.getOrDefault(told.usage().verb(), 0.0) >= AGREES
                || chance(line, told.clause(), told.usage()) >= AGREES;
        var belief = Belief.of(learned, line, told.usage(), scene.from(), scene.to());
        if (denied != null
                && denied.isOfTalk()
                && isMeeting(told.usage())
                && Belief.isSure(learned, line, told.usage(), scene.from(), scene.to())) {
            reasons.add("像是聊到的话：" + denied.reason());
            belief = denied.isAboutTalk() ? belief : Belief.POSSIBLE;
            denied = null;
        }
        if (denied == null && belief == Belief.NONE) {
            denied = Denial.NOT_TOLD;
        }
        var sums = scene.clauses.stream()
                .flatMap(c -> ClauseDetails.amounts(line, c).stream())
                .count();
        var torn = told.usage().needs().contains(Slot.AMOUNT)
                && ClauseDetails.amounts(line, told.clause()).size() > 1;
        var sure = scene.whom != null
                && scene.whom.sure()
                && !(scene.shared && told.usage().needs().contains(Slot.AMOUNT));
        reasons.add(agreed ? "读法的分数同意" : "读法的分数不同意");
        if (belief != Belief.CERTAIN) {
            reasons.add("不像自己做过的事");
        }
        if (torn) {
            reasons.add("金额有 %d 个".formatted(sums));
        }
        return new Interpretation(
                told.usage(),
                slots,
                sure && agreed && !torn && belief == Belief.CERTAIN && denied == null,
                denied,
                told.hit().from(),
                reasons);
    }

    /** 单价300一套: a sum that is none, in whichever clause. */
    private @Nullable Denial unsummed(Line line, Scene scene) {
        return scene.clauses.stream().anyMatch(c -> denials.says(Denial.NO_TOTAL, line.folded(c.from(), c.to())))
                ? Denial.NO_TOTAL
                : null;
    }

    /** Every slot of a usage that these clauses fill. */
    public Map<Slot<?>, Object> slots(Line line, Scene scene, Usage usage, Clause clause, int at) {
        var slots = new HashMap<Slot<?>, Object>();
        put(slots, usage, Mention.SLOT, scene.whom == null ? null : scene.whom.mention());
        put(slots, usage, Slot.CONTACT, ClauseDetails.contact(line, scene.clauses, scene.whom));
        var own = Moments.past(line, clause, backfill);
        var date = own != null ? own : first(line, scene);
        put(slots, usage, Slot.DATE, date == null && isMeeting(usage) ? sameDay(line, scene) : date);
        if (usage.accepts(Slot.AMOUNT)) {
            put(slots, usage, Slot.AMOUNT, amount(line, scene, clause, at));
        }
        put(slots, usage, Slot.SCORE, ClauseDetails.score(line.folded(scene.from(), scene.to())));
        put(slots, usage, Stages.SLOT, ClauseDetails.stage(line, scene, stages));
        if (usage.accepts(Slot.NEW_CUSTOMER) && scene.whom != null && scene.whom.mention() instanceof Mention.Fresh) {
            slots.put(Slot.NEW_CUSTOMER, true);
        }
        var remark = Remark.of(line, scene, at);
        put(slots, usage, usage.accepts(Slot.NOTE) ? Slot.NOTE : Slot.REASON, remark.isEmpty() ? null : remark);
        return slots;
    }

    private static <T> void put(Map<Slot<?>, Object> slots, Usage usage, Slot<T> slot, @Nullable T value) {
        if (value != null && usage.accepts(slot)) {
            slots.put(slot, value);
        }
    }

    private java.time.@Nullable LocalDate first(Line line, Scene scene) {
        return scene.clauses.stream()
                .map(clause -> Moments.past(line, clause, backfill))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** 昨天去了甲完了又去了乙: the day said before, in the same breath. */
    private java.time.@Nullable LocalDate sameDay(Line line, Scene scene) {
        var from = scene.from();
        var before = line.marks().days.stream().filter(day -> day.from() < from).count();
        return before != 1 || line.text().separates(from - 1) || line.text().separates(from)
                ? null
                : Moments.past(line, new Clause(0, from), backfill);
    }

    private static io.drumbeat.money.@Nullable Money amount(Line line, Scene scene, Clause clause, int at) {
        var here = ClauseDetails.nearest(ClauseDetails.amounts(line, clause), at);
        if (here != null) {
            return here.money();
        }
        var near = scene.clauses.stream()
                .filter(other -> !Moments.isPlanned(line, other))
                .flatMap(other -> ClauseDetails.amounts(line, other).stream())
                .toList();
        var nearest = ClauseDetails.nearest(near, at);
        return nearest == null ? null : nearest.money();
    }

    @Nullable
    public Denial denied(Line line, Usage usage, Clause clause, int at) {
        var deed = usage.wording().deed();
        if (deed != null && Others.didIt(line, clause, at)) {
            return Denial.OTHERS;
        }
        return denials.of(deed, nameless(line, clause), line.folded()).orElse(null);
    }

    /** A clause without the names of customers, which stand between a denial and what it denies. */
    private static String nameless(Line line, Clause clause) {
        var words = line.folded(clause.from(), clause.to());
        for (var name : line.marks().customers) {
            if (clause.holds(name.from()) && name.end() <= clause.to()) {
                words = words.replace(line.folded(name.from(), name.end()), "");
            }
        }
        return words;
    }

    private List<Interpretation> withNext(
            Line line, Scene scene, List<Interpretation> readings, NextStep next, Map<String, Double> ranks) {
        for (var i = readings.size() - 1; i >= 0; i--) {
            var reading = readings.get(i);
            if (reading.usage().accepts(Slot.NEXT)) {
                readings.set(i, reading.with(Slot.NEXT, next));
                return readings;
            }
        }
        var planning = usages.values().stream()
                .filter(usage -> usage.needs().contains(Slot.NEXT))
                .findFirst();
        if (planning.isEmpty()) {
            return readings;
        }
        var step = planning.get();
        var slots = new HashMap<>(slots(line, scene, step, scene.clauses.getFirst(), scene.from()));
        slots.put(Slot.NEXT, next);
        var belief = Belief.of(learned, line, step, scene.from(), scene.to());
        var gone = denials.ofStep(line.folded(scene.from(), scene.to()))
                .orElse(belief == Belief.NONE ? Denial.NOT_TOLD : null);
        var agreed = ranks.getOrDefault(step.verb(), 0.0) >= AGREES;
        var sure = scene.whom != null && scene.whom.sure() && agreed && belief == Belief.CERTAIN && gone == null;
        readings.add(new Interpretation(step, slots, sure, gone, scene.from(), List.of("日子还没到→下一步")));
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
                .filter(_ -> isOnlyNames(line, scene) && isListed(line, scene))
                .map(one -> {
                    var slots = slots(line, scene, one, scene.clauses.getFirst(), scene.from());
                    var denied = denied(line, one, scene.clauses.getFirst(), scene.from());
                    var sure = scene.whom != null
                            && scene.whom.sure()
                            && denied == null
                            && Belief.of(learned, line, one) == Belief.CERTAIN;
                    return new Interpretation(one, slots, sure, denied, scene.from(), List.of("同上一家"));
                });
    }

    private static boolean isListed(Line line, Scene scene) {
        var before = scene.whom == null ? "" : line.folded(Math.max(0, scene.whom.from() - 2), scene.whom.from());
        return LIST.matcher(before).find() || COUNT.matcher(line.folded()).find();
    }

    private static boolean isOnlyNames(Line line, Scene scene) {
        var clause = scene.clauses.getFirst();
        var contact = ClauseDetails.contact(line, List.of(clause), scene.whom);
        var named = (scene.whom == null ? 0 : scene.whom.end() - scene.whom.from())
                + (contact == null ? 0 : contact.length());
        var all = line.folded(clause.from(), clause.to()).indexOf("都");
        return (all > 0 ? all : clause.to() - clause.from()) - named <= 3;
    }

    /** What a line would record if it wants this; never certain. */
    public Optional<Interpretation> guessed(Line line, String verb) {
        var usage = usages.get(verb);
        if (usage == null || usage.is(Trait.LOOKS) || !usage.needs().contains(Mention.SLOT)) {
            return Optional.empty();
        }
        var scene = Scene.of(line, Whom.in(line)).getFirst();
        var planned = scene.clauses.stream().allMatch(clause -> Moments.isPlanned(line, clause));
        if (planned && !usage.needs().contains(Slot.NEXT)) {
            return Optional.empty();
        }
        var slots = new HashMap<>(slots(line, scene, usage, scene.clauses.getFirst(), scene.from()));
        if (!slots.containsKey(Mention.SLOT) && slots.get(Slot.CONTACT) instanceof String contact) {
            var customer = Whom.ofContact(line, contact);
            if (customer != null) {
                slots.put(Mention.SLOT, new Mention.Existing(customer));
            }
        }
        for (var clause : scene.clauses) {
            var plan = Moments.plan(line, clause);
            if (plan != null && usage.accepts(Slot.NEXT)) {
                slots.put(Slot.NEXT, plan);
            }
        }
        var all = new Clause(0, line.text().length());
        var denied = usage.needs().contains(Slot.NEXT)
                ? denials.ofStep(line.folded()).orElse(null)
                : denied(line, usage, all, line.text().length());
        if (denied == null && Belief.of(learned, line, usage) == Belief.NONE) {
            denied = Denial.NOT_TOLD;
        }
        return Optional.of(new Interpretation(usage, slots, false, denied, -1, List.of("读法的分数最高")));
    }

    /** A sentence that would do, with what was understood of a line in it. */
    public String filledIn(Line line, Usage usage) {
        var reading = guessed(line, usage.verb());
        return reading.isEmpty() || reading.get().slots().isEmpty()
                ? usage.example()
                : Proposal.shown(reading.get()).replace(" · ", " ")
                        + reading.get().missing().stream()
                                .map(slot -> " （" + slot.label() + "）")
                                .reduce("", String::concat);
    }
}
