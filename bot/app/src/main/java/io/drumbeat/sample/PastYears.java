package io.drumbeat.sample;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The sample company's years before the days that are told by chat: made up, the same each time for the same days and people,
 * and told as facts in one go. Everything in them is over, so that nobody's today is full of it.
 */
final class PastYears {
    private static final int SEED = 20_240_101;
    private static final LocalTime NOON = LocalTime.NOON;

    private PastYears() {}

    /** At least two whole years: from the January of the year before the last. */
    static LocalDate begin(LocalDate end) {
        return LocalDate.of(end.getYear() - 2, 1, 1);
    }

    /**
     * In the order in which it happened.
     *
     * @param end the day before which all of it is over
     * @param first the receipt that the first of it gets
     */
    static List<Told> before(LocalDate end, long first, People people, WorkingCalendar calendar) {
        var story = new ArrayList<Happening>();
        var random = new Random(SEED);
        var phrases = new Phrases(random);
        var days = calendar.daysIn(begin(end), end.minusDays(1));
        var finance = people.all().stream()
                .filter(person -> person.role() == Role.FINANCE)
                .map(Person::id)
                .findFirst()
                .orElse(null);
        people.all().stream()
                .filter(Person::sells)
                .sorted(Comparator.comparing(Person::id))
                .forEach(person -> {
                    var own = new Random(SEED + (long) person.id().hashCode());
                    var paying = new Paying(finance, days.getLast(), own, story);
                    new Selling(person, days, own, phrases, paying, story).live();
                });
        return told(story, first, people.all().getFirst());
    }

    private static List<Told> told(List<Happening> story, long first, Person zoned) {
        story.sort(Comparator.comparing(Happening::day));
        var receipt = first;
        for (var happening : story) {
            happening.put(receipt++);
        }
        return story.stream()
                .map(happening -> happening.told(
                        happening.day().atTime(NOON).atZone(zoned.zone()).toInstant()))
                .toList();
    }
}
