package io.drumbeat.app;

import io.drumbeat.checkup.Checkup;
import io.drumbeat.checkup.Checkups;
import io.drumbeat.connection.Connection;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Routes;
import io.drumbeat.outage.Hearing;
import io.drumbeat.outage.Listened;
import io.drumbeat.outage.Outages;
import io.drumbeat.people.People;
import io.drumbeat.roster.Directory;
import io.drumbeat.roster.Members;
import io.drumbeat.roster.Roster;
import io.drumbeat.roster.RosterNews;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platforms' contacts and what can be wrong with the platforms, and how often each is looked at. */
@Configuration(proxyBeanMethods = false)
class Contacts {
    /** By the real time, beside a demo's: it is the platforms that change. */
    @Bean
    Roster roster(People people, CompanySettings company, Members members, ObjectProvider<Directory> directories) {
        var roster =
                new Roster(people, company.zone(), members, directories.stream().toList(), Clock.systemUTC());
        roster.reload();
        return roster;
    }

    /** Some seconds cover an admin's clicks in the contacts. */
    @Bean
    RosterNews rosterNews(Roster roster) {
        return new RosterNews(roster, Duration.ofSeconds(5), Duration.ofMinutes(2));
    }

    @Bean
    Checkups checkups(ObjectProvider<Checkup> checkups, ObjectProvider<Connection> connections, Roster roster) {
        return new Checkups(
                checkups.stream().toList(), () -> connections.stream().toList(), roster, Clock.systemUTC());
    }

    /** DingTalk sends nothing twice. Feishu comes back after 15 s, 5 min, 1 h and 6 h. */
    @Bean
    Outages outages(Hearing hearing, Routes routes, ObjectProvider<Connection> connections, Recorder recorder) {
        var keepsPushing = Map.of("dingtalk", Duration.ZERO, "feishu", Duration.ofMinutes(7 * 60 + 6));
        var platforms = routes.channels().stream()
                .map(Channel::platform)
                .filter(keepsPushing::containsKey)
                .map(platform -> new Listened(
                        platform,
                        keepsPushing.getOrDefault(platform, Duration.ZERO),
                        () -> isHeard(platform, connections)))
                .toList();
        return new Outages(hearing, platforms, recorder, Clock.systemUTC());
    }

    /** By its connection; where the platform calls our webhooks, as long as we run. */
    private static boolean isHeard(String platform, ObjectProvider<Connection> connections) {
        return connections.stream()
                .filter(connection -> connection.platform().equals(platform))
                .allMatch(connection -> connection.status().connected());
    }

    /**
     * Events can be lost, so the contacts are read whole now and then; other instances' reading is taken over sooner, and
     * whom they imported sooner still.
     */
    @Bean
    Rounds rounds(Roster roster, Recorder recorder, Checkups checkups, Outages outages) {
        return new Rounds(List.of(
                new Rounds.Round("看导入的人员", Duration.ofSeconds(2), () -> roster.follow(recorder)),
                new Rounds.Round("听平台", Outages.EVERY, outages::look),
                new Rounds.Round(
                        "读通讯录", Duration.ofHours(6), () -> roster.platforms().forEach(roster::read)),
                new Rounds.Round("看通讯录", Duration.ofMinutes(1), roster::reload),
                new Rounds.Round("检查平台", Duration.ofMinutes(10), checkups::look)));
    }
}
