package io.drumbeat.evening;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The evening asks only for what is missing, with one press a line. */
class EveningTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 9);

    private Optional<String> evening(String day) {
        var card = chat.part(EveningCard.class);
        return chat.recorder()
                .ask(known -> card.news(chat.people().get("mei"), LocalDate.parse(day), known))
                .map(PlainText::of);
    }

    @Test
    void aDayThatLacksNothingEndsInSilence() {
        chat.says("小美", "拜访 华为");
        assertThat(evening("2026-11-23")).isEmpty();
    }

    @Test
    void whatFellDueAndIsOpenIsAskedWithOnePress() {
        chat.says("小美", "拜访 华为 明天送样");
        chat.at("2026-11-24", 9).says("小美", "电话 华润");
        assertThat(evening("2026-11-24").orElseThrow()).isEqualTo("""
                收工前 2026-11-24 周二：还差 1 件
                · 华为：送样，今天约好的，做了吗？
                [做了] [改期]
                按早上说的，今天还差 拜访 3 · 报价 1；来得及就补，来不及明天接着做。""");
        chat.says("小美", "完成 #2");
        assertThat(evening("2026-11-24")).isEmpty();
    }

    @Test
    void aDayWithoutARecordIsAskedOnceAndNotEveryEvening() {
        chat.says("小美", "拜访 华为");
        assertThat(evening("2026-11-24").orElseThrow()).contains("今天还没有记录");
        assertThat(evening("2026-11-25")).isEmpty();
        assertThat(evening("2026-11-30")).isEmpty();
    }

    @Test
    void whoAsksIsAnswered() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "收工").botSays("约好的事都做了\n按早上说的，今天还差 拜访 1 · 报价 1；来得及就补，来不及明天接着做。");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "报价 华为 8万");
        chat.says("小美", "收工").botMentions("今天的都齐了，收工吧");
    }
}
