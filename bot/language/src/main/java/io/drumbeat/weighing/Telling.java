package io.drumbeat.weighing;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Mention;
import io.drumbeat.phrase.Finder;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.ranking.Tone;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.ClauseDetails;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Scene;
import io.drumbeat.stage.Stages;
import io.drumbeat.weighing.Phrases.Hit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Which words of a clause tell that something was done. */
final class Telling {
    private static final double SURELY = 0.7;
    private static final Finder TOPIC = Finder.of("(?:[聊谈问讲催要对比看等改关审][了下一]{0,2}|关于|确认|说到|提到|说起|准备|讨论)$");

    /** 送上去了: where something went, and nobody did. */
    private static final Finder COMPLEMENT = Finder.of("[送递交报传推升提拿搬寄发带转退打][上下进出过回起]$");

    /** 可以进报价了: a stage, and no quote. */
    private static final Finder INTO = Finder.of("(?:进|到|进入|算|阶段|转)$");

    private static final Pattern WHEN = Pattern.compile("[DTW ]*");
    private static final Finder MOVED = Finder.of("^[去来]");

    private final Map<String, Usage> usages;
    private final Phrases phrases;
    private final Learned learned;
    private final Stages stages;

    Telling(Map<String, Usage> usages, Phrases phrases, Learned learned, Stages stages) {
        this.usages = usages;
        this.phrases = phrases;
        this.learned = learned;
        this.stages = stages;
    }

    /** One deed of a scene, before its slots are filled. */
    record Told(Usage usage, Clause clause, Hit hit) {}

    /** What a clause tells, if it tells a deed. */
    Optional<Told> in(Line line, Scene scene, Clause clause, ToDoubleFunction<String> ranks) {
        var amounts = !ClauseDetails.amounts(line, clause).isEmpty();
        var around = amounts || hasSum(line, scene);
        var best = new HashMap<String, Hit>();
        var said = phrases.in(line.text(), clause.from(), clause.to());
        for (var hit : said) {
            var usage = usages.get(hit.verb());
            if (usage != null
                    && usage.needs().contains(Mention.SLOT)
                    && isSure(line, scene, clause, hit, ranks)
                    && !isName(line, hit)
                    && !isSomethingElse(hit, said)
                    && !isTopic(line, clause, hit)) {
                best.merge(hit.verb(), hit, (a, b) -> a.length() >= b.length() ? a : b);
            }
        }
        var moves = best.keySet().stream()
                .filter(verb -> Objects.requireNonNull(usages.get(verb)).tells(Deed.MOVE))
                .toList();
        if (!moves.isEmpty() && ClauseDetails.stage(line, scene, stages) == null) {
            moves.forEach(best::remove);
        }
        return best.values().stream()
                .filter(hit -> !isInside(hit, best))
                .max(Comparator.comparingDouble(hit -> weight(hit, ranks, isQuote(hit) ? around : amounts)))
                .map(hit -> new Told(Objects.requireNonNull(usages.get(hit.verb())), clause, hit));
    }

    /** 到家电话唐经理, beside a visit: whether the first words of a scene speak of another way to be in touch. */
    boolean tellsOther(Line line, Scene scene, Usage usage) {
        var clause = scene.clauses.getFirst();
        return phrases.in(line.text(), clause.from(), clause.to()).stream()
                .filter(hit -> hit.length() > 1 && !isName(line, hit))
                .map(hit -> usages.get(hit.verb()))
                .anyMatch(other -> other != null && Deeds.isMeeting(other) && !other.equals(usage));
    }

    private boolean isSure(Line line, Scene scene, Clause clause, Hit hit, ToDoubleFunction<String> ranks) {
        var usage = usages.get(hit.verb());
        return switch (hit.strength()) {
            case SURE -> true;
            case LIKELY ->
                (usage != null
                                && (Deeds.isMeeting(usage)
                                        || ((usage.tells(Deed.CONTRACT) || usage.tells(Deed.QUOTE))
                                                && hasSum(line, scene)))
                                && isAgreed(line, clause, hit, ranks))
                        || isVerb(line, clause, hit);
            case WITH_AMOUNT ->
                !ClauseDetails.amounts(line, clause).isEmpty()
                        || ClauseDetails.counted(line, scene) != null
                        || isVerb(line, clause, hit);
        };
    }

    private static boolean hasSum(Line line, Scene scene) {
        return scene.clauses.stream()
                .anyMatch(one -> !ClauseDetails.amounts(line, one).isEmpty());
    }

    /** A phrase that mostly says so, where the sentences like it want just this and tell of what was done. */
    private boolean isAgreed(Line line, Clause clause, Hit hit, ToDoubleFunction<String> ranks) {
        var usage = usages.get(hit.verb());
        return usage != null
                && Math.max(
                                ranks.applyAsDouble(hit.verb()),
                                learned.chance(line.masked(clause.from(), clause.to()), usage.verb()))
                        >= SURELY
                && learned.chance(line.masked(clause.from(), clause.to()), Tone.DONE) >= SURELY;
    }

    /** 周一电话鹏城科技: the verb itself, before a name and behind nothing but when. */
    private static boolean isVerb(Line line, Clause clause, Hit hit) {
        return line.folded(hit.from(), hit.end()).equals(hit.verb())
                && WHEN.matcher(line.masked(clause.from(), hit.from())).matches()
                && line.marks().customers.stream()
                        .anyMatch(one -> one.from() >= hit.end() && one.from() <= hit.end() + 1);
    }

    /** 聊了报价, 谈签单: what was only talked about. */
    private boolean isTopic(Line line, Clause clause, Hit hit) {
        var before = line.folded(Math.max(clause.from(), hit.from() - 3), hit.from());
        var stage = isQuote(hit) && INTO.in(before) && line.folded().startsWith(hit.verb(), hit.from());
        return stage || TOPIC.in(before) || (COMPLEMENT.in(before) && MOVED.in(line.folded(hit.from(), hit.end())));
    }

    private static boolean isName(Line line, Hit hit) {
        return line.marks().customers.stream()
                .anyMatch(one -> one.from() < hit.end()
                        && hit.from() < one.end()
                        && !(hit.from() < one.from() && one.end() < hit.end()));
    }

    /** 给了个准信: longer words, by which nothing is recorded. */
    private static boolean isSomethingElse(Hit hit, List<Hit> said) {
        return said.stream()
                .anyMatch(other -> other.verb().equals(Sentences.NOTHING)
                        && other.from() <= hit.from()
                        && hit.end() <= other.end());
    }

    private static boolean isInside(Hit hit, Map<String, Hit> others) {
        return others.values().stream()
                .anyMatch(other ->
                        other.from() <= hit.from() && hit.end() <= other.end() && other.length() > hit.length());
    }

    /** 发了报价单 25万: the sum behind a blank is that of what was sent. */
    private boolean isQuote(Hit hit) {
        var usage = usages.get(hit.verb());
        return usage != null && usage.tells(Deed.QUOTE);
    }

    /** What moves money comes before what was only a talk, where a sum is said. */
    private double weight(Hit hit, ToDoubleFunction<String> ranks, boolean amounts) {
        var usage = usages.get(hit.verb());
        var money = usage != null && usage.needs().contains(Slot.AMOUNT);
        return ranks.applyAsDouble(hit.verb()) + (money && amounts ? 0.5 : 0);
    }
}
