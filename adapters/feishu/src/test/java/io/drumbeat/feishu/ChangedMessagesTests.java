package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.fold.Everything;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever changes what they said hears that what was recorded stays, and how it becomes otherwise. */
class ChangedMessagesTests {
    private final Rehearsal rehearsal = new Rehearsal();
    private final Desk desk = new Desk(rehearsal.people(), rehearsal.recorder(), Company.CLOCK);

    @AfterEach
    void close() {
        desk.close();
    }

    private static String changed(String id, String who, String words) {
        return Events.direct(id, who, words).replace("im.message.receive_v1", "im.message.updated_v1");
    }

    /** What was answered outside of what is recorded. */
    private List<String> texts() {
        return desk.feishu.calls("/reply").stream()
                .map(call -> StubbedFeishu.content(call).toString())
                .toList();
    }

    private long recorded() {
        var day = LocalDate.of(2026, 11, 22);
        return rehearsal.recorder().ask(known -> Everything.between(day, day.plusDays(1), known).stream()
                .filter(entry -> entry.messageId().startsWith("feishu:"))
                .count());
    }

    @Test
    void whatWasRecordedStaysAndTheyAreToldHowToChangeIt() {
        desk.receives(Events.direct("om_1", "ou_mei", "拜访 华为 谈续约"));
        assertThat(desk.receives(changed("om_1", "ou_mei", "拜访 华为 谈涨价")).status())
                .isEqualTo(200);
        assertThat(recorded()).isEqualTo(1);
        assertThat(texts().getLast()).contains("你改了这句话", "没有跟着变", "撤销 #");
    }

    @Test
    void aChangeThatLeavesTheWordsAsTheyAreIsNone() {
        desk.receives(Events.direct("om_1", "ou_mei", "拜访 华为 谈续约"));
        desk.receives(changed("om_1", "ou_mei", "拜访 华为 谈续约"));
        assertThat(texts()).noneMatch(text -> text.contains("你改了这句话"));
    }

    @Test
    void whatWasNotHeardBeforeIsHeardNow() {
        desk.receives(changed("om_2", "ou_mei", "拜访 华为 谈续约"));
        assertThat(recorded()).isEqualTo(1);
        assertThat(texts()).noneMatch(text -> text.contains("你改了这句话"));
    }
}
