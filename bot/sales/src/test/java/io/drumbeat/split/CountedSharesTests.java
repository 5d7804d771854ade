package io.drumbeat.split;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Said may be how many share, and whose the last number is. */
class CountedSharesTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-24", 10);

    @ParameterizedTest
    @ValueSource(strings = {"王五 陈晨 三个人平分", "三人平分 王五 陈晨", "我们三个平分 王五 陈晨", "跟王五陈晨三个人均分", "王五 陈晨 我 3个人平分", "王五、陈晨和我三个平分"})
    void asManyShareAsWereCounted(String said) {
        chat.says("小美", "签单 华为 90 老客 " + said)
                .botSays("分成 小美 1/3 ¥30、王五 1/3 ¥30（等他同意）、陈晨 1/3 ¥30（等他同意）")
                .botIsSilentAbout("备注");
    }

    @ParameterizedTest
    @ValueSource(strings = {"和王五三个人平分", "王五 陈晨 两个人平分", "和王五我们三个平分"})
    void otherwiseItIsAsked(String said) {
        chat.says("小美", "签单 华为 90 老客 " + said).recordsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"和王五四六分 我六", "和王五四六分 王五四", "四六分 我和王五 我六", "和王五六四开 我六"})
    void ofTwoTheOtherHasTheOtherNumber(String said) {
        chat.says("小美", "签单 华为 100 老客 " + said)
                .botSays("分成 小美 60% ¥60、王五 40% ¥40（等他同意）")
                .botIsSilentAbout("备注");
    }
}
