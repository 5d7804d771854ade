package io.drumbeat.profile;

import io.drumbeat.money.Money;
import io.drumbeat.profile.Grade.Letter;
import io.drumbeat.profile.Grade.Points;
import java.util.List;
import java.util.OptionalLong;

/** Grades a customer by written thresholds: what it bought, how lately it was met, what it may buy. */
final class Grading {
    private final Rules rules;

    Grading(Rules rules) {
        this.rules = rules;
    }

    /**
     * One threshold: from this much on, or up to this many days, it is worth these points.
     *
     * @param value in fen or days
     */
    record Step(long value, int points) {}

    /**
     * The thresholds, the most points first.
     *
     * @param volume fen signed within a year, at least
     * @param recency days since the last activity, at most
     * @param potential fen in open deals, at least
     * @param a the points of an A, and so on; what has less than a C is a D
     */
    record Rules(List<Step> volume, List<Step> recency, List<Step> potential, int a, int b, int c) {
        /** What a company has that wrote none. */
        static final Rules USUAL = new Rules(
                List.of(new Step(50_000_000, 40), new Step(20_000_000, 30), new Step(5_000_000, 20), new Step(1, 10)),
                List.of(new Step(14, 30), new Step(30, 20), new Step(90, 10)),
                List.of(new Step(50_000_000, 30), new Step(20_000_000, 20), new Step(0, 10)),
                70,
                40,
                20);

        Rules {
            volume = List.copyOf(volume);
            recency = List.copyOf(recency);
            potential = List.copyOf(potential);
        }
    }

    /**
     * What is looked at.
     *
     * @param signed what was signed within a year
     * @param idle days since the last activity; empty if there was none
     * @param open how many deals are open
     * @param hoped what the open deals are worth together, as far as it is known
     */
    record Seen(Money signed, OptionalLong idle, int open, Money hoped, Left left) {
        Seen(Money signed, OptionalLong idle, int open, Money hoped) {
            this(signed, idle, open, hoped, new Left("", ""));
        }
    }

    /** What is not counted for lack of a rate, of what was signed and of what is hoped for; empty where all is. */
    record Left(String signed, String hoped) {}

    /** How many days without contact a grade bears, step by step. */
    List<Long> ages() {
        return rules.recency().stream().map(Step::value).toList();
    }

    Grade of(Seen seen) {
        var reasons = List.of(volume(seen), recency(seen), potential(seen));
        var sum = reasons.stream().mapToInt(Points::points).sum();
        var letter = sum >= rules.a() ? Letter.A : sum >= rules.b() ? Letter.B : sum >= rules.c() ? Letter.C : Letter.D;
        return new Grade(letter, reasons);
    }

    private Points volume(Seen seen) {
        var passed = atLeast(rules.volume(), seen.signed().minor());
        return new Points(
                "成交",
                passed.points(),
                most(rules.volume()),
                (seen.signed().isPositive()
                                ? "近一年签约 %s%s".formatted(seen.signed(), from(passed))
                                : seen.left().signed().isEmpty() ? "近一年没有签约" : "近一年签约的都没有计入")
                        + seen.left().signed());
    }

    private Points recency(Seen seen) {
        var most = most(rules.recency());
        if (seen.idle().isEmpty()) {
            return new Points("联系", 0, most, "还没有联系过");
        }
        var idle = seen.idle().getAsLong();
        var when = idle == 0 ? "今天联系过" : "%d 天没有联系".formatted(idle);
        return rules.recency().stream()
                .filter(step -> idle <= step.value())
                .findFirst()
                .map(step -> new Points("联系", step.points(), most, "%s（%d 天以内）".formatted(when, step.value())))
                .orElseGet(() -> new Points("联系", 0, most, when));
    }

    private Points potential(Seen seen) {
        var most = most(rules.potential());
        if (seen.open() == 0) {
            return new Points("潜力", 0, most, "没有进行中的商机");
        }
        var passed = atLeast(rules.potential(), seen.hoped().minor());
        var worth = seen.hoped().isPositive() ? "共 " + seen.hoped() : "金额还不知道";
        return new Points(
                "潜力",
                passed.points(),
                most,
                "进行中 %d 个商机，%s%s%s"
                        .formatted(seen.open(), worth, from(passed), seen.left().hoped()));
    }

    private static Step atLeast(List<Step> steps, long value) {
        return steps.stream().filter(step -> value >= step.value()).findFirst().orElse(new Step(0, 0));
    }

    private static String from(Step passed) {
        return passed.value() > 1 ? "（%s 以上）".formatted(Money.fen(passed.value())) : "";
    }

    private static int most(List<Step> steps) {
        return steps.stream().mapToInt(Step::points).max().orElse(0);
    }
}
