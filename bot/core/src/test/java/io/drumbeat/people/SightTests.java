package io.drumbeat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sees what of whom. */
class SightTests {
    private static final Person LEI = person("lei", Role.MANAGER, null);
    private static final Person GAO = person("gao", Role.MANAGER, "lei");
    private static final Person MEI = person("mei", Role.REP, "lei");
    private static final Person DING = person("ding", Role.REP, "gao");
    private static final Person QIAN = person("qian", Role.FINANCE, null);
    private static final Person ADA = person("ada", Role.ADMIN, null);
    private final People people = new People(List.of(), List.of(LEI, GAO, MEI, DING, QIAN, ADA));

    private static Person person(String id, Role role, @Nullable String manager) {
        return new Person(id, id, role, "east", manager, ZoneOffset.UTC, Map.of());
    }

    private List<String> seenBy(Person viewer) {
        return people.repsSeenBy(viewer).stream().map(Person::id).toList();
    }

    @Test
    void aManagerSeesTheirReps() {
        assertThat(seenBy(LEI)).containsExactly("mei");
        assertThat(people.maySee(LEI, "mei")).isTrue();
        assertThat(people.maySee(LEI, "ding")).isFalse();
        assertThat(people.maySee(LEI, "gao")).isFalse();
    }

    @Test
    void aRepSeesThemselves() {
        assertThat(seenBy(MEI)).containsExactly("mei");
        assertThat(people.maySee(MEI, "mei")).isTrue();
        assertThat(people.maySee(MEI, "ding")).isFalse();
    }

    @Test
    void financeAndAdminsSeeEveryRep() {
        assertThat(Stream.of(QIAN, ADA).map(this::seenBy)).containsOnly(List.of("mei", "ding"));
        assertThat(people.maySee(QIAN, "ding")).isTrue();
        assertThat(people.maySee(QIAN, "nobody")).isFalse();
        assertThat(people.maySee(QIAN, "lei")).isFalse();
    }

    @Test
    void whatPeopleBecomeIsSeenAtOnce() {
        people.become(new People(List.of(), List.of(LEI, MEI.under("gao"), GAO)));
        assertThat(seenBy(LEI)).isEmpty();
        assertThat(people.maySee(GAO, "mei")).isTrue();
    }

    @Test
    void inACompanyOfThousandsNobodyIsWalkedThrough() {
        var crowd = Stream.concat(
                        Stream.of(LEI), IntStream.range(0, 5000).mapToObj(n -> person("r" + n, Role.REP, "lei")))
                .toList();
        var many = new People(List.of(), crowd);
        assertThat(many.repsSeenBy(LEI)).hasSize(5000).isSameAs(many.repsSeenBy(LEI));
    }
}
