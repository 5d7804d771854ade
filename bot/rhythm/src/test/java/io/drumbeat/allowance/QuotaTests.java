package io.drumbeat.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    /** Friday, 15:00 where the platform is. */
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    private final Rehearsal chat = new Rehearsal();
    private final InMemoryQuota used = chat.part(InMemoryQuota.class);

    private void look() {
        new Economy(
                        Quota.STANDARD,
                        used,
                        used,
                        WorkingCalendar.WEEKDAYS,
                        chat.recorder(),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .look();
    }

    private static Quota file(String text) {
        return QuotaFile.read(Yaml.parse(text, "quota.yml"));
    }

    @Test
    void anAdminSeesWhatWasUsedAndWhereItLeads() {
        used.used(FRIDAY, 3000);
        used.inbound = 900;
        chat.at("2026-11-20", 15).says("小安", "额度").botSays("""
                钉钉 11月额度：用了 60%
                照这样到月底 4,200 次，够用
                现在 照常发
                已省下 合并 12 条，没发 5 条""").recordsNothing();
    }

    @Test
    void aMonthThatWillNotLastIsAWarning() {
        used.used(FRIDAY, 4100);
        chat.at("2026-11-20", 15).says("小安", "quota").botSays("""
                照这样到月底 5,740 次，差 740 次
                现在 喜报合并""");
    }

    @Test
    void onlyAdminsSeeIt() {
        chat.says("小美", "额度").botSays("“额度”只有管理员能用");
    }

    @Test
    void belowTheFirstStepNothingIsSaved() {
        used.used(FRIDAY, 3999);
        look();
        assertThat(used.heldBack).isEmpty();
        assertThat(chat.direct("小安")).isEmpty();
    }

    @Test
    void stepByStepTheLessUrgentIsSavedAndPayAndRepliesNever() {
        used.used(FRIDAY, 4500);
        look();
        assertThat(used.heldBack)
                .isEqualTo(Map.of(Say.Kind.PRAISE, Quota.Saving.NOT_AT_ALL, Say.Kind.REMINDER, Quota.Saving.TOGETHER));
        assertThat(used.settled).containsEntry(Say.Kind.PRAISE, "本月钉钉额度已用 90%，喜报不再发");
        assertThat(used.together).containsEntry(Say.Kind.REMINDER, Instant.parse("2026-11-20T02:00:00Z"));
        used.used(FRIDAY, 4900);
        look();
        assertThat(used.settled).containsOnlyKeys(Say.Kind.PRAISE, Say.Kind.REMINDER);
    }

    @Test
    void anAdminIsWarnedOnceForEachStep() {
        used.used(FRIDAY, 4100);
        look();
        look();
        used.used(FRIDAY, 4500);
        look();
        assertThat(chat.direct("小安"))
                .extracting(Message::text)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("钉钉额度用了 82%：从现在起喜报合并"),
                        second -> assertThat(second).startsWith("钉钉额度用了 90%：从现在起提醒合并、喜报不发"));
    }

    @Test
    void inTheNewMonthNothingIsSavedAnyMore() {
        used.used(LocalDate.of(2026, 10, 30), 5000);
        used.used(FRIDAY, 10);
        look();
        assertThat(used.heldBack).isEmpty();
    }

    @Test
    void theFileSaysWhatIsAllowedAndSavedInWhichOrder() {
        var quota = file("""
                calls: 20万
                inbound: 5万
                steps:
                  - {at: 85%, praise: 合并}
                  - {at: 95%, praise: 不发, reminder: 合并}
                digest: ["17:30", "09:30"]
                """);
        assertThat(quota.calls()).isEqualTo(200_000);
        assertThat(quota.reached(190_000).orElseThrow().words()).isEqualTo("提醒合并、喜报不发");
        assertThat(quota.digests()).extracting(Object::toString).containsExactly("09:30", "17:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calls: 0 | 应是每月的次数",
                "steps: [{at: 120%, praise: 合并}] | 1% 到 100%",
                "steps: [{at: 80%, praise: 丢掉}] | 合并 或 不发",
                "steps: [{at: 80%, pay: 不发}] | pay",
                "steps: [{at: 90%, praise: 合并}, {at: 80%, praise: 不发}] | 前一步是 90%",
                "digest: [noon] | 17:30"
            })
    void whatIsWrongInTheFileIsSaidWithItsLine(String text, String said) {
        assertThatThrownBy(() -> file(text))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining(said)
                .hasMessageContaining("第 1 行");
    }

    @Test
    void severalCardsBecomeOneThatSaysItAll() {
        var digest = Digest.of(Say.Kind.REMINDER, List.of(Card.info("今天的计划"), Card.info("该回访了")));
        assertThat(PlainText.of(digest)).contains("提醒合在一起，2 条", "今天的计划", "该回访了");
        assertThat(Digest.of(Say.Kind.REMINDER, List.of(Card.info("一"))).title())
                .isEqualTo("一");
    }
}
