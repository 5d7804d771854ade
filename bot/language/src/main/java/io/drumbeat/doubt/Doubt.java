package io.drumbeat.doubt;

import io.drumbeat.command.Deed;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a remark makes one doubt of the fact it stands beside. */
public enum Doubt {
    NOT_DONE,
    NOT_THEIRS;

    /** A term, not a denial, though its words stand apart. */
    private static final Finder NOT_INCLUDED = Finder.of("\\bnot (?:yet )?(?:includ|cover)\\w*");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,，.。;；、:：!！…~()（）]+");

    /**
     * @param remark what a line says beside what was understood
     * @param colleagues how the people of the company are called in it, whoever speaks left out
     * @param met whether the line names whom of the customer they dealt with
     */
    public static Optional<Doubt> of(Deed told, String remark, List<String> colleagues, boolean met) {
        var said = NOT_INCLUDED.without(Text.folded(remark));
        for (var name : colleagues) {
            said = said.replace(Text.folded(name), Somebody.ELSE);
        }
        var clauses = List.of(BETWEEN.split(said));
        if (clauses.stream().anyMatch(clause -> Somebody.didIt(told, clause))) {
            return Optional.of(NOT_THEIRS);
        }
        if (clauses.stream().anyMatch(clause -> Retracted.is(told, clause))) {
            return Optional.of(NOT_DONE);
        }
        var denied =
                switch (told) {
                    case VISIT, DEMO, CALL, TOUCH -> Missed.is(told, clauses, met);
                    case OPENING, RATING -> false;
                    default -> clauses.stream().anyMatch(clause -> Denied.is(told, clause));
                };
        return denied ? Optional.of(NOT_DONE) : Optional.empty();
    }
}
