package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class TargetsDoorTests {
    private final Caller door;

    TargetsDoorTests(@LocalServerPort int port) {
        door = new Caller(port);
    }

    private Caller.Got decompose(String body) {
        return door.post("/targets/decompose", body);
    }

    private Map<String, BigDecimal> amounts(String body) {
        var amounts = new HashMap<String, BigDecimal>();
        var got = decompose(body);
        assertThat(got.status()).isEqualTo(200);
        StreamSupport.stream(got.json().get("nodes").spliterator(), false)
                .forEach(node -> amounts.put(
                        node.get("person").asString() + " " + node.get("period").asString(),
                        new BigDecimal(node.get("amount").asString())));
        return amounts;
    }

    @Test
    void aYearComesDownToEverybodysDays() {
        var amounts = amounts("""
                {"measure":"revenue","year":2027,"total":"20000000.00","seasonality":null,"calendar":"cn","remainder":"share",
                "people":[{"id":"mei","weight":"1.2"},{"id":"wu","weight":0.8},{"id":"xin","weight":"1","joined":"2027-07-01"}]}""");
        assertThat(amounts.get("mei 2027").add(amounts.get("wu 2027")).add(amounts.get("xin 2027")))
                .isEqualByComparingTo("20000000");
        assertThat(amounts.get("xin 2027-Q1")).isEqualTo("0.00");
        assertThat(amounts.get("mei 2027-01").add(amounts.get("mei 2027-02")).add(amounts.get("mei 2027-03")))
                .isEqualByComparingTo(amounts.get("mei 2027-Q1"));
        assertThat(amounts).containsKey("mei 2027-W05").containsKey("mei 2027-01-29");
    }

    /** A twelfth as whoever reckons in doubles writes it. */
    @Test
    void aSeasonOfOrdinaryDoublesIsTaken() {
        var twelfths = String.join(",", Collections.nCopies(12, "0.08333333333333333"));
        var amounts = amounts("""
                {"measure":"revenue","year":2027,"total":"2400.00","seasonality":[%s],
                "people":[{"id":"mei","weight":0.1},{"id":"wu","weight":0.30000000000000004}]}""".formatted(twelfths));
        assertThat(amounts.get("mei 2027-01")).isEqualTo("50.00");
        assertThat(amounts.get("wu 2027-12")).isEqualTo("150.00");
    }

    @Test
    void whatIsLeftOverMayStayWithTheTeam() {
        var amounts = amounts("""
                {"measure":"visits","year":2027,"total":1000,"remainder":"team","calendar":"weekdays",
                "people":[{"id":"mei"},{"id":"xin","joined":"2027-07-01"}]}""");
        assertThat(amounts.get("mei 2027")).isEqualTo("500");
        assertThat(amounts.get("xin 2027").add(amounts.get("team 2027"))).isEqualTo("500");
    }

    /** Shares of a year as companies write them, in percent, and measures of their own. */
    @Test
    void percentsAreTakenAndSoIsWhatTheCompanyDeclares() {
        var amounts = amounts("""
                {"measure":"margin","year":2027,"total":"1000.00","seasonality":["5%","5%","8%","8%","8%","10%","7%","7%","10%","10%","11%","11%"],
                "people":[{"id":"mei","weight":"60%"},{"id":"wu","weight":"40%"}]}""");
        assertThat(amounts.get("mei 2027")).isEqualTo("600.00");
        assertThat(amounts.get("mei 2027-06")).isEqualTo("60.00");
        assertThat(amounts("""
                {"measure":"线索","year":2027,"total":"24","people":[{"id":"mei"}]}""")).containsEntry("mei 2027-03", new BigDecimal("2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"measure":"quote-success","year":2027,"total":"1","people":[{"id":"a"}]}              | 422 | measure
            {"year":2027,"total":"1","people":[{"id":"a"}]}                                        | 400 | measure
            {"measure":"luck","year":2027,"total":"1","people":[{"id":"a"}]}                       | 400 | measure
            {"measure":"revenue","total":"1","people":[{"id":"a"}]}                                | 400 | year
            {"measure":"revenue","year":"soon","total":"1","people":[{"id":"a"}]}                  | 400 | year
            {"measure":"revenue","year":2027,"total":"viel","people":[{"id":"a"}]}                 | 400 | total
            {"measure":"revenue","year":2027,"total":"-1","people":[{"id":"a"}]}                   | 422 | total
            {"measure":"revenue","year":2027,"total":"0.001","people":[{"id":"a"}]}                | 422 | total
            {"measure":"visits","year":2027,"total":"0.5","people":[{"id":"a"}]}                   | 422 | total
            {"measure":"revenue","year":2027,"total":"1","people":[]}                              | 400 | people
            {"measure":"revenue","year":2027,"total":"1","people":[{"weight":"1"}]}                | 400 | people[0].id
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a","weight":"x"}]}       | 400 | people[0].weight
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a","weight":-1}]}        | 422 | people[0].weight
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a","weight":0}]}         | 422 | people
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a"},{"id":"a"}]}         | 422 | people
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a","joined":"gestern"}]} | 400 | people[0].joined
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a","joined":"2028-01-01"}]} | 422 | people
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a"}],"seasonality":[1,2]} | 400 | seasonality
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a"}],"seasonality":[0,0,0,0,0,0,0,0,0,0,0,0]} | 422 | seasonality
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a"}],"calendar":"moon"}  | 400 | calendar
            {"measure":"revenue","year":2027,"total":"1","people":[{"id":"a"}],"remainder":"me"}   | 400 | remainder
            """)
    void whatIsWrongIsNamed(String body, int status, String field) {
        var got = decompose(body);
        assertThat(got.status()).isEqualTo(status);
        assertThat(got.field()).isEqualTo(field);
    }
}
