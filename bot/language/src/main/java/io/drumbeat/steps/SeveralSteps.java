package io.drumbeat.steps;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understood;
import io.drumbeat.grammar.Grammar;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.Line;
import io.drumbeat.timing.NextSteps;
import io.drumbeat.weighing.Interpretation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** 后天发方案，下周一再去: a line keeps the first of what it promises, and each further promise is a line of its own. */
public final class SeveralSteps {
    private static final Pattern LEAD =
            Pattern.compile("(?:然后|接着|还有|另外|并且|完了|之后|[,，\\s]|约了|约好了?|约定|说好了?|定了|准备|打算|计划|我们|咱们|我|就|也|再)*$");
    private static final Pattern LINKED = Pattern.compile("然后|接着|还有|另外|并且");

    private final Grammar grammar;
    private final BiFunction<Request, Known, Line> lines;
    private final Function<Line, List<Interpretation>> told;
    private final Optional<Usage> planning;

    /**
     * @param lines what can be made out in a line
     * @param told what a line tells, by the table of phrases
     */
    public SeveralSteps(
            Grammar grammar,
            BiFunction<Request, Known, Line> lines,
            Function<Line, List<Interpretation>> told,
            Collection<Usage> usages) {
        this.grammar = grammar;
        this.lines = lines;
        this.told = told;
        this.planning = usages.stream()
                .filter(usage -> usage.needs().equals(List.of(Mention.SLOT, Slot.NEXT)))
                .findFirst();
    }

    /** The line without what it promises besides, and a line for each of that; the line itself where it promises one thing. */
    public List<String> apart(Request said, Known known) {
        if (planning.isEmpty() || grammar.isLabelled(said.words())) {
            return List.of(said.words());
        }
        var line = lines.apply(said, known);
        var whom = line.whom();
        if (whom.size() != 1 || line.marks().days.size() < 2) {
            return List.of(said.words());
        }
        var steps = steps(line);
        var first = steps.isEmpty() ? steps : steps.subList(1, steps.size());
        for (var others : List.of(first, steps)) {
            var rest = without(line, others);
            if (!others.isEmpty() && promises(rest, said, known)) {
                var name = whom.getFirst().mention() instanceof Mention.Existing(var one)
                        ? line.names().unmistakable(one)
                        : whom.getFirst().mention().name();
                var all = new ArrayList<>(List.of(rest));
                others.forEach(step ->
                        all.add("%s %s %s".formatted(planning.get().verb(), name, line.raw(step.day(), step.to()))));
                return all;
            }
        }
        return List.of(said.words());
    }

    /** @param day where the day of it stands */
    private record Step(int from, int day, int to) {}

    private static List<Step> steps(Line line) {
        var steps = new ArrayList<Step>();
        for (var clause : line.clauses()) {
            for (var when : line.marks().days) {
                if (clause.holds(when.from()) && line.marks().isAhead(when, line.today())) {
                    begun(line, clause, when).ifPresent(from -> {
                        var before = steps.isEmpty() ? null : steps.getLast();
                        if (before != null && before.to() > from) {
                            steps.set(steps.size() - 1, new Step(before.from(), before.day(), from));
                        }
                        steps.add(new Step(from, when.from(), clause.to()));
                    });
                }
            }
        }
        steps.removeIf(step -> line.marks().days.stream()
                .filter(when -> when.from() == step.day())
                .noneMatch(when -> NextSteps.areOurs(line.folded(when.end(), step.to()))));
        return steps;
    }

    /** Where a promise begins that stands at the beginning of a clause, or behind a word that goes on to the next. */
    private static Optional<Integer> begun(Line line, Clause clause, When when) {
        var before = line.folded(clause.from(), when.from());
        var lead = LEAD.matcher(before);
        if (!lead.find()) {
            return Optional.empty();
        }
        var opens = before.substring(0, lead.start()).isBlank();
        return opens || LINKED.matcher(lead.group()).find()
                ? Optional.of(clause.from() + (opens ? 0 : lead.start()))
                : Optional.empty();
    }

    private static String without(Line line, List<Step> steps) {
        var rest = new StringBuilder();
        var from = 0;
        for (var step : steps) {
            rest.append(line.text().raw(from, step.from()));
            from = step.to();
        }
        rest.append(line.text().raw(from, line.text().length()));
        return rest.toString().replaceAll("[,，;；、\\s]+(?=[,，;；。]|$)", "").strip();
    }

    /** Whether a line says something that is recorded with what is to be done next. */
    private boolean promises(String words, Request said, Known known) {
        if (words.isEmpty()) {
            return false;
        }
        var alone = said.saying(words);
        return switch (grammar.attempt(alone, known).understood()) {
            case Understood.Clear(var one) -> one.has(Slot.NEXT);
            default -> {
                var told = this.told.apply(lines.apply(alone, known));
                yield told.size() == 1
                        && told.getFirst().isWhole()
                        && told.getFirst().slots().containsKey(Slot.NEXT);
            }
        };
    }
}
