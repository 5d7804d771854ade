package io.drumbeat.plan;

import io.drumbeat.yardstick.Range;
import java.util.List;
import java.util.stream.Stream;

/** What must be so of a person's numbers. */
public sealed interface Condition {
    /** A number lies in a range. */
    record Is(Scale scale, Range range) implements Condition {}

    /** At least one of several holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Each of several holds. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Every number that is looked at. */
    default Stream<Is> each() {
        return switch (this) {
            case Is one -> Stream.of(one);
            case Any(var of) -> of.stream().flatMap(Condition::each);
            case All(var of) -> of.stream().flatMap(Condition::each);
        };
    }
}
