package io.drumbeat.promise;

import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.nextstep.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(15)
final class CompleteStep extends CloseStep {
    CompleteStep(Closing closing) {
        super(closing);
    }

    @Override
    public Usage usage() {
        return saying("完成", "done", "complete", Trait.KEEPS);
    }

    @Override
    PromiseFact fact(Step step, @Nullable String remark) {
        return new PromiseFact.StepDone(
                step.customer(), step.number(), step.next().what(), remark);
    }
}
