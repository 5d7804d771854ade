package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TakingImportsBackTests {
    private final FileRehearsal chat = new FileRehearsal();

    @Test
    void aTakenBackFileLeavesNothingBehind() {
        var before = everything();
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人,金额\n2026-10-12,签单,新天地,小美,5万\n2026-10-13,拜访,华为,王五,");
        chat.says("老雷", "确认导入 1");
        chat.imports().says("老雷", "撤销导入 1").botMentions("会撤销 2 条").recordsNothing();
        chat.says("老雷", "确认撤销导入 1");
        chat.imports().says("老雷", "导入 1").botMentions("已撤销 2 条");
        assertThat(everything()).isEqualTo(before);
    }

    private List<Object> everything() {
        Function<io.drumbeat.ledger.Known, List<Object>> all = known -> List.of(
                List.copyOf(known.the(Customers.class).all()),
                List.copyOf(known.the(Deals.class).all()));
        return chat.recorder().ask(all);
    }

    @Test
    void whatSomebodyBuiltOnStays() {
        chat.drops("老雷", "客户.csv", "客户名称,负责人\n华星,小美\n华辰,小美\n华信,小美");
        chat.says("老雷", "确认导入 1");
        chat.imports();
        chat.says("小美", "拜访 华星 李总");
        chat.says("老雷", "撤销导入 1").botSays("""
                会撤销 2 条
                会保留 1 条，后来有人动过
                """).botMentions("客户 华星：小美 2026-11-22 记了");
        chat.says("老雷", "确认撤销导入 1");
        chat.imports().says("老雷", "导入 1").botMentions("已撤销 2 条").botMentions("保留 1 条");
        assertThat(chat.recorder()
                        .<Integer>ask(
                                known -> known.the(Customers.class).named("华星").size()))
                .isEqualTo(1);
    }

    @Test
    void undoTakesBackWhatOneSaidAndNoRowOfAFile() {
        chat.says("小美", "拜访 华为 张总");
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人\n2026-10-12,拜访,华润,小美");
        chat.says("老雷", "确认导入 1");
        chat.imports().says("小美", "撤销").botMentions("拜访 华为");
    }
}
