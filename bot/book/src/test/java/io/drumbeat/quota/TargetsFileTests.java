package io.drumbeat.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.Yaml;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetsFileTests {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Set<String> MEASURES = Set.of("visits", "calls");
    private static final String FILE = """
            everyone: {visits: 40, calls: 60}
            people:
              mei: {visits: 50}
              lei: {visits: 5}
            """;
    private final Person mei = person("mei", Role.REP);
    private final Person lei = person("lei", Role.MANAGER);
    private final People people = new People(List.of(), List.of(mei, lei));
    private final Targets targets = TargetsFile.read(
            Yaml.parse(FILE, "targets.yml"), people, Set.of("visits", "calls"), (_, value) -> value.number()
                    .longValueExact());

    private static Person person(String id, Role role) {
        return new Person(id, id, role, null, null, ZoneId.of("Asia/Shanghai"), Map.of());
    }

    @Test
    void whatIsEveryonesIsEveryRepsUnlessTheirOwnDiffers() {
        assertThat(targets.monthly("mei", MONTH)).isEqualTo(Map.of("visits", 50L, "calls", 60L));
        assertThat(targets.monthly("lei", MONTH)).isEmpty();
    }

    @Test
    void whoJoinsLaterHasEveryonesTargets() {
        assertThat(targets.monthly("lin", MONTH)).isEmpty();
        people.become(new People(List.of(), List.of(mei, lei, person("lin", Role.REP))));
        assertThat(targets.monthly("lin", MONTH)).isEqualTo(Map.of("visits", 40L, "calls", 60L));
    }

    @Test
    void whoIsNamedAndNotThereIsAnErrorToday() {
        var file = Yaml.parse("months:\n  2026-12:\n    ghost: {visits: 3}\n", "targets.yml");
        assertThatThrownBy(() -> TargetsFile.read(file, people, MEASURES, TargetsFileTests::number))
                .hasMessageContaining("第 3 行")
                .hasMessageContaining("\"ghost\"，people.yml 里没有这个人");
    }

    @Test
    void whoIsGoneSinceHasInAnEarlierFileWhatItSaid() {
        var file = Yaml.parse("people: {ghost: {visits: 3}, lei: {visits: 5}}\n", "targets.yml");
        var earlier = TargetsFile.readEarlier(file, people, MEASURES, TargetsFileTests::number);
        assertThat(earlier.monthly("ghost", MONTH)).isEqualTo(Map.of("visits", 3L));
        assertThat(earlier.monthly("lei", MONTH)).isEmpty();
    }

    private static long number(String measure, Yaml value) {
        return value.number().longValueExact();
    }
}
