package io.drumbeat.dispatch;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a lane holds of some kinds: leased and waiting for the platform's limits, or being sent. Replies have a queue of
 * their own, so that nothing else can fill it.
 */
final class Queue {
    static final Set<Say.Kind> REPLIES = EnumSet.of(Say.Kind.REPLY);
    static final Set<Say.Kind> REST = EnumSet.complementOf(EnumSet.of(Say.Kind.REPLY));

    private final Set<Say.Kind> kinds;
    private final int most;
    private final List<Due> held = new ArrayList<>();
    private final Set<Chat> busy = new HashSet<>();
    private Duration nextTry = Duration.ofDays(1);
    private boolean wanted = true;
    private long asked;
    private long heldSince;
    private int underWay;

    Queue(Set<Say.Kind> kinds, int most) {
        this.kinds = kinds;
        this.most = most;
    }

    Set<Say.Kind> kinds() {
        return kinds;
    }

    boolean isForReplies() {
        return kinds.equals(REPLIES);
    }

    synchronized int room() {
        return most - held.size() - underWay;
    }

    /** Something new of these kinds may wait. */
    synchronized void want(Set<Say.Kind> news) {
        wanted |= !Collections.disjoint(kinds, news);
    }

    /**
     * Whether it should be filled now: something may wait, and there is room for a handful or nothing else to do.
     *
     * @param before if it was last filled before that, something may always wait
     */
    synchronized boolean wants(long before) {
        var enough = room() >= most / 2 || (held.isEmpty() && room() > 0);
        return enough && (wanted || asked - before < 0);
    }

    /** @param more whether there may be more where these came from */
    synchronized void hold(List<Due> leased, boolean more, long now) {
        if (held.isEmpty()) {
            heldSince = now;
        }
        held.addAll(leased);
        asked = now;
        wanted = more;
    }

    synchronized List<Due> held() {
        return List.copyOf(held);
    }

    /** Everything that is held, no longer held, if its oldest has waited since before that. */
    synchronized List<Due> stale(long before) {
        if (held.isEmpty() || heldSince - before > 0) {
            return List.of();
        }
        var stale = List.copyOf(held);
        held.clear();
        wanted = true;
        return stale;
    }

    synchronized void drop(List<Due> dues) {
        held.removeAll(dues);
    }

    synchronized boolean isBusy(Chat chat) {
        return busy.contains(chat);
    }

    synchronized void begins(List<Due> parcel) {
        parcel.forEach(due -> busy.add(due.chat()));
        underWay += parcel.size();
    }

    synchronized void ends(List<Due> parcel) {
        parcel.forEach(due -> busy.remove(due.chat()));
        underWay -= parcel.size();
        wanted = true;
    }

    synchronized int underWay() {
        return underWay;
    }

    /** The soonest that a gate may open for something held. */
    synchronized Duration nextTry() {
        return nextTry;
    }

    synchronized void nextTry(Duration wait) {
        nextTry = wait.compareTo(nextTry) < 0 ? wait : nextTry;
    }

    /** A new round at the gates begins. */
    synchronized void nothingKnown() {
        nextTry = Duration.ofDays(1);
    }
}
