package io.drumbeat.campaign;

import io.drumbeat.config.Yaml;
import io.drumbeat.decision.Recorder;
import io.drumbeat.measure.Reckoned;
import io.drumbeat.measure.Written;
import io.drumbeat.rehearsal.Furnishing;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;

/** A campaign of two weeks in March 2027, where no other test looks. */
public final class CampaignFurnishing implements Furnishing {
    static final String FILE = """
            campaigns:
              - id: spring
                name: 开春冲刺
                from: 2027-03-01
                to: 2027-03-12
                for: 华东一组
                say: 老客户先打一遍电话
                daily: {calls: 3}
                goal: {revenue: 20万}
                bonus: 新客户提成
            """;

    @Override
    public void into(GenericApplicationContext spring, Supplier<Recorder> recorder) {
        Furnishing.inForce(
                spring,
                Campaigns.class,
                CampaignsFile.readEarlier(Yaml.parse(FILE, "campaigns.yml"), Written.of(Reckoned.NOTHING)));
    }
}
