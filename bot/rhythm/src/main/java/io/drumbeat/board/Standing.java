package io.drumbeat.board;

import io.drumbeat.people.Person;
import java.math.BigInteger;

/**
 * How far somebody is, measured by what they were to have reached by then.
 *
 * @param done in fen
 * @param due in fen, more than 0
 */
record Standing(Person person, long done, long due) implements Comparable<Standing> {
    long percent() {
        return Math.floorDiv(Math.multiplyExact(done, 100L), due);
    }

    /** The furthest first, exactly; equals by name, so that the order never wavers. */
    @Override
    public int compareTo(Standing other) {
        var further = BigInteger.valueOf(other.done)
                .multiply(BigInteger.valueOf(due))
                .compareTo(BigInteger.valueOf(done).multiply(BigInteger.valueOf(other.due)));
        return further != 0 ? further : person.id().compareTo(other.person.id());
    }
}
