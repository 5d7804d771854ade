package io.drumbeat.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            倒推 100万 客单价10万 成交率30% 线索转商机率 20% | 线索;167 个
            倒推 100万 客单价 5万 成交率 1/3                | 线索;60 个
            倒推 100万 客单价 5万 成交率 三分之一           | 成交率;1/3
            倒推 100万 客单价 5万 成交率 三成               | 线索;67 个
            倒推 100万 客单价 5万 转化率 百分之二十五       | 线索;80 个
            倒推 6单 客单价 1万 线索转商机 10:1 商机成交率 15% | 线索;400 个
            倒推 60万 客单价 10万 线索到邀约 1:2 邀约转见面 50% 成交率 1/3 | 线索;72 个
            线索 1000 转化率 10% 客单价 5万 能做多少        | 业绩;¥5,000,000
            成交 6单 成交率 10% 客单价 5万 要多少线索       | 线索;60 个
            成交率 1/3 客单价 5万 业绩 100万 要多少线索     | 线索;60 个
            1000万的目标，客单价10万，成交率20%，要多少线索 | 线索;500 个
            要签15单，成交率2%，客单价1万，要多少线索       | 线索;750 个
            100个线索成交2单 客单价1万 成交率多少           | 成交率;2%
            线索100 单数20 客单价1万 转化率                 | 成交率;20%
            线索500个 转化率24% 客单价1万 能成交几单        | 成交量;120 单
            200个线索 成交50单 客单价4万 业绩多少           | 业绩;¥2,000,000
            客单价8万，转化率15%，一年要做960万，需要多少线索 | 线索;800 个
            14单 成交率 40% 客单价 1万 要多少报价              | 报价;35 个
            倒推 100万 客单价 5万 报价成交率 1/3 要多少报价   | 报价;60 个
            倒推 100万 客单价 5万 报价成交率 1/3             | 报价;60 个
            倒推 100万 客单价 5万 成交率 0.2                 | 线索;100 个
            客单价 100 转化率 10% 流量 1000 能卖多少         | 业绩;¥10,000
            4000条线索 25%成交 客单价100                     | 业绩;¥100,000
            我想拿 120 万，平均一单 8 万，五个商机成一个，要多少商机 | 商机;75 个
            solve 1000000 price 50k rate 20%                | 线索;100 个
            倒推 1000000 客单价 50000 成交率 20%            | 线索;100 个
            """)
    void anyLinkIsSolved(String words, String row) {
        chat.says("小美", words).botMentions(row.replace(";", " | ")).recordsNothing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            要做200万得打多少电话        | 倒推 ¥2,000,000
            一天要跑几家才能完成目标     | 倒推 ¥500,000
            要翻倍 每个环节涨多少        | 3 环每环涨 26.0% 就够
            业绩怎么才能翻倍             | 3 环每环涨 26.0% 就够
            要翻3倍怎么做                | 3 环每环涨 44.3% 就够
            业绩涨33.1% 每环要涨多少     | 3 环每环涨 10.0% 就够
            """)
    void whatIsToBeDoneForItIsAskedInManyWays(String words, String told) {
        chat.says("王五", "签单 美的 10万");
        chat.says("王五", "拜访 美的");
        chat.says("小美", words).botMentions(told).botMentions("拜访 | ").recordsNothing();
    }

    /** However they are said, each step follows the one before it in the funnel. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6单 客单价 1万 成交率 10:1 线索转商机率 15% 要多少线索             | 400 → 60 → 6 个（线索 → 商机 → 成交）
            6单 客单价 1万 线索转商机率 15% 成交率 10:1 要多少线索             | 400 → 60 → 6 个（线索 → 商机 → 成交）
            倒推 100万 客单价 1万 成交率 25% 线索转商机率 10%                  | 4000 → 400 → 100 个
            倒推 1000万 客单价 10万 赢单率 20% 线索转化率 25%                  | 2000 → 500 → 100 个
            14单 客单价 1万 报价成交率40% 商机到报价50% 线索到商机35%          | 200 → 70 → 35 → 14 个（线索 → 商机 → 报价 → 成交）
            14单 客单价 1万 商机到报价50% 线索到商机35% 报价成交率40%          | 200 → 70 → 35 → 14 个
            14单 客单价 1万 成交率 40% 二次会面到报价 50% 初次会面到二次 35% 电话到初次会面 10% 要打多少电话 | 2000 → 200 → 70 → 35 → 14 个
            """)
    void theStepsStandInTheOrderOfTheFunnel(String words, String steps) {
        chat.says("小美", words).botMentions(steps).recordsNothing();
    }

    /** What is a step of the chain is counted by it, and not once more by what usually goes with a deal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14单 成交率 40% 客单价 1万 要多少报价                                     | 要报价 35 个 | 报价
            14单 客单价 1万 报价成交率40% 商机到报价50% 线索到商机35% 要多少报价      | 要报价 35 个 | 报价
            14单 客单价 1万 报价成交率40% 商机到报价50% 线索到商机35% 要多少商机      | 要商机 70 个 | 报价
            14单 客单价 1万 成交率 40% 电话到会面 10% 要打多少电话                    | 要电话 350 个 | 电话
            """)
    void whatIsAskedForIsAnsweredOnce(String words, String answer, String step) {
        chat.says("王五", "签单 美的 10万");
        chat.says("王五", "报价 美的 10万");
        chat.says("王五", "电话 美的");
        assertThat(chat.says("小美", words)
                        .botMentions(answer)
                        .reply()
                        .text()
                        .lines()
                        .filter(line -> line.startsWith(step + " | ")))
                .hasSizeLessThan(2)
                .allMatch(line -> !line.contains("/天") && line.split(" \\| ").length == 3);
    }

    /** What looks like it and tells what was done is no such question. */
    @ParameterizedTest
    @ValueSource(strings = {"上周线索3个，成交2单，成交率多少", "今天拜访了3家，成交了1单，还差几个线索"})
    void whatWasDoneIsNoQuestionForTheChain(String words) {
        chat.says("小美", words).botIsSilentAbout("倒推 ¥");
    }

    /** Deals and leads are whole ones, so they may bring more than what was asked for, and then the sum says so. */
    @Test
    void theSumsAreTrueAsTheyArePrinted() {
        chat.says("小美", "倒推 100万 客单价 15万 成交率 1/3")
                .botMentions("¥150,000 × 7 单 = ¥1,050,000，够 ¥1,000,000；7 单 = 21 个 × 1/3")
                .botMentions("只靠线索要 42 个");
        chat.says("小美", "倒推 100万 客单价1万 线索转商机20% 商机成交率25%").botMentions("一级级 2000 → 400 → 100 个");
        chat.says("小美", "倒推 100万 客单价 5万 成交率 30%").botMentions("67 个 × 30% 约 20.1 单，够 20 单");
        chat.says("小美", "倒推 100万 客单价 3万 成交率 50%").botMentions("只靠线索要 134 个");
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
                .botMentions("客单价 | ¥65,000 | 到今天的一年：自己 1 单，团队 2 单")
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
        chat.says("小美", "倒推 0").botMentions("“0”不是大于 0 的人民币金额");
        chat.says("小美", "倒推 100万 幸福").botMentions("“幸福”没看懂");
    }
}
