package io.drumbeat.personnel;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.PeopleOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a row puts somebody under: one who is there or comes in the same file, who manages, and is not under them. */
public record Superiors(RosterSoFar now, PeopleOnFile file) {
    private static final int DEEPEST = 100;

    public static boolean mayManage(Person person) {
        return person.role().leads() || person.role() == Role.ADMIN;
    }

    /** @return the manager's id; null for nobody */
    @Nullable
    public String of(Row row, PersonCells cells, String id, @Nullable Person before) {
        var said = cells.manager();
        if (said.silent()) {
            return before == null ? null : before.manager();
        }
        var name = said.value();
        if (name == null) {
            return null;
        }
        var manager = called(name, row);
        if (before != null && manager.id().equals(before.manager())) {
            return manager.id();
        }
        if (manager.id().equals(id)) {
            throw new Wrong(Column.MANAGER, name, "主管不能是自己");
        }
        if (!mayManage(manager)) {
            throw isNoManager(manager, name);
        }
        var circle = above(manager, id);
        if (!circle.isEmpty()) {
            throw new Wrong(Column.MANAGER, name, circle(cells.name(), circle.stream()));
        }
        return manager.id();
    }

    /** Whether whom a row names as its manager is there and manages, whatever else of the row is wrong. */
    public boolean isThere(Row row, String name) {
        var manager = called(name, row);
        if (!mayManage(manager)) {
            throw isNoManager(manager, name);
        }
        return true;
    }

    private Wrong isNoManager(Person manager, String name) {
        return new Wrong(
                Column.MANAGER,
                name,
                "%s是%s，不管人；主管可以是 %s".formatted(manager.name(), manager.role().label(), some()));
    }

    private Person called(String name, Row row) {
        var found = now.called(name);
        if (found.size() > 1) {
            var ids = found.stream().map(Person::id).collect(Collectors.joining("、"));
            throw new Wrong(Column.MANAGER, name, "有 %d 位“%s”，请写工号或编号：%s".formatted(found.size(), name, ids));
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        var there = file.called(name);
        if (there.isEmpty()) {
            throw new Wrong(Column.MANAGER, name, "没有这位同事；主管可以是 %s".formatted(some()));
        }
        if (there.get().number() == row.number()) {
            throw new Wrong(Column.MANAGER, name, "主管不能是自己");
        }
        var circle = file.circle(row);
        throw new Wrong(
                Column.MANAGER,
                name,
                circle.isEmpty()
                        ? "这位主管在第 %d 行，那一行有问题；先改那一行".formatted(there.get().number())
                        : "主管绕成了一圈：" + String.join(" → ", circle));
    }

    /** From a manager up to somebody, as names; empty if they are not above. */
    private List<String> above(Person manager, String id) {
        var names = new ArrayList<String>();
        for (Person next = manager; next != null && names.size() < DEEPEST; next = managerOf(next)) {
            names.add(next.name());
            if (next.id().equals(id)) {
                return names;
            }
        }
        return List.of();
    }

    private @Nullable Person managerOf(Person person) {
        var manager = person.manager();
        return manager == null ? null : now.withId(manager).orElse(null);
    }

    private static String circle(String first, Stream<String> others) {
        return "主管绕成了一圈：" + Stream.concat(Stream.of(first), others).collect(Collectors.joining(" → "));
    }

    private String some() {
        var some = Stream.of(Role.MANAGER, Role.DIRECTOR, Role.ADMIN)
                .flatMap(role -> now.with(role).stream())
                .limit(6)
                .map(Person::name)
                .collect(Collectors.joining("、"));
        return some.isEmpty() ? "先导入一位主管" : some;
    }
}
