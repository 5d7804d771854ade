package io.drumbeat.correction;

import io.drumbeat.calendar.Period;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change does to everybody's weeks and months. */
@Component
@Order(10)
final class MeasureRipple implements Ripple {
    private final Tally tally;

    MeasureRipple(Tally tally) {
        this.tally = tally;
    }

    @Override
    public Consequences of(BeforeAndAfter change) {
        var counts = new ArrayList<String>();
        var beyond = new ArrayList<String>();
        for (var measure : Measure.values()) {
            for (var party : change.parties()) {
                measured(measure, party, change, measure.isMoney() ? beyond : counts);
            }
        }
        return Consequences.lines(counts, beyond);
    }

    private void measured(Measure measure, Person party, BeforeAndAfter change, List<String> lines) {
        var periods = change.entries()
                .map(e -> measure.isMoney() ? Period.monthOf(e.date()) : Period.weekOf(e.date()))
                .distinct()
                .toList();
        for (var period : periods) {
            var before = tally.done(measure, party.id(), period, change.before());
            var after = tally.done(measure, party.id(), period, change.after());
            if (before != after) {
                var due = tally.due(measure, party.id(), period, change.before());
                var progress = due == 0 || !measure.isMoney()
                        ? ""
                        : "，进度 %d%% → %d%%".formatted(before * 100 / due, after * 100 / due);
                lines.add("%s%s%s %s → %s%s"
                        .formatted(
                                party.equals(change.teller()) ? "" : party.name() + " ",
                                period.label(),
                                measure.label(),
                                measure.show(before),
                                measure.show(after),
                                progress));
            }
        }
    }
}
