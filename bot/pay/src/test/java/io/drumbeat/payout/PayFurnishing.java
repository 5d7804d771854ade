package io.drumbeat.payout;

import io.drumbeat.decision.Recorder;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.measure.Tally;
import io.drumbeat.rehearsal.Furnishing;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;

/** A small plan of pay: new customers at 5 %, others in two steps. */
public final class PayFurnishing implements Furnishing {
    private static final CompanyFile PLAN = new CompanyFile("plan.yml", """
            plan: 2026 销售提成
            rules:
              - {name: 新客户提成, basis: 回款, customers: 新客户, rate: 5%}
              - name: 老客户提成
                basis: 回款
                customers: 老客户
                marginal: [{from: 0, rate: 1.5%}, {from: 20万, rate: 2.5%}]
            """, "plan.yml");

    @Override
    public void into(GenericApplicationContext spring, Supplier<Recorder> recorder) {
        spring.registerBean(
                Calculator.class, () -> new Calculator(PlanFiles.inForce(PLAN), spring.getBean(Tally.class)));
    }
}
