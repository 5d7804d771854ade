package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After any history, whatever two cards of one as-of both show is the same on both. */
class SameNumbersTests {
    private static final List<String> REPS = List.of("小美", "王五");
    private static final List<String> OF = List.of("华为", "华润", "美的");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

    private final Rehearsal chat = new Rehearsal();

    static IntStream histories() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("histories")
    void cardsOfOneDayAgree(int seed) {
        var random = new Random(seed);
        var days = 1 + random.nextInt(12);
        for (var day = 0; day < days; day++) {
            chat.at(FIRST.plusDays(day).toString(), 9);
            IntStream.range(0, random.nextInt(5)).forEach(_ -> somethingHappens(random));
        }
        agree(FIRST.plusDays(days - 1L));
    }

    private void somethingHappens(Random random) {
        var who = REPS.get(random.nextInt(REPS.size()));
        // each has customers of their own, so that nothing is asked
        var whom = OF.get(who.equals("小美") ? random.nextInt(2) : 2);
        switch (random.nextInt(7)) {
            case 0 -> chat.says(who, "签单 %s %d万 老客".formatted(whom, 1 + random.nextInt(30)));
            case 1 -> chat.says(who, "回款 %s %d".formatted(whom, 100 + random.nextInt(90_000)));
            case 2 -> chat.says(who, "报价 %s %d万".formatted(whom, 1 + random.nextInt(9)));
            case 3 -> chat.says(who, "昨天 拜访 " + whom);
            case 4 -> chat.says(who, "撤销");
            case 5 -> chat.says(who, "请假 明天");
            default -> chat.says(who, "拜访 " + whom);
        }
    }

    private void agree(LocalDate today) {
        var team = chat.says("老雷", "团队").reply().text();
        assertThat(team).contains("截至 " + today);
        var revenue = 0L;
        var visits = 0L;
        for (var rep : REPS) {
            var own = chat.says(rep, "进度").reply().text();
            var row = found(team, rep + "[^|\\n]*\\| (\\S+)(?: · (\\S+))? \\| [^|\\n]*拜访 (\\d+)");
            var signed = found(own, "签单额 (¥[\\d,]+)(?: / \\S+ (\\d+%))?");
            assertThat(row.group(1))
                    .as("签单额 of %s: 团队 and 进度", rep)
                    .isEqualTo(Money.yuan(money(signed.group(1))).brief());
            if (signed.group(2) != null) {
                assertThat(row.group(2)).as("share of %s: 团队 and 进度", rep).isEqualTo(signed.group(2));
            }
            assertThat(row.group(3))
                    .as("visits of %s: 团队 and 进度", rep)
                    .isEqualTo(found(own, "拜访 (\\d+)").group(1));
            var target = found(chat.says(rep, "目标 本月").reply().text(), "签单额 \\| \\S+ \\| (¥[\\d,]+)");
            assertThat(target.group(1)).as("签单额 of %s: 目标 and 进度", rep).isEqualTo(signed.group(1));
            seenByOthersAsByOneself(rep, own);
            rankedAs(rep, own, today);
            shownEverywhereAs(rep, signed.group(1));
            revenue += money(signed.group(1));
            visits += Long.parseLong(row.group(3));
        }
        assertThat(money(found(team, "(?m)^签单额 (¥[\\d,]+)").group(1)))
                .as("团队 is the sum of 进度")
                .isEqualTo(revenue);
        assertThat(Long.parseLong(found(team, "(?m)^拜访 (\\d+)").group(1)))
                .as("团队 is the sum of its rows")
                .isEqualTo(visits);
    }

    /** The same card but for its buttons. */
    private void seenByOthersAsByOneself(String rep, String own) {
        var seen = chat.says("老雷", "进度 " + rep).reply().text();
        assertThat(seen.replaceAll("\\n\\[.*", "")).isEqualTo(own.replaceAll("\\n\\[.*", ""));
        assertThat(seen).contains("[漏斗] [卡住] [客户] [记录]");
    }

    /** Every other card of the month on which what somebody signed stands, and each that is of nobody else. */
    private void shownEverywhereAs(String rep, String signed) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("计分卡 本月", "签单额 \\| [^|]+\\| (¥[\\d,]+)");
        shown.put("预测 本月", "已签 (¥[\\d,]+)");
        shown.put("看数 本月", "合计 (¥[\\d,]+)");
        shown.put("记录 本月", "签单 \\d+（(¥[\\d,]+)）");
        shown.forEach((line, pattern) -> {
            var card = chat.says(rep, line).reply().text();
            var found = Pattern.compile(pattern).matcher(card);
            if (found.find()) {
                assertThat(found.group(1))
                        .as("签单额 of %s: %s and 进度\n%s", rep, line, card)
                        .isEqualTo(signed);
            } else {
                assertThat(signed)
                        .as("%s of %s shows nothing signed\n%s", line, rep, card)
                        .isEqualTo("¥0");
            }
        });
    }

    /** The ranking is as of today, as is everything else that is said today. */
    private void rankedAs(String rep, String own, LocalDate today) {
        var ranked = chat.says(rep, "排行 本月").reply().text();
        if (ranked.contains("已签")) {
            assertThat(ranked).contains("截至 " + today);
            assertThat(found(ranked, "已签 (¥[\\d,]+)").group(1))
                    .as("签单额 of %s: 排行 and 进度", rep)
                    .isEqualTo(found(own, "签单额 (¥[\\d,]+)").group(1));
        }
        assertThat(chat.says(rep, "进度 昨天").reply().text()).contains("截至 " + today.minusDays(1));
    }

    private static long money(String shown) {
        return Long.parseLong(shown.replaceAll("[¥,]", ""));
    }

    private static MatchResult found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in\n%s", pattern, text).isTrue();
        return matcher.toMatchResult();
    }
}
