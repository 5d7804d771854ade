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
        chat.says("小美", "报价 华为 8万");
        assertThat(evening("2026-11-23")).isEmpty();
    }

    /** How many visits it was to be is read in the morning, and at six in the evening nobody makes another. */
    @Test
    void whoRecordedTheDayIsNotToldInTheEveningHowManyItWasToBe() {
        chat.says("小美", "拜访 华为");
        assertThat(evening("2026-11-23")).isEmpty();
        chat.says("小美", "收工").botMentions("拜访今天还差");
    }

    @Test
    void whatFellDueAndIsOpenIsAskedWithOnePress() {
        chat.says("小美", "拜访 华为 明天送样");
        chat.at("2026-11-24", 9).says("小美", "电话 华润");
        assertThat(evening("2026-11-24").orElseThrow()).isEqualTo("""
                收工前 2026-11-24 周二：还差 1 件约好的事 · 拜访 3 · 报价 1
                · 华为：送样，今天约好的，做了吗？
                [做了] [改期]
                · 拜访今天还差 3
                [补拜访]
                · 报价今天还差 1
                [补报价]""");
        chat.says("小美", "完成 #2");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "报价 华润 8万");
        assertThat(evening("2026-11-24")).isEmpty();
    }

    @Test
    void aDayWithoutARecordIsAskedOnceAndNotEveryEvening() {
        chat.says("小美", "拜访 华为");
        assertThat(evening("2026-11-24").orElseThrow()).contains("今天还没有记录");
        assertThat(evening("2026-11-25")).isEmpty();
        assertThat(evening("2026-11-30")).isEmpty();
    }

    /** It was said that all of it is done, with two overdue ones in the list of steps. */
    @Test
    void whatIsOverdueIsNotForgottenWhenTheDayIsDone() {
        chat.says("小美", "拜访 华为 明天送样");
        chat.at("2026-11-25", 9).says("小美", "拜访 华润");
        chat.says("小美", "收工").botMentions("以前约好的还有 1 件过期没关。\n[下一步清单]");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "报价 华润 8万");
        chat.says("小美", "收工").botMentions("以前约好的还有 1 件过期没关。\n[下一步清单]").botIsSilentAbout("都齐了");
    }

    @Test
    void whoAsksIsAnswered() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "收工").botMentions("· 拜访今天还差 1\n[补拜访]\n· 报价今天还差 1\n[补报价]");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "报价 华为 8万");
        chat.says("小美", "收工").botSays("今天的都齐了，收工吧\n本周还差 拜访 8 · 报价 1，明天接着做。");
        chat.says("小美", "早报").botMentions("今天的动作都做到了\n本周还差 拜访 8 · 报价 1");
    }
}
