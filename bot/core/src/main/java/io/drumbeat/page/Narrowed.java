package io.drumbeat.page;

import io.drumbeat.calendar.Period;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of a list only what is somebody's, a team's, or of a span; never more than its reader may see.
 *
 * @param lineup who belongs where on the day that it is read
 */
public record Narrowed(
        Person reader,
        @Nullable Person person,
        @Nullable Team team,
        @Nullable Period period,
        Lineup lineup) {
    private static final Sentences SENTENCES = Sentences.beside(Narrowed.class);

    /** A team by its name. */
    public static final Slot<Team> TEAM = new Slot<>("team", Team.class, "小组").like("华东一组");

    public static Narrowed of(Utterance said, Person reader, LocalDate today, Known known) {
        return new Narrowed(
                reader,
                said.get(Slot.PERSON).orElse(null),
                said.get(TEAM).orElse(null),
                said.get(Slot.PERIOD).orElse(null),
                known.people().on(today));
    }

    /** Why nothing of it is for the reader; empty if something may be. */
    public Optional<String> refused() {
        if (person != null && !lineup.maySee(reader, person.id())) {
            return Optional.of(SENTENCES.say("notYours", Map.of("who", person.name())));
        }
        return team != null && lineup.all().stream().noneMatch(one -> isOf(one.id()))
                ? Optional.of(SENTENCES.say("notYourTeam", Map.of("team", team.name())))
                : Optional.empty();
    }

    /** Whether what is this person's belongs to it. */
    public boolean isOf(String owner) {
        return lineup.maySee(reader, owner)
                && (person == null || person.id().equals(owner))
                && (team == null
                        || lineup.withId(owner)
                                .filter(one -> lineup.isWithin(one.team(), team))
                                .isPresent());
    }

    public boolean isIn(LocalDate day) {
        return period == null || period.contains(day);
    }

    /** As {@code 王五的}, {@code 华东一组的}, {@code 我的} or {@code 团队}. */
    public String whose() {
        return person != null
                ? SENTENCES.say("of", Map.of("who", person.name()))
                : team != null
                        ? SENTENCES.say("of", Map.of("who", team.name()))
                        : reader.sells() ? SENTENCES.say("mine") : SENTENCES.say("team");
    }

    /** As {@code 2026年11月 }; empty where it is of all times. */
    public String when() {
        return period == null ? "" : Objects.requireNonNull(period).label() + " ";
    }
}
