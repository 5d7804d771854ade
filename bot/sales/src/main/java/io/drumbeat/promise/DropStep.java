package io.drumbeat.promise;

import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.nextstep.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(17)
final class DropStep extends CloseStep {
    DropStep(Closing closing) {
        super(closing);
    }

    @Override
    public Usage usage() {
        return saying("不做了", "drop", "drop", Trait.DROPS);
    }

    @Override
    PromiseFact fact(Step step, @Nullable String remark) {
        return new PromiseFact.StepDropped(
                step.customer(), step.number(), step.next().what(), remark);
    }
}
