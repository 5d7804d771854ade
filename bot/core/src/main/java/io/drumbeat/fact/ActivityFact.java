package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with customers. */
public sealed interface ActivityFact extends Fact {
    /** A visit, call, demo or follow-up. */
    @Named(stored = "activity", zh = "拜访、电话、演示、跟进", en = "activity")
    record ActivityLogged(
            Activity activity,
            @Mendable String customer,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note,
            @Mendable @Nullable NextStep next)
            implements ActivityFact {
        @Override
        public String label(Locale language) {
            return activity.label(language);
        }
    }

    /** What is to be done with a customer, agreed beside nothing else; it counts as nothing that was done. */
    @Named(stored = "step", zh = "下一步", en = "next step")
    record StepPlanned(
            @Mendable String customer,
            @Mendable @Nullable String contact,
            @Mendable NextStep next) implements ActivityFact {}

    /** What becomes of something that somebody promised to do next: it was done, it is moved, or nobody will do it. */
    sealed interface PromiseFact extends ActivityFact {
        /** The receipt under which it was promised. */
        long promise();

        @Override
        default List<Subject> subjects() {
            var subjects = new ArrayList<>(ActivityFact.super.subjects());
            subjects.add(new Subject.Receipt(promise()));
            return subjects;
        }

        @Override
        default Set<Long> settles() {
            return Set.of(promise());
        }

        /** @param note what came of it; null if nothing was said */
        @Named(stored = "step-done", zh = "完成", en = "done")
        record StepDone(
                String customer,
                long promise,
                String what,
                @Mendable @Nullable String note) implements PromiseFact {}

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
                @Mendable @Nullable String reason) implements PromiseFact {}
    }

    /** The behaviours people log. */
    enum Activity {
        VISIT("拜访", "visit"),
        CALL("电话", "call"),
        DEMO("演示", "demo"),
        FOLLOWUP("跟进", "follow-up");

        private final String zh;
        private final String en;

        Activity(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String label(Locale language) {
            return language.getLanguage().equals("en") ? en : zh;
        }
    }
}
