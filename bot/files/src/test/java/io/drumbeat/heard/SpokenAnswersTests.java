package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.StaffFact;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whoever is asked something answers the way people do, and goes on from what was said before. */
class SpokenAnswersTests {
    private static final SampleCompany COMPANY = new SampleCompany(
            WrittenCompany.read(Path.of("src", "test", "resources", "heard", "harbour", "company.json")));

    private final Conversation chat = COMPANY.chat("min");

    @Test
    void whatIsNotKnownYetIsWaitedForAndSaidLater() {
        chat.says("白鹭包装打款了");
        assertThat(said("还不知道多少，我问下")).contains("等你说金额");
        assertThat(chat.says("查到了 六万二").recorded())
                .singleElement()
                .extracting("fact")
                .isInstanceOf(CashFact.CashCollected.class);
    }

    @Test
    void whoeverTakesItBackIsNotTakenAtTheirWord() {
        chat.says("大通机电丢了");
        assertThat(chat.says("说早了 梁厂长又来电话 先别记了").recorded()).isEmpty();
        assertThat(said("价格高")).doesNotContain("已记录丢单");
    }

    @Test
    void aSumMayStandBehindWhatItGoesBy() {
        chat.says("海岳签了");
        assertThat(chat.says("按之前的38万").recorded()).anyMatch(entry -> entry.fact() instanceof DealFact.DealWon);
    }

    @Test
    void theDayOrTheSumIsPutRightThoughTheMistakeIsNamedLast() {
        chat.says("今天拜访了海岳阀门");
        assertThat(said("前天去的，记错了")).contains("2026-11-25 周三 → 2026-11-23");
        chat.says("报价 海岳阀门 26万8");
        assertThat(said("系28万6 打错")).contains("¥286,000");
    }

    @Test
    void whoeverIsCalledForShortLikeTwoIsAskedFor() {
        assertThat(said("今儿上大通去了一趟")).contains("“大通”是哪一家？");
        assertThat(chat.says("机电那个").recorded())
                .singleElement()
                .extracting("fact")
                .isInstanceOf(ActivityFact.ActivityLogged.class);
    }

    @Test
    void somebodyWithoutATitleTellsTheCustomer() {
        assertThat(said("打给许科了，他说再等等")).contains("客户 海岳阀门 · 联系人 许科");
    }

    @Test
    void aHeadingSaysWhatWasDoneWithEach() {
        assertThat(chat.says("昨天打了两个电话\n海岳阀门 许科 催图纸\n大通线缆 阿珍").recorded())
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 11, 24));
                    assertThat(entry.fact().label()).isEqualTo("电话");
                });
    }

    @Test
    void whatTheySaidOfADayIsARemarkAndNoStepOfOurs() {
        assertThat(said("上午给海岳阀门许科打电话提醒付款他说月底"))
                .contains("已记录电话")
                .contains("提醒付款他说月底")
                .doesNotContain("下次");
    }

    @Test
    void whomOneLookedAtIsPraised() {
        chat.says("林嘉怡这周咋样");
        assertThat(chat.says("给她点个赞").recorded())
                .singleElement()
                .extracting("fact")
                .isInstanceOfSatisfying(StaffFact.KudosGiven.class, kudos -> assertThat(kudos.to())
                        .isEqualTo("jiayi"));
    }

    @Test
    void whatIsPlannedIsShownWhereTheFutureIsAskedOf() {
        chat.says("跟进 海岳阀门 下周二送样");
        assertThat(said("我下周都约了谁来着")).contains("海岳阀门：送样");
        assertThat(said("记一下：大通线缆 11月30日 交合同初稿")).contains("下次 2026-11-30");
    }

    private String said(String words) {
        return String.valueOf(chat.says(words).replies().getFirst().text());
    }
}
