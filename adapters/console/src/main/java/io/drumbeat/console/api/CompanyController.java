package io.drumbeat.console.api;

import io.drumbeat.chat.Chat;
import io.drumbeat.console.json.Times;
import io.drumbeat.console.reading.Rooms;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is here, which chats they have, and what time it is for them. */
@ConsoleApi
final class CompanyController {
    private final Rooms rooms;
    private final Clock clock;

    CompanyController(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    record Health(String status, String now, String zone) {}

    /** @param team its name */
    record Somebody(
            String id,
            String name,
            String role,
            @Nullable String team,
            @Nullable String manager) {}

    /** @param kind direct or group */
    record Room(String id, String kind, String title) {}

    @GetMapping("/health")
    Health health() {
        return new Health(
                "UP",
                Times.iso(clock.instant(), clock.getZone()),
                clock.getZone().getId());
    }

    @GetMapping("/people")
    List<Somebody> people() {
        return rooms.people().all().stream().map(this::somebody).toList();
    }

    private Somebody somebody(Person person) {
        var team = Optional.ofNullable(person.team())
                .flatMap(id -> rooms.people().team(id))
                .map(Team::name);
        return new Somebody(person.id(), person.name(), role(person), team.orElse(null), person.manager());
    }

    /** A director may do what a manager may, and whoever asks from outside knows only managers. */
    private static String role(Person person) {
        return (person.role() == Role.DIRECTOR ? Role.MANAGER : person.role()).id();
    }

    @GetMapping("/chats")
    List<Room> chats(@RequestParam String as) {
        var person = rooms.person(as);
        var chats = new ArrayList<Room>();
        chats.add(new Room(new Chat.Direct(person.id()).id(), "direct", "鼓点"));
        for (var team : rooms.teamsOf(person)) {
            chats.add(new Room(new Chat.Group(team.id()).id(), "group", team.name()));
        }
        return chats;
    }
}
