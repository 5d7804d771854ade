package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot was down when something was due, at the hours of the company's own file. */
class DowntimeTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private RhythmChat chat;

    @BeforeEach
    void lived() throws IOException {
        chat = new RhythmChat(Files.readString(Path.of("..", "config", "cadence.yml")));
        chat.comes("小美", "2026-11-26T10:00");
        chat.says("小美", "拜访 华为 谈续约 12月1日回访");
        chat.comes("小美", "2026-11-30T08:30");
    }

    @Test
    void downOnAMondayMorningOneCardComesAndSaysThatItIsLate() {
        chat.isDownUntil("2026-11-30T10:10");
        assertThat(chat.comes("小美", "2026-11-30T16:00", Duration.ofMinutes(5)))
                .singleElement()
                .satisfies(card -> assertThat(card).startsWith("11-30 10:15"));
        assertThat(chat.last("小美").text()).contains("补发：这张本该 09:00 到，晚到了。");
    }

    @Test
    void theGroupsBoardSaysSoToo() {
        chat.isDownUntil("2026-11-30T10:10").comes("小美", "2026-11-30T16:00", Duration.ofMinutes(5));
        assertThat(chat.group().getLast().text()).contains("周榜").contains("补发：这张本该 09:00 到，晚到了。");
    }

    /** Of each only the newest, and what was to change a day that is over does not come at all. */
    @Test
    void downForDaysWhatIsTooLateToComeByItselfComesTogether() throws IOException {
        chat = new RhythmChat(Files.readString(Path.of("..", "config", "cadence.yml")) + """
                午间: {when: 每个工作日 12:00, to: 小美, say: 下午的拜访约好了吗}
                公告: {when: 每个工作日 14:00, to: 小美, say: 样品间搬到三楼了}
                """);
        chat.comes("小美", "2026-11-30T08:30");
        chat.isDownUntil("2026-12-02T07:00");
        var came = chat.comes("小美", "2026-12-02T17:55", Duration.ofMinutes(5));
        assertThat(came)
                .filteredOn(card -> card.contains("没单独打扰") || card.contains("下午的拜访"))
                .containsExactly("12-02 12:00 下午的拜访约好了吗", "12-02 17:30 今天没单独打扰你的 1 件");
        assertThat(chat.last("小美").text()).containsOnlyOnce("样品间搬到三楼了").doesNotContain("下午的拜访");
        assertThat(missed("公告")).isNotEmpty().noneMatch(Delivery::folded);
    }

    private List<Delivery> missed(String push) {
        return chat.recorder().deliveries().in(MONDAY, MONDAY.plusDays(4)).stream()
                .filter(one -> one.fate() == Fate.MISSED && one.push().equals(push))
                .toList();
    }
}
