package io.drumbeat.nextstep;

import io.drumbeat.credit.Credits;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What people said they would do next and have not done yet. */
public final class OpenSteps {
    /** The file whose first version says from when on each promise is closed for itself. */
    public static final String RULES = "promises.yml";

    private static final int LOOK_BACK = 180;
    private static final Comparator<Step> DUE = Comparator.comparing(
                    (Step step) -> step.next().date())
            .thenComparing(Step::number, Comparator.reverseOrder());

    private OpenSteps() {}

    private record Whose(String person, LocalDate day) {}

    /** A person's open next steps due by a day, the overdue ones first. */
    public static List<Step> dueBy(LocalDate day, String person, Known known) {
        return of(person, day, known).stream()
                .filter(step -> !step.next().date().isAfter(day))
                .toList();
    }

    /** All that a person has promised and not done, the earliest first. */
    public static List<Step> of(String person, LocalDate day, Known known) {
        return known.once(new Whose(person, day), () -> read(person, day, known));
    }

    private static List<Step> read(String person, LocalDate day, Known known) {
        var customers = new LinkedHashSet<String>();
        Credits.concerning(person, day.minusDays(LOOK_BACK), day, known).stream()
                .filter(entry -> entry.fact().next() != null || entry.fact() instanceof PromiseFact)
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .forEach(customers::add);
        var steps = new ArrayList<Step>();
        for (var customer : customers) {
            openWith(customer, day, known).stream()
                    .filter(step -> step.who().equals(person))
                    .forEach(steps::add);
        }
        steps.sort(DUE);
        return List.copyOf(steps);
    }

    /** What is open with a customer on a day, the earliest first. */
    public static List<Step> openWith(String customer, LocalDate day, Known known) {
        var steps = new ArrayList<Step>();
        for (var step : new Promises(customer, day, known).all()) {
            if (step.isOpen()) {
                steps.add(step);
            }
        }
        steps.sort(DUE);
        return steps;
    }

    /** What was promised under a receipt and stands, open or not. */
    public static Optional<Step> under(long receipt, LocalDate day, Known known) {
        if (known.ledger().isVoided(receipt)) {
            return Optional.empty();
        }
        return known.ledger().under(receipt).stream()
                .filter(entry -> entry.fact().next() != null)
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(customer -> new Promises(customer, day, known)
                        .all().stream().filter(step -> step.number() == receipt).findFirst());
    }
}
