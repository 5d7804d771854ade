package io.drumbeat.push;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/** What each of certain people receives in their direct chat, about what is theirs. */
public abstract class PersonalPush implements Push {
    private final String name;
    private final Kind kind;
    private final Schedule schedule;

    /** @param usual when it comes where the company's file says nothing */
    protected PersonalPush(String name, Kind kind, Cadence cadence, String usual) {
        this.name = name;
        this.kind = kind;
        this.schedule = cadence.of(name, usual);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Schedule schedule() {
        return schedule;
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    /** Whether it goes to somebody, as they are on its day. */
    protected abstract boolean isFor(Person person);

    @Override
    public final boolean isFor(Person reader, Occurrence occurrence, Known known) {
        return occurrence.isFor(reader) && isFor(reader) && isOn(occurrence, known);
    }

    /** Whether anybody may have something of it then: what seldom has keeps no place in a day free. */
    protected boolean isOn(Occurrence occurrence, Known known) {
        return true;
    }

    /** What it has for one of them; empty if nothing. */
    protected abstract Optional<Say> say(Person reader, Occurrence occurrence, Known known);

    @Override
    public final List<Chat> addressees(Occurrence occurrence, Known known) {
        return !isOn(occurrence, known)
                ? List.of()
                : occurrence
                        .people(known)
                        .filter(this::isFor)
                        .<Chat>map(PersonalPush::direct)
                        .toList();
    }

    @Override
    public final Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return occurrence.reader(chat, known).filter(this::isFor).flatMap(reader -> say(reader, occurrence, known));
    }

    protected static Chat direct(Person person) {
        return new Chat.Direct(person.id());
    }
}
