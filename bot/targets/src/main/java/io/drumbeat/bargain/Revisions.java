package io.drumbeat.bargain;

import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.reach.Chance;
import io.drumbeat.reach.Chances;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a list of targets would change, and by which line each is proposed to whose they are. */
@Component
public final class Revisions {
    private final Proposal proposal;
    private final Chances chances;
    private final Tally tally;

    Revisions(Proposal proposal, Chances chances, Tally tally) {
        this.proposal = proposal;
        this.chances = chances;
        this.tally = tally;
    }

    public static Revisions of(Tally tally) {
        return new Revisions(new Proposal(tally), new Chances(tally), tally);
    }

    /** What can have a target. */
    public List<Indicator> indicators(Known known) {
        return tally.indicators(known);
    }

    /** What somebody is to reach in a month, in the measure's smallest unit; 0 where there is no target. */
    public long monthly(Person person, Indicator measure, YearMonth month, Known known) {
        return tally.monthly(person.id(), month, known).getOrDefault(measure.id(), 0L);
    }

    /**
     * Those of the months that would become something else.
     *
     * @throws io.drumbeat.command.Refused where one may not
     */
    public List<TargetAgreed> changes(Wish wish, Person who, LocalDate today, Known known) {
        return proposal.changes(wish, who, today, known);
    }

    /** In percent, where it can hardly be reached or hardly be missed. */
    public Optional<Integer> doubtful(TargetAgreed goal, LocalDate today, Known known) {
        return chances.of(goal, today, known).filter(Chance::isDoubtful).map(Chance::percent);
    }

    private static String said(Indicator measure, long value) {
        var plain = measure.onCards(value);
        return measure.isShare() ? plain.movePointRight(2).toPlainString() + "%" : plain.toPlainString();
    }

    /** The line that proposes some months of one person by one measure, as if it had been looked at twice. */
    public static String line(Wish wish) {
        var months = wish.months().entrySet().stream()
                .map(month -> month.getKey() + "=" + said(wish.measure(), month.getValue()))
                .collect(Collectors.joining(" "));
        return "确认改目标 %s %s %s 原因 %s"
                .formatted(wish.whose().id(), wish.measure().id(), months, wish.reason());
    }
}
