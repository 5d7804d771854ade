package io.drumbeat.feishu.send;

import static io.drumbeat.feishu.stub.StubbedFeishu.content;
import static io.drumbeat.feishu.stub.StubbedFeishu.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.delivery.Delivered;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.ratelimit.Gate;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuEditTests {
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final FeishuChannel channel =
            new FeishuChannel(feishu.client(), new FeishuCards(), Company.people(), new SaidWhere(), Company.CLOCK);

    @AfterEach
    void close() {
        feishu.close();
    }

    @Test
    void anEditChangesTheMessageThatWasSent() {
        assertThat(channel.send(Dues.edit())).isEqualTo(new Delivered.Sent("om_sent"));
        assertThat(feishu.onlyMessage().getMethod().getName()).isEqualTo("PATCH");
        assertThat(feishu.onlyMessage().getUrl()).isEqualTo("/open-apis/im/v1/messages/om_sent");
        assertThat(content(feishu.onlyMessage())
                        .getAsJsonObject("config")
                        .get("update_multi")
                        .getAsBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {230011, 230110, 230031, 200000})
    void whatCanNoLongerBeChangedStaysAsItIs(int code) {
        feishu.everyMessageCallAnswers(refused(400, code));
        assertThat(channel.send(Dues.edit())).isEqualTo(new Delivered.Sent("om_sent"));
        assertThat(feishu.calls("/messages")).hasSize(1);
    }

    @Test
    void afterFourteenDaysACorrectionIsSaidOnceAndChangedFromThenOn() {
        feishu.everyMessageCallAnswers(refused(400, 230031));
        assertThat(channel.send(Dues.correction("om_sent"))).isInstanceOf(Delivered.Later.class);
        assertThat(channel.gates(Dues.correction("om_sent")))
                .extracting(Gate::name)
                .anyMatch(name -> name.endsWith(":create"));
        feishu.messagesWork();
        assertThat(channel.send(Dues.correction("om_sent"))).isEqualTo(new Delivered.Sent("om_created"));
        assertThat(channel.send(Dues.correction("om_created"))).isEqualTo(new Delivered.Sent("om_created"));
        assertThat(feishu.calls("/messages").stream()
                        .map(call -> call.getMethod().getName()))
                .containsExactly("PATCH", "POST", "PATCH");
    }

    @Test
    void aWithdrawnAnnouncementNeedsNoCorrection() {
        feishu.everyMessageCallAnswers(refused(400, 230011));
        assertThat(channel.send(Dues.correction("om_sent"))).isEqualTo(new Delivered.Sent("om_sent"));
    }

    @Test
    void whatWentOutInWordsIsNotPaintedOver() {
        assertThat(channel.send(Dues.huge())).isEqualTo(new Delivered.Sent("text:om_created"));
        assertThat(channel.send(Dues.editOf("text:om_created"))).isEqualTo(new Delivered.Sent("text:om_created"));
        assertThat(feishu.calls("/messages")).hasSize(1);
    }

    @Test
    void anEditMayBeRepeatedAtAnyTime() {
        assertThat(channel.send(Dues.tried(Dues.edit(), 2, Duration.ofHours(30))))
                .isInstanceOf(Delivered.Sent.class);
    }
}
