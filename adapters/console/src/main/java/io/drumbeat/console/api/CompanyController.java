package io.drumbeat.console.api;

import io.drumbeat.chat.Chat;
import io.drumbeat.console.json.Times;
import io.drumbeat.console.reading.Rooms;
import io.drumbeat.decision.Recorder;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is here, which chats they have, and what time it is for them. */
@ConsoleApi
final class CompanyController {
    private final Rooms rooms;
    private final Recorder recorder;
    private final Clock clock;

    CompanyController(Rooms rooms, Recorder recorder, Clock clock) {
        this.rooms = rooms;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @param reason what is wrong, or null */
    record Health(
            String status,
            String now,
            String zone,
            @Nullable String reason) {}

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
    ResponseEntity<Health> health() {
        var hindrance = recorder.hindrance().orElse(null);
        return ResponseEntity.status(hindrance == null ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(
                        hindrance == null ? "UP" : "DOWN",
                        Times.iso(clock.instant(), clock.getZone()),
                        clock.getZone().getId(),
                        hindrance));
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
