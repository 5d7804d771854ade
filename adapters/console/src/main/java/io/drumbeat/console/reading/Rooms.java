package io.drumbeat.console.reading;

import io.drumbeat.chat.Chat;
import io.drumbeat.console.ConsoleOn;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Who may be in which chat: one's own direct chat, and the groups of one's teams. */
@Component
@Conditional(ConsoleOn.class)
public final class Rooms {
    private final Supplier<People> people;

    Rooms(Supplier<People> people) {
        this.people = people;
    }

    public People people() {
        return people.get();
    }

    public Person person(String id) {
        return people.get()
                .withId(id)
                .orElseThrow(() -> Refused.unknown("as", "没有这个人：\"%s\"".formatted(Quoted.of(id))));
    }

    /** The teams whose group a person is in: a manager's are those of the reps too, finance and admins are in all. */
    public List<Team> teamsOf(Person person) {
        var all = people.get().now();
        if (person.role().seesEverybody()) {
            return all.teams();
        }
        var ids = all.repsSeenBy(person).stream()
                .map(Person::team)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.teams().stream()
                .filter(team -> team.id().equals(person.team()) || ids.contains(team.id()))
                .toList();
    }

    public boolean isIn(Person person, Chat chat) {
        return switch (chat) {
            case Chat.Direct(var id) -> id.equals(person.id());
            case Chat.Group(var id) ->
                teamsOf(person).stream().anyMatch(team -> team.id().equals(id));
        };
    }

    /** A chat that does not exist and one the person is not in look the same. */
    public Chat chat(Person person, String id) {
        try {
            var chat = Chat.of(id);
            if (isIn(person, chat)) {
                return chat;
            }
        } catch (IllegalArgumentException unreadable) {
            // answered below, as any other chat that is not there
        }
        throw Refused.unknown("chat", "%s没有这个会话：\"%s\"".formatted(person.name(), Quoted.of(id)));
    }
}
