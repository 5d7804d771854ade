package io.drumbeat.colleague;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody fills in a colleague's deal only to hear afterwards whose it is. */
class WhoseFirstTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-24", 10);

    @BeforeEach
    void theirs() {
        chat.says("小美", "签单 华为 10万");
    }

    @ParameterizedTest
    @ValueSource(strings = {"报价 华为", "签单 华为", "回款 华为"})
    void whatIsMissingIsAskedWithWhoseItIs(String said) {
        for (var other : new String[] {"王五", "陈晨"}) {
            chat.says(other, said).botMentions("还缺：金额；华为 由别的同事跟进，补全以后先问记在谁名下").recordsNothing();
            chat.says(other, "5万").botMentions("华为 由别的同事跟进").recordsNothing();
        }
        chat.says("小美", said).botMentions("还缺：金额").botIsSilentAbout("别的同事");
        chat.says("老雷", said).botIsSilentAbout("别的同事");
    }

    @Test
    void whatOnlyTheyMayDoIsRefusedBeforeItIsAskedWhy() {
        for (var other : new String[] {"王五", "陈晨"}) {
            chat.says(other, "重开 华为")
                    .botMentions("华为 由别的同事跟进，这件事请他自己或他的主管来做")
                    .botIsSilentAbout("还缺")
                    .recordsNothing();
        }
        chat.says("小美", "重开 华为").botMentions("还缺：原因");
        chat.says("老雷", "重开 华为").botMentions("还缺：原因");
    }
}
