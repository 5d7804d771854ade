package io.drumbeat.batch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of people that are refused, and what is said of each. */
class WrongPeopleTests {
    private static final String HEAD = "姓名,角色,团队,主管,工号,飞书,钉钉\n";
    private final FileRehearsal chat = new FileRehearsal();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,销售                          | 姓名 |  | 这一列不能空
            林晓,                          | 角色 |  | 这一列不能空
            =1+1,销售                      | 姓名 | =1+1 | 像是公式；名字不能以 = + - @ 开头
            @林晓,销售                     | 姓名 | @林晓 | 像是公式；名字不能以 = + - @ 开头
            12345,销售                     | 姓名 | 12345 | 不像名字；只用文字、数字、空格和 · . - '
            林晓,老板                      | 角色 | 老板 | 没有这个角色；应是 销售、主管、总监、财务 或 管理员
            林晓,销售,=SUM(A1)             | 团队 | =SUM(A1) | 像是公式；名字不能以 = + - @ 开头
            林晓,销售,,张三                | 主管 | 张三 | 没有这位同事；主管可以是 老雷、老赵、小安
            林晓,销售,,小美                | 主管 | 小美 | 小美是销售，不管人；主管可以是 老雷、老赵、小安
            林晓,主管,,林晓                | 主管 | 林晓 | 主管不能是自己
            林晓,销售,,,E 21               | 工号 | E 21 | 工号只用文字、数字和 . _ -，如 E1024；没有就空着
            林晓,销售,,,1.38E+10           | 工号 | 1.38E+10 | 长号码被表格程序改成了科学计数
            林晓,销售,,,,ou_mei            | 飞书 | ou_mei | 这个账号已经是小美（mei）的；一个账号只属于一个人
            林晓,销售,,,,13800138000       | 飞书 | 13800138000 | 应是飞书的 open_id，以 ou_ 开头
            林晓,销售,,,,,dt_lei           | 钉钉 | dt_lei | 这个账号已经是老雷（lei）的；一个账号只属于一个人
            小美,销售,,,E7                 | 工号 | E7 | 小美（mei）写在 config/people.yml 里，以那里为准（工号 无 → E7）；要改请改那个文件；若是同名的另一位，把名字写得不一样
            小安,主管                      | 角色 | 主管 | 小安（an）写在 config/people.yml 里
            """)
    void aWrongCellIsNamedWithWhatWouldBeRight(String row, String column, String value, String right) {
        chat.drops("小安", "人员.csv", HEAD + row)
                .botMentions("有问题 1")
                .botMentions("2 | %s | %s | %s"
                        .formatted(column, value == null ? "" : value, right)
                        .strip());
    }

    @Test
    void allThatIsWrongOfARowIsTold() {
        chat.drops("小安", "人员.csv", "姓名,角色,主管,飞书,入职日期\n林晓,老板,张三,ou_mei,哪天\n")
                .botMentions("2 | 角色 | 老板 | 没有这个角色")
                .botMentions("；另外“入职日期”写的“哪天”：应写全年月日")
                .botMentions("；另外“主管”写的“张三”：没有这位同事")
                .botMentions("；另外“飞书”写的“ou_mei”：这个账号已经是小美（mei）的");
    }

    @Test
    void onePersonIsWrittenOnce() {
        chat.drops("小安", "人员.csv", HEAD + """
                林晓,销售,华东一组,老雷,E21,,
                林晓,销售,华东一组,老雷,E21,,
                林小晓,销售,华东一组,老雷,E21,,
                林晓,销售,华东一组,老雷,,,
                林晓,销售,华东一组,老雷,E22,,
                """).botSays("""
                新增 1
                没变 1
                有问题 3
                4 | 姓名 | 林小晓 | 和第 2 行是同一个人；只留一行，同名的两个人请各填“工号”
                5 | 姓名 | 林晓 | 和第 2 行是同一个人；只留一行，同名的两个人请各填“工号”
                6 | 姓名 | 林晓 | 和第 5 行是同一个人；只留一行，同名的两个人请各填“工号”
                """);
    }

    @Test
    void oneNameOfTwoPeopleNeedsANumber() {
        chat.drops("小安", "人员.csv", HEAD + "张伟,销售,,,E1,,\n张伟,销售,,,E2,,");
        chat.says("小安", "确认导入 1");
        chat.imports();
        chat.drops("小安", "人员.csv", HEAD + "张伟,主管,,,,,\n小丁,销售,,张伟,,,")
                .botMentions("2 | 姓名 | 张伟 | 有 2 位“张伟”：E1、E2；请在“工号”列写明是哪一位")
                .botMentions("3 | 主管 | 张伟 | 有 2 位“张伟”，请写工号或编号：E1、E2");
    }

    @Test
    void managersMayNotGoInACircle() {
        chat.drops("小安", "人员.csv", HEAD + "甲,主管,,乙,,,\n乙,主管,,丙,,,\n丙,主管,,甲,,,\n丁,销售,,甲,,,")
                .botSays("""
                有问题 4
                2 | 主管 | 乙 | 主管绕成了一圈：甲 → 乙 → 丙 → 甲
                5 | 主管 | 甲 | 这位主管在第 2 行，那一行有问题；先改那一行
                """);
    }

    @Test
    void aCircleWithWhoIsThereAlreadyIsSeen() {
        chat.drops("小安", "人员.csv", HEAD + "甲,主管,,,,,\n乙,主管,,甲,,,");
        chat.says("小安", "确认导入 1");
        chat.imports();
        chat.drops("小安", "人员.csv", HEAD + "甲,主管,,乙,,,").botMentions("主管绕成了一圈：甲 → 乙 → 甲");
    }

    @Test
    void whoManagesSomebodyCannotBecomeARep() {
        chat.drops("小安", "人员.csv", HEAD + "甲,主管,,,,,\n乙,销售,,甲,,,");
        chat.says("小安", "确认导入 1");
        chat.imports();
        chat.drops("小安", "人员.csv", HEAD + "甲,销售,,,,,").botMentions("还有 1 人归甲管：乙；先给他们换主管，再改角色");
    }

    @Test
    void anAccountIsOnePersonsWithinAFileToo() {
        chat.drops("小安", "人员.csv", HEAD + "甲,销售,,,,ou_x,\n乙,销售,,,,ou_x,").botMentions("3 | 飞书 | ou_x | 这个账号已经是甲");
    }
}
