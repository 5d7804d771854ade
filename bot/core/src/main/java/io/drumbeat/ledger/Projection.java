package io.drumbeat.ledger;

import io.drumbeat.fact.Fact;
import io.drumbeat.subject.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * State derived from the ledger, one subject at a time: deriving it again from the same facts gives the same state. It is
 * a value that never changes; what is told makes another, which shares with this one whatever stayed.
 *
 * @param <S> the kind of subject it is derived from
 */
public interface Projection<S extends Subject> {
    /** The kind of subject it is derived from. */
    Class<S> subject();

    /**
     * Whether anything follows here from a fact of its subjects; where nothing does, telling it or taking it back leaves this
     * as it is.
     */
    default boolean minds(Fact fact) {
        return true;
    }

    /**
     * What it becomes where it forgets what it knew of some subjects and derives them again.
     *
     * @param standing for each, every fact about it that is not voided, oldest first; empty if none is left
     */
    Projection<S> refolded(Map<S, List<Entry>> standing);

    /**
     * What it becomes where facts were told behind all that it knew of their subjects, and nothing else of these changed. It is
     * what deriving them again gives; whoever can tell that from what it knows need not look at everything again.
     *
     * @param added for each subject, oldest first
     * @param standing every fact about a subject, the added ones too
     */
    default Projection<S> grown(Map<S, List<Entry>> added, Function<S, List<Entry>> standing) {
        var again = new LinkedHashMap<S, List<Entry>>();
        added.keySet().forEach(subject -> again.put(subject, standing.apply(subject)));
        return refolded(again);
    }

    /**
     * The same where files of the company say something else by now. What was derived stays: a fact is read by what was in
     * force when it was told.
     */
    default Projection<S> configured(Configurations files) {
        return this;
    }

    /** An empty one of the same kind. */
    Projection<S> fresh();
}
