package io.drumbeat.profile;

import java.util.List;

/** How much a customer is worth caring for, and why. */
record Grade(Letter letter, List<Points> reasons) {
    Grade {
        reasons = List.copyOf(reasons);
    }

    /** The grades, the best first. */
    enum Letter {
        A,
        B,
        C,
        D
    }

    /**
     * What one aspect adds.
     *
     * @param why what was found and the threshold it passed
     */
    record Points(String aspect, int points, int most, String why) {
        @Override
        public String toString() {
            return "%s %d/%d：%s".formatted(aspect, points, most, why);
        }
    }

    int points() {
        return reasons.stream().mapToInt(Points::points).sum();
    }
}
