package io.drumbeat.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.batch.FileRehearsal;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.fold.Everything;
import io.drumbeat.measure.Measure;
import io.drumbeat.people.Person;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.sheet.PlainSpreadsheets;
import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Spreadsheets;
import io.drumbeat.sheet.Tickets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTests {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final FileRehearsal chat = new FileRehearsal();
    private final List<Page> written = new ArrayList<>();
    private final Exports exports = new Exports(
            chat.recorder(),
            new Kept(written::add),
            BusinessDays.DEFAULT,
            Clock.fixed(NOW, FileRehearsal.SHANGHAI),
            chat.part(Revisions.class));

    /** Writes plainly, and keeps the pages for whoever wants to look into their cells. */
    private record Kept(Consumer<Page> pages) implements Spreadsheets {
        @Override
        public List<String> read(String name, byte[] content, Consumer<SheetRow> each) {
            return new PlainSpreadsheets().read(name, content, each);
        }

        @Override
        public byte[] write(Page page) {
            pages.accept(page);
            return new PlainSpreadsheets().write(page);
        }
    }

    private Person person(String name) {
        return chat.people().named(name).orElseThrow();
    }

    private static Element.Link link(Message message) {
        return (Element.Link) message.card().elements().stream()
                .filter(Element.Link.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private String ticketFor(String name, String words) {
        var url = link(chat.says(name, words).reply()).url();
        return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    }

    private List<String> fetched(String name, String ticket) {
        var what = new Tickets(new byte[32])
                .check(ticket, person(name).id(), NOW)
                .orElseThrow()
                .what();
        var file = exports.fetch(what, person(name)).orElseThrow();
        return new String(file.content(), StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> exported(String name, String words) {
        return fetched(name, ticketFor(name, words));
    }

    private void aDay() {
        chat.says("小美", "拜访 华为 张总 谈续约 下周三回访");
        chat.says("小美", "报价 华为 李经理 48万 下周二送合同");
        chat.says("小美", "签单 华为 45万 产品:云存储 新客");
        chat.says("小美", "回款 华为 20万");
        chat.says("小美", "退款 华为 5万");
        chat.says("王五", "签单 华润 10万 老客");
        chat.says("陈晨", "商机 美的 8万 12月31日");
        chat.says("陈晨", "丢单 美的 价格高");
    }

    @ParameterizedTest
    @CsvSource({"小美, '小美'", "老雷, '小美,王五'", "陈晨, '陈晨'", "老赵, '陈晨'", "钱姐, '小美,王五,陈晨'", "小安, '小美,王五,陈晨'"})
    void everybodyTakesAlongWhatTheyMaySee(String reader, String whose) {
        aDay();
        for (var subject : List.of("导出 客户", "导出 商机", "导出 记录")) {
            var rows = String.join("\n", exported(reader, subject));
            assertThat(List.of("小美", "王五", "陈晨").stream().filter(rows::contains))
                    .containsExactly(whose.split(","));
        }
    }

    @Test
    void targetsOfAYearAreTakenAlongAndComeBackAsTheyAre() {
        var rows = exported("老雷", "导出 目标 2027");
        assertThat(rows.getFirst()).startsWith("姓名,工号,指标,单位,年份,1月,2月").endsWith("12月,全年,原因");
        assertThat(rows.get(1)).startsWith("小美,mei,签单额,元,2027,500000").contains(",6000000");
        assertThat(exported("小美", "导出 目标 明年")).hasSize(5).noneMatch(row -> row.contains("王五"));
        chat.drops("老雷", "目标.csv", String.join("\n", rows))
                .botMentions("目标，6 行")
                .botMentions("没变 6")
                .recordsNothing();
        chat.says("老雷", "导出 目标 下周").botMentions("不是一段时间");
    }

    @Test
    void aRecordIsARowThatPeopleCanRead() {
        aDay();
        assertThat(exported("小美", "导出 记录"))
                .containsExactly(
                        "日期,类型,客户名称,鼓点编号,负责人,联系人,金额,币种,产品,新客/老客,原因,来源,下一步,下次日期,备注,编号",
                        "2026-11-22,拜访,华为,huawei,小美,张总,,,,,,,回访,2026-11-25,谈续约,2",
                        "2026-11-22,报价,华为,huawei,小美,李经理,480000.00,CNY,,,,,送合同,2026-11-24,,3",
                        "2026-11-22,签单,华为,huawei,小美,,450000.00,CNY,云存储,新客,,,,,,4",
                        "2026-11-22,回款,华为,huawei,小美,,200000.00,CNY,,,,,,,,5",
                        "2026-11-22,退款,华为,huawei,小美,,50000.00,CNY,,,,,,,,6");
    }

    @Test
    void aCustomerNamesThePeopleThereAndADealItsStageAndCash() {
        aDay();
        assertThat(exported("小美", "导出 客户"))
                .containsExactly("客户名称,鼓点编号,客户编号,负责人,主要联系人,最近联系", "华为,huawei,,小美,李经理、张总,2026-11-22");
        assertThat(exported("小美", "导出 联系人")).endsWith("华为,huawei,,李经理,,,小美", "华为,huawei,,张总,,,小美");
        assertThat(exported("老赵", "导出 商机"))
                .containsExactly(
                        "客户名称,鼓点编号,商机编号,负责人,金额,币种,阶段,预计成交日期,日期,已回款,原因",
                        "美的,midea,#8,陈晨,80000.00,CNY,丢单,2026-12-31,2026-11-22,0.00,价格高");
        assertThat(exported("小美", "导出 商机").getLast()).contains("成交").contains(",150000.00,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"导出 客户", "导出 商机"})
    void whatCameFirstStandsFirst(String words) {
        var names =
                List.of("晨光文具", "松柏制药", "鹏城科技", "珠江模具", "白云茶业", "安泰消防", "永泰化工", "宏图建材", "海岸酒业", "佳禾食品", "大同轴承", "美联超市");
        names.forEach(name -> chat.says("小美", "商机 新客户" + name + " 8万"));
        assertThat(exported("小美", words).stream().skip(1).map(row -> row.substring(0, row.indexOf(','))))
                .containsSubsequence(names);
    }

    @Test
    void theSumsAreThoseOfTheLedger() {
        aDay();
        exported("老雷", "导出 记录 11月");
        assertThat(sum("签单")).isEqualByComparingTo(ledger(Measure.REVENUE, "mei", "wangwu"));
        assertThat(sum("回款").subtract(sum("退款"))).isEqualByComparingTo(ledger(Measure.COLLECTED, "mei", "wangwu"));
    }

    private BigDecimal sum(String action) {
        return written.getLast().rows().stream()
                .filter(row -> row.get(1).equals(new Cell.Words(action)))
                .map(row -> ((Cell.Sum) row.get(6)).major())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal ledger(Measure measure, String... people) {
        long fen = chat.recorder()
                .<Long>ask(known -> measure.total(
                        Everything.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), known).stream()
                                .filter(entry -> List.of(people).contains(entry.person()))
                                .toList(),
                        known));
        return BigDecimal.valueOf(fen, 2);
    }

    @Test
    void whatWasTakenBackIsNotThereAndWhatWasChangedIsAsItIsNow() {
        aDay();
        chat.says("小美", "确认撤销 #6");
        chat.says("小美", "确认改 #4 金额:40万");
        assertThat(exported("小美", "导出 记录"))
                .hasSize(5)
                .contains("2026-11-22,签单,华为,huawei,小美,,400000.00,CNY,云存储,新客,,,,,,4");
    }

    @Test
    void broughtInAgainItChangesNothing() {
        aDay();
        for (var subject : List.of("客户", "商机", "记录")) {
            var lines = String.join("\n", exported("小安", "导出 " + subject));
            chat.drops("小安", subject + ".csv", lines).botSays("新增 0\n变化 0\n有问题 0");
        }
    }

    @Test
    void wordsThatLookLikeAFormulaStayWords() {
        chat.says("小美", "拜访 华为 备注:=1+1");
        exported("小美", "导出 记录");
        assertThat(written.getLast().rows().getFirst()).contains(new Cell.Words("=1+1"));
    }

    @Test
    void whoLostSightMeanwhileDoesNotGetIt() {
        chat.says("小美", "商机 华为 8万");
        var ticket = ticketFor("小美", "导出 商机");
        chat.says("老雷", "确认交接 小美 → 王五 今天");
        assertThat(fetched("小美", ticket)).hasSize(1);
        assertThat(exported("王五", "导出 商机")).hasSize(2);
    }

    @Test
    void aMonthWithoutAYearIsTheLastOfThatName() {
        chat.at("2025-12-10", 10).says("小美", "拜访 华为");
        chat.at("2026-11-22", 16).says("小美", "导出 记录 12月").botSays("导出 记录 2025年12月");
        assertThat(exported("小美", "导出 记录 12月").getLast()).startsWith("2025-12-10,拜访");
        assertThat(exported("小美", "导出 记录 去年")).hasSize(2);
    }

    @Test
    void inAGroupTheLinkGoesToTheDirectChat() {
        chat.says("小美", "商机 华为 8万");
        var direct = chat.saysInGroup("小美", "导出 商机").botSays("小美，已私聊发给你").reply();
        assertThat(chat.group().getLast().text()).doesNotContain("下载");
        assertThat(direct.chat()).isEqualTo(new Chat.Direct("mei"));
        assertThat(link(direct).label()).isEqualTo("下载 商机.xlsx");
    }

    @Test
    void onAPlatformItSaysWhereTheFileIsFetched() {
        var mei = person("小美");
        var said = new Request("f1", "feishu", mei, new Chat.Direct("mei"), "导出 客户", Map.of(), null, NOW);
        assertThat(chat.recorder().record(said).replies().getFirst().text())
                .contains("在控制台下载")
                .contains("导出 客户");
    }
}
