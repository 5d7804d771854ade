package io.drumbeat.register;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The people a file may speak for, by name or id, as far as whoever brings it may see them. */
public record Colleagues(People people, Person importer, LocalDate today) {
    public Person owner(String said) {
        var name = Text.folded(said);
        var found = people.ever().stream()
                .filter(person -> name.equals(Text.folded(person.id()))
                        || name.equals(Text.folded(person.name()))
                        || name.equals(Text.folded(person.name() + "@" + person.id())))
                .toList();
        if (found.size() > 1) {
            throw new Wrong(
                    Column.OWNER,
                    said,
                    "有 %d 位“%s”，请写编号：%s"
                            .formatted(
                                    found.size(),
                                    said,
                                    found.stream().map(Person::id).collect(Collectors.joining("、"))));
        }
        if (found.isEmpty()) {
            throw new Wrong(Column.OWNER, said, "没有这位同事；可用 " + some());
        }
        var person = found.getFirst();
        if (!person.role().meetsCustomers()) {
            throw new Wrong(Column.OWNER, said, "%s不做销售；应是销售或主管".formatted(person.name()));
        }
        if (!mayTouch(person.id())) {
            throw new Wrong(Column.OWNER, said, "%s不归你管；可用 %s".formatted(person.name(), some()));
        }
        return person;
    }

    /** Who is called so in another column than that of owners. */
    public Person seller(Row row, Column column) {
        var id = row.text(Column.PERSON_ID).strip();
        var said = id.isEmpty() ? row.text(column) : id;
        try {
            return owner(said);
        } catch (Wrong wrong) {
            throw new Wrong(id.isEmpty() ? column : Column.PERSON_ID, said, wrong.right);
        }
    }

    /** Whether the importer may say something in this person's name. */
    public boolean mayTouch(String person) {
        return importer.role() == Role.ADMIN || people.on(today).maySee(importer, person);
    }

    public String nameOf(String id) {
        return people.withId(id).map(Person::name).orElse(id);
    }

    private String some() {
        return people.ever().stream()
                .filter(person -> person.role() == Role.REP && mayTouch(person.id()))
                .limit(6)
                .map(Person::name)
                .collect(Collectors.joining("、"));
    }
}
