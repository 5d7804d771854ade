package io.drumbeat.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever comes, goes and is away, and whichever days are worked: the tree of a year adds up at every level. */
class TreeTests {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    /** Weekdays, some of them off and some weekends worked. */
    private record Shifted(Set<LocalDate> turned) implements WorkingCalendar {
        @Override
        public boolean works(LocalDate day) {
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return weekend == turned.contains(day);
        }
    }

    /** By person and period. */
    private static Map<String, Long> tree(YearFigure figure, WorkingCalendar calendar) {
        var tree = new HashMap<String, Long>();
        for (var node : Decomposition.of(figure, calendar).nodes()) {
            assertThat(node.amount()).isNotNegative();
            assertThat(tree.put(node.person() + " " + node.period(), node.amount()))
                    .isNull();
        }
        return tree;
    }

    private static String quarter(String month) {
        return "%s-Q%d".formatted(month.substring(0, 4), (Integer.parseInt(month.substring(5)) + 2) / 3);
    }

    private static Map<String, Long> sums(Map<String, Long> tree, String level, UnaryOperator<String> parent) {
        var sums = new HashMap<String, Long>();
        tree.forEach((key, amount) -> {
            var at = key.indexOf(' ');
            var period = key.substring(at + 1);
            if (period.matches(level)) {
                sums.merge(key.substring(0, at) + " " + parent.apply(period), amount, Long::sum);
            }
        });
        return sums;
    }

    @Property(tries = 40)
    void daysAddUpToMonthsMonthsToQuartersAndQuartersToTheYear(
            @ForAll("figures") YearFigure figure, @ForAll("calendars") WorkingCalendar calendar) {
        var tree = tree(figure, calendar);
        var months = sums(tree, "\\d{4}-\\d\\d-\\d\\d", day -> day.substring(0, 7));
        var quarters = sums(tree, "\\d{4}-\\d\\d", TreeTests::quarter);
        var years = sums(tree, "\\d{4}-Q\\d", period -> period.substring(0, 4));
        var weeks = sums(tree, "\\d{4}-W\\d\\d", _ -> "2027");
        for (var level : List.of(months, quarters, years, weeks)) {
            level.forEach((key, sum) -> assertThat(tree).containsEntry(key, sum));
        }
        var whole = sums(tree, "2027", period -> period).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(whole).isEqualTo(figure.total());
    }

    /** What was brought down to days and added up again is brought down to the same. */
    @Property(tries = 40)
    void decomposingWhatWasAddedUpIsTheSameAgain(
            @ForAll("figures") YearFigure figure, @ForAll("calendars") WorkingCalendar calendar) {
        var tree = tree(figure, calendar);
        var again = sums(tree, "\\d{4}-\\d\\d-\\d\\d", _ -> "all").values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var days = figure.members().stream()
                .anyMatch(member -> calendar.daysIn(FIRST, FIRST.plusYears(1).minusDays(1)).stream()
                        .anyMatch(member::isThere));
        assertThat(days).isTrue();
        assertThat(tree(
                        new YearFigure(figure.year(), again, figure.members(), figure.season(), figure.remainder()),
                        calendar))
                .isEqualTo(tree);
    }

    @Property(tries = 40)
    void nobodyHasAnythingOnADayOffOrBeforeTheyComeOrAfterTheyGo(
            @ForAll("figures") YearFigure figure, @ForAll("calendars") WorkingCalendar calendar) {
        var members = new HashMap<String, Member>();
        figure.members().forEach(member -> members.put(member.id(), member));
        for (var node : Decomposition.of(figure, calendar).nodes()) {
            if (node.period().length() == 10) {
                var day = LocalDate.parse(node.period());
                assertThat(calendar.works(day)).isTrue();
                var member = members.get(node.person());
                assertThat(member == null || member.isThere(day) || node.amount() == 0)
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.integers()
                .between(0, 364)
                .map(FIRST::plusDays)
                .set()
                .ofMaxSize(40)
                .map(Shifted::new);
    }

    /** Somebody is there all year, so that there is always somebody. */
    @Provide
    Arbitrary<YearFigure> figures() {
        var weights = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.1"), BigDecimal.TEN)
                .ofScale(2);
        var days = Arbitraries.integers().between(0, 364).map(FIRST::plusDays);
        var members = Combinators.combine(weights, days.injectNull(0.5), days.injectNull(0.5), days)
                .as((weight, joined, left, away) -> new Member(
                        "p" + weight.hashCode() + joined + left + away,
                        weight,
                        joined,
                        left,
                        List.of(new Member.Away(away, away.plusDays(9)))))
                .list()
                .ofMaxSize(8)
                .uniqueElements(Member::id)
                .map(some -> {
                    var all = new ArrayList<>(some);
                    all.add(Member.of("always", BigDecimal.ONE));
                    return List.copyOf(all);
                });
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
