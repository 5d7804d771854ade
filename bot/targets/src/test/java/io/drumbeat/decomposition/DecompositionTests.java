package io.drumbeat.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecompositionTests {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.WEEKDAYS;

    private static YearFigure figure(long total, YearFigure.Remainder remainder, Member... members) {
        return new YearFigure(2027, total, List.of(members), YearFigure.FLAT, remainder);
    }

    private static Member from(String id, String weight, String joined) {
        return new Member(id, new BigDecimal(weight), LocalDate.parse(joined), null, List.of());
    }

    private static Member all(String id, String weight) {
        return Member.of(id, new BigDecimal(weight));
    }

    private static Map<String, Long> of(YearFigure figure) {
        var found = new HashMap<String, Long>();
        for (var node : Decomposition.of(figure, CALENDAR).nodes()) {
            found.put(node.person() + " " + node.period(), node.amount());
        }
        return found;
    }

    @Example
    void aYearComesDownToTheDay() {
        var nodes = of(figure(12_000_000_00L, YearFigure.Remainder.SHARE, all("mei", "1.2"), all("wu", "0.8")));
        assertThat(nodes)
                .containsEntry("mei 2027", 7_200_000_00L)
                .containsEntry("wu 2027", 4_800_000_00L)
                .containsEntry("mei 2027-Q1", 1_800_000_00L)
                .containsEntry("mei 2027-01", 600_000_00L)
                .containsEntry("mei 2027-01-29", 28_571_42L)
                .containsEntry("mei 2027-01-04", 28_571_43L)
                .containsEntry("mei 2027-W01", 142_857_15L)
                .containsEntry("mei 2026-W53", 28_571_43L)
                .doesNotContainKey("mei 2027-01-02");
    }

    @Example
    void monthsGoByTheSeason() {
        var season = new ArrayList<BigDecimal>();
        for (var month = 1; month <= 12; month++) {
            season.add(BigDecimal.valueOf(month));
        }
        var nodes = of(new YearFigure(2027, 780_000_00L, List.of(all("mei", "1")), season, YearFigure.Remainder.SHARE));
        assertThat(nodes).containsEntry("mei 2027-01", 10_000_00L).containsEntry("mei 2027-12", 120_000_00L);
    }

    @Example
    void whoJoinsHasThePartOfTheirWorkingDaysAndTheOthersTakeTheRest() {
        // 2027 has 261 weekdays, 131 of them from the first of July on
        var shared =
                of(figure(522_000_00L, YearFigure.Remainder.SHARE, all("mei", "1"), from("xin", "1", "2027-07-01")));
        assertThat(shared)
                .containsEntry("xin 2027", 132_000_00L)
                .containsEntry("mei 2027", 390_000_00L)
                .containsEntry("xin 2027-Q2", 0L)
                .containsEntry("xin 2027-07", 22_000_00L);
        var team = of(figure(522_000_00L, YearFigure.Remainder.TEAM, all("mei", "1"), from("xin", "1", "2027-07-01")));
        assertThat(team)
                .containsEntry("xin 2027", 132_000_00L)
                .containsEntry("mei 2027", 261_000_00L)
                .containsEntry("team 2027", 129_000_00L)
                .containsEntry("team 2027-Q3", 0L);
    }

    @Example
    void whereNobodyIsThereNothingIsParted() {
        assertThatThrownBy(() -> of(figure(1, YearFigure.Remainder.SHARE, from("xin", "1", "2028-01-01"))))
                .isInstanceOf(Decomposition.NobodyThere.class);
        assertThatThrownBy(() -> of(figure(1, YearFigure.Remainder.SHARE, all("mei", "0"))))
                .isInstanceOf(Decomposition.NobodyThere.class);
    }

    @Property(tries = 60)
    void everyParentIsTheSumOfItsChildren(@ForAll("figures") YearFigure figure) {
        var decomposition = Decomposition.of(figure, CALENDAR);
        var sums = new HashMap<String, Long>();
        var nodes = new HashMap<String, Long>();
        for (var node : decomposition.nodes()) {
            nodes.put(node.person() + " " + node.period(), node.amount());
            var day = node.period().length() == 10 ? LocalDate.parse(node.period()) : null;
            if (day != null) {
                assertThat(CALENDAR.works(day)).isTrue();
                sums.merge(node.person() + " " + node.period().substring(0, 7), node.amount(), Long::sum);
            }
            var level = day != null ? "days" : node.period().contains("W") ? "weeks" : "months";
            if (day != null || node.period().contains("W") || node.period().matches("\\d{4}-\\d\\d")) {
                sums.merge(level + " " + node.person(), node.amount(), Long::sum);
            }
        }
        for (var year : decomposition.years()) {
            for (var level : List.of("days", "weeks", "months")) {
                assertThat(sums.get(level + " " + year.person())).isEqualTo(year.amount());
            }
        }
        nodes.forEach((key, amount) -> {
            if (key.matches(".* \\d{4}-\\d\\d")) {
                assertThat(sums.getOrDefault(key, 0L)).isEqualTo(amount);
            }
        });
        assertThat(decomposition.years().stream().mapToLong(Node::amount).sum()).isEqualTo(figure.total());
    }

    @Property(tries = 20)
    void theSameFigureComesDownTheSameInWhateverOrderItsPeopleAre(@ForAll("figures") YearFigure figure) {
        var turned = new YearFigure(
                figure.year(), figure.total(), figure.members().reversed(), figure.season(), figure.remainder());
        assertThat(of(turned)).isEqualTo(of(figure));
    }

    @Provide
    Arbitrary<YearFigure> figures() {
        var weights = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.1"), BigDecimal.TEN)
                .ofScale(2);
        var joins = Arbitraries.integers().between(-300, 300);
        var members = Combinators.combine(weights, joins)
                .as((weight, join) -> new Member(
                        "p" + weight.hashCode() + join,
                        weight,
                        join < 0 ? null : LocalDate.ofYearDay(2027, join + 1),
                        null,
                        join % 7 == 0
                                ? List.of(new Member.Away(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 28)))
                                : List.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(Member::id);
        var season = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(1)
                .list()
                .ofSize(12);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000_000L),
                        members,
                        season,
                        Arbitraries.of(YearFigure.Remainder.class))
                .as((total, people, months, remainder) -> new YearFigure(2027, total, people, months, remainder));
    }
}
