package io.drumbeat.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SilentGroupsTests {
    private final Rehearsal chat = new Rehearsal();
    private final SilentGroups silent =
            new SilentGroups(chat.recorder(), Clock.fixed(Instant.parse("2026-11-22T07:00:00Z"), ZoneOffset.UTC));

    @Test
    void theAdminIsToldOnceOfAGroupThatNothingReaches() {
        silent.tell("feishu", new Chat.Group("east-1"), "机器人不在这个群里：请把它拉进群");
        silent.tell("feishu", new Chat.Group("east-1"), "机器人不在这个群里：请把它拉进群");
        assertThat(chat.direct("小安")).singleElement().satisfies(told -> assertThat(told.text())
                .startsWith("发不进“华东一组”的群：机器人不在这个群里：请把它拉进群"));
        assertThat(chat.direct("老雷")).isEmpty();
    }
}
