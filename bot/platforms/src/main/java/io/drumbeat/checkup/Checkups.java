package io.drumbeat.checkup;

import io.drumbeat.connection.Connection;
import io.drumbeat.roster.Roster;
import io.drumbeat.roster.RosterReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all platforms and remembers what was found, so that asking for it never waits. */
public final class Checkups {
    private static final Logger log = LoggerFactory.getLogger(Checkups.class);

    private final List<Checkup> checkups;
    private final Supplier<List<Connection>> connections;
    private final Roster roster;
    private final Clock clock;
    private volatile Looked looked = new Looked(null, List.of());

    public Checkups(List<Checkup> checkups, Supplier<List<Connection>> connections, Roster roster, Clock clock) {
        this.checkups = List.copyOf(checkups);
        this.connections = connections;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param at when it was looked, or null if not yet */
    public record Looked(@Nullable Instant at, List<Finding> findings) {
        public Looked {
            findings = List.copyOf(findings);
        }
    }

    /** Asks the platforms. What is newly wrong goes into the log once. */
    public void look() {
        var before = looked.findings();
        var found = new ArrayList<Finding>();
        checkups.forEach(checkup -> found.addAll(checkup.findings()));
        looked = new Looked(clock.instant(), found);
        found.stream()
                .filter(finding -> !finding.fine() && !before.contains(finding))
                .forEach(finding -> log.warn("{}：{}", finding.what(), finding.sentence()));
    }

    /** What was found last, with how the connections and the contacts are right now. */
    public Looked now() {
        var last = looked;
        var all = new ArrayList<>(last.findings());
        connections.get().forEach(connection -> all.add(finding(connection)));
        var report = roster.report();
        for (var reading : report.readings()) {
            all.add(contacts(reading, report));
        }
        return new Looked(last.at(), all);
    }

    private Finding finding(Connection connection) {
        var status = connection.status();
        var what = name(connection.platform()) + " 长连接";
        var heard = status.lastFrame();
        var ago = heard == null
                ? "还没有收到过什么"
                : "%d 秒前收到过平台的消息"
                        .formatted(Duration.between(heard, clock.instant()).toSeconds());
        var trouble = status.trouble();
        return status.connected()
                ? Finding.fine(what, "连着，%s，重连过 %d 次".formatted(ago, status.reconnects()))
                : Finding.wrong(what, "没有连上，%s%s；会自己再连".formatted(ago, trouble == null ? "" : "：" + trouble));
    }

    private static Finding contacts(RosterReport.Reading reading, RosterReport report) {
        var what = name(reading.platform()) + " 通讯录";
        var trouble = reading.trouble();
        if (trouble != null) {
            return Finding.wrong(what, trouble);
        }
        var unreached = report.unreached().stream()
                .filter(each -> each.platform().equals(reading.platform()))
                .count();
        return unreached == 0
                ? Finding.fine(what, "%d 人，公司里的人都发得到".formatted(reading.members()))
                : Finding.wrong(what, "%d 人；公司里有 %d 人发不到，“通讯录”里有名单".formatted(reading.members(), unreached));
    }

    static String name(String platform) {
        return platform.equals("feishu") ? "飞书" : "钉钉";
    }
}
