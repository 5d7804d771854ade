package io.drumbeat.adoption;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.push.PersonalPush;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** That nobody of a whole team tells the bot anything any more: one line, once, to the admins; whoever leads them reads who it is. */
@Component
final class TeamsGoneQuiet extends PersonalPush {
    /** Working days. */
    static final int DAYS = 3;

    private static final int FAR = 20;
    private static final Sentences SENTENCES = Sentences.beside(TeamsGoneQuiet.class);
    private static final Kind KIND =
            Kind.called("没人在用").worth(Worth.NEWS).shownBy("采用").whereAny();
    private final WorkingCalendar calendar;

    TeamsGoneQuiet(Cadence cadence, WorkingCalendar calendar) {
        super("teams-gone-quiet", KIND, cadence, "每个工作日 10:00");
        this.calendar = calendar;
    }

    @Override
    protected boolean isFor(Person person) {
        return person.role() == Role.ADMIN;
    }

    @Override
    protected Optional<Say> say(Person reader, Occurrence occurrence, Known known) {
        return Optional.of(quiet(reader, occurrence.day(), known))
                .filter(teams -> !teams.isEmpty())
                .map(teams -> Say.to(direct(reader), Say.Kind.REMINDER, card(teams)));
    }

    private static Card card(List<String> teams) {
        return Card.warn(
                SENTENCES.say("gone", Map.of("teams", String.join("、", teams), "days", DAYS)),
                Element.Buttons.of(Button.of(SENTENCES.say("adoption"), "采用")));
    }

    private List<String> quiet(Person reader, LocalDate day, Known known) {
        var lineup = known.people().on(day);
        return lineup.teams().stream()
                .filter(team -> isGoneQuiet(members(team, reader, lineup), day, known))
                .map(Team::name)
                .toList();
    }

    private static List<Person> members(Team team, Person reader, Lineup lineup) {
        return lineup.membersOf(team.id()).stream()
                .filter(Person::sells)
                .filter(person -> reader.role() == Role.ADMIN || lineup.maySee(reader, person.id()))
                .collect(Collectors.toList());
    }

    /** For exactly so long, after they had used it: it is told on that day and not again. */
    private boolean isGoneQuiet(List<Person> members, LocalDate day, Known known) {
        var worked = new ArrayList<LocalDate>();
        for (var each = day.minusDays(1);
                worked.size() <= DAYS && each.isAfter(day.minusDays(FAR));
                each = each.minusDays(1)) {
            if (calendar.works(each)) {
                worked.add(each);
            }
        }
        if (members.size() < 2 || worked.size() <= DAYS) {
            return false;
        }
        var first = worked.get(DAYS - 1);
        var before = worked.get(DAYS);
        var here = members.stream()
                .filter(one -> !Absences.isAway(one.id(), first, known))
                .toList();
        return !here.isEmpty()
                && members.stream().noneMatch(one -> Doing.did(one.id(), first, day, known))
                && members.stream().anyMatch(one -> Doing.did(one.id(), before, first.minusDays(1), known));
    }
}
