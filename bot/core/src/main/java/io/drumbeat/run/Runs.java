package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which pushes are on their way and how far each has come, shared by all instances. A run is opened, then laid out into
 * steps, and done once no step is left. Whoever takes a step has it alone for a while; if they die over it, another takes
 * it up again. So a step may be made twice: that nobody gets a card twice is the recorder's affair.
 */
public interface Runs {
    /** Opens a run; one that was opened before stays where it is. */
    void open(Run run);

    /** The runs that nobody has laid out yet, the earliest first. */
    List<Run> opened();

    /** Sets down whom a run goes to, in order. Nothing happens if that was done before: the first word counts. */
    void layOut(Run run, List<List<Chat>> steps);

    /** The next step of the earliest run, and nobody else's for a while; empty if none is to be had now. */
    Optional<Step> take();

    /** The same of one run. */
    Optional<Step> take(Run run);

    /** A step is made; with the last one its run is done. */
    void made(Step step);

    /** Some chats of a step are left for later. */
    void postpone(Step step, List<Chat> left, Duration wait);

    /** What is left of a run is not worth making any more. */
    void drop(Run run);

    /** Whether somebody is making a step just now, or died over one so lately that nobody can take it up yet. */
    boolean isHeld();
}
