package io.drumbeat.feishu.api;

import static io.drumbeat.feishu.stub.StubbedFeishu.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.delivery.Delivered;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.send.Dues;
import io.drumbeat.feishu.send.FeishuChannel;
import io.drumbeat.feishu.send.SaidWhere;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.StubbedFeishu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each row of the table of codes, on its way through the real client. */
class RefusalTests {
    private final StubbedFeishu feishu = new StubbedFeishu();

    @AfterEach
    void close() {
        feishu.close();
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyCodeComesToWhatItsRowSays(Refusal refusal) {
        refusal.codes().forEach(code -> {
            feishu.everyMessageCallAnswers(refused(400, code));
            var delivered = newChannel().send(Dues.direct());
            assertThat(delivered).isInstanceOf(expected(refusal.then()));
            assertThat(delivered.toString()).contains(refusal.reason(), "code " + code);
        });
    }

    /** One that has learnt nothing of the message yet. */
    private FeishuChannel newChannel() {
        return new FeishuChannel(feishu.client(), new FeishuCards(), Company.people(), new SaidWhere(), Company.CLOCK);
    }

    private static Class<? extends Delivered> expected(Refusal.Then then) {
        return switch (then) {
            case HALT_API, HALT_RECEIVER, HALT_UNTIL_TOMORROW -> Delivered.Halted.class;
            case ASK_AGAIN, RENEW_TOKEN -> Delivered.Later.class;
            case GIVE_UP_HERE -> Delivered.Unreachable.class;
            // at the next try in words
            case SAY_AS_TEXT -> Delivered.Later.class;
            // nothing is there to be gone or too old when something is said for the first time
            case GONE, TOO_OLD, GIVE_UP -> Delivered.Dead.class;
        };
    }
}
