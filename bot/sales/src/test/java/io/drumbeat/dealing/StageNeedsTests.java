package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.Yaml;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.stage.StagesFile;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageNeedsTests {
    private static final String STAGES = """
            stages:
              - {id: contacted, names: [初步沟通]}
              - {id: interested, names: [意向], needs: [amount, expected]}
              - {id: quoted, names: [报价], needs: [expected]}
              - {id: won, names: [成交], kind: won}
              - {id: lost, names: [丢单], kind: lost}
            """;
    private final Rehearsal chat = new Rehearsal(StagesFile.read(Yaml.parse(STAGES, "stages.yml")));

    private Deal only() {
        return chat.recorder().ask(known -> known.the(Deals.class).of("huawei").getFirst());
    }

    @Test
    void whatAStageNeedsIsAskedForWithAForm() {
        chat.says("小美", "商机 华为");
        var asked = chat.says("小美", "推进 华为 意向")
                .botSays("到“意向”还缺：金额、预计成交\n请填：金额（必填）、预计成交（必填） [提交]")
                .recordsNothing();
        chat.fills("小美", asked.reply(), "推进 华为 意向 #2", Map.of("worth", "50万", "closes", "2026-12-31"))
                .botSays("预计 2026-12-31 周四\n阶段 初步沟通 → 意向\n金额 ¥500,000");
        assertThat(only().amount()).isEqualTo(Money.yuan(500_000));
        assertThat(only().expectedClose()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whileNothingIsRememberedOnlyTheFormIsAskedToBeFilled() {
        chat.says("小美", "商机 华为");
        chat.drafts().away(true);
        var asked = chat.says("小美", "推进 华为 意向").botSays("请填在这张表里；现在直接回答是听不懂的");
        chat.says("小美", "48万").botMentions("现在记不住问到一半的话").recordsNothing();
        chat.fills("小美", asked.reply(), "推进 华为 意向 #2", Map.of("worth", "50万", "closes", "2026-12-31"))
                .botMentions("阶段 初步沟通 → 意向");
    }

    @Test
    void theFormSaysAgainWhoWasNamed() {
        chat.says("小美", "商机 华为 50万");
        var asked = chat.says("小美", "推进 华为 张总 意向").recordsNothing().reply();
        assertThat(asked.card().toString()).contains("words=推进 华为 意向 #2 联系人:张总");
        chat.fills("小美", asked, "推进 华为 意向 #2 联系人:张总", Map.of("closes", "2026-12-31"))
                .botSays("客户 华为 · 联系人 张总");
    }

    @Test
    void theFormSaysAgainWhatIsToHappenNext() {
        var asked = chat.says("小美", "报价 华为 48万 下周三回访").recordsNothing().reply();
        assertThat(asked.card().toString()).contains("words=报价 华为 ¥480,000 下一步:2026-11-25 回访");
        chat.fills("小美", asked, "报价 华为 ¥480,000 下一步:2026-11-25 回访", Map.of("closes", "2026-12-31"))
                .botMentions("下次 2026-11-25 周三 回访");
    }

    @Test
    void onlyWhatIsMissingIsAskedFor() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "推进 华为 意向").botSays("到“意向”还缺：预计成交").recordsNothing();
        chat.says("小美", "推进 华为 意向 预计成交:12月31日").botSays("已记录推进 #3");
        chat.says("小美", "报价 华为 48万").botSays("已记录报价 #4");
    }

    @Test
    void aQuoteIsAMoveTooAndAsks() {
        var asked = chat.says("小美", "报价 华为 48万").botSays("到“报价”还缺：预计成交").recordsNothing();
        chat.fills("小美", asked.reply(), "报价 华为 ¥480,000", Map.of("closes", "下周三"))
                .botSays("已记录报价 #2\n预计 2026-11-25 周三");
        assertThat(only().expectedClose()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aValueThatMakesNoSenseIsSaidAndAskedForAgain() {
        chat.says("小美", "商机 华为");
        chat.says("小美", "推进 华为 意向 商机金额:很多 预计成交:12月31日")
                .botSays("金额“很多”看不懂；可以写 50万、3万5、500000")
                .recordsNothing();
        chat.says("小美", "推进 华为 意向 商机金额:8万 预计成交:昨天").botMentions("“昨天”不能作预计成交日").recordsNothing();
    }

    @Test
    void takingTheMoveBackTakesTheEstimateBack() {
        chat.says("小美", "商机 华为");
        chat.says("小美", "推进 华为 意向 商机金额:8万 预计成交:12月31日");
        chat.says("小美", "撤销").botSays("已撤销 #3 推进 华为");
        assertThat(only().amount()).isNull();
        assertThat(only().expectedClose()).isNull();
    }

    @Test
    void aWeekdayBesideAStageIsStillTheDayItHappened() {
        chat.says("小美", "商机 华为 50万 12月31日");
        chat.says("小美", "推进 华为 意向 周五").botSays("日期 2026-11-20 周五（补录）");
    }

    @Test
    void whatCannotBeNeededIsRefusedWithItsLine() {
        assertThatThrownBy(() -> StagesFile.read(Yaml.parse(STAGES.replace("[expected]", "[phone]"), "stages.yml")))
                .hasMessageContaining("第 4 行")
                .hasMessageContaining("\"phone\"，应是 amount（金额）或 expected（预计成交日）");
        assertThatThrownBy(() -> StagesFile.read(
                        Yaml.parse(STAGES.replace("kind: won", "kind: won, needs: [amount]"), "stages.yml")))
                .hasMessageContaining("只有进行中（open）的阶段能写 needs");
    }
}
