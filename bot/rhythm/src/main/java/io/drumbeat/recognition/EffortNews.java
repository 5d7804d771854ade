package io.drumbeat.recognition;

/** Whether a team hears what its people reached by their work; the company decides, in {@code drumbeat.announce.effort}. */
public enum EffortNews {
    HIDDEN,
    SHOWN
}
