package io.drumbeat.fold;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What became of subjects in one version on its way: of some facts were only added, the others are to be derived again. */
final class Touched {
    private final Collection<Projection<?>> derived;
    private final Map<Class<?>, Set<Subject>> again = new HashMap<>();
    private final Map<Class<?>, Map<Subject, List<Entry>>> added = new HashMap<>();

    Touched(Collection<Projection<?>> derived) {
        this.derived = derived;
    }

    /** Something that was told of these was taken back or put right; where nobody knows what, none is given. */
    void changed(Collection<Subject> subjects, List<Entry> by) {
        for (var projection : derived) {
            for (var subject : subjects) {
                if (projection.subject() == subject.getClass() && minded(projection, by)) {
                    again(projection).add(subject);
                    added(projection).remove(subject);
                }
            }
        }
    }

    /** An entry was told of these, behind all others. */
    void told(Collection<Subject> subjects, Entry entry) {
        for (var projection : derived) {
            for (var subject : subjects) {
                if (projection.subject() == subject.getClass()
                        && projection.minds(entry.fact())
                        && !again(projection).contains(subject)) {
                    added(projection)
                            .computeIfAbsent(subject, _ -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
    }

    /** Where what was put right does not stand, it may still have named a customer. */
    private static boolean minded(Projection<?> projection, List<Entry> by) {
        if (by.isEmpty()) {
            return true;
        }
        for (var entry : by) {
            if (projection.minds(entry.fact())) {
                return true;
            }
        }
        return false;
    }

    private Set<Subject> again(Projection<?> projection) {
        return again.computeIfAbsent(projection.getClass(), _ -> new LinkedHashSet<>());
    }

    private Map<Subject, List<Entry>> added(Projection<?> projection) {
        return added.computeIfAbsent(projection.getClass(), _ -> new LinkedHashMap<>());
    }

    /**
     * What a kind of derived state becomes by it. It was touched by none but subjects of its own kind.
     *
     * @param standing every fact about a subject
     */
    @SuppressWarnings("unchecked")
    <S extends Subject> Projection<S> after(Projection<S> projection, Function<Subject, List<Entry>> standing) {
        var now = projection;
        var refolded = new LinkedHashMap<S, List<Entry>>();
        again(projection).forEach(subject -> refolded.put((S) subject, standing.apply(subject)));
        if (!refolded.isEmpty()) {
            now = now.refolded(refolded);
        }
        var grown = (Map<S, List<Entry>>) (Map<?, List<Entry>>) added(projection);
        return grown.isEmpty() ? now : now.grown(grown, standing::apply);
    }
}
