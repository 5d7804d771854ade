package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Rehearsal;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleImportTests {
    private static final String NEWCOMERS = """
            姓名,角色,团队,主管,工号,飞书,钉钉
            林晓,销售,华东二组,韩梅,E21,ou_linxiao,dt_linxiao
            韩梅,主管,华东二组,,E20,ou_hanmei,
            """;
    private final Rehearsal chat = new Rehearsal();

    private Rehearsal imported(String lines) {
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

    private Rehearsal takenBack(int batch) {
        chat.says("小安", "确认撤销导入 " + batch);
        return chat.imports();
    }

    private Person person(String id) {
        return chat.people().get(id);
    }

    private boolean isThere(String id) {
        return chat.people().withId(id).isPresent();
    }

    private static String reps(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "新人%d,销售,华东一组,老雷,N%d".formatted(i, i))
                .collect(Collectors.joining("\n", "姓名,角色,团队,主管,工号\n", ""));
    }

    @Test
    void aFileOfPeopleIsShownRowByRowAndNothingIsRecorded() {
        chat.drops("小安", "人员.csv", NEWCOMERS).botSays("""
                导入预览 1 · 人员.csv
                表 人员，2 行
                新增 2
                有问题 0
                要导入的角色：销售 1 人、主管 1 人、财务 0 人、管理员 0 人
                第 2 行 新同事 林晓（E21）：销售，华东二组（新团队），主管 韩梅
                第 3 行 新同事 韩梅（E20）：主管，华东二组（新团队）
                """).recordsNothing();
        assertThat(isThere("E21")).isFalse();
    }

    @Test
    void whoWasImportedIsAtWorkAtOnce() {
        imported(NEWCOMERS).says("林晓", "拜访 华为 张总 谈续约").botMentions("已记录拜访");
        chat.says("韩梅", "团队").botMentions("林晓");
        chat.says("老雷", "团队").botMentions("小美");
        assertThat(chat.people().membersOf(person("E21").team()))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("林晓", "韩梅");
        assertThat(chat.people().withAccount("dingtalk", "dt_linxiao"))
                .map(Person::id)
                .hasValue("E21");
    }

    @Test
    void aNewRepOfAManagerIsInTheirTeamAndTheirProgress() {
        imported("姓名,角色,团队,主管\n林晓,销售,华东一组,老雷");
        chat.says("林晓", "拜访 华为 张总");
        chat.says("老雷", "团队").botMentions("林晓");
        chat.says("林晓", "进度").botMentions("林晓 的进度");
        assertThat(chat.people().maySee(person("laozhao"), person("p1-2").id())).isFalse();
    }

    @Test
    void aTeamIsKnownByItsNameAndAPersonByTheirNumber() {
        imported("姓名,角色,团队,主管,编号\n林晓,业务员,华东一组,老雷,E21");
        assertThat(person("E21").team()).isEqualTo("east-1");
        assertThat(person("E21").manager()).isEqualTo("lei");
        assertThat(person("E21").accounts()).containsEntry("employee", "E21");
    }

    @Test
    void theSameFileAgainBringsNothing() {
        imported(NEWCOMERS).drops("小安", "人员.csv", NEWCOMERS).botMentions("没变 2").botMentions("都已经有了");
    }

    @Test
    void aChangeSaysWhatBecomesOfWhat() {
        imported(NEWCOMERS);
        chat.drops("小安", "人员.csv", """
                姓名,角色,团队,主管,工号,飞书
                林晓晓,主管,西南一组,无,E21,ou_neu
                """).botMentions("第 2 行 林晓（E21）：姓名 林晓 → 林晓晓，角色 销售 → 主管，团队 华东二组 → 西南一组，主管 韩梅 → 无，飞书 ou_linxiao → ou_neu");
    }

    @Test
    void whatIsLeftEmptyStaysAsItIs() {
        imported(NEWCOMERS);
        imported("姓名,角色,主管\n林晓,销售,老雷");
        assertThat(person("E21").manager()).isEqualTo("lei");
        assertThat(person("E21").team()).isEqualTo("华东二组");
        assertThat(person("E21").accounts()).containsEntry("feishu", "ou_linxiao");
    }

    @Test
    void theCompanysFileGovernsWhomItNames() {
        chat.drops("小安", "人员.csv", """
                姓名,角色,团队,主管
                小美,销售,华东一组,老雷
                王五,主管,,
                """).botSays("""
                新增 0
                没变 1
                有问题 1
                3 | 角色 | 主管 | 王五（wangwu）写在 config/people.yml 里，以那里为准（角色 销售 → 主管）；要改请改那个文件
                """);
    }

    @Test
    void whoGetsPowerIsNamedInThePreview() {
        chat.drops("小安", "人员.csv", "姓名,角色\n王总,管理员\n李会计,财务\n小丁,销售").botSays("""
                要导入的角色：销售 1 人、主管 0 人、财务 1 人、管理员 1 人
                请核对：第 2 行 王总 会成为管理员，能看所有人的记录和工资，能改、能导入
                请核对：第 3 行 李会计 会成为财务，能看所有人的记录和工资
                """);
    }

    @Test
    void onlyAnAdminImportsPeople() {
        chat.drops("老雷", "人员.csv", NEWCOMERS).botMentions("只有管理员能导入人员");
        chat.says("老雷", "导入").botMentions("[下载客户模板]");
        assertThat(chat.says("老雷", "导入").reply().text()).doesNotContain("人员");
        chat.says("小安", "导入").botMentions("[下载人员模板]");
    }

    @Test
    void anAdminWhoIsNoneAnyMoreImportsNobody() {
        imported("姓名,角色,工号\n王总,管理员,W1");
        chat.drops("王总", "人员.csv", NEWCOMERS);
        chat.says("王总", "确认导入 2");
        chat.batches().progress(2, Progress.NONE);
        chat.drops("小安", "改.csv", "姓名,角色,工号\n王总,主管,W1");
        chat.says("小安", "确认导入 3");
        chat.importer(chat.recorder()).work();
        chat.imports();
        chat.says("王总", "导入 3").botMentions("没有你的导入批次 3");
    }

    @Test
    void nobodyChangesTheirOwnRoleAndAnAdminIsLeft() {
        imported("姓名,角色,工号\n王总,管理员,W1");
        chat.drops("王总", "人员.csv", "姓名,角色,工号\n王总,主管,W1").botMentions("2 | 角色 | 主管 | 不能改自己的角色；请另一位管理员来改");
    }

    @Test
    void killedHalfWayAndBegunAgainItLosesAndDoublesNobody() {
        chat.drops("小安", "人员.csv", reps(2 * Importer.TOGETHER + 1));
        chat.says("小安", "确认导入 1");
        chat.importer(new Failing(chat.recorder(), 1)).work();
        assertThat(isThere("N0")).isTrue();
        chat.says("小安", "导入 1").botMentions("停在半路");
        chat.says("小安", "确认导入 1");
        chat.imports().says("小安", "导入 1").botMentions("已导入 401 行");
        assertThat(chat.recorder().<List<Entry>>ask(known -> known.ledger().listedPeople()))
                .hasSize(401)
                .allMatch(entry -> Told.from(1, entry));
        assertThat(chat.people().membersOf("east-1")).hasSize(404);
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

    @Test
    void everyRowIsInTheFileOfResultsAsItStandsThere() {
        chat.drops("小安", "人员.csv", NEWCOMERS);
        var rows = new String(chat.batches().rows(1).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(rows.lines().skip(1).map(line -> line.substring(0, 4))).containsExactly("2,新增", "3,新增");
    }
}
