package io.drumbeat.forecast;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deal.Step;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a deal is likely to be decided: on the day that was said of it, else as long after it reached its stage as it usually takes from
 * there to a win.
 *
 * @param days the median of days from a stage to a win, by the stage's id; a stage from which nothing was won is not there
 */
record UsualClose(Map<String, Long> days, LocalDate today) {
    UsualClose {
        days = Map.copyOf(days);
    }

    static UsualClose of(Collection<Deal> deals, Stages stages, LocalDate today) {
        var days = new HashMap<String, Long>();
        for (var stage : stages.open()) {
            var taken = deals.stream()
                    .flatMap(deal -> reached(deal, stage.id())
                            .flatMap(from -> reached(deal, stages.won().id())
                                    .map(won -> ChronoUnit.DAYS.between(from.on(), won.on())))
                            .stream())
                    .sorted()
                    .toList();
            if (!taken.isEmpty()) {
                days.put(stage.id(), taken.get(taken.size() / 2));
            }
        }
        return new UsualClose(days, today);
    }

    private static Optional<Step> reached(Deal deal, String stage) {
        return deal.history().stream()
                .filter(step -> step.stage().equals(stage))
                .findFirst();
    }

    /** What should have been decided before is looked for from today on. */
    LocalDate of(Deal deal) {
        var said = deal.expectedClose();
        var day = said == null ? usual(deal.history(), deal.stage()) : said;
        return day.isBefore(today) ? today : day;
    }

    private LocalDate usual(List<Step> history, String stage) {
        return history.isEmpty() ? today : history.getLast().on().plusDays(days.getOrDefault(stage, 0L));
    }
}
