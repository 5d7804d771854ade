package io.drumbeat.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.CustomerFact.RatingGiven;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskRatingTests {
    private static final Pattern LINK = Pattern.compile("https://bot\\.example\\.com/rate/(\\S+)");
    private final RatingLinks links = new RatingLinks(new byte[32], "https://bot.example.com");
    private final Rehearsal chat = new Rehearsal().at("2026-11-16", 10);

    @BeforeEach
    void itIsHers() {
        chat.says("小美", "拜访 华为 张总");
    }

    private String token(String line) {
        var said = LINK.matcher(chat.says("小美", line).reply().text());
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请客户评分 华为", "请客户打分 华为", "发个评分链接 华为", "评分链接 华为", "ask rating 华为"})
    void aLinkIsForwarded(String line) {
        assertThat(links.asked(token(line))).hasValue(3);
    }

    @Test
    void askedAgainItIsTheSameLink() {
        assertThat(token("请客户评分 华为")).isEqualTo(token("评分链接 华为"));
    }

    @Test
    void nobodyGuessesALink() {
        var token = token("请客户评分 华为");
        assertThat(links.asked(token.replaceFirst("^3", "4"))).isEmpty();
        assertThat(links.asked("3")).isEmpty();
        assertThat(links.asked("3-")).isEmpty();
        assertThat(new RatingLinks("another key, which is 32 long....".getBytes(), "").asked(token))
                .isEmpty();
    }

    @Test
    void whatTheCustomerSaidCountsAndIsNotTheirsToTakeBackWhoAreRated() {
        token("请客户评分 华为");
        chat.recorder()
                .tell(
                        "rating:3",
                        "mei",
                        Instant.parse("2026-11-16T03:00:00Z"),
                        _ -> List.of(new Told(
                                "mei",
                                Entry.NOBODY,
                                "rating:3",
                                new Noted(
                                        LocalDate.of(2026, 11, 16),
                                        false,
                                        List.of(new RatingGiven("huawei", 3, 2, "回得慢"))))));
        chat.says("小美", "客户 华为").botMentions("2 / 5（客户打的").botMentions("客户评分 2：回得慢");
        chat.says("小美", "撤销 #4").recordsNothing();
        chat.says("小美", "请客户评分 华为").recordsNothing().botMentions("刚打过分");
    }

    @Test
    void ofAColleaguesCustomerNobodyAsks() {
        chat.says("王五", "请客户评分 华为").recordsNothing();
    }
}
