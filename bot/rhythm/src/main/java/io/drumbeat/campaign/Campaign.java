package io.drumbeat.campaign;

import io.drumbeat.calendar.Period;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Audience;
import java.time.LocalDate;
import java.util.Map;

/**
 * A dated stretch in which some do more of something.
 *
 * @param span its first and last day, labelled with its name
 * @param about what it is about, in the company's words; may be empty
 * @param daily how many of each countable measure a working day has on top of what the targets want, by id
 * @param goal what each person is to reach in all of it, by measure id, in the measure's smallest unit
 * @param bonus the rule of a pay plan that pays for it; empty if none does
 */
public record Campaign(
        String id,
        Period span,
        Audience to,
        String about,
        Map<String, Long> daily,
        Map<String, Long> goal,
        String bonus) {
    public Campaign {
        daily = Map.copyOf(daily);
        goal = Map.copyOf(goal);
    }

    public String name() {
        return span.label();
    }

    boolean isOn(LocalDate day) {
        return span.contains(day);
    }

    /** Whether somebody takes part, as they are on a day. */
    boolean isFor(Person person, Lineup lineup) {
        return person.sells() && to.includes(person, lineup);
    }
}
