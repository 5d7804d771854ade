package io.drumbeat.likelihood;

import io.drumbeat.calendar.Period;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihood.OpenDeal;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.monthend.MonthEnds;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a rep how likely the month's target is reached: what is signed until now, and what usually comes of the rest. */
@Component
public final class Likelihoods {
    private static final int BACK = 500;
    private static final int AHEAD = 40;

    private final Tally tally;
    private volatile @Nullable Teams last;
    private volatile @Nullable Said said;

    public Likelihoods(Tally tally) {
        this.tally = tally;
    }

    /** What was said last: a card asks for it several times. */
    private record Said(Teams teams, Person rep, Prospect prospect) {
        /** What one version of the ledger says of a day. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Teams wanted, Person whom) {
            return teams == wanted && rep.equals(whom);
        }
    }

    /** @param day on which it is asked: what people usually do is learned of the days before it, what is signed on it counts */
    public Prospect of(Person rep, LocalDate day, Known known) {
        var teams = teams(day, known);
        var before = said;
        if (before != null && before.isOf(teams, rep)) {
            return before.prospect();
        }
        var prospect = drawn(rep, day, teams, known);
        said = new Said(teams, rep, prospect);
        teams.said(rep.id(), prospect);
        return prospect;
    }

    /** The same in whole percent, which a whole team may be asked for; empty where it cannot be said. */
    public OptionalInt percent(Person rep, LocalDate day, Known known) {
        var teams = teams(day, known);
        if (!teams.hasSaid(rep.id())) {
            of(rep, day, known);
        }
        return teams.percent(rep.id());
    }

    private Prospect drawn(Person rep, LocalDate day, Teams teams, Known known) {
        var month = Period.monthOf(day);
        var yesterday = day.minusDays(1);
        var then = tally.asOf(day);
        var due = then.due(Measure.REVENUE, rep.id(), month, known);
        if (due <= 0) {
            return new Prospect.NoTarget();
        }
        var tracks = new Tracks(yesterday, teams.workdays(), known);
        var team = teams.team(team(rep), _ -> together(rep, day, teams, tracks, known));
        if (team.signed() < Prospect.TooLittle.FEWEST_SIGNED
                || team.visits().tried() < Prospect.TooLittle.FEWEST_VISITS) {
            return new Prospect.TooLittle(team.signed(), team.visits().tried());
        }
        var own = teams.person(rep.id(), tracks::of);
        var habits =
                new Habits(own, team, known.the(Deals.class).stages().quoted().id());
        var done = then.done(Measure.REVENUE, rep.id(), month, known);
        var left = teams.workdays().between(day, month.to());
        var open = open(rep, day, month.to(), teams.workdays(), known);
        var seed = 31L * rep.id().hashCode() + day.toEpochDay();
        var rest = teams.rest(rep, () -> reps(rep, day, known), known);
        var standing = new Likelihood.Standing(done, due, left);
        return new Prospect.Likely(new Likelihood(habits, standing, open, rest, seed));
    }

    private Teams teams(LocalDate day, Known known) {
        var before = last;
        if (before != null && before.isOf(known, day)) {
            return before;
        }
        var workdays = new Workdays(day.minusDays(BACK), day.plusDays(AHEAD), tally.calendar(known));
        var ends = new MonthEnds(day, tally.asOf(day.minusDays(1)), known);
        var fresh = new Teams(known.ledger(), day, workdays, ends);
        last = fresh;
        return fresh;
    }

    private static String team(Person rep) {
        return Objects.requireNonNullElse(rep.team(), "");
    }

    private static Track together(Person rep, LocalDate day, Teams teams, Tracks tracks, Known known) {
        return Track.of(reps(rep, day, known).stream()
                .map(member -> teams.person(member, tracks::of))
                .toList());
    }

    /** Of the same team. */
    private static List<String> reps(Person rep, LocalDate day, Known known) {
        return known.people().on(day).membersOf(team(rep)).stream()
                .filter(Person::sells)
                .map(Person::id)
                .toList();
    }

    /** Those that may still be won until the end; what is expected later is not. */
    private static List<OpenDeal> open(Person rep, LocalDate day, LocalDate end, Workdays workdays, Known known) {
        var deals = known.the(Deals.class);
        var open = new ArrayList<OpenDeal>();
        for (var deal : deals.ownedBy(rep.id(), day)) {
            var amount = deal.amount();
            if (deals.isOpen(deal)
                    && amount != null
                    && amount.currency().equals(Money.CNY)
                    && !isExpectedAfter(deal, end)) {
                open.add(new OpenDeal(deal.stage(), workdays.between(deal.stageSince(), day), amount.minor()));
            }
        }
        return open;
    }

    private static boolean isExpectedAfter(Deal deal, LocalDate end) {
        var expected = deal.expectedClose();
        return expected != null && expected.isAfter(end);
    }
}
