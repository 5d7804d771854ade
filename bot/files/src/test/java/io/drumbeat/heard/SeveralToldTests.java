package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.ledger.Entry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a sentence tells is a record of its own, and what it asks is never offered as one. */
class SeveralToldTests {
    private static final SampleCompany COMPANY =
            new SampleCompany(Path.of("src", "test", "resources", "heard", "company.md"));

    @ParameterizedTest
    @CsvSource({
        "上午拜访华为张总，下午又去华润找了李经理,拜访 拜访",
        "华为到账6万，顺手给张总打了个电话道谢,回款 电话",
        "周一电话华润李经理，今天又去了一趟送样品,电话 拜访",
        "华为打浆机报了7万5，华润的杀菌机报了12万,报价 报价",
    })
    void eachDeedIsARecord(String said, String kinds) {
        var chat = COMPANY.chat("mei");
        assertThat(chat.says(said).recorded())
                .as("%s", chat.last().replies())
                .filteredOn(entry -> !kind(entry).equals("商机"))
                .extracting(SeveralToldTests::kind)
                .isEqualTo(List.of(kinds.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我今天上午去了那个华为然后跟张总聊了一下他那个机器老是不准然后约了后天让工程师上门",
            })
    void whatIsToBeDoneIsHeardWithoutStops(String said) {
        assertThat(COMPANY.chat("mei").says(said).replies().getFirst().text()).contains("已记录拜访", "下次 2026-12-0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "华为跟进到哪了",
                "华为谈得咋样了",
                "华润推进到哪一步了",
                "报价给华为了没",
                "华为拜访了吗",
                "要是华为再签20万我能拿多少提成",
                "我再签20万提成多多少",
                "if华润5万2签了 提成能涨多少",
                "华为的款到了没",
                "这周谁拜访了华为",
                "华为有没有报过价",
                "华为签了多少",
                "刚才那条撤销了没",
                "#3那笔为什么没算提成",
            })
    void aQuestionOffersNoRecord(String said) {
        var chat = COMPANY.chat("mei");
        assertThat(chat.says(said).recorded()).isEmpty();
        assertThat(chat.last().draft()).as("%s", chat.last().replies()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"其实是演示,演示", "改成微信吧,跟进"})
    void theKindIsPutRight(String said, String kind) {
        var chat = COMPANY.chat("mei");
        chat.says("拜访 华为 张总");
        assertThat(chat.says(said).recorded())
                .extracting(SeveralToldTests::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"撤了吧 张总又说要", "撤了吧", "还是撤了吧，张总没在"})
    void whatIsTakenBackAtOnceMayHaveAReason(String said) {
        var chat = COMPANY.chat("mei");
        chat.says("跟进 华为 张总 发了资料");
        assertThat(chat.says(said).recorded()).as("%s", chat.last().replies()).hasSize(1);
    }

    private static String kind(Entry entry) {
        return entry.fact().label();
    }
}
