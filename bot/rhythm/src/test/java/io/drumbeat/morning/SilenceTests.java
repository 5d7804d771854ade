package io.drumbeat.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether somebody is silent: what they set, asked for or took back is no record of their sales. */
class SilenceTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 9);

    private boolean isHeard(String day) {
        return chat.recorder()
                .ask(known ->
                        Silence.isHeard(chat.people().get("mei"), LocalDate.parse(day), LocalDate.parse(day), known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"请假 明天", "撤销", "赞 王五 帮忙", "周报 上周", "交接 华为 给 王五", "目标"})
    void whatIsSetOrAskedForBreaksNoSilence(String line) {
        chat.says("小美", "拜访 华为");
        chat.at("2026-11-24", 9).says("小美", line);
        assertThat(isHeard("2026-11-24")).as(line).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"拜访 华为", "电话 华润", "报价 华为 8万", "商机 华为 9万", "签单 华为 8万", "跟进 华为", "回款 华为 1万"})
    void whatWasDoneWithCustomersDoes(String line) {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "签单 华为 20万");
        chat.at("2026-11-24", 9).says("小美", line);
        assertThat(isHeard("2026-11-24")).as(line).isTrue();
    }
}
