package io.drumbeat.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.saying.PlanWords;
import io.drumbeat.simulation.Examples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The plan that comes with the bot. */
class SamplePlanTests {
    private static final Path COMPANY =
            Examples.docs("plans.md").resolve("../../config").normalize();

    @Test
    void itIsReadAndSaidBack() {
        var plan = PlanFiles.inForce(COMPANY).atStart().getFirst();
        assertThat(PlanWords.of(plan)).hasSize(1 + plan.rules().size());
    }

    @Test
    void repsManagerAndPoolArePaidByIt() throws java.io.IOException {
        var statements = Examples.run(java.nio.file.Files.readString(COMPANY.resolve("plans/2026.yml")), """
                period: 2026-11
                people: [{id: lei, role: manager, team: e}, {id: mei, manager: lei, team: e}, {id: lin, manager: lei, team: e}]
                targets:
                  - {person: mei, period: 2026-11, measure: revenue, amount: 100000}
                  - {person: lin, period: 2026-11, measure: revenue, amount: 100000}
                  - {person: mei, period: 2026-11, measure: collected, amount: 100000}
                  - {person: lin, period: 2026-11, measure: collected, amount: 100000}
                facts:
                  - {kind: stage, person: mei, date: 2026-11-01, deal: d1, stage: 报价}
                  - {kind: won, person: mei, date: 2026-11-03, deal: d1, customer: 华为, amount: 150000, newCustomer: true}
                  - {kind: won, person: lin, date: 2026-11-03, deal: d2, customer: 华润, amount: 50000, newCustomer: false}
                  - {kind: collected, person: mei, date: 2026-11-10, deal: d1, customer: 华为, amount: 100000}
                  - {kind: collected, person: lin, date: 2026-11-10, deal: d2, customer: 华润, amount: 20000}
                """);
        assertThat(Examples.said(statements)).isEqualTo("lei: 600.00\nmei: 5850.00\nlin: 400.00\n");
    }
}
