package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.people.Person;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Lists of people that hold from a day on. It is 2026-11-22. */
class PeopleFromADayTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private final FileRehearsal chat = new FileRehearsal();

    private void imported(int batch, String lines) {
        chat.drops("小安", "人员.csv", lines);
        chat.says("小安", "确认导入 " + batch);
        chat.imports();
    }

    private Person person(LocalDate day) {
        return chat.people().on(day).get("E21");
    }

    @Test
    void aChangeHoldsFromItsDayOn() {
        imported(1, "姓名,角色,工号,团队,主管\n林晓,销售,E21,华东一组,老雷");
        chat.drops("小安", "人员.csv", "姓名,角色,工号,团队,主管,生效日期\n林晓,销售,E21,西南一组,老赵,2026-12-01")
                .botMentions("团队 华东一组 → 西南一组，主管 老雷 → 老赵，从 2026-12-01 起");
        chat.says("小安", "确认导入 2");
        chat.imports();
        assertThat(person(DECEMBER.minusDays(1)).manager()).isEqualTo("lei");
        assertThat(person(DECEMBER)).extracting(Person::team, Person::manager).containsExactly("west-1", "laozhao");
        chat.says("老赵", "进度 林晓").botSays("林晓 的进度只有本人和主管能看");
        chat.at("2026-12-01", 10).says("老赵", "进度 林晓").botMentions("林晓 的进度");
    }

    @Test
    void withoutADayItHoldsFromTheDayOfTheImport() {
        imported(1, "姓名,角色,工号,主管\n林晓,销售,E21,老雷");
        chat.at("2026-11-25", 10);
        imported(2, "姓名,角色,工号,主管\n林晓,销售,E21,老赵");
        assertThat(person(LocalDate.of(2026, 11, 24)).manager()).isEqualTo("lei");
        assertThat(person(LocalDate.of(2026, 11, 25)).manager()).isEqualTo("laozhao");
    }

    @Test
    void takenBackItNeverHeld() {
        imported(1, "姓名,角色,工号,主管\n林晓,销售,E21,老雷");
        imported(2, "姓名,角色,工号,主管,生效日期\n林晓,销售,E21,老赵,2026-12-01");
        chat.says("小安", "确认撤销导入 2");
        chat.imports();
        assertThat(person(DECEMBER).manager()).isEqualTo("lei");
    }

    @Test
    void whoJoinsLaterIsThereFromThen() {
        imported(1, "姓名,角色,工号,团队,主管,入职日期\n林晓,销售,E21,华东一组,老雷,2026-12-01");
        assertThat(chat.people().on(TODAY).membersOf("east-1"))
                .extracting(Person::id)
                .doesNotContain("E21");
        assertThat(chat.people().on(DECEMBER).membersOf("east-1"))
                .extracting(Person::id)
                .contains("E21");
    }

    @Test
    void aDayBeforeTheJoiningDayIsRefused() {
        chat.drops("小安", "人员.csv", "姓名,角色,入职日期,生效日期\n林晓,销售,2026-12-01,2026-11-30")
                .botMentions("2 | 生效日期 | 2026-11-30 | 在入职日期 2026-12-01 之前；应是那天或以后");
    }
}
