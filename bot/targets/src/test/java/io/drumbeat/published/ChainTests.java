package io.drumbeat.published;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funnels that others calculated backwards, and growth, said in chat. */
class ChainTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            14 | 10% 35% 50% 40% | 2000 | mysalesprocess.com, 14 deals need 2,000 calls
            14 | 35% 50% 40%     | 200  | mysalesprocess.com, 14 deals need 200 first meetings
            14 | 50% 40%         | 70   | mysalesprocess.com, 14 deals need 70 second meetings
            14 | 40%             | 35   | mysalesprocess.com, 14 deals need 35 proposals
            6  | 50% 50%         | 24   | align.me, six sales need 12 proposals and 24 leads
            6  | 50%             | 12   | align.me, six sales need 12 proposals
            6  | 10%             | 60   | engagent.io, six deals need 60 qualified
            6  | 15% 10%         | 400  | engagent.io, six deals need 400 leads at 15 %
            1  | 10% 20% 50%     | 100  | tom-gray.com, one sale of a hundred leads
            """)
    void leadsAreCalculatedBackFromDeals(int deals, String rates, String published, String source) {
        chat.says("小美", "倒推 %d单 转化率 %s 客单价 1万".formatted(deals, rates))
                .botMentions("线索 | %s 个 | 算出来的".formatted(published));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            120 | 500 | 24% | jiandaoyun.com, 500 leads of which 120 are confirmed
            """)
    void aRateIsWhatCameOfTheLeads(int deals, int leads, String published, String source) {
        chat.says("小美", "倒推 %d单 线索 %d 客单价 1万".formatted(deals, leads))
                .botMentions("成交率 | %s | 算出来的".formatted(published));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            10万   | 15% | ¥115,000   | blog.salescookie.com, 100,000 and 15 %
            """)
    void aYearGrowsByAShare(String base, String growth, String published, String source) {
        chat.says("老雷", "目标 推算 2027 基数 %s 增长%s".formatted(base, growth)).botMentions("签单额目标 " + published);
    }
}
