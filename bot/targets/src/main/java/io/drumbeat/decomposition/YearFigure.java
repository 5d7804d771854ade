package io.drumbeat.decomposition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a company is to reach in a year, and what is said about how it comes down.
 *
 * @param total in fen or as a count, not negative
 * @param season twelve weights of the months, none negative; equal ones where no season is known
 * @param remainder who takes what those leave over who are there for a part of the year
 */
public record YearFigure(int year, long total, List<Member> members, List<BigDecimal> season, Remainder remainder) {
    /** Where every month is as good as another. */
    public static final List<BigDecimal> FLAT = Collections.nCopies(12, BigDecimal.ONE);

    /** In the place of a person's id where something is nobody's and the team's. */
    public static final String TEAM = "team";

    public YearFigure {
        members = members.stream().sorted(Comparator.comparing(Member::id)).toList();
        season = List.copyOf(season);
    }

    /** Who takes what is left over. */
    public enum Remainder {
        /** The others, by weight. */
        SHARE,
        /** The team, for all to see. */
        TEAM
    }
}
