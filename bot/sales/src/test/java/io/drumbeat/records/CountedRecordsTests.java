package io.drumbeat.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure counts can be opened as a list by everybody who has a part in it and by whoever leads them. */
class CountedRecordsTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void aDealAndItsCashAreShared() {
        chat.says("小美", "签单 新客户金石 10万 新客 陈晨 30%");
        chat.says("陈晨", "批准 #2");
        chat.says("钱姐", "回款 金石 1万");
    }

    @ParameterizedTest
    @CsvSource({
        "小美, 11月 签单, '签单 1（整单 ¥100,000，计入 ¥70,000）'",
        "陈晨, 11月 签单, '签单 1（整单 ¥100,000，计入 ¥30,000）'",
        "老赵, 11月 签单, '签单 1（整单 ¥100,000，计入 ¥30,000）'",
        "老赵, 陈晨 11月 签单, '签单 1（整单 ¥100,000，计入 ¥30,000）'",
        "老雷, 11月 签单, '签单 1（整单 ¥100,000，计入 ¥70,000）'",
        "陈晨, 11月 回款, '回款 1（整单 ¥10,000，计入 ¥3,000）'",
        "钱姐, 11月 签单, '签单 1（¥100,000）'",
        "王五, 11月 签单, 没有记录"
    })
    void everyPartIsListedWithWhatOfItCounts(String who, String line, String sum) {
        chat.says(who, line).botMentions(sum);
    }

    @Test
    void theRecordSaysForWhomItCounts() {
        chat.says("陈晨", "记录 #2")
                .botMentions("算进 小美 2026-11-22 周日 的 签单额 ¥70,000 · 新客户 1")
                .botMentions("算进 陈晨 2026-11-22 周日 的 签单额 ¥30,000");
        assertThat(chat.says("王五", "记录 #2").reply().text()).contains("没有你能看的记录");
    }

    @Test
    void whoeverLeadsHasNoFigureAndNoPart() {
        chat.says("小美", "签单 新客户银石 10万 和老雷平分").botMentions("老雷 不做销售").recordsNothing();
    }
}
