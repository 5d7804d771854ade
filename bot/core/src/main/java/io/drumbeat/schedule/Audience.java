package io.drumbeat.schedule;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom something is for: roles, teams and people, each by name or id.
 *
 * @param names as they are written; empty for everybody
 * @param place where they stand in the company's file, for whoever is told that one of them is wrong
 */
public record Audience(List<String> names, Yaml place) {
    private static final List<String> EVERYBODY = List.of("所有人", "全员", "everybody");

    public Audience {
        names = List.copyOf(names);
    }

    /** @param file one name, several parted by 、, or a list of names */
    public static Audience read(Yaml file) {
        if (file.isList()) {
            Once.each(file.items());
        }
        var names = file.isList() ? file.items().stream().map(Yaml::text).toList() : parts(file.text());
        return new Audience(names.stream().anyMatch(EVERYBODY::contains) ? List.of() : names, file);
    }

    /** One name, which the bot itself says where the file says none. */
    public static Audience of(String name, Yaml place) {
        return new Audience(List.of(name), place);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[、,，]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    public boolean includes(Person person, Lineup lineup) {
        return names.isEmpty() || names.stream().anyMatch(name -> isOf(name, person, lineup));
    }

    /** Whether a group is for it: one is unless teams are named, and it is none of them. */
    public boolean includes(Team group, Lineup lineup) {
        var teams =
                lineup.teams().stream().filter(team -> isCalled(team, names)).toList();
        return teams.isEmpty() || teams.contains(group);
    }

    private static boolean isCalled(Team team, List<String> names) {
        return names.contains(team.id()) || names.contains(team.name());
    }

    private static boolean isOf(String name, Person person, Lineup lineup) {
        return name.equals(person.id())
                || name.equals(person.name())
                || isRole(name, person.role())
                || isInTeam(name, person, lineup);
    }

    private static boolean isInTeam(String name, Person person, Lineup lineup) {
        var id = person.team();
        return id != null
                && lineup.team(id).filter(team -> isCalled(team, List.of(name))).isPresent();
    }

    private static boolean isRole(String name, Role role) {
        return name.equalsIgnoreCase(role.id()) || name.equals(role.label());
    }

    /** @throws ConfigError with its line if one of the names is nobody's */
    public void check(Lineup lineup) {
        for (var name : names) {
            var known = Arrays.stream(Role.values()).anyMatch(role -> isRole(name, role))
                    || lineup.teams().stream().anyMatch(team -> isCalled(team, List.of(name)))
                    || lineup.all().stream().anyMatch(person -> name.equals(person.id()) || name.equals(person.name()));
            if (!known) {
                throw place.wrong("没有叫 \"%s\" 的角色、团队或人；可以写：%s".formatted(name, choices(lineup)));
            }
        }
    }

    private static String choices(Lineup lineup) {
        return String.join(
                "、",
                Stream.concat(
                                Stream.concat(
                                        Stream.of("所有人"),
                                        Arrays.stream(Role.values()).map(Role::label)),
                                lineup.teams().stream().map(Team::name))
                        .toList());
    }
}
