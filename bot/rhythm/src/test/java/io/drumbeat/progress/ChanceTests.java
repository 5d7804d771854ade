package io.drumbeat.progress;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTests {
    private final Rehearsal chat = new Rehearsal();

    /** The figure of a card stands in the question as it stood there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "为什么达标概率",
                "为什么达标概率 15%",
                "为什么达标概率15%",
                "为什么我的达标概率只有 15%？",
                "为什么达标概率这么低",
                "达标概率怎么算的",
                "为什么达标概率 3.5%"
            })
    void whyAChanceIsSoIsAnswered(String line) {
        chat.says("小美", line)
                .recordsNothing()
                .botIsSilentAbout("没有同事")
                .botIsSilentAbout("没听懂")
                .botMentions("概率");
    }
}
