package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsImportTests {
    private static final String HEADINGS = "姓名,指标,年份,1月,2月,3月,原因\n";
    private final FileRehearsal chat = new FileRehearsal().at("2026-11-25", 10);

    @Test
    void aListOfTargetsShowsWhatWouldChangeAndRecordsNothing() {
        chat.drops("老雷", "目标.csv", HEADINGS + "小美,签单额,2027,60万,500000,55万,大客户提前\n王五,拜访,2027,42,42,42,\n")
                .recordsNothing()
                .botMentions("目标，2 行")
                .botMentions("变化 1")
                .botMentions("没变 1")
                .botMentions("小美 签单额：2027-01 ¥500,000 → ¥600,000，2027-03 ¥500,000 → ¥550,000")
                .botMentions("签单额合计 ¥1,500,000 → ¥1,650,000，多 ¥150,000");
        chat.says("小美", "目标 2027-01 签单额").botMentions("签单额 | ¥500,000");
    }

    @Test
    void onceConfirmedEachIsAskedAndTheirYesMakesItSo() {
        chat.drops("老雷", "目标.csv", HEADINGS + "小美,签单额,2027,60万,,55万,大客户提前\n王五,签单额,2027,33万,,,补人\n");
        chat.says("老雷", "确认导入 1");
        chat.imports().says("老雷", "导入 1").botMentions("已提出 2 行，等本人同意");
        assertThat(chat.direct("小美").getLast().text())
                .contains(
                        "老雷 提出把 小美 2027年1月…2027年3月 签单额目标从 ¥1,000,000（1月 ¥500,000、3月 ¥500,000） 改为 ¥1,150,000（1月 ¥600,000、3月 ¥550,000）",
                        "2027年1月 ¥500,000 → ¥600,000",
                        "大客户提前",
                        "[接受]");
        chat.says("小美", "目标 2027-01 签单额").botMentions("签单额 | ¥500,000");
        chat.says("小美", "接受 #3");
        chat.says("小美", "目标 2027-01 签单额").botMentions("签单额 | ¥600,000");
        chat.says("小美", "目标 2027-03 签单额").botMentions("签单额 | ¥550,000");
        chat.says("小美", "目标 2027-02 签单额").botMentions("签单额 | ¥500,000");
        chat.says("老雷", "撤销导入 1").botSays("""
                会撤销 1 条
                会保留 1 条，后来有人动过
                """).botMentions("同意了：小美 2026-11-25 记了");
        chat.says("老雷", "确认撤销导入 1");
        chat.imports().says("老雷", "导入 1").botMentions("已撤销 1 条");
        chat.says("王五", "接受 #4").botMentions("已经撤回");
        chat.says("王五", "目标 2027-01 签单额").botMentions("签单额 | ¥300,000");
    }

    @Test
    void aRowThatMayNotBeSaysWhyAndNamesTheCell() {
        chat.drops(
                        "老雷",
                        "目标.csv",
                        "姓名,指标,年份,11月,12月,原因\n小美,签单额,2026,50万,90万,冲一把\n陈晨,签单额,2026,,50万,别人组\n小美,奖金,2026,,5,没有\n王五,签单额,2026,,35万,\n王五,拜访,2026,,四十,多跑\n")
                .botMentions("有问题 5")
                .botMentions("2 | 12月 | 90万 | 这个季度已经开始，一个月里总共最多改 20%")
                .botMentions("3 | 姓名 | 陈晨 | 陈晨不归你管")
                .botMentions("4 | 指标 | 奖金 | 没有这个指标")
                .botMentions("5 | 原因 |  | 这一行改了 1 个月，要写原因")
                .botMentions("6 | 12月 | 四十 | 应是数，如 8");
    }

    @Test
    void whatDoesNotAddUpIsSaid() {
        var year = "姓名,指标,年份,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月,全年,原因\n";
        var months = "50万,50万,50万,50万,50万,50万,50万,50万,50万,50万,50万,";
        chat.drops("老雷", "目标.csv", year + "小美,签单额,2027," + months + "60万,700万,年底\n")
                .botMentions("各月合计是 ¥6,100,000，和全年对不上");
        chat.drops("老雷", "目标.csv", year + "小美,签单额,2027," + months + "60万,600万,年底\n合计,签单额,2027,,,,,,,,,,,,,900万,\n")
                .botMentions("全年 ¥6,000,000 → ¥6,100,000")
                .botMentions("请核对：第 3 行合计写 签单额 900万，各行加起来是 ¥6,100,000");
    }

    /** Months that were left empty stay as they are, and count with those that were written. */
    @Test
    void aYearThatContradictsTheFewMonthsWrittenIsRefused() {
        var head = "姓名,指标,年份,1月,2月,全年,原因\n";
        chat.drops("老雷", "目标.csv", head + "小美,签单额,2027,10万,20万,50万,对不上\n")
                .botMentions("有问题 1")
                .botMentions("各月合计是 ¥5,300,000，和全年对不上");
        chat.drops("老雷", "目标.csv", head + "小美,签单额,2027,60万,50万,610万,对得上\n").botMentions("2027-01 ¥500,000 → ¥600,000");
        chat.drops("老雷", "目标.csv", head + "小美,签单额,2027,60万,50万,110万,只合计这两个月\n").botMentions("变化 1");
    }

    @Test
    void aLongListHasAMonthARow() {
        chat.drops("小安", "目标.csv", "销售,指标,月份,目标,原因\n小美,回款,2027-01,45万,年底回款\n小美,回款,2027-01,46万,又一行\n")
                .botMentions("小美 回款：2027-01 ¥400,000 → ¥450,000")
                .botMentions("第 2 行已经写了这个月");
        chat.drops("小美", "目标.csv", HEADINGS + "小美,签单额,2027,60万,,,加\n").botMentions("只有");
        chat.drops("钱姐", "目标.csv", HEADINGS + "小美,签单额,2027,60万,,,加\n").botMentions("这是目标表");
    }

    @Test
    void aYearAloneIsPartedAsItsMonthsAre() {
        chat.drops("老雷", "目标.csv", "姓名,指标,年份,全年,单位,原因\n小美,签单额,2027,660,万元,长一成\n")
                .botMentions("2027-12 ¥500,000 → ¥550,000");
    }

    /** Wherever the unit stands, it counts for amounts and for nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "姓名;指标;年份;1月（万元）;原因#小美;签单额;2027;46.5;旺季",
                "姓名;指标;年份;1月(万);原因#小美;签单额;2027;46.5;旺季",
                "姓名;指标;年份;1月/万元;原因#小美;签单额;2027;46.5;旺季",
                "姓名;指标;年份;一月 千元;原因#小美;签单额;2027;465;旺季",
                "姓名;指标（万元）;年份;1月;原因#小美;签单额;2027;46.5;旺季",
                "姓名;指标;年份;1月;原因#小美;签单额（万元）;2027;46.5;旺季",
                "姓名;指标;年份;单位;1月;原因#小美;签单额;2027;万元;46.5;旺季",
                "姓名;指标;年份;单位;1月;原因#小美;签单额;2027;千元;465;旺季",
                "单位：万元#姓名;指标;年份;1月;原因#小美;签单额;2027;46.5;旺季",
                "单位：万元#姓名;指标;年份;1月（元）;原因#小美;签单额;2027;465000;旺季",
                "单位：万元#姓名;指标;年份;单位;1月;原因#小美;签单额;2027;元;465000;旺季",
                "姓名;指标;年份;1月;原因#;;;（万元）;#小美;签单额;2027;46.5;旺季",
                "姓名;指标;年份;1月（万元）;原因#小美;签单额;2027;465000元;旺季",
                "姓名;指标;月份;目标（万元）;原因#小美;签单额;2027-01;46.5;旺季",
                "姓名;指标;年份;1月（万元）;全年（万元）;原因#小美;签单额;2027;46.5;46.5;旺季"
            })
    void theUnitOfAmountsCountsWhereverItStands(String file) {
        chat.drops("老雷", "目标.csv", file.replace("#", "\n").replace(';', ','))
                .botMentions("2027-01 ¥500,000 → ¥465,000");
    }

    @Test
    void aUnitOfAmountsDoesNotMultiplyACount() {
        chat.drops("老雷", "目标.csv", "姓名,指标,年份,1月（万元）,原因\n小美,拜访,2027,45,多跑\n").botMentions("→ 45");
    }

    @ParameterizedTest
    @CsvSource({
        "姓名;指标;年份;单位;1月（万元）;原因#小美;签单额;2027;元;46.5;旺季,单位写了万元和元",
        "姓名;指标;年份;1月（美元）;原因#小美;签单额;2027;46.5;旺季,目标按人民币定",
        "姓名;指标;年份;单位;1月;原因#小美;签单额;2027;家;46.5;旺季,没有这个单位"
    })
    void unitsThatContradictEachOtherAreRefused(String file, String why) {
        chat.drops("老雷", "目标.csv", file.replace("#", "\n").replace(';', ','))
                .botMentions(why)
                .botMentions("有问题 1");
    }
}
