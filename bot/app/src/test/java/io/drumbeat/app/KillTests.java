package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.spreadsheet.FileSpreadsheets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot with its database and its Redis beside it is ended by {@code kill -9} in the middle of a day and started again: what
 * people were told, whom an admin brought, and what was half asked is there.
 */
class KillTests {
    private static final String CSV = "姓名,角色,团队,主管,工号\n林晓,销售,华东一组,老雷,E21\n";

    @TempDir
    static Path home;

    private static final ConcurrentLinkedQueue<String> TOLD = new ConcurrentLinkedQueue<>();
    private static ChildBot bot;
    private static Door door;

    @BeforeAll
    static void aDayThatEndsWithAKill() throws InterruptedException {
        SampleCompany.settle(home);
        var port = ChildBot.freePort();
        try (var first = ChildBot.startAlone(home, port, Map.of())) {
            door = first.ready();
            peopleAreBrought();
            assertThat(door.says("xu", "报价 港湾冷链").text("/replies/0/text")).contains("还缺：金额");
            var writers = write();
            await(() -> TOLD.size() > 40);
            first.kill();
            for (var writer : writers) {
                writer.join();
            }
        }
        bot = ChildBot.startAlone(home, port, Map.of());
        door = bot.ready();
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private static String says(String who, String words) {
        return door.says(who, words).text("/replies/0/text");
    }

    private static void peopleAreBrought() {
        var preview = door.drops("an", "人员.csv", CSV.getBytes(Charset.forName("GB18030")));
        assertThat(preview.text("/replies/0/text")).contains("编码 GB18030", "第 2 行 新同事 林晓（E21）：销售，华东一组，主管 老雷");
        says("an", "确认导入 1");
        await(() -> people().contains("E21"));
        assertThat(says("E21", "拜访 华为 张总 谈续约")).startsWith("已记录拜访");
        assertThat(says("lei", "团队")).contains("林晓");
        door.drops("an", "人员.xlsx", workbook());
        says("an", "确认导入 2");
        // killed before it knows that it is done, whoever goes on waits for its lease to run out
        await(() -> says("an", "导入 2").startsWith("已导入"));
    }

    private static byte[] workbook() {
        var heads = List.of("姓名", "角色", "团队", "主管", "工号");
        var rows = List.of(
                List.of(Cell.of("韩梅"), Cell.of("主管"), Cell.of("华东二组"), Cell.of(""), Cell.of("E20")),
                List.of(Cell.of("小丁"), Cell.of("销售"), Cell.of("华东二组"), Cell.of("韩梅"), Cell.of("E22")));
        return new FileSpreadsheets().write(new Page("人员", heads, rows));
    }

    private static List<String> people() {
        var ids = new ArrayList<String>();
        door.get("/console/api/people")
                .body()
                .forEach(person -> ids.add(person.at("/id").asString()));
        return ids;
    }

    private static List<Thread> write() {
        var stopped = new AtomicBoolean();
        var writers = new ArrayList<Thread>();
        for (var w = 0; w < 4; w++) {
            var writer = w;
            writers.add(Thread.startVirtualThread(() -> {
                for (var i = 0; i < 5000 && !stopped.get(); i++) {
                    var id = "k-%d-%d".formatted(writer, i);
                    try {
                        var answer = door.says("mei", "电话 华为", id);
                        if (answer.status() == 200) {
                            TOLD.add(id + " " + answer.text("/recorded/0/receipt"));
                        }
                    } catch (IllegalStateException killed) {
                        stopped.set(true);
                    }
                }
            }));
        }
        return writers;
    }

    @Test
    void whatWasAcknowledgedIsThereOnce() {
        var receipts = receipts();
        assertThat(receipts)
                .doesNotHaveDuplicates()
                .containsAll(TOLD.stream().map(told -> told.split(" ")[1]).toList());
        var before = receipts.size();
        for (var one : TOLD) {
            var again = door.says("mei", "电话 华为", one.split(" ")[0]);
            assertThat(again.at("/duplicate").asBoolean()).isTrue();
            assertThat(again.text("/recorded/0/receipt")).isEqualTo(one.split(" ")[1]);
        }
        assertThat(receipts()).hasSize(before);
    }

    private static List<String> receipts() {
        var today = door.get("/console/api/health").text("/now").substring(0, 10);
        var from = LocalDate.parse(today).minusDays(2).toString();
        var receipts = new ArrayList<String>();
        door.get("/console/api/records", "as", "mei", "from", from, "to", today)
                .body()
                .forEach(record -> receipts.add(record.at("/receipt").asString()));
        return receipts;
    }

    @Test
    void whomAnAdminBroughtIsAtWorkAndMayBeTakenBack() {
        assertThat(people()).contains("E20", "E21", "E22");
        assertThat(says("E20", "团队")).contains("小丁");
        says("an", "确认撤销导入 2");
        await(() -> !people().contains("E22"));
        assertThat(says("an", "撤销导入 1")).contains("会保留 1 条", "林晓");
    }

    /** While Redis does not answer, nobody is asked that way. */
    @Test
    void aQuestionWaitsForItsAnswerAndNoneIsAskedWithoutRedis() throws Exception {
        assertThat(door.says("xu", "48万").text("/recorded/0/amount")).isEqualTo("480000.00");
        says("xu", "报价 港湾冷链");
        redis("STOP");
        assertThat(says("xu", "50万")).contains("没听懂“50万”", "现在记不住问到一半的话");
        assertThat(says("xu", "报价 港湾冷链"))
                .contains("还缺：金额", "请整句说，例如：报价 港湾冷链 48万")
                .doesNotContain("直接回");
        assertThat(door.says("xu", "报价 港湾冷链 50万").text("/recorded/0/amount")).isEqualTo("500000.00");
        redis("CONT");
        await(() -> says("xu", "报价 港湾冷链").contains("也可以直接回，例如：48万"));
        assertThat(door.says("xu", "52万").text("/recorded/0/amount")).isEqualTo("520000.00");
    }

    private static void redis(String signal) throws IOException, InterruptedException {
        var pid = Files.readString(home.resolve("data/redis.pid")).strip();
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }
}
