package io.drumbeat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.deal.Deals;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MendTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void anAmountIsPutRightOnceItWasShownWhatThatChanges() {
        chat.says("小美", "签单 华为 80万");
        var asked = chat.says("小美", "改 #2 金额 8万").recordsNothing().botSays("""
                改 #2 签单 华为，会改变这些
                金额 ¥800,000 → ¥80,000
                2026年11月签单额 ¥800,000 → ¥80,000，进度 160% → 16%
                商机 #2 华为：金额 ¥800,000 → ¥80,000
                发到群里的喜报会更正
                [确认改 #2]""");
        chat.presses("小美", asked.reply(), "确认改 #2 金额:¥80,000").botMentions("已改 #2 签单 华为");
        assertThat(chat.group()).singleElement().satisfies(m -> assertThat(m.text())
                .contains("金额 ¥80,000"));
        chat.says("小美", "签单 华润 1万").botMentions("签单额 ¥90,000");
    }

    @Test
    void theButtonSaysExactlyWhatWasUnderstood() {
        chat.says("小美", "签单 华为 80万");
        var asked = chat.says("小美", "改 #2 客户 华润 金额 8万 老客").reply();
        assertThat(asked.card().elements().getLast().toString()).contains("确认改 #2 客户:华润@huarun 金额:¥80,000 新老客:老客");
        chat.presses("小美", asked, "确认改 #2 客户:华润@huarun 金额:¥80,000 新老客:老客")
                .botMentions("客户 华为 → 华润")
                .botMentions("新客/老客 新客户 → 老客户");
        assertThat(chat.group().getFirst().text()).startsWith("🥁 小美 签下 华润");
    }

    @Test
    void somethingSmallOfTodayIsPutRightAtOnce() {
        chat.says("小美", "拜访 华为 张总 谈续约");
        chat.says("小美", "改 #2 客户 华润").botMentions("客户 华为 → 华润").botMentions("已改 #2 拜访 华为");
        chat.says("小美", "改 #2 备注 谈价格，李总也在").botMentions("备注 谈续约 → 谈价格，李总也在");
        chat.says("小美", "改 #2 联系人 李总").botMentions("联系人 张总 → 李总");
        chat.says("小美", "改 #2 下一步 下周三回访").botMentions("下一步 没有 → 2026-11-25 周三 回访");
        chat.says("小美", "change #2 date 2026-11-20").botMentions("日期 2026-11-22 周日 → 2026-11-20 周五");
        chat.says("小美", "拜访 华为").botSays("本周拜访 2/10");
    }

    @Test
    void theLastOneNeedsNoNumberAndAValueOfOneKindNoName() {
        chat.says("小美", "拜访 华为 周一回访");
        chat.says("小美", "把刚才那条改到下周三").botMentions("下一步 2026-11-23 周一 回访 → 2026-11-25 周三 回访");
        chat.says("小美", "刚才那条联系人改成张总").botMentions("联系人 没有 → 张总");
        chat.says("小美", "报价 华为 5万");
        chat.says("小美", "把刚才那个改成8万").botMentions("金额 ¥50,000 → ¥80,000");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "刚才那条改成昨天").botMentions("日期 2026-11-22 周日 → 2026-11-21 周六");
        chat.says("小美", "刚才那条改成随便").recordsNothing();
    }

    @Test
    void whatIsNotClearIsAskedAndNothingIsChanged() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "改 #2 客户 中兴").recordsNothing().botMentions("没有客户“中兴”");
        chat.says("小美", "改 #2 金额 8万").recordsNothing().botMentions("拜访没有“金额”可改；可以改：客户、日期、联系人、下一步、备注");
        chat.says("小美", "改 #2 随便").recordsNothing().botMentions("“随便”没看懂要改哪一项");
        chat.says("小美", "改 #2 日期 明天").recordsNothing();
    }

    @Test
    void aButtonOfTheQuestionChangesTheSameReceipt() {
        chat.says("小美", "拜访 华为");
        var asked = chat.says("小美", "改 #2 客户 中兴").reply();
        assertThat(asked.card().toString()).contains("words=改 #2").doesNotContain("确认改");
        chat.presses("小美", asked, "改 #2 客户: 新客户中兴").botMentions("客户 华为 → 中兴（新客户）");
    }

    @Test
    void aFormPutsRightWhatIsFilledIn() {
        chat.says("小美", "商机 华为 50万");
        var form = chat.says("小美", "改 #2").recordsNothing().botMentions("改 #2 商机 华为：填要改的，其余留空");
        chat.fills("小美", form.reply(), "改 #2", Map.of("amount", "60万", "expected", ""))
                .botMentions("金额 ¥500,000 → ¥600,000");
    }

    @Test
    void onlyOnesOwnRecordsAndThoseOfOnesRepsArePutRight() {
        chat.says("小美", "拜访 华为");
        chat.says("王五", "改 #2 备注 谈价格").recordsNothing().botMentions("没有你的记录 #2");
        chat.says("老雷", "改 #2 备注 谈价格").recordsNothing();
        chat.says("老雷", "确认改 #2 备注:谈价格").botMentions("备注 没有 → 谈价格");
        chat.says("小美", "拜访 华润").botSays("本周拜访 2/10");
    }

    @Test
    void takingTheChangeBackBringsTheFirstWordsBack() {
        chat.says("小美", "签单 华为 80万");
        chat.says("小美", "确认改 #2 金额:8万");
        chat.says("小美", "撤销 #3").recordsNothing().botMentions("签单额 ¥80,000 → ¥800,000");
        chat.says("小美", "确认撤销 #3").botMentions("已撤销更正 #3");
        Money amount = chat.recorder()
                .ask(known -> known.the(Deals.class).of("huawei").getFirst().amount());
        assertThat(amount).isEqualTo(Money.yuan(800_000));
        assertThat(chat.group().getFirst().text()).contains("¥800,000");
    }

    @Test
    void aDealThatOthersSpeakOfKeepsItsCustomer() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "报价 华为 48万");
        chat.says("小美", "改 #2 客户 华润").recordsNothing().botSays("#3 也记在这个商机上，客户不能单独改；请先撤销它们");
    }

    @Test
    void aQuoteMovesToTheOtherCustomersDeal() {
        chat.says("小美", "商机 华润 30万");
        chat.says("小美", "报价 华为 48万");
        chat.says("小美", "确认改 #3 客户 华润").botMentions("商机 #3 华为：不再有").botMentions("商机 #2 华润：初步沟通 → 报价");
    }

    @Test
    void whatWasTakenBackOrChangesNothingIsLeftAlone() {
        chat.says("小美", "拜访 华为 谈续约");
        chat.says("小美", "改 #2 备注 谈续约").recordsNothing().botSays("#2 本来就是这样，没有改");
        chat.says("小美", "撤销");
        chat.says("小美", "改 #2 备注 谈价格").recordsNothing().botMentions("#2 已经撤销，不能再改");
    }
}
