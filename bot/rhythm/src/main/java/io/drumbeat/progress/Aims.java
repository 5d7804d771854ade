package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card.Tone;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Progress;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihood;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What somebody is to do and to bring in, as agreed on a day, and how far they are. */
public record Aims(Tally tally, Person person, LocalDate day, Known known) {
    private static final int UNLIKELY = 40;
    private static final int LIKELY = 60;

    /** What is done by hand, as visits and calls: the aims of a week. */
    public List<Indicator> deeds() {
        return those(measure -> !isYield(measure));
    }

    /** How far the deeds of a period are, with where they should be by the end of {@code finished}. */
    public List<Element> deeds(Period period, LocalDate finished) {
        return progress(deeds(), period, finished);
    }

    /** How far is what the deeds bring in, with where it should be by the end of {@code finished}. */
    public List<Element> broughtIn(Period period, LocalDate finished) {
        return progress(those(Aims::isYield), period, finished);
    }

    /** The same of the one that counts first; none where there is no target. */
    public List<Element> chief(Period period, LocalDate finished) {
        return progress(those(Aims::isYield).stream().limit(1).toList(), period, finished);
    }

    /** How much is still to do in a period; nothing or less once it is reached. */
    public long left(Indicator measure, Period period) {
        return due(measure, period) - tally.done(measure, person.id(), period, known);
    }

    /** How much was done in a period. */
    public long done(Indicator measure, Period period) {
        return tally.done(measure, person.id(), period, known);
    }

    /** How much a period is to have. */
    public long due(Indicator measure, Period period) {
        return tally.due(measure, person.id(), period, known);
    }

    /** How many days of a period they work on, leave not among them. */
    public int worked(Period period) {
        return tally.worked(person.id(), period, known);
    }

    /** Whether they are in their first months, in which what they do counts first. */
    boolean isNew() {
        return tally.owing().newcomer(person.id(), day, known) > 0;
    }

    /** How much of the amounts counts by now for whoever is new. */
    Element ramp() {
        return new Element.Text("入职第 %d 个月：先看线索和拜访，金额的目标按 %s%% 算"
                .formatted(
                        tally.owing().newcomer(person.id(), day, known),
                        tally.owing()
                                .rampShare(person.id(), day, known)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()));
    }

    /** Why the target is smaller than usual, where it is. */
    Optional<Element> away(Period period) {
        var leave = tally.leaveInHalves(person.id(), period, known);
        return leave > 0
                ? Optional.of(new Element.Text("%s请假 %s 个工作日，目标按在岗天数折算"
                        .formatted(period.label(), leave % 2 == 0 ? leave / 2 : leave / 2 + ".5")))
                : Optional.empty();
    }

    /**
     * A card warns where the target is unlikely. Where nobody can say how likely it is, it goes by what counts first, and says
     * nothing before anything could have been done.
     */
    static Tone tone(List<Element> elements, Optional<Likelihood> outlook) {
        if (outlook.isPresent()) {
            var percent = outlook.get().percent();
            return percent < UNLIKELY ? Tone.WARN : percent >= LIKELY ? Tone.GOOD : Tone.INFO;
        }
        return elements.stream()
                .filter(Progress.class::isInstance)
                .map(Progress.class::cast)
                .findFirst()
                .filter(chief -> chief.pace() != null)
                .map(chief -> chief.value().compareTo(chief.pace()) < 0 ? Tone.WARN : Tone.GOOD)
                .orElse(Tone.INFO);
    }

    private List<Indicator> those(Predicate<Indicator> which) {
        return tally.measuresOf(person.id(), day, known).stream().filter(which).toList();
    }

    private List<Element> progress(List<Indicator> measures, Period period, LocalDate finished) {
        return measures.stream()
                .map(measure -> tally.progress(measure, person.id(), period, finished, known))
                .toList();
    }

    private static boolean isYield(Indicator measure) {
        return measure.isMoney() || measure == Measure.NEW_CUSTOMERS;
    }
}
