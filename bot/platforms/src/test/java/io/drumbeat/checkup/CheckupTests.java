package io.drumbeat.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.connection.Connection;
import io.drumbeat.people.People;
import io.drumbeat.roster.InMemoryMembers;
import io.drumbeat.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckupTests {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static Checkups with(List<Checkup> checkups, Connection... connections) {
        var roster =
                new Roster(new People(List.of(), List.of()), ZoneOffset.UTC, new InMemoryMembers(), List.of(), CLOCK);
        return new Checkups(checkups, () -> List.of(connections), roster, CLOCK);
    }

    private static Connection feishu(Connection.Status status) {
        return new Connection() {
            @Override
            public String platform() {
                return "feishu";
            }

            @Override
            public Status status() {
                return status;
            }
        };
    }

    @Test
    void whatWasFoundIsThereUntilItIsLookedAtAgain() {
        var missing = Finding.wrong("飞书 权限", "缺 im:message:send_as_bot");
        var checkups = with(List.of(() -> List.of(missing)));
        assertThat(checkups.now().findings()).isEmpty();
        checkups.look();
        assertThat(checkups.now()).isEqualTo(new Checkups.Looked(NOW, List.of(missing)));
    }

    @Test
    void aConnectionThatIsOpenSaysWhenItWasHeard() {
        var status = new Connection.Status(true, NOW.minusSeconds(40), 2, null);
        assertThat(with(List.of(), feishu(status)).now().findings())
                .containsExactly(Finding.fine("飞书 长连接", "连着，40 秒前收到过平台的消息，重连过 2 次"));
    }

    @Test
    void aLostConnectionSaysWhy() {
        var status = new Connection.Status(false, null, 0, "凭证不对");
        assertThat(with(List.of(), feishu(status)).now().findings())
                .containsExactly(Finding.wrong("飞书 长连接", "没有连上，还没有收到过什么：凭证不对；会自己再连"));
    }

    @Test
    void aClockThatIsFarOffIsNamedWithItsSeconds() {
        assertThat(ClockSkew.finding("飞书 时钟", "Wed, 25 Nov 2026 01:57:00 GMT", NOW)
                        .sentence())
                .startsWith("本机比平台快 180 秒");
        assertThat(ClockSkew.finding("飞书 时钟", "Wed, 25 Nov 2026 02:00:30 GMT", NOW)
                        .fine())
                .isTrue();
        assertThat(ClockSkew.finding("飞书 时钟", null, NOW).fine()).isTrue();
    }
}
