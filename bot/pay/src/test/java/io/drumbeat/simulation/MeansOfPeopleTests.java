package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several people those without a rating have none, wherever the mean of all of them is looked at. */
class MeansOfPeopleTests {
    private static final String PEOPLE = """
            period: 2026-11
            people:
              - {id: lei, role: manager, team: a}
              - {id: lisi, manager: lei, team: a}
              - {id: mei, manager: lei, team: a}
              - {id: xu, manager: lei, team: a}
            """;
    private static final String RATINGS = """
            facts:
              - {kind: rating, person: lisi, date: 2026-11-03, score: 5}
              - {kind: rating, person: lisi, date: 2026-11-04, score: 4}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            of: {value: satisfaction, whose: reports}, rate: 100% | 4.50
            of: {value: satisfaction, whose: team}, rate: 100% | 4.50
            of: {value: satisfaction, whose: everyone}, rate: 100% | 4.50
            of: {value: satisfaction, whose: below, over: quarter}, rate: 100% | 4.50
            of: 1000, rate: 100%, gate: {value: satisfaction, whose: reports, from: 4} | 1000.00
            of: 1000, rate: 100%, times: {by: {value: satisfaction, whose: team}, whole: [{from: 0, times: 0}, {from: 4.5, times: 2}]} | 2000.00
            of: 1000, by: {value: satisfaction, whose: everyone}, curve: [{at: 0, rate: 0}, {at: 5, rate: 100%}] | 900.00
            of: 1000, scorecard: [{value: satisfaction, whose: reports, weight: 100%, whole: [{from: 0, rate: 0}, {from: 4.5, rate: 100%}]}] | 1000.00
            """)
    void isTheMeanOfThoseWhoHaveOne(String rule, String paid) {
        var plan = "plan: p\nrules: [{name: a, for: {role: manager}, " + rule + "}]\n";
        assertThat(Examples.said(Examples.run(plan, PEOPLE + RATINGS))).contains("lei: " + paid);
    }

    /** Ratings count each, whoever has more of them; a rating that two share is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: rating, person: mei, date: 2026-11-05, score: 3} | 4.00
            {kind: rating, person: mei, date: 2026-11-05, score: 3, shares: [{person: mei, percent: 50}, {person: xu, percent: 50}]} | 4.00
            """)
    void isTheMeanOfAllRatings(String another, String paid) {
        var plan =
                "plan: p\nrules: [{name: a, for: {role: manager}, of: {value: satisfaction, whose: reports}, rate: 100%}]\n";
        assertThat(Examples.said(Examples.run(plan, PEOPLE + RATINGS + "  - " + another + "\n")))
                .contains("lei: " + paid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            satisfaction | 4.00
            collection-rate | 4.00
            """)
    void isTheMeanOfWhatIsGiven(String measure, String paid) {
        var plan = "plan: p\nrules: [{name: a, for: {role: manager}, of: {value: %s, whose: reports}, rate: 100%%}]\n"
                .formatted(measure);
        var given = """
                measures:
                  - {person: mei, period: 2026-11, measure: %s, value: 5}
                  - {person: xu, period: 2026-11, measure: %s, value: 3}
                """.formatted(measure, measure);
        assertThat(Examples.said(Examples.run(plan, PEOPLE + given))).contains("lei: " + paid);
    }

    /** Somebody whom nobody rated stands neither first nor last. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {rank: satisfaction} | mei | 100.00
            {rank-from-last: satisfaction} | mei | 200.00
            {rank-from-last: satisfaction} | lisi | 100.00
            {rank-from-last: satisfaction} | xu | 0.00
            """)
    void isAPlaceAmongThoseWhoHaveOne(String place, String who, String paid) {
        var plan = "plan: p\nrules: [{name: a, for: {role: rep}, of: 0, by: " + place
                + ", whole: [{from: 0, fixed: 0}, {from: 1, fixed: 100}, {from: 2, fixed: 200}]}]\n";
        var mine = "  - {kind: rating, person: mei, date: 2026-11-05, score: 5}\n";
        assertThat(Examples.said(Examples.run(plan, PEOPLE + RATINGS + mine))).contains(who + ": " + paid);
    }
}
