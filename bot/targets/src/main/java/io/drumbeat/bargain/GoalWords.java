package io.drumbeat.bargain;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element.Field;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.measure.Indicator;
import io.drumbeat.sentence.Sentences;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Says of months of one person by one measure what they become, each where a sum would hide it. */
final class GoalWords {
    private static final Sentences SENTENCES = Sentences.beside(GoalWords.class);
    private static final int MONTHS = 12;
    /** Of more months than these a title says their sum alone. */
    private static final int FEW = 3;

    private GoalWords() {}

    /** What each of several months becomes; of a year what each quarter does. */
    static List<Field> parts(List<TargetAgreed> goals, Indicator measure) {
        var fields = new ArrayList<Field>();
        if (goals.size() == MONTHS) {
            for (var from = 0; from < MONTHS; from += MONTHS / 4) {
                var quarter = goals.subList(from, from + MONTHS / 4);
                fields.add(new Field("Q" + (from / 3 + 1), change(quarter, measure)));
            }
        } else if (goals.size() > 1) {
            goals.forEach(goal -> fields.add(
                    new Field(Period.of(YearMonth.from(goal.month())).label(), change(List.of(goal), measure))));
        }
        return fields;
    }

    /** A sum, and of a few months what each is, since a sum may hide what moves. */
    static String amount(List<TargetAgreed> goals, ToLongFunction<TargetAgreed> of, Indicator measure) {
        var sum = measure.about(goals.stream().mapToLong(of).sum());
        return goals.size() == 1 || goals.size() > FEW
                ? sum
                : goals.stream()
                        .map(goal -> goal.month().getMonthValue() + SENTENCES.say("monthMark") + " "
                                + measure.about(of.applyAsLong(goal)))
                        .collect(Collectors.joining(
                                SENTENCES.say("comma"), sum + SENTENCES.say("opening"), SENTENCES.say("closing")));
    }

    static String change(List<TargetAgreed> goals, Indicator measure) {
        return SENTENCES.say(
                "change", Map.of("before", measure.about(before(goals)), "value", measure.about(value(goals))));
    }

    private static long before(List<TargetAgreed> goals) {
        return goals.stream().mapToLong(TargetAgreed::before).sum();
    }

    static long value(List<TargetAgreed> goals) {
        return goals.stream().mapToLong(TargetAgreed::value).sum();
    }

    private static boolean follow(List<TargetAgreed> goals) {
        return ChronoUnit.MONTHS.between(
                        goals.getFirst().month(), goals.getLast().month())
                == goals.size() - 1;
    }

    /** The month, or from the first to the last of them. */
    static String span(List<TargetAgreed> goals) {
        var first = Period.of(YearMonth.from(goals.getFirst().month())).label();
        var last = Period.of(YearMonth.from(goals.getLast().month())).label();
        return goals.size() == MONTHS
                ? SENTENCES.say(
                        "year",
                        Map.of("year", Integer.toString(goals.getFirst().month().getYear())))
                : goals.size() == 1 ? first : first + (follow(goals) ? "–" : "…") + last;
    }
}
