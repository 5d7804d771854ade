package io.drumbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FunnelTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void theFunnelCountsWhatIsOpen() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "报价 华润 20万");
        chat.says("小美", "漏斗").botSays("我的漏斗：2 个商机\n初步沟通 | 1 | 50.0万\n报价 | 1 | 20.0万");
        chat.says("老雷", "漏斗").botMentions("团队漏斗：2 个商机");
    }

    @Test
    void theRatesComeFromTheOwnDealsOfNinetyDays() {
        chat.at("2026-08-01", 10).says("小美", "报价 美的 1万");
        chat.says("小美", "签单 美的 1万");
        chat.at("2026-11-22", 10).says("小美", "报价 华为 8万");
        chat.says("小美", "签单 华为 8万");
        chat.says("小美", "报价 华润 9万");
        chat.says("小美", "丢单 华润 太贵");
        chat.says("小美", "报价 美的 9万");
        chat.says("王五", "商机 新客户格力 5万");
        chat.says("小美", "漏斗").botSays("""
                近 90 天开的商机，每一步往前走了几个：
                · 初步沟通→意向 3/3，100%（53%–100%；团队 75%，3/4）
                · 意向→报价 3/3，100%（53%–100%；团队 100%，3/3）
                · 报价→成交 1/3，33%（8%–75%；团队 33%，1/3）""");
        chat.says("老雷", "漏斗").botMentions("初步沟通→意向 3/4，75%（36%–94%）");
    }

    /** Whatever way deals go, forth, back and past a stage, the words count what the picture shows. */
    @Test
    void thePictureAndTheWordsCountTheSame() {
        chat.at("2026-08-01", 10).says("小美", "商机 美的 1万");
        chat.at("2026-11-22", 10).says("小美", "报价 美的 1万");
        chat.says("小美", "报价 华为 8万");
        chat.says("小美", "推进 华为 意向");
        chat.says("小美", "签单 华润 9万");
        chat.says("小美", "商机 美的二厂 9万");
        chat.says("小美", "丢单 美的二厂 太贵");
        var text = chat.says("小美", "漏斗").reply().text();
        var picture =
                Pattern.compile("商机：初步沟通 (\\d+)，意向 (\\d+)，报价 (\\d+)，成交 (\\d+)").matcher(text);
        assertThat(picture.find()).as(text).isTrue();
        var words = Pattern.compile("→\\S+ (\\d+)/(\\d+)").matcher(text);
        for (var step = 1; words.find(); step++) {
            assertThat(words.group(2)).as(text).isEqualTo(picture.group(step));
            assertThat(words.group(1)).as(text).isEqualTo(picture.group(step + 1));
        }
    }

    @Test
    void tooFewDealsMakeNoRate() {
        chat.says("小美", "商机 华为 8万");
        chat.says("小美", "漏斗").botMentions("· 初步沟通→意向 0/1，不足 3 个，不算比例");
    }

    @Test
    void aDealThatTurnedBackAndForthCountsOnce() {
        chat.says("小美", "报价 华为 8万");
        chat.says("小美", "推进 华为 意向");
        chat.says("小美", "推进 华为 报价");
        chat.says("小美", "漏斗").botMentions("· 报价→成交 0/1，不足 3 个，不算比例").botMentions("· 意向→报价 1/1");
    }
}
