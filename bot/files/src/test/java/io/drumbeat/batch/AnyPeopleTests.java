package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file of people says, the company that comes of it holds together. */
class AnyPeopleTests {
    /** Another for each try, of which one instance sees all. */
    private FileRehearsal chat = new FileRehearsal();

    @Provide
    Arbitrary<String> files() {
        var row = Combinators.combine(
                        Arbitraries.of("甲", "乙", "丙", "丁", "小美", "老雷", "小安", "=甲", ""),
                        Arbitraries.of("销售", "主管", "财务", "管理员", "老板"),
                        Arbitraries.of("", "华东一组", "新组", "无"),
                        Arbitraries.of("", "甲", "乙", "丙", "老雷", "小美", "E1", "无"),
                        Arbitraries.of("", "", "E1", "E2", "E3", "mei"),
                        Arbitraries.of("", "", "ou_a", "ou_b", "ou_mei", "无"))
                .as((name, role, team, manager, id, feishu) -> String.join(",", name, role, team, manager, id, feishu));
        return row.list().ofMinSize(1).ofMaxSize(12).map(rows -> rows.stream()
                .collect(Collectors.joining("\n", "姓名,角色,团队,主管,工号,飞书\n", "")));
    }

    @Property(tries = 40, seed = "20261126", edgeCases = EdgeCasesMode.NONE)
    void theCompanyHoldsTogetherAndIsAsBeforeOnceTakenBack(
            @ForAll("files") String first, @ForAll("files") String second) {
        chat = new FileRehearsal();
        var before = chat.people().all();
        imports(1, first);
        holdsTogether();
        var between = chat.people().all();
        imports(2, first);
        assertThat(chat.people().all()).as("同一个文件再来一次").containsAll(between);
        imports(3, second);
        holdsTogether();
        takesBack(3);
        takesBack(2);
        takesBack(1);
        holdsTogether();
        assertThat(chat.people().all()).containsExactlyInAnyOrderElementsOf(before);
    }

    private void imports(int batch, String file) {
        chat.drops("小安", "人员.csv", file);
        chat.says("小安", "确认导入 " + batch);
        chat.imports();
    }

    private void takesBack(int batch) {
        chat.says("小安", "确认撤销导入 " + batch);
        chat.imports();
    }

    private void holdsTogether() {
        var people = chat.people();
        assertThat(people.get("an").role()).isEqualTo(Role.ADMIN);
        assertThat(people.get("mei").manager()).isEqualTo("lei");
        var accounts = people.all().stream()
                .flatMap(person -> person.accounts().entrySet().stream())
                .toList();
        assertThat(accounts).doesNotHaveDuplicates();
        for (var person : people.all()) {
            assertThat(person.team() == null || people.team(person.team()).isPresent())
                    .as("%s", person)
                    .isTrue();
            reportsToNoCircle(person);
        }
    }

    private void reportsToNoCircle(Person person) {
        var seen = new HashSet<>(List.of(person.id()));
        for (var id = person.manager(); id != null; id = chat.people().get(id).manager()) {
            assertThat(seen.add(id)).as("%s", person).isTrue();
            assertThat(chat.people().get(id).role()).isIn(Role.MANAGER, Role.ADMIN);
        }
    }
}
