package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that anybody said, and no number of theirs, stands in the log, however much it tells and whatever goes wrong. */
class SecretLogTests {
    private static final String CUSTOMER = "碧落船舶";
    private static final String NOTE = "谈黄泉码头";
    private static final String AMOUNT = "731946";

    @TempDir
    static Path home;

    private static ChildBot bot;
    private static Door door;
    private static Map<String, String> database;

    @BeforeAll
    static void start() {
        database = SampleCompany.database(home);
        bot = ChildBot.start(home, ChildBot.freePort(), Map.of("LOGGING_LEVEL_ROOT", "debug"));
        door = bot.ready();
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    private static void sql(String statement) {
        try (var connection = DriverManager.getConnection(
                        String.valueOf(database.get("SPRING_DATASOURCE_URL")), "postgres", "");
                var made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void everythingIsSaid() {
        door.says("mei", "拜访 " + CUSTOMER + " " + NOTE);
        door.says("mei", "报价 " + CUSTOMER + " " + AMOUNT);
        door.says("mei", "客户 " + CUSTOMER);
        door.says("mei", "提成");
        door.says("mei", "撤销");
        door.post("/console/api/messages", "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\"" + CUSTOMER + "\",");
        door.post("/console/api/messages", Map.of("as", "mei", "chat", CUSTOMER, "text", NOTE));
        door.get("/console/api/messages", "as", "mei", "chat", "direct:mei");
        door.get("/console/api/records", "as", "mei", "from", CUSTOMER);
        door.drops(
                "lei",
                CUSTOMER + ".csv",
                ("日期,类型,客户名称,负责人,金额,备注\n2026-11-20,报价," + CUSTOMER + ",小美," + AMOUNT + "," + NOTE + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void nothingOfItIsInTheLog() {
        assertThat(bot.said().lines().filter(line -> List.of(CUSTOMER, NOTE, AMOUNT, "731,946").stream()
                        .anyMatch(line::contains)))
                .isEmpty();
    }

    @Test
    void whatIsSaidIsNotInTheLog() {
        everythingIsSaid();
        assertThat(bot.said()).contains("DEBUG");
        nothingOfItIsInTheLog();
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsNotInTheLogEither() {
        sql("alter table fact add constraint full_disk check (false) not valid");
        sql("alter table outbox add constraint full_disk check (false) not valid");
        try {
            for (var i = 0; i < 20; i++) {
                assertThat(door.says("mei", "拜访 " + CUSTOMER + " " + NOTE).status())
                        .isEqualTo(503);
                door.says("mei", "报价 " + CUSTOMER + " " + AMOUNT);
            }
        } finally {
            sql("alter table fact drop constraint full_disk");
            sql("alter table outbox drop constraint full_disk");
        }
        nothingOfItIsInTheLog();
        assertThat(bot.said()).contains("没有记下");
        assertThat(bot.said()
                        .lines()
                        .filter(line -> line.contains("ERROR") && line.contains("没有记下"))
                        .count())
                .as("one line a minute")
                .isLessThan(3);
        assertThat(door.says("mei", "拜访 " + CUSTOMER).status()).isEqualTo(200);
    }
}
