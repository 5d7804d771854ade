package io.drumbeat.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That a customer's name came, changed or went, and what did so before it. Two versions of the ledger have all of it in
 * common up to where they parted, so what differs between them is found by looking at nothing else.
 */
public final class Renaming {
    static final Renaming NONE = new Renaming("", null);

    private final String customer;
    private final @Nullable Renaming before;
    private final int number;

    private Renaming(String customer, @Nullable Renaming before) {
        this.customer = customer;
        this.before = before;
        this.number = before == null ? 0 : before.number + 1;
    }

    Renaming then(String next) {
        return new Renaming(next, this);
    }

    /** The ids of those whose names may be others here than there, the newest last. */
    public Set<String> since(Renaming there) {
        var changed = new ArrayList<String>();
        var here = this;
        var other = there;
        while (here != other) {
            if (here.number >= other.number) {
                changed.add(here.customer);
                here = Objects.requireNonNull(here.before);
            } else {
                changed.add(other.customer);
                other = Objects.requireNonNull(other.before);
            }
        }
        return new LinkedHashSet<>(changed.reversed());
    }

    /** Of no name at all: whatever differs from it is everything that ever had a name. */
    public static Renaming none() {
        return NONE;
    }
}
