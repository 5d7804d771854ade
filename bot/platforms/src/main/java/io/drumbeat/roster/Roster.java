package io.drumbeat.roster;

import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.People;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the company's people what its file, the lists that were imported and the platforms' contacts say, as they change.
 * Safe for several threads.
 */
public final class Roster {
    private static final Logger log = LoggerFactory.getLogger(Roster.class);
    static final String GONE = "不在通讯录里，或不在应用的可见范围里";

    private final People people;
    private final People file;
    private final ZoneId zone;
    private final Members members;
    private final Map<String, Directory> directories = new HashMap<>();
    private final Clock clock;
    private final Map<String, RosterReport.Reading> readings = new ConcurrentHashMap<>();
    private final Set<Set<String>> asking = Collections.newSetFromMap(new IdentityHashMap<>());
    private Listed listed = new Listed(0, List.of());
    private volatile People staff;
    private volatile List<Members.Kept> merged = List.of();

    /** What the ledger's lists say of who works here, as of a position. */
    private record Listed(long position, List<Entry> entries) {}

    /**
     * @param people whom the company's file names; it becomes everybody, as lists and contacts say
     * @param zone where people are who are not in the file
     */
    public Roster(People people, ZoneId zone, Members members, List<Directory> directories, Clock clock) {
        this.people = people;
        this.file = people.copy();
        this.staff = file;
        this.zone = zone;
        this.members = members;
        directories.forEach(directory -> this.directories.put(directory.platform(), directory));
        this.clock = clock;
    }

    public List<String> platforms() {
        return directories.keySet().stream().sorted().toList();
    }

    /** Takes over whom imported lists brought and changed, also what another instance recorded meanwhile. */
    public void follow(Recorder recorder) {
        // asked first, so that nobody who holds the book waits for the roster while the roster waits for the book
        hear(recorder.ask(known -> new Listed(known.ledger().position(), StaffLists.of(known))));
    }

    private synchronized void hear(Listed now) {
        if (now.position() > listed.position()) {
            var same = now.entries().equals(listed.entries());
            listed = now;
            if (!same) {
                staff = Staff.of(file, listed.entries(), zone);
                reload();
            }
        }
    }

    /** Whether the company's file names somebody, and so governs what they are. */
    public boolean isWritten(String person) {
        return file.withId(person).isPresent();
    }

    /** Everybody as the ledger has it by now, though this instance may not have followed it so far. */
    public People asOf(Known known) {
        return Staff.above(people, file, Staff.of(file, StaffLists.of(known), zone));
    }

    /** Takes over what is kept, also what another instance has read meanwhile. */
    public synchronized void reload() {
        merge(members.all());
    }

    /**
     * Reads a platform's contacts whole. If that fails everybody stays as they were, and the report says why. Whoever an
     * event tells of meanwhile is what the event says.
     *
     * @return whether it could be read
     */
    public boolean read(String platform) {
        var directory = directories.get(platform);
        if (directory == null) {
            return true;
        }
        // one after the other: an older reading must not come after a newer one
        synchronized (directory) {
            var overtaken = asking();
            try {
                var now = directory.everybody();
                keep(platform, now, overtaken);
                readings.put(platform, new RosterReport.Reading(platform, clock.instant(), now.size(), null));
                return true;
            } catch (Directory.Unreadable unreadable) {
                log.warn("{} 的通讯录这次没有读成：{}", platform, unreadable.getMessage());
                readings.put(platform, new RosterReport.Reading(platform, clock.instant(), 0, unreadable.getMessage()));
                return false;
            } finally {
                asked(overtaken);
            }
        }
    }

    /**
     * Reads one of them again, after the platform said that something changed.
     *
     * @return whether they could be read
     */
    public boolean changed(String platform, String account) {
        var directory = directories.get(platform);
        if (directory == null) {
            return true;
        }
        var overtaken = asking();
        try {
            keep(platform, account, directory.member(account), overtaken);
            return true;
        } catch (Directory.Unreadable unreadable) {
            log.warn("{} 通讯录里的一个人没有读成，下次全量同步时再读：{}", platform, unreadable.getMessage());
            return false;
        } finally {
            asked(overtaken);
        }
    }

    /** Somebody left: from now on they may say nothing, and nothing is sent to them. */
    public synchronized void left(String platform, String account) {
        gone(platform, account, "已离职");
    }

    /** Nobody waits for a platform's answer; so what comes in the meantime is noted, to be above that answer. */
    private synchronized Set<String> asking() {
        var overtaken = new HashSet<String>();
        asking.add(overtaken);
        return overtaken;
    }

    private synchronized void asked(Set<String> overtaken) {
        asking.remove(overtaken);
    }

    private synchronized void keep(String platform, List<Member> now, Set<String> overtaken) {
        var here = new HashSet<>(now.stream().map(Member::account).toList());
        var kept = new ArrayList<>(now);
        members.all().stream()
                .map(Members.Kept::member)
                .filter(before -> before.platform().equals(platform) && !here.contains(before.account()))
                .map(before -> before.isHere() ? before.leaving(GONE) : before)
                .forEach(kept::add);
        kept.removeIf(member -> overtaken.contains(Merging.key(member)));
        keep(kept);
    }

    private synchronized void keep(String platform, String account, Optional<Member> now, Set<String> overtaken) {
        if (overtaken.contains(Merging.key(platform, account))) {
            return;
        }
        if (now.isEmpty()) {
            gone(platform, account, GONE);
            return;
        }
        asking.forEach(each -> each.add(Merging.key(platform, account)));
        keep(List.of(now.get()));
    }

    /** Also who was never read, but is in the file by this account. */
    private void gone(String platform, String account, String why) {
        asking.forEach(each -> each.add(Merging.key(platform, account)));
        var known = members.all().stream()
                .map(Members.Kept::member)
                .filter(member ->
                        member.platform().equals(platform) && member.account().equals(account))
                .findFirst()
                .or(() -> people.whose(platform, account)
                        .map(person -> new Member(
                                platform, account, Map.of(), person.name(), List.of(), List.of(), null, null)));
        known.filter(Member::isHere).ifPresent(member -> keep(List.of(member.leaving(why))));
    }

    /** As of what was merged last, so that whoever asks reads nothing and waits for nobody. */
    public RosterReport report() {
        return new Reach(people, staff, merged)
                .report(
                        platforms(),
                        readings.values().stream()
                                .sorted(Comparator.comparing(RosterReport.Reading::platform))
                                .toList());
    }

    private void keep(List<Member> read) {
        var known = new HashMap<String, String>();
        var all = new HashMap<String, Members.Kept>();
        for (var kept : members.all()) {
            known.put(Merging.key(kept.member()), kept.person());
            all.put(Merging.key(kept.member()), kept);
        }
        for (var member : read) {
            var key = Merging.key(member);
            all.put(key, new Members.Kept(member, known.getOrDefault(key, "")));
        }
        var merged = merge(List.copyOf(all.values()));
        var fresh = new HashSet<>(read.stream().map(Merging::key).toList());
        members.put(merged.stream()
                .filter(kept -> fresh.contains(Merging.key(kept.member()))
                        || !kept.person().equals(known.get(Merging.key(kept.member()))))
                .toList());
    }

    private List<Members.Kept> merge(List<Members.Kept> all) {
        var now = Merging.of(
                file,
                staff,
                all.stream()
                        .sorted(Comparator.comparing(kept -> Merging.key(kept.member())))
                        .toList(),
                zone);
        people.become(now.people());
        merged = List.copyOf(now.kept());
        return merged;
    }
}
