package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** An earlier version's ledger is taken over in November; in December the company pays less and wants more. */
class ChangedFilesTests {
    private static final String DECEMBER = "2026-12-10T02:00:00Z";
    private static final Map<String, String> ASKED_OF_NOVEMBER = Map.of(
            "mei",
            "提成 2026年11月",
            "wangwu",
            "提成 2026年11月",
            "lin",
            "目标 2026年11月",
            "xu",
            "进度 2026年11月",
            "lei",
            "排行 2026年11月");

    @TempDir
    Path home;

    private Path files;
    private EarlierCompany company;

    private ChildBot start() {
        return company.start(Map.of("DRUMBEAT_COMPANY_FILES", files.toString()));
    }

    private void take() {
        company = EarlierCompany.in(home, EarlierCompany.KILLED);
        files = home.resolve("company");
        try {
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/earlier/config"), files);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void rewrite(String file, String was, String is) {
        try {
            var path = files.resolve(file);
            var text = Files.readString(path);
            assertThat(text).contains(was);
            Files.writeString(path, text.replace(was, is));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> versions() {
        return company.jdbc().sql("""
                        select (payload::jsonb ->> 'file') || ' ' || date from fact
                        where kind = 'configured' order by position""").query(String.class).list();
    }

    private static String says(Door door, String who, String words) {
        return door.says(who, words).text("/replies/0/text");
    }

    private static List<String> november(Door door) {
        return ASKED_OF_NOVEMBER.entrySet().stream()
                .map(asked -> says(door, asked.getKey(), asked.getValue()))
                .toList();
    }

    @Test
    void thePastIsComputedByTheFilesOfItsTimeAfterARestartToo() {
        take();
        List<String> before;
        try (var bot = start()) {
            var door = bot.ready();
            assertThat(versions())
                    .containsExactlyInAnyOrder(
                            "plan.yml 2026-11-30",
                            "targets.yml 2026-11-30",
                            "stages.yml 2026-11-30",
                            "approvals.yml 2026-11-30",
                            "handover.yml 2026-11-30",
                            "allocation.yml 2026-11-30",
                            "cash.yml 2026-11-30",
                            "rates.yml 2026-11-30",
                            "products.yml 2026-11-30",
                            "calendar.yml 2026-11-30");
            door.jump(DECEMBER);
            before = november(door);
            assertThat(says(door, "mei", "提成")).contains("第 1 版");
            assertThat(says(door, "mei", "目标")).contains("签单额 | ¥500,000");
            bot.terminate();
        }
        rewrite("plan.yml", "version: 1", "version: 2");
        rewrite("plan.yml", "rate: 5%", "rate: 1%");
        rewrite("targets.yml", "mei: {revenue: 50万", "mei: {revenue: 90万");
        rewrite("targets.yml", "lin: {revenue: 35万", "lin: {revenue: 80万");
        rewrite("stages.yml", "意向, 有意向", "有兴趣, 意向");
        try (var bot = start()) {
            var door = bot.ready();
            assertThat(november(door)).isEqualTo(before);
            assertThat(says(door, "mei", "提成")).contains("第 2 版");
            assertThat(says(door, "mei", "目标")).contains("签单额 | ¥900,000");
            assertThat(versions())
                    .hasSize(13)
                    .contains("plan.yml 2026-12-10", "targets.yml 2026-12-10", "stages.yml 2026-12-10");
        }
    }
}
