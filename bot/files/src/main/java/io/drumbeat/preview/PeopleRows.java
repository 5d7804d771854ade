package io.drumbeat.preview;

import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.PeopleOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.personnel.OwnAccounts;
import io.drumbeat.personnel.PersonCells;
import io.drumbeat.personnel.PersonChange;
import io.drumbeat.personnel.Roles;
import io.drumbeat.personnel.RosterSoFar;
import io.drumbeat.personnel.Superiors;
import io.drumbeat.roster.Roster;
import io.drumbeat.roster.StaffLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of who works here. The company's own file is above them, and nobody lifts or locks out themselves by one. */
final class PeopleRows implements Weigher.Weighing {
    private final Listing listing;
    private final Roster roster;
    private final PeopleOnFile file;
    private final RolesGiven given = new RolesGiven();
    private final Map<String, Long> rowOf = new HashMap<>();
    private @Nullable RosterSoFar everybody;
    private @Nullable People company;

    /** @param rows all of the file, since one may speak of another */
    PeopleRows(Listing listing, Roster roster, List<Row> rows) {
        this.listing = listing;
        this.roster = roster;
        this.file = new PeopleOnFile(rows);
    }

    @Override
    public List<String> remarks() {
        return given.remarks();
    }

    @Override
    public List<Supplier<?>> cells(Row row, Known known) {
        var now = everybody(known);
        if (isNoAdmin(now)) {
            return List.of();
        }
        var cells = new ArrayList<>(PersonCells.readings(row, listing.today()));
        row.get(Column.MANAGER)
                .filter(name -> !PersonCells.isNone(name))
                .ifPresent(name -> cells.add(() -> new Superiors(now, file).isThere(row, name)));
        cells.addAll(new OwnAccounts(now).readings(row));
        return cells;
    }

    private boolean isNoAdmin(RosterSoFar now) {
        return now.withId(listing.importer().id())
                .filter(importer -> importer.role() == Role.ADMIN)
                .isEmpty();
    }

    private RosterSoFar everybody(Known known) {
        var now = everybody;
        if (now == null) {
            var people = roster.asOf(known);
            company = people;
            now = new RosterSoFar(people);
            everybody = now;
            for (var entry : StaffLists.of(known)) {
                if (Told.from(listing.batch(), entry) && entry.fact() instanceof StaffFact.PersonListed person) {
                    rowOf.put(person.person(), Told.rowOf(entry));
                }
            }
        }
        return now;
    }

    @Override
    public Verdict weigh(Row row, Known known) {
        var now = everybody(known);
        if (isNoAdmin(now)) {
            throw new Wrong(Column.ROLE, row.text(Column.ROLE), "只有管理员能导入人员");
        }
        var cells = PersonCells.of(row, listing.today());
        if (row.before() > 0) {
            return new Verdict.Same(row.number(), "和第 %d 行一样".formatted(row.namesake()));
        }
        var twin = file.twin(row);
        if (twin.isPresent()) {
            throw again(cells, twin.get().number());
        }
        var before = now.meant(cells).map(person -> asOf(person, cells)).orElse(null);
        var id = before == null ? freshId(row, cells, now) : before.id();
        var above = rowOf.getOrDefault(id, row.number());
        if (above != row.number()) {
            throw again(cells, above);
        }
        var verdict = weigh(row, cells, id, before, now);
        rowOf.put(id, row.number());
        return verdict;
    }

    private static Wrong again(PersonCells cells, long above) {
        return new Wrong(Column.PERSON, cells.name(), "和第 %d 行是同一个人；只留一行，同名的两个人请各填“工号”".formatted(above));
    }

    /** As file and lists have them on the day from which the row holds. */
    private Person asOf(Person person, PersonCells cells) {
        var day = cells.since() == null ? listing.today() : cells.since();
        return company == null
                ? person
                : company.history(person.id()).map(then -> then.on(day)).orElse(person);
    }

    private Verdict weigh(Row row, PersonCells cells, String id, @Nullable Person before, RosterSoFar now) {
        var team = team(cells, before, now);
        var manager = new Superiors(now, file).of(row, cells, id, before);
        var becoming = new PersonChange(cells, before, now);
        var after = becoming.after(id, team, manager, listing.importer().zone());
        if (before != null && becoming.differences().isEmpty()) {
            var where = roster.isWritten(id) ? "，写在 config/people.yml" : "";
            return new Verdict.Same(row.number(), "已经有了：" + OwnAccounts.named(before) + where);
        }
        if (before != null) {
            mayChange(before, after, becoming, now);
        }
        new OwnAccounts(now).free(cells, id);
        var what = what(cells, before, after, before == null ? joining(after, team, now) : becoming.inWords());
        given.add(row.number(), after, power(before, after));
        now.put(after, team);
        var fact = listed(cells, before == null, after, team);
        var told = List.of(listing.told(row, listing.importer().id(), listing.today(), List.of(fact)));
        return before == null
                ? new Verdict.New(row.number(), what, told)
                : new Verdict.Changes(row.number(), what, told);
    }

    /** What comes with a role that somebody did not have before. */
    private static String power(@Nullable Person before, Person after) {
        return before == null || before.role() != after.role() ? Roles.power(after.role()) : "";
    }

    private static String what(PersonCells cells, @Nullable Person before, Person after, String change) {
        var power = power(before, after);
        return (before == null ? change : OwnAccounts.named(before) + "：" + change)
                + (power.isEmpty() ? "" : "（%s权限：%s）".formatted(after.role().label(), power))
                + (cells.since() == null ? "" : "，从 %s 起".formatted(cells.since()));
    }

    private static Fact listed(PersonCells cells, boolean joins, Person person, @Nullable Team team) {
        return new StaffFact.PersonListed(
                person.id(),
                joins,
                person.name(),
                person.role(),
                team == null ? null : new StaffFact.Crew(team.id(), team.name()),
                person.manager(),
                person.accounts(),
                cells.since(),
                cells.joined());
    }

    private String freshId(Row row, PersonCells cells, RosterSoFar now) {
        var number = cells.id();
        if (number != null) {
            return number;
        }
        var id = listing.personId(row);
        while (now.withId(id).isPresent()) {
            id += "x";
        }
        return id;
    }

    private static @Nullable Team team(PersonCells cells, @Nullable Person before, RosterSoFar now) {
        var said = cells.team();
        if (said.silent()) {
            var id = before == null ? null : before.team();
            return id == null ? null : now.team(id).orElse(null);
        }
        var name = said.value();
        return name == null ? null : now.team(name).orElseGet(() -> new Team(name, name, Map.of()));
    }

    private void mayChange(Person before, Person after, PersonChange becoming, RosterSoFar now) {
        var first = becoming.differences().getFirst();
        if (roster.isWritten(before.id())) {
            var other = first.column() == Column.PERSON_ID ? "；若是同名的另一位，把名字写得不一样" : "";
            throw new Wrong(
                    first.column(),
                    first.said(),
                    "%s写在 config/people.yml 里，以那里为准（%s）；要改请改那个文件%s"
                            .formatted(OwnAccounts.named(before), becoming.inWords(), other));
        }
        if (before.role() == after.role()) {
            return;
        }
        var role = after.role().label();
        if (before.id().equals(listing.importer().id())) {
            throw new Wrong(Column.ROLE, role, "不能改自己的角色；请另一位管理员来改");
        }
        if (before.role() == Role.ADMIN && now.with(Role.ADMIN).size() == 1) {
            throw new Wrong(Column.ROLE, role, "%s是最后一位管理员；先有另一位再改".formatted(before.name()));
        }
        var reports = Superiors.mayManage(after) ? List.<Person>of() : now.reportsOf(before.id());
        if (!reports.isEmpty()) {
            var some = reports.stream().limit(5).map(Person::name).collect(Collectors.joining("、"));
            throw new Wrong(
                    Column.ROLE, role, "还有 %d 人归%s管：%s；先给他们换主管，再改角色".formatted(reports.size(), before.name(), some));
        }
    }

    private static String joining(Person person, @Nullable Team team, RosterSoFar now) {
        var words = new StringBuilder(
                "新同事 " + OwnAccounts.named(person) + "：" + person.role().label());
        if (team != null) {
            words.append("，").append(now.label(team));
        }
        var manager = person.manager();
        if (manager != null) {
            words.append("，主管 ").append(now.withId(manager).map(Person::name).orElse(manager));
        }
        return words.toString();
    }
}
