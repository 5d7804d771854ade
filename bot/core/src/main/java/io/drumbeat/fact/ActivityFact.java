package io.drumbeat.fact;

import java.util.Locale;
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
