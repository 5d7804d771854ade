package io.drumbeat.simulation;

import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Audience;
import io.drumbeat.plantext.Existing;
import io.drumbeat.plantext.Nearest;
import io.drumbeat.plantext.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The given people, each as they are from a day on. */
final class DatedCrew implements Crew {
    private final Map<String, NavigableMap<LocalDate, Payee>> people = new LinkedHashMap<>();
    private final Map<LocalDate, Map<String, Payee>> days = new LinkedHashMap<>();

    private DatedCrew() {}

    static DatedCrew read(Given given) {
        var crew = new DatedCrew();
        given.each("people", (person, _) -> crew.add(person));
        if (crew.people.isEmpty()) {
            throw new WrongInput("people", "缺少 people：至少要有一个人，例如 [{\"id\":\"mei\"}]");
        }
        return crew;
    }

    Set<String> ids() {
        return people.keySet();
    }

    /** What they and their teams are called, all that a plan can be for. */
    Existing existing() {
        var teams = people.values().stream()
                .flatMap(since -> since.values().stream())
                .flatMap(payee -> Stream.ofNullable(payee.team()))
                .collect(Collectors.toSet());
        return new Existing(Map.of("people", people.keySet(), "team", teams));
    }

    /** Whether a plan can be somebody's, whatever they do. */
    boolean hasAny(Audience audience) {
        var anybody = new Audience(Set.of(), Set.of(), audience.teams(), audience.people());
        return people.values().stream()
                .flatMap(since -> since.values().stream())
                .anyMatch(payee -> anybody.has(payee.id(), payee.role(), payee.maturity(), payee.team()));
    }

    @Override
    public Map<String, Payee> on(LocalDate day) {
        return days.computeIfAbsent(day, this::then);
    }

    private Map<String, Payee> then(LocalDate day) {
        var then = new LinkedHashMap<String, Payee>();
        people.forEach((id, since) -> {
            var latest = since.floorEntry(day);
            then.put(id, (latest == null ? since.firstEntry() : latest).getValue());
        });
        return then;
    }

    private Payee add(Given person) {
        var since = new TreeMap<LocalDate, Payee>();
        var first = payee(person);
        since.put(LocalDate.MIN, first);
        person.each("since", (change, _) -> {
            var from = change.date("from");
            if (from == null) {
                throw new WrongInput(
                        change.path() + ".from", "缺少 %s.from：从哪一天起，例如 2026-10-01".formatted(change.path()));
            }
            return since.put(from, changed(since.lastEntry().getValue(), change));
        });
        if (people.put(first.id(), since) != null) {
            throw new WrongInput(
                    person.path(),
                    "%s 在 people 里写了两次；中途换主管、团队、岗位写 since：[{\"from\":\"2026-10-01\",\"manager\":\"lei\"}]"
                            .formatted(first.id()));
        }
        return first;
    }

    private static Payee changed(Payee before, Given change) {
        return new Payee(
                before.id(),
                change.find("role") == null ? before.role() : role(change),
                kept(change.find("maturity"), before.maturity()),
                kept(change.find("manager"), before.manager()),
                kept(change.find("team"), before.team()),
                before.joined(),
                before.left(),
                before.leave());
    }

    private static @Nullable String kept(@Nullable String said, @Nullable String before) {
        return said == null ? before : said;
    }

    private static String role(Given person) {
        var said = Objects.requireNonNullElse(person.find("role"), "rep");
        var role = Words.ROLES.get(said);
        if (role == null) {
            var near = Nearest.to(said, Words.ROLES.keySet());
            throw new WrongInput(
                    person.path() + ".role",
                    "%s.role 是 \"%s\"；%s应是 rep 销售、manager 主管、director 总监、finance 或 admin，公司自己的岗位写在 maturity 里，方案里 for: {maturity: %s}"
                            .formatted(
                                    person.path(),
                                    said,
                                    near.map("是不是 %s？"::formatted).orElse(""),
                                    said));
        }
        return role;
    }

    private static Payee payee(Given person) {
        return new Payee(
                person.text("id"),
                role(person),
                person.find("maturity"),
                person.find("manager"),
                person.find("team"),
                person.date("joined"),
                person.date("left"),
                leave(person));
    }

    private static List<Payee.Leave> leave(Given person) {
        var leave = new ArrayList<Payee.Leave>();
        for (var span : person.list("leave")) {
            if (!(span instanceof List<?> days) || days.size() != 2) {
                throw new WrongInput(person.path() + ".leave", "leave 应是 [[\"2026-11-03\",\"2026-11-05\"]]");
            }
            var ends = new Given(person.path() + ".leave", Map.of("from", days.get(0), "to", days.get(1)));
            leave.add(new Payee.Leave(
                    Objects.requireNonNull(ends.date("from")), Objects.requireNonNull(ends.date("to"))));
        }
        return leave;
    }
}
