package io.drumbeat.people;

import io.drumbeat.calendar.Dated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everybody of the company and their teams as of any day, and as of today by id, name or platform account. One is shared
 * by the whole house and becomes what the company is now; each look-up sees one state of it.
 */
public final class People {
    private final Supplier<LocalDate> today;
    private volatile History history;

    private People(History history, Supplier<LocalDate> today) {
        this.history = history;
        this.today = today;
    }

    /** People who were and will be always what they are. */
    public People(Collection<Team> teams, Collection<Person> people) {
        this(
                new History(
                        teams.stream().map(Dated::always).toList(),
                        people.stream().map(Dated::always).toList()),
                People::inTheEnd);
    }

    /** People as they became what they are. */
    static People dated(Collection<Dated<Team>> teams, Collection<Dated<Person>> people) {
        return new People(new History(teams, people), People::inTheEnd);
    }

    /** Where nobody asks what day it is, everybody is what they will be in the end. */
    private static LocalDate inTheEnd() {
        return LocalDate.MAX;
    }

    /** The same people, who know what day it is. */
    public People by(Supplier<LocalDate> clock) {
        return new People(history, clock);
    }

    /** Other people, who know what day it is as these do. */
    public People with(Collection<Dated<Team>> teams, Collection<Dated<Person>> people) {
        return new People(new History(teams, people), today);
    }

    /** The same people, who stay when these become others. */
    public People copy() {
        return new People(history, today);
    }

    /** From now on these are the people: whoever holds this sees the others. */
    public void become(People others) {
        history = others.history;
    }

    /** The company as it is on a day. */
    public Lineup on(LocalDate day) {
        return history.on(day);
    }

    /** The company as it is today. */
    public Lineup now() {
        return history.on(today.get());
    }

    /** How somebody became what they are; empty if nobody ever had this id. */
    public Optional<Dated<Person>> history(String id) {
        return history.person(id);
    }

    /** Of everybody who ever was or will be here. */
    public List<String> ids() {
        return history.people().stream().map(person -> person.first().id()).toList();
    }

    public Collection<Dated<Person>> histories() {
        return history.people();
    }

    public Collection<Dated<Team>> teamHistories() {
        return history.teams();
    }

    /** Who works here today. */
    public List<Person> all() {
        return now().all();
    }

    /** Everybody, also who left before or joins later, so that what they did and will do has a name. */
    public List<Person> ever() {
        return List.copyOf(now().ever());
    }

    public List<Team> teams() {
        return now().teams();
    }

    /** Also somebody who left before or joins later. */
    public Optional<Person> withId(String id) {
        return now().withId(id);
    }

    /** @throws IllegalArgumentException if nobody has this id: a fact or setting names somebody who is gone */
    public Person get(String id) {
        return now().get(id);
    }

    public Optional<Person> named(String name) {
        return history.named(name).flatMap(this::withId);
    }

    /**
     * Whom an account belongs to; nobody's if they are not here today.
     *
     * @param platform {@code feishu}, {@code dingtalk} or {@code console}
     */
    public Optional<Person> withAccount(String platform, String account) {
        return whose(platform, account).filter(person -> person.isHere(today.get()));
    }

    /** Whom an account belongs to, also if they left before or join later. */
    public Optional<Person> whose(String platform, String account) {
        return history.withAccount(platform, account).flatMap(this::withId);
    }

    public Optional<Team> team(String id) {
        return now().team(id);
    }

    /** The team whose group chat has this id on the platform. */
    public Optional<Team> withChat(String platform, String chat) {
        return now().teams().stream()
                .filter(t -> chat.equals(t.chats().get(platform)))
                .findFirst();
    }

    /** The departments on a platform whose members belong to teams. */
    public List<String> departmentsOn(String platform) {
        return now().teams().stream()
                .flatMap(team -> Optional.ofNullable(team.departments().get(platform)).stream())
                .toList();
    }
}
