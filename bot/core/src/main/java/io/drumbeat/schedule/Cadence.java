package io.drumbeat.schedule;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import io.drumbeat.people.Lineup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes by the clock in this company, when and to whom: what {@code config/cadence.yml} says. A push goes by its name; any
 * other name is a reminder of the company's own.
 */
public final class Cadence {
    /** In the place of a push in the file: how often a day somebody is interrupted at most. */
    private static final String BUDGET = "budget";

    private static final int USUAL_BUDGET = 3;

    private final Map<String, Schedule> schedules = new LinkedHashMap<>();
    private final Map<String, Audience> audiences = new LinkedHashMap<>();
    private final Map<String, Yaml> written = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private int budget = USUAL_BUDGET;

    /** The usual hours of everything. */
    public Cadence() {}

    /**
     * @param file words by name of push, as {@code morning-plan: 每个工作日 09:00}; or {@code when} and {@code to}; with
     *     {@code say} it is a reminder of the company's own
     * @throws ConfigError naming the line whose words cannot be read
     */
    public Cadence(Yaml file) {
        file.entries().forEach((name, words) -> {
            if (name.equals(BUDGET)) {
                budget = words.as(Cadence::atLeastOne, "应是每人每天最多打扰几次，例如 3");
            } else if (Note.isOne(words)) {
                notes.add(Note.read(name, words));
            } else {
                written.put(name, file.key(name));
                push(name, words);
            }
        });
    }

    private void push(String name, Yaml words) {
        if (!words.isGroup()) {
            schedules.put(name, Note.schedule(words));
            return;
        }
        words.only("when", "to");
        words.find("when").ifPresent(when -> schedules.put(name, Note.schedule(when)));
        words.find("to").ifPresent(to -> audiences.put(name, Audience.read(to)));
    }

    private static int atLeastOne(String words) {
        var number = Integer.parseInt(words);
        if (number < 1) {
            throw new IllegalArgumentException(words);
        }
        return number;
    }

    /** How often a day somebody is interrupted at most; what is more waits for the digest. */
    public int budget() {
        return budget;
    }

    /** The company's schedule for a push, or the usual one. */
    public Schedule of(String push, String usual) {
        var chosen = schedules.get(push);
        return chosen == null ? Schedule.of(usual) : chosen;
    }

    /** Whom of its readers a push goes to; empty where it goes to all. */
    public Optional<Audience> audience(String push) {
        return Optional.ofNullable(audiences.get(push));
    }

    /** The company's own reminders, in the order they are written. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** @throws ConfigError with its line if it names a push that does not exist and says nothing of its own */
    public void check(Collection<Push> pushes) {
        var names = pushes.stream().map(Push::name).sorted().toList();
        written.forEach((name, words) -> {
            if (!names.contains(name)) {
                throw words.unknown("没有推送叫这个名字，公司自己的提醒另写 say，说什么", names);
            }
        });
    }

    /** @throws ConfigError with its line if something is for a role, team or person that does not exist */
    public void check(Lineup lineup) {
        audiences.values().forEach(audience -> audience.check(lineup));
        notes.forEach(note -> note.audience().check(lineup));
    }
}
