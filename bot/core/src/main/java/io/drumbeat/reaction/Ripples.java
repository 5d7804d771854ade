package io.drumbeat.reaction;

import java.util.List;
import org.springframework.stereotype.Component;

/** Everything a change changes, from all who know a part of it. */
@Component
public final class Ripples {
    private final List<Ripple> ripples;

    Ripples(List<Ripple> ripples) {
        this.ripples = List.copyOf(ripples);
    }

    public Consequences of(BeforeAndAfter change) {
        return ripples.stream().map(ripple -> ripple.of(change)).reduce(Consequences.NONE, Consequences::and);
    }
}
