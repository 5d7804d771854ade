package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.measure.Indicator;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Owing;
import io.drumbeat.quota.Signed;
import io.drumbeat.quota.Stay;
import io.drumbeat.reach.Level;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a team's target nobody has: with it the targets of its people make up what the company wants of them, however they
 * come, go, are away or bargained since.
 *
 * @param away what leave takes off
 * @param ramped what whoever is new does not have yet
 * @param absent what was written for days on which somebody is not here
 * @param nobody what was left over when the year was parted
 * @param changed what was signed and is no more anybody's; negative where it became more
 */
record LeftOver(Indicator measure, long due, long away, long ramped, long absent, long nobody, long changed) {
    private static final Sentences SENTENCES = Sentences.beside(LeftOver.class);

    static LeftOver of(Asked asked, Indicator measure, Period period) {
        var due = asked.due(measure, period);
        var away = asked.away(measure, period);
        var ramped = asked.ramped(measure, period);
        var absent = absent(asked, measure, period);
        var signed = signed(asked, measure, period);
        var calendar = asked.tally().calendar(asked.known());
        var changed = 0L;
        for (var one : signed) {
            var theirs = asked.of(one.stays(period, asked.known()));
            changed += one.signed(period, calendar) - theirs.due(measure, period) - theirs.away(measure, period);
        }
        return new LeftOver(
                measure,
                due,
                away,
                ramped,
                absent,
                signed.stream().mapToLong(one -> one.left(period, calendar)).sum(),
                changed);
    }

    /** What nobody is to reach, since whoever would is not here yet or is here no more; it is where their first and last days are. */
    private static long absent(Asked asked, Indicator measure, Period period) {
        if (!measure.addsUp()) {
            return 0;
        }
        return asked.people().stream()
                .filter(person ->
                        asked.stays().stream().anyMatch(stay -> stay.person().is(person) && isAnEnd(stay)))
                .mapToLong(person -> asked.tally()
                        .owing()
                        .absent(new Owing.What(measure.id(), measure.isMoney()), person.id(), period, asked.known()))
                .sum();
    }

    private static boolean isAnEnd(Stay stay) {
        var here = stay.person().employment();
        return stay.period().from().equals(here.joined()) || stay.period().to().equals(here.left());
    }

    /** What was signed with them for a year that the period is of, and with nobody else. */
    private static List<Signed> signed(Asked asked, Indicator measure, Period period) {
        var ids = asked.people().stream().map(Person::id).collect(Collectors.toSet());
        var year = period.from().getYear();
        return asked.one()
                        || !measure.addsUp()
                        || asked.level() != Level.TARGET
                        || period.to().getYear() != year
                ? List.of()
                : Signed.of(ids, measure.id(), year, asked.known()).stream()
                        .filter(signed -> isWithin(signed, ids, period, asked))
                        .toList();
    }

    /** Whether whoever their leader leads is among them. */
    private static boolean isWithin(Signed signed, Set<String> ids, Period period, Asked asked) {
        var people = asked.known().people();
        return people.on(period.from()).repsSeenBy(people.get(signed.leader())).stream()
                .allMatch(rep -> ids.contains(rep.id()));
    }

    /** Of a team of one it is all there is to say of its people. */
    static boolean isAny(Asked asked, Indicator measure, Period period) {
        return !of(asked, measure, period).rows().isEmpty();
    }

    /** Each that is not nothing, and what all of it comes to. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        add(rows, SENTENCES.say("stays"), away);
        add(rows, SENTENCES.say("rampStays"), ramped);
        add(rows, SENTENCES.say("absentStays"), absent);
        add(rows, SENTENCES.say("nobodyStays"), nobody);
        add(rows, SENTENCES.say("changedSince"), changed);
        if (!rows.isEmpty()) {
            add(rows, SENTENCES.say("wanted"), due + away + ramped + absent + nobody + changed);
        }
        return rows;
    }

    private void add(List<List<String>> rows, String name, long value) {
        if (value != 0) {
            rows.add(List.of(name, (value < 0 ? "−" : "") + measure.show(Math.abs(value)), "—"));
        }
    }
}
