package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fold.Everything;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportTests {
    private final FileRehearsal chat = new FileRehearsal();

    private List<Entry> brought(long batch) {
        return chat.recorder()
                .ask(known -> Everything.between(LocalDate.EPOCH, LocalDate.of(2027, 1, 1), known).stream()
                        .filter(entry -> Told.from(batch, entry))
                        .toList());
    }

    private Customer customer(String name) {
        return chat.recorder()
                .ask(known -> known.the(Customers.class).named(name).getFirst());
    }

    private List<Deal> deals(String name) {
        return chat.recorder().ask(known -> known.the(Deals.class)
                .of(known.the(Customers.class).named(name).getFirst().id()));
    }

    private static String customers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "客户" + i + ",小美")
                .collect(Collectors.joining("\n", "客户名称,负责人\n", ""));
    }

    @Test
    void aQuotesNextStepComesInWithIt() {
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人,金额,下一步,下次日期\n2026-10-12,报价,华为,小美,5万,回访,2026-11-30");
        chat.says("老雷", "确认导入 1");
        chat.imports().says("小美", "客户 华为").botMentions("· 2026-11-30 周一：回访（小美）");
    }

    @Test
    void helpTellsTheWholeLineThatConfirms() {
        chat.says("老雷", "帮助 导入").botMentions("真的要 确认导入 7");
    }

    @Test
    void aDroppedFileIsShownAndNothingIsRecorded() {
        chat.drops("老雷", "客户.csv", """
                客户名称,负责人,行业
                华星科技,小美,软件
                华为,王五,通信
                """).botSays("""
                导入预览 1 · 客户.csv
                表 客户，2 行
                新增 1
                变化 1
                有问题 0
                没认出或用不上的列，不导入：行业
                第 2 行 新客户 华星科技
                第 3 行 华为（huawei）：负责人 无 → 王五
                """).recordsNothing();
    }

    @Test
    void confirmedItIsTold() {
        chat.drops("老雷", "客户.csv", "客户名称,负责人,客户编号\n华星科技,小美,C-1");
        chat.says("老雷", "确认导入 1").botMentions("就要导入 1");
        assertThat(brought(1)).isEmpty();
        chat.imports().says("老雷", "导入 1").botMentions("已导入 1 行");
        assertThat(customer("华星科技").ownerOn(LocalDate.of(2026, 11, 22))).isEqualTo("mei");
    }

    @Test
    void whatIsWrongIsNamedByRowColumnAndValue() {
        chat.drops("老雷", "商机.csv", """
                客户,负责人,金额,阶段,预计成交
                华为,小美,48万,意向,2026-12-31
                华为,张三,48万,意向,
                华润,小美,好多钱,意向,
                华润,小美,5万,快了,
                美的,小美,5万,意向,12月初
                """).botSays("""
                新增 1
                有问题 4
                3 | 负责人 | 张三 | 没有这位同事；可用 小美、王五
                4 | 金额 | 好多钱 | 应是一个金额，如 35000、3.5万、3万5、USD 20k
                5 | 阶段 | 快了 | 没有这个阶段；可用 初步沟通、意向、报价、成交、丢单
                6 | 预计成交日期 | 12月初 | 应写全年月日，如 2026-11-03
                """);
    }

    @Test
    void onlyTheGoodRowsAreTold() {
        chat.drops("老雷", "客户.csv", "客户名称,负责人\n华星,小美\n华辰,张三");
        chat.says("老雷", "确认导入 1");
        chat.imports().says("老雷", "导入 1").botMentions("已导入 1 行").botMentions("没有导入 1 行");
    }

    @Test
    void theSameFileAgainBringsNothing() {
        var file = """
                日期,类型,客户,负责人,联系人,金额,备注
                2026-10-12,拜访,华为,小美,张总,,谈续约
                2026-10-12,拜访,华为,小美,张总,,谈续约
                2026-10-20,签单,华为,小美,,45万,
                2026-11-03,回款,华为,小美,,3万5,
                """;
        chat.drops("老雷", "往来.csv", file).botMentions("新增 4");
        chat.says("老雷", "确认导入 1");
        chat.imports().drops("老雷", "往来.csv", file).botMentions("没变 4").botMentions("都已经有了");
    }

    @Test
    void aHistoryIsToldInTheOrderOfItsDays() {
        chat.drops("老雷", "往来.csv", """
                日期,类型,客户,负责人,金额
                2026/11/3,回款,新天地,小美,200000
                2026-10-20,签单,新天地,小美,45万
                2026/9/1,报价,新天地,小美,48万
                """);
        chat.says("老雷", "确认导入 1");
        chat.imports();
        var deal = deals("新天地").getFirst();
        assertThat(deals("新天地")).hasSize(1);
        assertThat(deal.collected()).hasToString("¥200,000");
        assertThat(deal.history()).extracting(Deal.Step::stage).containsExactly("contacted", "quoted", "won");
        assertThat(brought(1)).extracting(Entry::person).containsOnly("mei");
    }

    @Test
    void customersOfOneNameAreNeverMerged() {
        chat.drops("老雷", "客户.csv", "客户名称,客户编号,负责人\n同名,A,小美\n同名,B,王五\n同名,,小美")
                .botMentions("新增 2")
                .botMentions("请在“鼓点编号”列写明是哪一家");
        chat.says("老雷", "确认导入 1");
        chat.imports();
        chat.drops("老雷", "商机.csv", "客户,客户编号,负责人,金额\n同名,B,王五,5万\n同名,,王五,5万")
                .botMentions("新增 1")
                .botMentions("有 2 家“同名”");
    }

    @Test
    void aNameTwiceInAListIsAskedAbout() {
        chat.drops("老雷", "客户.csv", "客户名称,负责人\n华星,小美\n华星,王五\n华星,小美")
                .botMentions("新增 1")
                .botMentions("没变 1")
                .botMentions("3 | 客户名称 | 华星 | 和第 2 行是同一个名字或编号");
    }

    @Test
    void contactsComeWithTheirNumbersInFull() {
        chat.drops("老雷", "联系人.csv", "客户名称,姓名,职务,电话\n华为,张建国,采购,13800138000\n华为,李四,,1.38E+10")
                .botMentions("3 | 电话 | 1.38E+10 | 长号码被表格程序改成了科学计数");
        chat.says("老雷", "确认导入 1");
        chat.imports();
        assertThat(brought(1))
                .extracting(Entry::fact)
                .containsExactly(new CustomerFact.ContactAdded("huawei", "张建国", "采购", "13800138000"));
    }

    @Test
    void aDealOfTheSameKeyIsChanged() {
        chat.drops("老雷", "商机.csv", "客户,负责人,商机编号,金额,阶段\n华为,小美,D-1,48万,意向");
        chat.says("老雷", "确认导入 1");
        chat.imports();
        chat.drops("老雷", "商机.csv", "客户,负责人,商机编号,金额,阶段\n华为,小美,D-1,50万,报价")
                .botMentions("金额 ¥480,000 → ¥500,000，阶段 意向 → 报价");
    }

    @Test
    void aManagerSpeaksForTheOwnTeamOnly() {
        chat.drops("老赵", "客户.csv", "客户名称,负责人\n华星,小美").botMentions("小美不归你管");
    }

    @Test
    void aRepImportsNothing() {
        chat.drops("小美", "客户.csv", "客户名称\n华星").botMentions("“导入”只有主管、财务、管理员能用");
        assertThat(chat.batches().withNumber(1)).isEmpty();
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        chat.drops("老雷", "客户.doc", "x").botMentions("“客户.doc”导不进来").botMentions("可以拖进来 .xlsx 或 .csv");
        chat.drops("老雷", "奇怪.csv", "甲,乙\n1,2").botMentions("没认出这是哪种表").botMentions("客户表要有 客户名称");
        chat.drops("老雷", "缺列.csv", "日期,类型,客户\n2026-10-12,拜访,华为").botMentions("缺少列 负责人");
    }

    @Test
    void anotherManagersFileIsNotThere() {
        chat.drops("老雷", "客户.csv", "客户名称\n华星");
        chat.says("老赵", "确认导入 1").botMentions("没有你的导入批次 1").recordsNothing();
        chat.says("老雷", "确认导入").botMentions("后面要写批次号");
    }

    @Test
    void killedHalfWayAndBegunAgainItLosesAndDoublesNothing() {
        chat.drops("老雷", "客户.csv", customers(3 * Importer.TOGETHER));
        chat.says("老雷", "确认导入 1");
        chat.importer(new Failing(chat.recorder(), 1)).work();
        chat.says("老雷", "导入 1").botMentions("停在半路");
        assertThat(brought(1)).hasSize(2 * Importer.TOGETHER);
        chat.says("老雷", "确认导入 1");
        chat.imports().says("老雷", "导入 1").botMentions("已导入 600 行");
        assertThat(brought(1)).extracting(Entry::fact).doesNotHaveDuplicates().hasSize(6 * Importer.TOGETHER);
    }

    @Test
    void theCardShowsHowFarItIs() {
        var card = chat.drops("老雷", "客户.csv", customers(2)).reply();
        chat.presses("老雷", card, "确认导入 1");
        chat.imports();
        assertThat(chat.direct("老雷").getFirst().text()).startsWith("已导入 2 行");
    }

    @Test
    void importTellsWhatMayBeDropped() {
        chat.says("老雷", "导入").botMentions("把 .xlsx 或 .csv 文件拖进").botMentions("[下载客户模板]");
    }

    @Test
    void everyRowIsInTheFileOfResults() {
        chat.drops("老雷", "客户.csv", "客户名称,负责人\n华星,小美\n华辰,张三");
        var rows = new String(chat.batches().rows(1).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(rows.lines()).hasSize(3).anyMatch(line -> line.startsWith("3,有问题,负责人,张三,"));
    }

    @Test
    void aFileIsForgottenAfterADay() {
        chat.drops("老雷", "客户.csv", "客户名称\n华星");
        chat.at("2026-11-24", 9).imports();
        chat.says("老雷", "确认导入 1");
        chat.imports().says("老雷", "导入 1").botMentions("文件只留一天");
    }
}
