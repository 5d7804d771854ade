package io.drumbeat.plantext;

import java.util.List;
import java.util.stream.Collectors;

/** A plan that cannot be followed. */
public final class WrongPlan extends RuntimeException {
    private final transient List<Problem> problems;

    public WrongPlan(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /**
     * Something in a plan that is wrong.
     *
     * @param line counted from 1
     * @param value what stands there
     * @param should what would be right
     */
    public record Problem(int line, String value, String should) {
        @Override
        public String toString() {
            return "第 %d 行：\"%s\"，%s".formatted(line, value, should);
        }
    }

    /** In the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
