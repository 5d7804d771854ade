package io.drumbeat.chain;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainChatTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void whatIsNotSaidIsSolved() {
        chat.says("小美", "倒推 100万 客单价 5万 成交率 20%").botSays("""
                倒推 ¥1,000,000（小美 2026年11月）
                业绩 | ¥1,000,000 | 你写的
                客单价 | ¥50,000 | 你写的
                成交量 | 20 单 | 算出来的
                成交率 | 20% | 你写的
                线索 | 100 个 | 算出来的
                ¥1,000,000 = ¥50,000 × 20 单；20 单 = 100 个 × 20%
                要翻倍（¥2,000,000），3 环每环涨 26.0% 就够：客单价 ¥63,000、成交率 25.2%、线索 126 个；只靠线索要 200 个""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            客单价 5万 成交率 20% 要多少线索                | 线索;50 个
            客单价5万，成交率20%，要多少线索？              | 线索;50 个
            倒推 100万 客单价 5万 成交率 20%                | 线索;100 个
            倒推 100万 客单价5万 线索50个 要多高的成交率    | 成交率;40%
            倒推 客单价 5万 线索 100 成交率 20% 能做多少    | 业绩;¥1,000,000
            倒推 100万 20单 成交率 20%                      | 客单价;¥50,000
            倒推 100万 客单价 3万 成交率 20%                | 成交量;34 单
            倒推 100万 客单价 3万 成交率 20%                | 线索;170 个
            倒推 线索 1000 转化率 30% 50% 20% 客单价 1万    | 业绩;¥300,000
            倒推 线索到商机 30% 商机到成交 50% 客单价 1万 30万 | 线索;200 个
            倒推 100万 客单价 5万 成交率 5% 跟进 4次        | 线索;100 个
            成交率 20% 客单价 5万 业绩 100万                | 线索;100 个
            倒推 Q4 300万 客单价 10万 成交率 25%            | 线索;120 个
            """)
    void anyLinkIsSolved(String words, String row) {
        chat.says("小美", words).botMentions(row.replace(";", " | ")).recordsNothing();
    }

    @Test
    void growthIsSpreadOverEveryLink() {
        chat.says("小美", "倒推 100万 客单价 5万 成交率 20% 增长 33.1%").botMentions("要做到 1.3 倍（¥1,331,000），3 环每环涨 10.0% 就够");
    }

    @Test
    void whatIsUsualComesFromOnesOwnDealsAndTheTeams() {
        chat.says("王五", "签单 美的 10万");
        chat.says("王五", "拜访 美的");
        chat.says("小美", "签单 华为 4万");
        // 小美 signed one of ¥40,000, the team two of ¥70,000 on average: (4 + 5 × 7) / 6
        chat.says("小美", "倒推 13万")
                .botMentions("客单价 | ¥65,000 | 近 12 个月：自己 1 单，团队 2 单")
                .botMentions("成交量 | 2 单")
                .botMentions("拜访 | 0.4 | 1 | 0.1");
    }

    @Test
    void withoutAnAmountWhatIsLeftOfTheTargetIsLookedAt() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "拜访 华为");
        chat.says("小美", "倒推").botMentions("业绩 | ¥400,000 | 目标里还差的").botMentions("按 4 个工作日");
    }

    @Test
    void aChainThatDoesNotCloseIsRefusedWithTheLinkAndByHowMuch() {
        chat.says("小美", "倒推 100万 客单价 5万 成交率 20% 线索 50")
                .botMentions("断在成交量：50 个线索 × 20% = 10 单，要 20 单，差 10 单；线索要到 100 个才接得上");
        chat.says("小美", "倒推 100万 客单价 5万 线索 10").botMentions("断在成交率：10 个线索要成 20 单，成交率得 200%");
        chat.says("小美", "倒推 100万 客单价 4万 20单").botMentions("断在客单价").botMentions("差 ¥200,000");
    }

    @Test
    void whatCannotBeSaysWhatWouldBeRight() {
        chat.says("小美", "倒推 100万").botMentions("还缺客单价").recordsNothing();
        chat.says("小美", "倒推 100万 客单价 5万 成交率 200%").botMentions("“200%”不对");
        chat.says("小美", "倒推 王五 100万").botMentions("只有本人和主管能看");
        chat.says("小美", "倒推 100万 幸福").botMentions("“幸福”没看懂");
    }
}
