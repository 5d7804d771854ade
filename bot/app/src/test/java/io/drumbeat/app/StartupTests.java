package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing needs to be there for a start; what keeps the bot from starting is one clear sentence, and the exit code is not 0. */
class StartupTests {
    @TempDir
    Path home;

    private String refused(Map<String, String> environment, int port) {
        try (var bot = ChildBot.start(home, port, environment)) {
            assertThat(bot.exit()).isNotZero();
            assertThat(bot.said()).doesNotContain("\tat ");
            return bot.said();
        }
    }

    @Test
    void anEmptyFolderIsEnough() {
        assertThat(SampleCompany.saidAtFirst())
                .contains("内嵌 PostgreSQL 已启动", "内嵌 Redis 已启动", "样例公司的历史已放进账本", "Started Drumbeat")
                .doesNotContain("ERROR", "\tat ");
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var said = refused(Map.of(), taken.getLocalPort());
            assertThat(said)
                    .contains("端口 %d 已被别的程序占用".formatted(taken.getLocalPort()))
                    .contains("SERVER_PORT");
        }
    }

    @Test
    void aWrongRoleInThePeopleFileIsNamedWithItsLine() throws IOException {
        var files = Files.createDirectory(home.resolve("company"));
        Files.writeString(
                files.resolve("people.yml"),
                "teams:\n  - {id: a, name: 甲组}\npeople:\n  - {id: mei, name: 小美, role: boss}\n");
        assertThat(refused(Map.of("DRUMBEAT_COMPANY_FILES", files.toString()), ChildBot.freePort()))
                .contains("people.yml 第 4 行 people.role：\"boss\"，应是 rep、manager、director、finance 或 admin");
    }

    @Test
    void brokenYamlInTheCompanysSettingsIsNamedWithItsLine() throws IOException {
        Files.createDirectory(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), "drumbeat:\n  company:\n   zone: [Asia\n");
        assertThat(refused(Map.of(), ChildBot.freePort()))
                .contains("config/application.yml")
                .contains("不是正确的 YAML");
    }

    @Test
    void anUnreachableDatabaseNamesItsSetting() {
        var said = refused(
                Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2"),
                ChildBot.freePort());
        assertThat(said).contains("用不了").contains("SPRING_DATASOURCE_URL");
    }
}
