package io.drumbeat.clock;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Bot;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.ledger.Known;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.stage.Stages;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A push that says its name and day to everybody of the zone, for tests. */
public record Calling(String name, Schedule schedule, CatchUp catchUp) implements Push {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public Calling(String name, String words) {
        this(name, Schedule.of(words), CatchUp.SAME_DAY);
    }

    Calling usefulFor(Duration useful) {
        return new Calling(name, schedule, CatchUp.newestWithin(useful));
    }

    @Override
    public Kind kind() {
        return Kind.called(name);
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        return occurrence
                .people(known)
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence.reader(chat, known).map(_ -> Say.to(chat, Say.Kind.REMINDER, card(occurrence)));
    }

    private Card card(Occurrence occurrence) {
        return Card.info(name + " " + occurrence.day());
    }

    public static Person person(String id, ZoneId zone) {
        return new Person(id, id, Role.REP, "east-1", null, zone, Map.of());
    }

    static List<Person> crowd(int size) {
        return IntStream.range(0, size).mapToObj(n -> person("p" + n, SHANGHAI)).toList();
    }

    /** A recorder of these people; what it sends ends up in the list. */
    static InMemoryRecorder recorder(List<Person> people, Clock clock, List<Message> sent) {
        Bot bot = TinyTeam.bot();
        var feed = new MessageFeed();
        feed.watch(sent::add);
        var everybody = new People(List.of(), new ArrayList<>(people));
        return new InMemoryRecorder(
                bot, () -> FoldedLedgers.empty(() -> everybody, Stages.USUAL), new Routes(List.of()), feed, clock);
    }
}
