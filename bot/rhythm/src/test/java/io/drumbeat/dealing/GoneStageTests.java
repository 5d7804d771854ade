package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deal stands at 意向 when the company does away with that stage. */
class GoneStageTests {
    private static final String USUAL = """
            stages:
              - {id: contacted, names: [初步沟通]}
              - {id: interested, names: [意向]}
              - {id: quoted, names: [报价]}
              - {id: won, names: [成交], kind: won}
              - {id: lost, names: [丢单], kind: lost}
            """;
    private static final String FEWER = """
            stages:
              - {id: contacted, names: [初步沟通]}
              - {id: quoted, names: [报价]}
              - {id: won, names: [成交], kind: won}
              - {id: lost, names: [丢单], kind: lost}
            """;
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void doesAwayWithIt() {
        RestartedWith.file("stages.yml", USUAL, "2026-11-01", chat);
        chat.says("小美", "商机 华为 5万");
        chat.says("小美", "推进 华为 意向").botMentions("初步沟通 → 意向");
        RestartedWith.file("stages.yml", FEWER, "2026-12-01", chat);
        chat.at("2026-12-02", 10);
    }

    @Test
    void itIsCalledAsItWas() {
        chat.says("小美", "客户 华为").botMentions("意向");
        chat.says("小美", "改 #3 意向").botMentions("意向");
    }

    @Test
    void itIsCountedWithTheStageBefore() {
        chat.says("小美", "漏斗").botMentions("漏斗：1 个商机").botSays("初步沟通 | 1 | 5.0万");
    }

    @Test
    void itGoesOn() {
        chat.says("小美", "推进 华为 报价").botMentions("意向 → 报价");
        chat.says("小美", "漏斗").botSays("报价 | 1 | 5.0万");
        chat.says("小美", "签单 华为 5万").botMentions("已记录签单");
    }

    @Test
    void itIsTakenBackAsEver() {
        chat.says("小美", "确认撤销 #3").botMentions("已撤销 #3");
        assertThat(chat.says("小美", "客户 华为").reply().text()).contains("初步沟通").doesNotContain("意向");
    }
}
