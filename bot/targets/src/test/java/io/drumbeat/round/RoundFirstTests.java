package io.drumbeat.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoundFirstTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private String leading(String person, String day) {
        return chat.recorder().ask(known -> chat.part(RoundFirst.class)
                .of(chat.people().get(person), LocalDate.parse(day), known)
                .toString());
    }

    @Test
    void whatWaitsLeadsTheDayOfWhoeverIsToDoIt() {
        assertThat(leading("mei", "2026-11-26")).isEqualTo("[]");
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        assertThat(leading("mei", "2026-11-26")).contains("2027年的目标等你答复，2026-12-05 截止");
        assertThat(leading("lei", "2026-11-26")).isEqualTo("[]");
        chat.says("小美", "接受目标");
        assertThat(leading("mei", "2026-11-26")).isEqualTo("[]");
        assertThat(leading("wangwu", "2026-12-06")).isEqualTo("[]");
        assertThat(leading("lei", "2026-12-06")).contains("2 人的 2027年目标可以拆封签发了");
    }
}
