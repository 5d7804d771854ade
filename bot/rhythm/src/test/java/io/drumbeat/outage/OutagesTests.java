package io.drumbeat.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Message;
import io.drumbeat.people.Role;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutagesTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-18", 9);
    private final Ear ear = new Ear();
    private Instant now = Instant.parse("2026-11-18T01:02:00Z");
    private boolean heard = true;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return Rehearsal.SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Outages outages = outages("dingtalk", Duration.ZERO);

    private Outages outages(String platform, Duration keepsPushing) {
        var listened = List.of(new Listened(platform, keepsPushing, () -> heard));
        return new Outages(ear, listened, chat.recorder(), clock);
    }

    /** Remembers as the database would. */
    private static final class Ear implements Hearing {
        private final Map<String, Instant> last = new HashMap<>();
        private Set<String> spoke = Set.of();
        private boolean failing;
        private boolean deaf;

        @Override
        public Optional<Instant> last(String platform) {
            return Optional.ofNullable(last.get(platform));
        }

        @Override
        public void heard(String platform, Instant now) {
            if (!deaf) {
                last.put(platform, now);
            }
        }

        @Override
        public Set<String> spoke(String platform, Instant from, Instant until) {
            if (failing) {
                throw new IllegalStateException("数据库暂时连不上");
            }
            return spoke;
        }
    }

    private String xiaomei() {
        return chat.people().all().stream()
                .filter(person -> person.name().equals("小美"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void awayFor(Outages looking, Duration length) {
        looking.look();
        heard = false;
        now = now.plus(length);
        looking.look();
        heard = true;
        looking.look();
    }

    private List<String> told(String name) {
        return chat.direct(name).stream().map(Message::text).toList();
    }

    @Test
    void whoWasJustTalkingIsAskedOnceWhatIsMissing() {
        ear.spoke = Set.of(xiaomei());
        chat.says("小美", "拜访 华为");
        awayFor(outages, Duration.ofMinutes(4));
        outages.look();
        assertThat(told("小美")).last().asString().contains("09:02–09:06 你在钉钉说的话可能没有记下", "4 分钟", "最近记下的一条是 #2", "照样再说一遍");
        assertThat(told("小美")).filteredOn(text -> text.contains("可能没有记下")).hasSize(1);
    }

    @Test
    void nobodyElseIsDisturbed() {
        awayFor(outages, Duration.ofMinutes(4));
        assertThat(told("小美")).isEmpty();
    }

    @Test
    void aBlinkIsNoOutage() {
        ear.spoke = Set.of(xiaomei());
        awayFor(outages, Duration.ofSeconds(25));
        assertThat(told("小美")).isEmpty();
    }

    @Test
    void theFirstStartEverIsNoOutage() {
        outages.look();
        assertThat(told("小美")).isEmpty();
    }

    @Test
    void twoInstancesThatComeBackTogetherAskOnce() {
        ear.spoke = Set.of(xiaomei());
        awayFor(outages, Duration.ofMinutes(4));
        outages("dingtalk", Duration.ZERO).look();
        assertThat(told("小美")).hasSize(1);
    }

    @Test
    void whatThePlatformPushesAgainIsNotLost() {
        ear.spoke = Set.of(xiaomei());
        var feishu = outages("feishu", Duration.ofHours(7));
        awayFor(feishu, Duration.ofHours(6));
        assertThat(told("小美")).isEmpty();
        awayFor(feishu, Duration.ofHours(9));
        assertThat(told("小美")).last().asString().contains("11月18日 15:02–17:02 你在飞书说的话", "2 小时");
    }

    @Test
    void whoCouldNotBeAskedAtOnceIsAskedLater() {
        ear.spoke = Set.of(xiaomei());
        outages.look();
        now = now.plus(Duration.ofMinutes(4));
        ear.failing = true;
        assertThatThrownBy(outages::look).hasMessage("数据库暂时连不上");
        assertThat(told("小美")).isEmpty();
        ear.failing = false;
        now = now.plusSeconds(10);
        outages.look();
        assertThat(told("小美")).singleElement().asString().contains("09:02–09:07");
    }

    @Test
    void whoeverStopsBetweenAskingAndWritingDownAsksNobodyTwice() {
        ear.spoke = Set.of(xiaomei());
        outages.look();
        now = now.plus(Duration.ofMinutes(4));
        ear.deaf = true;
        outages.look();
        ear.deaf = false;
        outages.look();
        assertThat(told("小美")).hasSize(1);
    }

    @Test
    void itIsNotSaidThatThePlatformWasAwayWhenOursMayHaveBeen() {
        ear.spoke = Set.of(xiaomei());
        awayFor(outages, Duration.ofMinutes(4));
        assertThat(told("小美")).last().asString().contains("可能没收到，也可能没记成").doesNotContain("没连上");
    }

    @Test
    void anOutageOverNightNamesTheDays() {
        ear.spoke = Set.of(xiaomei());
        awayFor(outages, Duration.ofHours(20));
        assertThat(told("小美")).last().asString().contains("11月18日 09:02–11月19日 05:02", "20 小时");
    }

    @Test
    void theAdminIsToldWhomItConcerned() {
        ear.spoke = Set.of(xiaomei());
        awayFor(outages, Duration.ofMinutes(4));
        var admin = chat.people().all().stream()
                .filter(person -> person.role() == Role.ADMIN)
                .findFirst();
        admin.ifPresent(who -> assertThat(told(who.name())).last().asString().contains("已经问了刚才在用的 1 位", "小美"));
        assertThat(admin).isPresent();
    }
}
