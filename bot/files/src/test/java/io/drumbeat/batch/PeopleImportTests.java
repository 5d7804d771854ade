package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.roster.StaffLists;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleImportTests {
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
        assertThat(chat.people().now().membersOf(person("E21").team()))
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
        assertThat(chat.people().now().maySee(person("laozhao"), person("p1-2").id()))
                .isFalse();
    }

    @Test
    void aNameSpreadToTheWidthOfOthersIsTheSameName() {
        imported("姓名,角色,工号\n林　晓,销售,E21");
        assertThat(person("E21").name()).isEqualTo("林晓");
        imported("姓名,角色,主管\n小丁,销售,老雷（lei）");
        assertThat(person("p2-2").manager()).isEqualTo("lei");
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
                """)
                .botMentions("第 2 行 林晓（E21）：姓名 林晓 → 林晓晓，角色 销售 → 主管，团队 华东二组 → 西南一组，主管 韩梅 → 无，飞书 ou_linxiao → ou_neu");
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
        var preview = chat.drops("小安", "人员.csv", "姓名,角色\n王总,管理员\n李会计,财务\n小丁,销售").botSays("""
                要导入的角色：销售 1 人、主管 0 人、财务 1 人、管理员 1 人
                请核对：第 2 行 王总 会成为管理员，能看所有人的记录和工资，能改、能导入
                请核对：第 3 行 李会计 会成为财务，能看所有人的记录和工资
                """);
        assertThat(preview.reply().card().tone()).isEqualTo(Card.Tone.WARN);
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
        chat.drops("王总", "人员.csv", NEWCOMERS).botMentions("新增 2");
        chat.says("王总", "确认导入 2");
        var rep = new StaffFact.PersonListed("W1", false, "王总", Role.REP, null, null, Map.of(), null, null);
        chat.recorder()
                .note(
                        "demoted",
                        "an",
                        Instant.EPOCH,
                        List.of(new Noted(LocalDate.of(2026, 11, 22), false, List.of(rep))));
        chat.imports().says("小安", "导入 2").botMentions("已导入 0 行");
        assertThat(isThere("E21")).isFalse();
        chat.says("王总", "撤销导入 2").botMentions("只有主管、财务、管理员能用");
    }

    @Test
    void aManagerWhoWasAnAdminHasNoFileOfPeopleAnyMore() {
        imported("姓名,角色,工号\n王总,管理员,W1");
        chat.drops("王总", "人员.csv", NEWCOMERS);
        imported("姓名,角色,工号\n王总,主管,W1");
        chat.says("王总", "确认导入 2").botMentions("没有你的导入批次 2").recordsNothing();
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
        assertThat(chat.recorder().<List<Entry>>ask(known -> StaffLists.of(known)))
                .hasSize(401)
                .allMatch(entry -> Told.from(1, entry));
        assertThat(chat.people().now().membersOf("east-1")).hasSize(404);
    }

    @Test
    void everyRowIsInTheFileOfResultsAsItStandsThere() {
        chat.drops("小安", "人员.csv", NEWCOMERS);
        var rows = new String(chat.batches().rows(1).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(rows.lines().skip(1).map(line -> line.substring(0, 4))).containsExactly("2,新增", "3,新增");
    }
}
