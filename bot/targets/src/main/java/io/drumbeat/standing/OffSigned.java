package io.drumbeat.standing;

import io.drumbeat.calendar.Period;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.quota.Signed;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says by how much a change takes a team off what was signed with all of it. */
public final class OffSigned {
    private static final Sentences SENTENCES = Sentences.beside(OffSigned.class);

    private OffSigned() {}

    /**
     * A line for each round that they had a part in; empty where there was none.
     *
     * @param goals of one person by one measure, what they would become
     */
    public static String of(List<TargetAgreed> goals, Tally tally, Known known) {
        var first = goals.getFirst();
        var year = first.month().getYear();
        return Signed.of(List.of(first.person()), first.measure(), year, known).stream()
                .map(signed -> line(signed, goals, tally, known))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(Signed signed, List<TargetAgreed> goals, Tally tally, Known known) {
        var measure = tally.indicator(goals.getFirst().measure(), known);
        var first = LocalDate.of(signed.year(), 1, 1);
        var year = new Period("", first, first.plusYears(1).minusDays(1));
        var team = new Together(tally, signed.stays(year, known), known);
        var away = team.people().stream()
                .mapToLong(person -> tally.away(measure, person.id(), year, known))
                .sum();
        var was = signed.months().stream().mapToLong(Long::longValue).sum();
        var more =
                goals.stream().mapToLong(goal -> goal.value() - goal.before()).sum();
        var becomes = team.due(measure, year) + away + more;
        return becomes == was
                ? ""
                : SENTENCES.say(
                        "offSigned",
                        Map.of(
                                "leader", known.people().get(signed.leader()).name(),
                                "year", Integer.toString(signed.year()),
                                "was", measure.show(was),
                                "becomes", measure.show(becomes),
                                "off", (becomes < was ? "−" : "+") + measure.show(Math.abs(becomes - was))));
    }
}
