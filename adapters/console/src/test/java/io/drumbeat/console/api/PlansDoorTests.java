package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@DoorTest
class PlansDoorTests {
    private static final String PLAN = """
            plan: 试
            rules:
              - {name: 提成, basis: 签单, rate: 5%, gate: {attainment: revenue, from: 80%}}
            """;

    private final Caller door;

    PlansDoorTests(@LocalServerPort int port) {
        door = new Caller(port);
    }

    private Caller.Got simulate(String plan, String rest) {
        var text = JsonMapper.builder().build().writeValueAsString(plan);
        return door.post("/plans/simulate", "{\"plan\":%s,\"period\":\"2026-11\"%s}".formatted(text, rest));
    }

    @Test
    void aPlanIsTriedOnWhatComesWithIt() {
        var got = simulate(PLAN, """
                ,"people":[{"id":"mei","role":"rep","maturity":"senior","manager":null,"team":"east-1","joined":"2026-03-01","left":null,
                 "leave":[["2026-11-03","2026-11-05"]]}],
                "facts":[{"receipt":"7","kind":"won","person":"mei","customer":"华为","amount":"90000.10","currency":"CNY","date":"2026-11-20",
                 "late":false,"next":null,"newCustomer":true,"shares":null,"status":"confirmed","allocated":null,"units":null}],
                "targets":[{"person":"mei","period":"2026-11","measure":"revenue","amount":"100000.00"}],
                "measures":[{"person":"mei","period":"2026-11","measure":"satisfaction","value":"4.6"}],
                "paid":[{"person":"mei","period":"2026-10","amount":"1200.00"}],"rates":{"USD":"7.10"},"calendar":"cn\"""");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.json().at("/statements/0/person").asString()).isEqualTo("mei");
        assertThat(got.json().at("/statements/0/period").asString()).isEqualTo("2026-11");
        assertThat(got.json().at("/statements/0/total").asString()).isEqualTo("4500.01");
        assertThat(got.json().at("/statements/0/currency").asString()).isEqualTo("CNY");
        assertThat(got.json().at("/statements/0/balances/draw").asString()).isEqualTo("0.00");
        assertThat(got.json().at("/statements/0/lines/0/amount").asString()).isEqualTo("4500.01");
        assertThat(got.json().at("/statements/0/lines/0/facts/0").asString()).isEqualTo("7");
        assertThat(got.json().at("/statements/0/lines/0/why").asString()).contains("5%");
    }

    @Test
    void aPersonMayBeGivenByIdAlone() {
        var got = simulate("plan: 试\nrules: [{name: 底薪, fixed: 3000}]", ",\"people\":[{\"id\":\"mei\"}]");
        assertThat(got.json().at("/statements/0/total").asString()).isEqualTo("3000.00");
    }

    @Test
    void aWrongPlanIsAnsweredWithLineValueAndWhatWouldBeRight() {
        var got = simulate("plan: 试\nrules:\n  - {name: 提成, basis: 签单, rate: 15}", ",\"people\":[{\"id\":\"mei\"}]");
        assertThat(got.status()).isEqualTo(422);
        assertThat(got.json().at("/problems/0/line").asInt()).isEqualTo(3);
        assertThat(got.json().at("/problems/0/value").asString()).isEqualTo("15");
        assertThat(got.json().at("/problems/0/should").asString())
                .contains("15%")
                .contains("0.15");
    }

    @Test
    void whatComesWithThePlanIsNamedWhereItIsWrong() {
        var got = simulate(
                PLAN,
                ",\"people\":[{\"id\":\"mei\"}],\"facts\":[{\"kind\":\"won\",\"person\":\"mei\",\"date\":\"11月\"}]");
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.field()).isEqualTo("facts[0].date");
    }
}
