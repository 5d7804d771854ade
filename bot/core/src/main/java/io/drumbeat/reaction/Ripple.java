package io.drumbeat.reaction;

/** What a change of the past changes, told by whoever knows it. Found by type and asked in the order of the beans. */
public interface Ripple {
    Consequences of(BeforeAndAfter change);
}
