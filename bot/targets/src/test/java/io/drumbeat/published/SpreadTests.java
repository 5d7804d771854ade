package io.drumbeat.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.decomposition.Decomposition;
import io.drumbeat.decomposition.Member;
import io.drumbeat.decomposition.Node;
import io.drumbeat.decomposition.YearFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year's figure brought down to months, quarters and people, as others did. */
class SpreadTests {
    private static final int MONTHS = 12;

    private static List<BigDecimal> numbers(String said) {
        return Arrays.stream(said.split(" ", -1)).map(BigDecimal::new).toList();
    }

    /** Of quarters each month has a third. */
    private static List<BigDecimal> months(List<BigDecimal> season) {
        var months = new ArrayList<BigDecimal>();
        season.forEach(one -> months.addAll(Collections.nCopies(MONTHS / season.size(), one)));
        return months;
    }

    private static List<Node> nodes(long total, List<Member> members, List<BigDecimal> season) {
        var figure = new YearFigure(2027, total, members, season, YearFigure.Remainder.SHARE);
        var nodes = new ArrayList<Node>();
        Decomposition.of(figure, WorkingCalendar.WEEKDAYS).nodes().forEach(nodes::add);
        return nodes;
    }

    /** In yuan, of the periods that look so. */
    private static String amounts(List<Node> nodes, String periods) {
        return nodes.stream()
                .filter(node -> node.period().matches(periods))
                .map(node -> BigDecimal.valueOf(node.amount(), 2)
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            1000000  | 5 4 7 6 7 8 7 9 10 14 18 5   | 50000 40000 70000 60000 70000 80000 70000 90000 100000 140000 180000 50000 | figurewizard.com, how Figurewizard calculates monthly sales
            600000   | 12 0 0 0 0 0 0 15 16 14 19 24 | 72000 0 0 0 0 0 0 90000 96000 84000 114000 144000 | mathhelpforum.com 206558, planned seasonal distribution
            12000000 | 1 1 1 1 1 1 1 1 1 1 1 1       | 1000000 1000000 1000000 1000000 1000000 1000000 1000000 1000000 1000000 1000000 1000000 1000000 | qituowang.com 27318, 年度目标 1200 万按月
            """)
    void aYearGoesByItsMonths(long total, String season, String published, String source) {
        var nodes = nodes(100 * total, List.of(Member.of("all", BigDecimal.ONE)), numbers(season));
        assertThat(amounts(nodes, "\\d{4}-\\d\\d")).as(source).isEqualTo(published);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            850000  | 115 92 81 112         | 244375 195500 172125 238000 | jiskha.com 1250449967, quarterly seasonal index
            4600    | 1.05 0.95 1 1         | 1207.5 1092.5 1150 1150     | qammunity.org 20586000, first quarter by its index of 1.05
            1200000 | 1 1 1 1               | 300000 300000 300000 300000 | wiki.himodus.com, quarterly quota
            100000  | 20 20 20 40           | 20000 20000 20000 40000     | Quickbase forum 2019, quarters of 20, 20, 20 and 40 %
            """)
    void aYearGoesByItsQuarters(long total, String season, String published, String source) {
        var nodes = nodes(100 * total, List.of(Member.of("all", BigDecimal.ONE)), months(numbers(season)));
        assertThat(amounts(nodes, "\\d{4}-Q\\d")).as(source).isEqualTo(published);
    }

    /** The largest remainders have what is left over; the number of seats is a count that is parted by votes. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            60 | 630560 475327 432879 353523 331589 278514 236841 206236 179570 141822 85533 70835 68705 68446 55540 | 11 8 7 6 6 5 4 3 3 2 1 1 1 1 1 | electowiki.org, Hamilton method, the states of 1790
            4  | 500 300 110 20              | 2 1 1 0     | archipel-des-libertes.fr, largest remainders
            7  | 50 30 20                    | 4 2 1       | infinitelexicon.com, largest remainder
            10 | 47000 16000 15900 12000 6000 3100 | 5 2 1 1 1 0 | Largest remainder method as in encyclopedias, ten seats of 100,000 votes
            100 | 60 40                      | 60 40       | qituowang.com 27318, 产品 A 占 60%
            """)
    void aFigureIsPartedByWeights(long total, String weights, String published, String source) {
        var members = new ArrayList<Member>();
        for (var weight : numbers(weights)) {
            members.add(Member.of("p%02d".formatted(members.size()), weight));
        }
        var parts = nodes(total, members, YearFigure.FLAT).stream()
                .filter(node -> node.period().equals("2027"))
                .map(node -> Long.toString(node.amount()))
                .collect(Collectors.joining(" "));
        assertThat(parts).as(source).isEqualTo(published);
    }
}
