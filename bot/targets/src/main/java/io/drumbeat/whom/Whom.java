package io.drumbeat.whom;

import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Refused;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.quota.Stay;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures are asked for: one who sells, all that somebody leads, or a team.
 *
 * @param name as it stands on a card
 * @param words how it is said behind a verb; empty for whoever asks
 * @param one the person, where one is meant; else null
 * @param people the ids of those who sell and are meant
 * @param beside the ids of those whose rates theirs are held against
 */
public record Whom(String name, String words, @Nullable Person one, List<String> people, List<String> beside) {
    private static final Sentences SENTENCES = Sentences.beside(Whom.class);
    private static final Pattern TEAM =
            Pattern.compile("团队|全组|整组|我们组|咱们组|本组|组里|小组|\\bteam\\b", Pattern.CASE_INSENSITIVE);

    public Whom {
        people = List.copyOf(people);
        beside = List.copyOf(beside);
    }

    /** Whether it is one person who sells. */
    public boolean sells() {
        return one != null && one.sells();
    }

    /** With a blank before it, as a press says it behind a verb. */
    public String about() {
        return words.isEmpty() ? "" : " " + words;
    }

    /**
     * @param line the words of it, which may say that a team is meant without its name
     * @param of what is shown of them, as in 目标
     * @throws Refused where whoever asks may not see it
     */
    public static Whom of(TargetQuestion question, String line, String of, Person who, Lineup lineup) {
        var team = question.team();
        if (question.person() == null && (team != null || question.everybody())) {
            return team(team, of, who, lineup);
        }
        if (question.person() == null && who.sells() && TEAM.matcher(line).find()) {
            throw new Refused(SENTENCES.say("onlyLeaders", Map.of("of", of)));
        }
        var person = lineup.get(
                Optional.ofNullable(question.person()).map(Person::id).orElse(who.id()));
        if (!lineup.maySee(who, person.id())) {
            throw new Refused(SENTENCES.say("notYours", Map.of("name", person.name(), "of", of)));
        }
        var beside = person.sells() ? teamOf(person, lineup) : ids(lineup.repsSeenBy(person));
        return new Whom(
                person.name(),
                person.is(who) ? "" : person.name(),
                person,
                person.sells() ? List.of(person.id()) : beside,
                beside);
    }

    private static Whom team(@Nullable Team team, String of, Person who, Lineup lineup) {
        var name = team == null ? SENTENCES.say("company") : team.name();
        var members = (team == null ? lineup.all() : lineup.membersOf(team.id()))
                .stream().filter(Person::sells).toList();
        if (members.isEmpty() || members.stream().anyMatch(member -> !lineup.maySee(who, member.id()))) {
            throw new Refused(SENTENCES.say("notYourTeam", Map.of("name", name, "of", of)));
        }
        var ids = ids(members);
        return new Whom(name, name, null, ids, ids);
    }

    /** The ids of those of the team of somebody who sells, with theirs. */
    public static List<String> teamOf(Person person, Lineup lineup) {
        var team = person.team();
        return team == null ? List.of(person.id()) : ids(lineup.membersOf(team));
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().filter(Person::sells).map(Person::id).toList();
    }

    /** When each of them counts in a span. */
    public List<Stay> stays(Period period, Known known) {
        if (sells()) {
            return List.of(new Stay(Objects.requireNonNull(one), period));
        }
        return one != null
                ? Stay.ledBy(one, period, known.people())
                : Stay.of(
                        period,
                        company -> company.all().stream()
                                .filter(person -> people.contains(person.id()))
                                .toList(),
                        known.people());
    }
}
