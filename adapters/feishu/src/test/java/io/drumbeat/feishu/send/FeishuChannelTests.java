package io.drumbeat.feishu.send;

import static io.drumbeat.feishu.stub.StubbedFeishu.body;
import static io.drumbeat.feishu.stub.StubbedFeishu.content;
import static io.drumbeat.feishu.stub.StubbedFeishu.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuChannelTests {
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final SaidWhere saidWhere = new SaidWhere();
    private final FeishuChannel channel =
            new FeishuChannel(feishu.client(), new FeishuCards(), Company.people(), saidWhere, Company.CLOCK);

    @AfterEach
    void close() {
        feishu.close();
    }

    @Test
    void itReachesWhoHasAnAccount() {
        assertThat(channel.platform()).isEqualTo("feishu");
        assertThat(channel.reaches(new Chat.Direct("mei"))).isTrue();
        assertThat(channel.reaches(new Chat.Direct("hua"))).isFalse();
        assertThat(channel.reaches(new Chat.Direct("nobody"))).isFalse();
        assertThat(channel.reaches(new Chat.Group("east-1"))).isTrue();
    }

    @Test
    void aDirectMessageGoesToThePersonsOpenId() {
        assertThat(channel.send(Dues.direct())).isEqualTo(new Delivered.Sent("om_created"));
        var call = feishu.onlyMessage();
        assertThat(call.getUrl()).isEqualTo("/open-apis/im/v1/messages?receive_id_type=open_id");
        assertThat(call.getHeader("Authorization")).isEqualTo("Bearer t-first");
        assertThat(body(call).get("receive_id").getAsString()).isEqualTo("ou_mei");
        assertThat(body(call).get("msg_type").getAsString()).isEqualTo("interactive");
        assertThat(content(call).get("schema").getAsString()).isEqualTo("2.0");
    }

    @Test
    void aGroupMessageGoesToTheGroupsChatId() {
        channel.send(Dues.group(null));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=chat_id");
        assertThat(body(feishu.onlyMessage()).get("receive_id").getAsString()).isEqualTo("oc_east-1");
    }

    @Test
    void anAnswerQuotesTheQuestion() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        assertThat(channel.send(Dues.group("om_asked"))).isEqualTo(new Delivered.Sent("om_replied"));
        assertThat(feishu.onlyMessage().getUrl()).isEqualTo("/open-apis/im/v1/messages/om_asked/reply");
    }

    @Test
    void whatGoesToOnePersonIsNeverPutUnderAQuestionInAGroup() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        channel.send(Dues.replyTo(Dues.direct(), "om_asked"));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=open_id");
    }

    @Test
    void anAnnouncementIsNotAnAnswer() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        channel.send(Dues.praise("om_asked"));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=chat_id");
    }

    @Test
    void aQuestionNobodyRemembersIsAnsweredInItsChat() {
        channel.send(Dues.group("om_before_the_restart"));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=chat_id");
    }

    @Test
    void anAnswerToARecalledQuestionIsSaidAllTheSame() {
        saidWhere.remember("om_recalled", new Chat.Group("east-1"));
        feishu.replyAnswers(refused(400, 230011));
        var due = Dues.group("om_recalled");
        assertThat(channel.send(due)).isInstanceOf(Delivered.Later.class);
        assertThat(names(due)).containsExactly("feishu:cli:create", "feishu:to:oc_east-1");
        assertThat(channel.send(due)).isEqualTo(new Delivered.Sent("om_created"));
    }

    @Test
    void whatAnInstanceWasSendingWhenItDiedMayBeRepeatedForAlmostAnHour() {
        assertThat(channel.recognisesRepetitionFor()).isEqualTo(Duration.ofMinutes(55));
    }

    @Test
    void everyTryOfAMessageCarriesTheSameShortUuid() {
        channel.send(Dues.direct());
        channel.send(Dues.tried(Dues.direct(), 3, Duration.ofMinutes(5)));
        var uuids = feishu.calls("/messages").stream()
                .map(call -> body(call).get("uuid").getAsString())
                .toList();
        assertThat(uuids).hasSize(2).allMatch(uuid -> uuid.length() <= 50);
        assertThat(uuids.getFirst()).isEqualTo(uuids.getLast()).isNotEqualTo(Repetition.uuid("m-2"));
    }

    @Test
    void everyWayOutKeepsItsOwnLimits() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        assertThat(names(Dues.direct())).containsExactly("feishu:cli:create", "feishu:to:ou_mei");
        assertThat(names(Dues.group("om_asked"))).containsExactly("feishu:cli:reply", "feishu:to:oc_east-1");
        assertThat(names(Dues.edit())).containsExactly("feishu:cli:patch", "feishu:cli:message:om_sent");
    }

    private List<String> names(Due due) {
        return channel.gates(due).stream()
                .map(gate -> gate.name().replace(EventMaker.APP, "cli"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {230025, 230099})
    void aCardThePlatformCannotDrawIsSaidInWords(int code) {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        feishu.replyAnswers(refused(400, code));
        assertThat(channel.send(Dues.group("om_asked"))).isInstanceOf(Delivered.Later.class);
        assertThat(feishu.calls("/reply")).hasSize(1);
        channel.send(Dues.group("om_asked"));
        var last = feishu.calls("/reply").getLast();
        assertThat(body(last).get("msg_type").getAsString()).isEqualTo("text");
        assertThat(content(last).get("text").getAsString()).isEqualTo("已记录拜访 #1\n客户 华为");
    }

    @Test
    void someoneWithoutAnAccountCannotBeReached() {
        assertThat(channel.send(Dues.to(new Chat.Direct("hua"))))
                .isInstanceOfSatisfying(
                        Delivered.Dead.class, dead -> assertThat(dead.reason()).contains("people.yml"));
    }

    @Test
    void aCardThatIsFarTooLongGoesAsText() {
        channel.send(Dues.huge());
        assertThat(body(feishu.onlyMessage()).get("msg_type").getAsString()).isEqualTo("text");
    }
}
