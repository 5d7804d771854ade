package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.reversal.Undone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of whom a file of people brought or changed, once it is taken back. */
class PeopleTakenBackTests {
    private static final String NEWCOMERS = """
            姓名,角色,团队,主管,工号,飞书,钉钉
            林晓,销售,华东二组,韩梅,E21,ou_linxiao,dt_linxiao
            韩梅,主管,华东二组,,E20,ou_hanmei,
            """;
    private final FileRehearsal chat = new FileRehearsal();

    private FileRehearsal imported(String lines) {
        var batch = batches() + 1;
        chat.drops("小安", "人员.csv", lines);
        chat.says("小安", "确认导入 " + batch);
        return chat.imports();
    }

    private long batches() {
        var number = 0L;
        while (chat.batches().withNumber(number + 1).isPresent()) {
            number++;
        }
        return number;
    }

    private FileRehearsal takenBack(int batch) {
        chat.says("小安", "确认撤销导入 " + batch);
        return chat.imports();
    }

    private Person person(String id) {
        return chat.people().get(id);
    }

    private boolean isThere(String id) {
        return chat.people().withId(id).isPresent();
    }

    @Test
    void aTakenBackFileLeavesNobodyBehind() {
        var before = List.copyOf(chat.people().all());
        imported(NEWCOMERS).says("小安", "撤销导入 1").botMentions("会撤销 2 条").recordsNothing();
        takenBack(1).says("小安", "导入 1").botMentions("已撤销 2 条");
        assertThat(chat.people().all()).isEqualTo(before);
        assertThat(chat.people().team("华东二组")).isEmpty();
    }

    @Test
    void whoSaidSomethingStaysAndWhoManagesThemToo() {
        imported(NEWCOMERS + "小丁,销售,华东二组,韩梅,E22,,\n");
        chat.says("林晓", "拜访 华为 张总");
        chat.says("小安", "撤销导入 1")
                .botMentions("会撤销 1 条")
                .botMentions("会保留 2 条")
                .botMentions("第 2 行（#4）林晓：林晓 2026-11-22 记了 #6")
                .botMentions("韩梅：还管着 林晓");
        takenBack(1);
        assertThat(isThere("E21") && isThere("E20")).isTrue();
        assertThat(isThere("E22")).isFalse();
    }

    @Test
    void anAccountThatWentOnInTheSameFileComesBack() {
        imported("姓名,角色,飞书\n小丙,销售,ou_first");
        imported("姓名,角色,飞书\n小丙,销售,ou_second\n小甲,销售,ou_first");
        takenBack(2).says("小安", "导入 2").botMentions("已撤销 2 条");
        assertThat(chat.people().withAccount("feishu", "ou_first"))
                .map(Person::name)
                .contains("小丙");
        assertThat(chat.people().named("小甲")).isEmpty();
    }

    @Test
    void anAdminIsLeftWhenAFileIsTakenBack() {
        imported("姓名,角色,工号\n王总,管理员,W1");
        chat.people()
                .become(new People(
                        chat.people().teams(),
                        chat.people().all().stream()
                                .filter(person -> !person.id().equals("an"))
                                .toList()));
        assertThat(chat.recorder()
                        .<List<String>>ask(known -> Undone.of(1, known).reasons(1)))
                .containsExactly("第 2 行（#3）王总：没有别的管理员了");
    }

    @Test
    void whoOwnsACustomerStays() {
        imported("姓名,角色,工号\n林晓,销售,E21");
        chat.drops("小安", "客户.csv", "客户名称,负责人\n华星,林晓");
        chat.says("小安", "确认导入 2");
        chat.imports().says("小安", "撤销导入 1").botMentions("会保留 1 条").botMentions("林晓：小安 2026-11-22 记了");
    }

    @Test
    void whoManagesSomebodyOfAnotherFileStays() {
        imported("姓名,角色,工号\n韩梅,主管,E20");
        imported("姓名,角色,主管,工号\n林晓,销售,韩梅,E21");
        takenBack(1).says("小安", "导入 1").botMentions("保留 1 条").botMentions("韩梅：还管着 林晓");
        assertThat(person("E21").manager()).isEqualTo("E20");
    }

    @Test
    void whoWasChangedByALaterFileStaysUntilThatIsTakenBack() {
        imported("姓名,角色,主管,工号\n林晓,销售,老雷,E21");
        imported("姓名,角色,主管,工号\n林晓,销售,老赵,E21");
        chat.says("小安", "撤销导入 1").botMentions("会保留 1 条").botMentions("林晓：后来又导入改过");
        takenBack(2);
        assertThat(person("E21").manager()).isEqualTo("lei");
        takenBack(1);
        assertThat(isThere("E21")).isFalse();
    }

    @Test
    void aChangeGoesBackThoughTheyWorkedSince() {
        imported(NEWCOMERS);
        imported("姓名,角色,团队\n林晓,销售,西南一组");
        chat.says("林晓", "拜访 华为 张总");
        takenBack(2).says("小安", "导入 2").botMentions("已撤销 1 条");
        assertThat(person("E21").team()).isEqualTo("华东二组");
    }

    @Test
    void aManagerWhoWasMadeOneStaysOneWhileSomebodyReportsToThem() {
        imported("姓名,角色,工号\n林晓,销售,E21");
        imported("姓名,角色,工号\n林晓,主管,E21");
        imported("姓名,角色,主管,工号\n小丁,销售,林晓,E22");
        takenBack(2).says("小安", "导入 2").botMentions("林晓：还管着 小丁");
        assertThat(person("E21").role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void aRowOfPeopleIsTakenBackWithItsFileOnly() {
        imported("姓名,角色,工号\n林晓,销售,E21");
        chat.says("小安", "撤销 #3").botMentions("人员表里的一行").recordsNothing();
    }
}
