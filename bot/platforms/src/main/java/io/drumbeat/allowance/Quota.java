package io.drumbeat.allowance;

import io.drumbeat.chat.Say;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What DingTalk allows an organisation in a month, and how the bot gets by when it runs short.
 *
 * @param calls how many calls a month; robot sends and cards count
 * @param inbound how many messages and presses may come in a month
 * @param steps the least urgent first, each from its share on
 * @param digests when what was saved up goes out, in the platform's time
 */
public record Quota(long calls, long inbound, List<Step> steps, List<LocalTime> digests) {
    /** The standard edition: praise first goes together, then reminders, and the last calls are for pay and replies. */
    public static final Quota STANDARD = new Quota(
            5000,
            3000,
            List.of(
                    new Step(80, Map.of(Say.Kind.PRAISE, Saving.TOGETHER)),
                    new Step(90, Map.of(Say.Kind.PRAISE, Saving.NOT_AT_ALL, Say.Kind.REMINDER, Saving.TOGETHER)),
                    new Step(98, Map.of(Say.Kind.PRAISE, Saving.NOT_AT_ALL, Say.Kind.REMINDER, Saving.NOT_AT_ALL))),
            List.of(LocalTime.of(10, 0), LocalTime.of(17, 30)));

    public Quota {
        steps = List.copyOf(steps);
        digests = List.copyOf(digests);
    }

    /** What is done from a share of the month's calls on. */
    public record Step(int percent, Map<Say.Kind, Saving> savings) {
        public Step {
            savings = Map.copyOf(savings);
        }

        /** {@code 喜报合并、提醒合并}. */
        String words() {
            return savings.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(saving -> label(saving.getKey()) + saving.getValue().label())
                    .reduce((one, other) -> one + "、" + other)
                    .orElse("照常");
        }
    }

    /** How calls are saved. */
    public enum Saving {
        /** What somebody is to get waits, and goes out as one message. */
        TOGETHER("合并"),
        NOT_AT_ALL("不发");

        private final String label;

        Saving(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static String label(Say.Kind kind) {
        return switch (kind) {
            case REPLY -> "回复";
            case PAY -> "提成";
            case REMINDER -> "提醒";
            case PRAISE -> "喜报";
        };
    }

    int percent(long used) {
        return Math.toIntExact(Math.min(9999, used * 100 / calls));
    }

    /** The last step that is reached. */
    Optional<Step> reached(long used) {
        return steps.stream()
                .filter(step -> used * 100 >= calls * step.percent())
                .reduce((_, later) -> later);
    }
}
