package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of something that somebody promised to do next: it was done, it is moved, or nobody will do it. */
public sealed interface PromiseFact extends Fact {
    /** The receipt under which it was promised. */
    long promise();

    @Override
    default List<Subject> subjects() {
        var subjects = new ArrayList<>(Fact.super.subjects());
        subjects.add(new Subject.Receipt(promise()));
        return subjects;
    }

    /** @param note what came of it; null if nothing was said */
    @Named(stored = "step-done", zh = "完成", en = "done")
    record StepDone(
            String customer,
            long promise,
            String what,
            @Mendable @Nullable String note)
            implements PromiseFact {}

    /**
     * @param from what was promised before; where the promise was put right since, it is no longer that, and this no longer holds
     * @param to what is promised now, and for which day
     */
    @Named(stored = "step-moved", zh = "改期", en = "moved")
    record StepMoved(String customer, long promise, NextStep from, NextStep to) implements PromiseFact {}

    /** @param reason why nobody will do it; null if nothing was said */
    @Named(stored = "step-dropped", zh = "不做了", en = "dropped")
    record StepDropped(
            String customer,
            long promise,
            String what,
            @Mendable @Nullable String reason)
            implements PromiseFact {}
}
