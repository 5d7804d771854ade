package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.spreadsheet.FileSpreadsheets;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People whom an admin brings in a spreadsheet, in the whole bot. */
class ImportedPeopleTests {
    private static final String CSV = "姓名,角色,团队,主管,工号\n林晓,销售,华东一组,老雷,E21\n";

    @TempDir
    Path home;

    private static byte[] workbook() {
        var heads = List.of("姓名", "角色", "团队", "主管", "工号");
        var rows = List.of(
                List.of(Cell.of("韩梅"), Cell.of("主管"), Cell.of("华东二组"), Cell.of(""), Cell.of("E20")),
                List.of(Cell.of("小丁"), Cell.of("销售"), Cell.of("华东二组"), Cell.of("韩梅"), Cell.of("E22")));
        return new FileSpreadsheets().write(new Page("人员", heads, rows));
    }

    private static List<String> people(Door door) {
        var ids = new ArrayList<String>();
        door.get("/console/api/people")
                .body()
                .forEach(person -> ids.add(person.at("/id").asString()));
        return ids;
    }

    @Test
    void theyAreAtWorkAtOnceAndAfterAKill() {
        var port = ChildBot.freePort();
        try (var first = ChildBot.start(home, port, Map.of())) {
            var door = first.ready();
            var preview = door.drops("an", "人员.csv", CSV.getBytes(Charset.forName("GB18030")));
            assertThat(preview.text("/replies/0/text")).contains("编码 GB18030", "第 2 行 新同事 林晓（E21）：销售，华东一组，主管 老雷");
            door.says("an", "确认导入 1");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> people(door)
                    .contains("E21"));
            assertThat(door.says("E21", "拜访 华为 张总 谈续约").text("/replies/0/text")).startsWith("已记录拜访");
            assertThat(door.says("lei", "团队").text("/replies/0/text")).contains("林晓");
            door.drops("an", "人员.xlsx", workbook());
            door.says("an", "确认导入 2");
            // killed before it knows that it is done, whoever goes on waits for its lease to run out
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> door.says("an", "导入 2").text("/replies/0/text").startsWith("已导入"));
            first.kill();
        }
        try (var second = ChildBot.start(home, port, Map.of())) {
            var door = second.ready();
            assertThat(people(door)).contains("E20", "E21", "E22");
            assertThat(door.says("E20", "团队").text("/replies/0/text")).contains("小丁");
            door.says("an", "确认撤销导入 2");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !people(door)
                    .contains("E22"));
            assertThat(door.says("an", "撤销导入 1").text("/replies/0/text")).contains("会保留 1 条", "林晓");
        }
    }
}
